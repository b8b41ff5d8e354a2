package org.parallax.claim;

import java.util.Locale;

/// What sort of statement a claim is.
public enum ClaimKind {
  LEVEL,
  SHARE,
  RATE,
  RATIO,
  COUNT,
  FLOW,
  FLOW_CUMULATIVE,
  CHANGE_PCT,
  CHANGE_PP,
  FROM_TO,
  INDEX_LEVEL,
  DURATION,
  PERIODICITY,
  EVENT_DATE,
  RANK,
  EXTREMUM,
  DIRECTION,
  COMPARISON,
  CORRELATION,
  TARGET,
  FORECAST_LEVEL,
  EVENT_FORECAST,
  DEFINITION;

  /// {@return the name in JSON: lower case}
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
