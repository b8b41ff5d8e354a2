package org.parallax.check.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.parallax.check.LinkedClaim;
import org.parallax.claim.Claim;
import org.parallax.claim.PeriodHow;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.Period;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.SeriesStore;

/// When a forecast must be seen, in the periods of the series that decides it.
record ForecastTime(SeriesStore store, LocalDate made) {

  /// {@return the claim with the time that its words give, or with none where they give none}
  ///
  /// The document's own date says nothing of the future. A time whose figure was public when the
  /// forecast was made, and whose year the sentence does not name, is the next one of its name.
  LinkedClaim in(LinkedClaim linked, SeriesDefinition series) {
    Claim claim = linked.claim();
    Period said = claim.period();
    boolean own =
        claim.periodHow() == PeriodHow.DOCUMENT_DATE
            || (claim.periodHow() == PeriodHow.INFERRED
                && said != null
                && !said.end().isAfter(made));
    Period period = said == null || own ? null : ofSeries(said, series);
    if (period != null && isPast(period, series) && !names(linked, period)) {
      period = period.plusYears(1);
    }
    Claim timed = claim.during(period);
    return timed.equals(claim)
        ? linked
        : new LinkedClaim(timed, linked.concept(), linked.candidates(), linked.sentence());
  }

  /// "By the end of 2025" is December's figure of a monthly series.
  private static Period ofSeries(Period period, SeriesDefinition series) {
    boolean day = period.start().equals(period.end());
    if (!day || series.frequency() == Frequency.DAY) {
      return period;
    }
    int months =
        switch (series.frequency()) {
          case DAY, MONTH -> 1;
          case QUARTER -> 3;
          case HALF -> 6;
          case YEAR -> 12;
        };
    YearMonth month = YearMonth.from(period.end());
    YearMonth first = month.minusMonths((month.getMonthValue() - 1) % months);
    return new Period(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
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
