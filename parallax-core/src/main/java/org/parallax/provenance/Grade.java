package org.parallax.provenance;

/// How good the evidence under a number is, best first.
public enum Grade {
  /// An official observation with its publication date.
  A,
  /// A span of another document, or an official figure known through the press or by a release lag.
  B,
  /// Derived by a formula.
  C,
  /// Needs an assumption.
  D;

  /// {@return the weaker of the two}
  public Grade weaker(Grade other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
