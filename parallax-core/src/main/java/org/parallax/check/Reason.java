package org.parallax.check;

import org.parallax.claim.Gap;

/// Why a claim could not be decided. The first twelve are a claim's own [Gap]s.
public enum Reason {
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
  DEFINITION_DROPPED,
  NO_SERIES,
  NO_OBSERVATION,
  NOT_YET_PUBLISHED,
  FUTURE,
  DEFINITION_MISMATCH,
  AMBIGUOUS,
  PRECISION,
  HYPOTHETICAL,
  OPINION_NO_METRIC,
  UNFALSIFIABLE,
  VINTAGE_MISSING,
  STALE,
  PRIVATE_ESTIMATE,
  LANGUAGE_NOT_READ;

  /// {@return the reason that a gap gives}
  public static Reason of(Gap gap) {
    return valueOf(gap.name());
  }
}
