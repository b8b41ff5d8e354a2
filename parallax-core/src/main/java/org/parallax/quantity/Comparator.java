package org.parallax.quantity;

import java.util.Locale;

/// How a stated value bounds the true one.
public enum Comparator {
  EQ,
  APPROX,
  LT,
  LE,
  GT,
  GE,
  RANGE,
  NONE;

  /// {@return the name in JSON: lower case}
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
