package org.parallax.check.forecast;

import java.util.Locale;

/// How a forecast stands under one rule.
public enum Status {
  /// What was said came to pass.
  CAME_TRUE,
  /// It did not.
  FAILED,
  /// The official figure's rounding leaves it open.
  TOO_NEAR,
  /// The figure that settles it is not public yet.
  PENDING,
  /// No figure can settle it as it is worded.
  UNRESOLVABLE;

  /// {@return the name in JSON and on the command line}
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
