package org.parallax.quantity;

import java.util.Locale;

/// Whether prices are those of the day or held constant.
public enum PriceBasis {
  NOMINAL,
  REAL,
  UNKNOWN;

  /// {@return the name in JSON: lower case}
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
