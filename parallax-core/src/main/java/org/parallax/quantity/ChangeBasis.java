package org.parallax.quantity;

import java.util.Locale;

/// What a figure is measured against: nothing, or an earlier one.
public enum ChangeBasis {
  LEVEL,
  YOY,
  QOQ,
  MOM,
  ANNUALISED,
  YTD,
  CUMULATIVE,
  CHANGE;

  /// {@return the name in JSON: lower case}
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
