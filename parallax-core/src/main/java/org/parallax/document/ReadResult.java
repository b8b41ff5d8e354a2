package org.parallax.document;

/// What came of reading: a document, or the reason why not.
public sealed interface ReadResult {

  /// It could be read.
  record Read(Document document) implements ReadResult {}

  /// It could not be read; nothing of it is used.
  record Refused(Refusal refusal) implements ReadResult {}
}
