package org.parallax.check;

import org.parallax.claim.Claim;
import org.parallax.document.Document;

/// Says which concept of the catalogue a claim is about, or that it is none of them.
public interface ConceptLinker {

  /// {@return the claim with its concept, or with null}
  LinkedClaim link(Claim claim, Document document);
}
