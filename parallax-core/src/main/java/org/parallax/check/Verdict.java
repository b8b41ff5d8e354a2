package org.parallax.check;

/// What can be said of a claim, or of a sentence, gravest first: a sentence's mark is the first
/// that applies to it.
public enum Verdict {
  CONTRADICTED("✗"),
  INCONSISTENT("≠"),
  MIXED("±"),
  DAMAGED("▒"),
  NOT_CHECKABLE("?"),
  SUPPORTED_LOOSELY("≈"),
  SUPPORTED("✓"),
  OPINION("”"),
  NO_CLAIM("");

  private final String glyph;

  Verdict(String glyph) {
    this.glyph = glyph;
  }

  /// {@return the mark printed beside the text}
  public String glyph() {
    return glyph;
  }

  /// {@return the graver of the two}
  public Verdict graver(Verdict other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
