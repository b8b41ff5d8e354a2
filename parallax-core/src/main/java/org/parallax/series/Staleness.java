package org.parallax.series;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.Period;

/// Whether a series has fallen behind its publisher: the figure after its newest one should be
/// public by now.
///
/// @param newest the newest period at hand
/// @param due the day by which the figure of the period after it was to be public
/// @param days how many days ago that was
public record Staleness(SeriesKey series, Period newest, LocalDate due, long days) {

  /// Days of grace beyond the lag, for holidays and late releases.
  private static final int GRACE = 7;

  /// Where no lag is known, this many days are taken for one: quarter's end to a late release.
  private static final int UNKNOWN_LAG = 120;

  /// {@return how a series has fallen behind by `day`; empty where it has not, or has no figure}
  public static Optional<Staleness> of(
      SeriesDefinition definition, SeriesStore store, LocalDate day) {
    List<Observation> known = store.latest(definition.key());
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Period newest = known.getLast().period();
    ReleaseLag lag = definition.lag();
    LocalDate due =
        after(newest.end(), definition.frequency())
            .plusDays((lag == null ? UNKNOWN_LAG : lag.days()) + (long) GRACE);
    return day.isAfter(due)
        ? Optional.of(
            new Staleness(definition.key(), newest, due, ChronoUnit.DAYS.between(due, day)))
        : Optional.empty();
  }

  private static LocalDate after(LocalDate end, Frequency frequency) {
    return switch (frequency) {
      case DAY -> end.plusDays(1);
      case MONTH -> end.plusMonths(1);
      case QUARTER -> end.plusMonths(3);
      case HALF -> end.plusMonths(6);
      case YEAR -> end.plusYears(1);
    };
  }

  /// {@return the warning, for people}
  public String message() {
    return "stale: the newest figure is of %s, the next was due by %s (%d days ago)"
        .formatted(newest, due, days);
  }
}
