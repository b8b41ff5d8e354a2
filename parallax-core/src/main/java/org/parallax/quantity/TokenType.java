package org.parallax.quantity;

/// What a piece of text is, before any grammar looks at it.
enum TokenType {
  /// Digits with their separators.
  NUMBER,
  /// A word, of the lexicon or not.
  WORD,
  MARK,
  /// Letters and digits in one: "5G", "Q3", "GPT-4".
  NAME,
  /// "10th".
  ORDINAL,
  /// "2025-10-31", "31/10/2025".
  DATE,
  CITATION,
  LINK,
  VERSION,
  CLOCK,
  PHONE,
  LIST_NUMBER
}
