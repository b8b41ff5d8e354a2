package org.parallax.check;

import java.util.List;
import org.parallax.claim.Claim;
import org.parallax.document.Document;

/// Finds the arithmetic that a text's numbers must satisfy, and tries it.
public interface IdentityEngine {

  /// {@return the identities found, in text order of their first claim}
  List<Identity> find(Document document, List<Claim> claims);
}
