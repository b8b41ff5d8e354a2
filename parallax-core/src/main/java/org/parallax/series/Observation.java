package org.parallax.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parallax.provenance.Citation;
import org.parallax.provenance.ContentHash;
import org.parallax.provenance.Grade;
import org.parallax.quantity.Period;

/// One figure as published on one day: a line of the change log.
///
/// @param value as the publisher prints it; times the series' scale it is in the unit itself
/// @param knownFrom the day from which it was public: published, or by the release lag; null where
///   neither is known
/// @param knownHow how that day is known
/// @param file the hash of the file it was loaded from
/// @param row its line in that file, from 1
public record Observation(
    SeriesKey series,
    Period period,
    BigDecimal value,
    @Nullable LocalDate knownFrom,
    KnownHow knownHow,
    Citation source,
    ContentHash file,
    int row) {

  /// {@return A for the publisher's own figure with its publication day, B for one known through
  /// the press, dated by the release lag or by inference}
  public Grade grade() {
    return knownHow == KnownHow.PUBLISHED && source.confidence().equals("official")
        ? Grade.A
        : Grade.B;
  }

  /// How the day from which a figure was public is known.
  public enum KnownHow {
    /// The publication says so.
    PUBLISHED,
    /// Known on that day at the latest: the day of a copy, inferred from what is in it.
    INFERRED,
    /// Computed from the publisher's usual release lag: pseudo-real-time.
    LAG,
    /// Not known at all.
    UNKNOWN
  }
}
