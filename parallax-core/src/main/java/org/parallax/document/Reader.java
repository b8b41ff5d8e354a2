package org.parallax.document;

/// Turns bytes into a [Document], or says why not. Never throws on bad input.
public interface Reader {

  /// {@return the document, or the refusal}
  ReadResult read(Source source, Limits limits);
}
