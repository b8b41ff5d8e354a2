package org.parallax.claim;

import java.util.List;
import org.parallax.document.Document;

/// Finds the claims of a document. Deterministic: the same document gives the same claims in the
/// same order, that of their values in the text.
public interface ClaimExtractor {

  /// {@return the claims, in text order}
  List<Claim> extract(Document document);
}
