package org.parallax.quantity;

import java.util.Locale;

/// Whether a figure stands at a moment, runs over a period, or is neither.
public enum StockFlow {
  STOCK,
  FLOW,
  RATE,
  UNKNOWN;

  /// {@return the name in JSON: lower case}
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
