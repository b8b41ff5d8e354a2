package org.parallax.check;

import java.util.Locale;

/// How two claims about the same thing stand to each other.
public enum Relation {
  /// They give the same number, or the same direction.
  AGREE,
  /// Their numbers differ, and both allow the same value.
  AGREE_WITHIN_ROUNDING,
  /// No value satisfies both.
  CONFLICT,
  /// They measure by different definitions: unit, basis, population, or another official series.
  DIFFERENT_DEFINITION,
  /// They speak of different periods.
  DIFFERENT_PERIOD,
  /// Each was right on its day: the figure was revised between them, or a forecast met its outcome.
  SUPERSEDED,
  /// They speak of different things or places, or one does not say of what.
  NOT_COMPARABLE;

  /// {@return the name in JSON and on the command line}
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
