package org.parallax.series.imports;

/// A cell that is no sure number or period, or could be one in two ways.
final class UnsureCell extends Exception {
  private static final long serialVersionUID = 1L;
  private final boolean ambiguous;
  private final String expected;

  UnsureCell(boolean ambiguous, String expected) {
    super(expected, null, false, false);
    this.ambiguous = ambiguous;
    this.expected = expected;
  }

  boolean ambiguous() {
    return ambiguous;
  }

  String expected() {
    return expected;
  }
}
