package org.parallax.quantity;

import java.util.Locale;

/// How often a series is observed.
public enum Frequency {
  DAY,
  MONTH,
  QUARTER,
  HALF,
  YEAR;

  /// {@return the name in JSON: lower case}
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
