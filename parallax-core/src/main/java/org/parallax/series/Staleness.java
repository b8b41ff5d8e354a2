package org.parallax.series;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Period;

/// Whether a series has fallen behind its publisher: of what was known on a day, the figure after
/// the newest one was due by then. What was published since, revisions too, may be missing.
///
/// @param newest the newest period at hand
/// @param due the day by which the figure of the period after it was to be public
/// @param days how many days before the day in question that was
public record Staleness(SeriesKey series, Period newest, LocalDate due, long days) {

  /// Days of grace beyond the lag, for holidays and late releases.
  private static final int GRACE = 7;

  /// Where no lag is known, this many days are taken for one: quarter's end to a late release.
  private static final int UNKNOWN_LAG = 120;

  /// {@return how a series has fallen behind by `day`; empty where it has not, or has no figure}
  ///
  /// A figure of which nobody knows when it became public counts as known.
  public static Optional<Staleness> of(
      SeriesDefinition definition, SeriesStore store, LocalDate day) {
    Period newest = newest(definition.key(), store, day);
    if (newest == null) {
      return Optional.empty();
    }
    ReleaseLag lag = definition.lag();
    LocalDate due =
        newest.next().end().plusDays((lag == null ? UNKNOWN_LAG : lag.days()) + (long) GRACE);
    return day.isAfter(due)
        ? Optional.of(
            new Staleness(definition.key(), newest, due, ChronoUnit.DAYS.between(due, day)))
        : Optional.empty();
  }

  private static @Nullable Period newest(SeriesKey key, SeriesStore store, LocalDate day) {
    for (Observation line : store.latest(key).reversed()) {
      if (line.knownFrom() == null || store.asOf(key, line.period(), day) != null) {
        return line.period();
      }
    }
    return null;
  }

  /// {@return the warning, for people}
  public String message() {
    return "stale: the newest figure is of %s, the next was due by %s (%d days before)"
        .formatted(newest, due, days);
  }
}
