package org.parallax.claim;

/// A half-open range of tokens, or of code units once it left its sentence.
record Range(int from, int to) {

  Range {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("Expected 0 <= from <= to, found " + from + ", " + to);
    }
  }

  boolean isEmpty() {
    return from == to;
  }

  boolean contains(int i) {
    return from <= i && i < to;
  }
}
