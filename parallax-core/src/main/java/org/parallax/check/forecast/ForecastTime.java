package org.parallax.check.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.parallax.check.LinkedClaim;
import org.parallax.claim.Claim;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.Period;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.SeriesStore;

/// When a forecast must be seen, in the periods of the series that decides it.
record ForecastTime(SeriesStore store, Deadlines deadlines, LocalDate made) {
  private static final int LAST_DAYS = 15;

  /// {@return when a forecast must be seen in a series, or with no time where its words give none}
  ///
  /// The document's own date says nothing of the future. A time whose figure was public when the
  /// forecast was made, and whose year the sentence does not name, is the next one of its name.
  Deadlines.Due in(LinkedClaim linked, SeriesDefinition series) {
    Deadlines.Due due = deadlines.of(linked, Deadlines.own(linked.claim(), made), made);
    Period said = due.period();
    Period period = said == null ? null : ofSeries(counted(said, series), series);
    if (period != null && isPast(period, series) && !names(linked, period)) {
      period = period.plusYears(1);
    }
    return new Deadlines.Due(period, due.isDeadline());
  }

  /// {@return the claim with the time in which it must be seen}
  static LinkedClaim during(LinkedClaim linked, @Nullable Period period) {
    Claim timed = linked.claim().during(period);
    return timed.equals(linked.claim())
        ? linked
        : new LinkedClaim(timed, linked.concept(), linked.candidates(), linked.sentence());
  }

  /// {@return the time from the day of writing up to the end of another}
  Period upTo(Period period) {
    return period.end().isAfter(made) ? new Period(made, period.end()) : period;
  }

  /// "The coming two quarters", counted from a day, are as many periods of the series from the
  /// nearest start of one.
  private Period counted(Period period, SeriesDefinition series) {
    int length = months(series.frequency());
    LocalDate start = period.start();
    long months = ChronoUnit.MONTHS.between(start, period.end().plusDays(1));
    boolean whole =
        start.plusMonths(months).equals(period.end().plusDays(1)) && months % length == 0;
    if (!start.equals(made.plusDays(1)) || !whole || months == 0) {
      return period;
    }
    YearMonth month = YearMonth.from(start);
    LocalDate first = month.minusMonths((month.getMonthValue() - 1) % length).atDay(1);
    LocalDate next = first.plusMonths(length);
    boolean later = ChronoUnit.DAYS.between(start, next) <= ChronoUnit.DAYS.between(first, start);
    LocalDate nearest = later ? next : first;
    return new Period(nearest, nearest.plusMonths(months).minusDays(1));
  }

  /// "By the end of 2025" is December's figure of a monthly series.
  private static Period ofSeries(Period period, SeriesDefinition series) {
    boolean day = period.start().equals(period.end());
    if (!day || series.frequency() == Frequency.DAY) {
      return period;
    }
    int months = months(series.frequency());
    YearMonth month = YearMonth.from(period.end());
    YearMonth first = month.minusMonths((month.getMonthValue() - 1) % months);
    return new Period(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
  }

  private static int months(Frequency frequency) {
    return switch (frequency) {
      case DAY, MONTH -> 1;
      case QUARTER -> 3;
      case HALF -> 6;
      case YEAR -> 12;
    };
  }

  private boolean isPast(Period period, SeriesDefinition series) {
    History known = History.asOf(store, series, made);
    return period.end().isBefore(made)
        && !known.isEmpty()
        && !known.last().period().end().isBefore(period.end());
  }

  private static boolean names(LinkedClaim linked, Period period) {
    String words = linked.sentence().isEmpty() ? linked.claim().quote() : linked.sentence();
    return words.contains(Integer.toString(period.end().getYear()));
  }

  /// {@return whether a figure was public well before its period was over, and so is somebody's
  /// projection}
  ///
  /// A market's last close, a rate once fixed and a survey come out in the last days of their
  /// month.
  static boolean isProjection(@Nullable LocalDate knownFrom, Period period) {
    return knownFrom != null && knownFrom.isBefore(period.end().minusDays(LAST_DAYS));
  }

  /// {@return the day by which the figure of a period is usually public, or null}
  static @Nullable LocalDate due(SeriesDefinition series, Period window) {
    var lag = series.lag();
    return lag == null ? null : lag.knownFrom(window);
  }

  /// {@return what a forecast waits for, in words}
  ///
  /// @param what the figures
  static String waiting(
      SeriesDefinition series, String what, @Nullable LocalDate due, LocalDate today) {
    String waits = "It waits for " + series.publisher() + "'s " + what;
    return due == null
        ? waits + "."
        : due.isBefore(today)
            ? waits + ", which was due by " + due + " and is not at hand."
            : waits + ", usually public by " + due + ".";
  }
}
