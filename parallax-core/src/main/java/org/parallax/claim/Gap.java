package org.parallax.claim;

/// A part that a claim should have and has not: `_LOST` where damage took it, `_UNSTATED` where the
/// author never gave it, `_DROPPED` where a source's qualification is missing.
public enum Gap {
  METRIC_LOST,
  UNIT_LOST,
  CURRENCY_LOST,
  PERIOD_LOST,
  SUBJECT_LOST,
  BASE_LOST,
  METRIC_UNSTATED,
  UNIT_UNSTATED,
  PERIOD_UNSTATED,
  PLACE_UNSTATED,
  POPULATION_UNSTATED,
  DEFINITION_DROPPED
}
