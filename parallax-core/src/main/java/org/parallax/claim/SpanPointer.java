package org.parallax.claim;

import org.parallax.document.Document;

/// Points at values and the words that belong to them, by whatever means: a language model, a
/// person. It may be wrong; [PointedClaimExtractor] takes from it only what the text bears out.
@FunctionalInterface
public interface SpanPointer {

  /// {@return what it points at, and how many of its pointers name words that are not there}
  Pointings point(Document document);
}
