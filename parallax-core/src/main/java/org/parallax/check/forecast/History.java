package org.parallax.check.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.parallax.check.forecast.Resolution.BaseRate;
import org.parallax.quantity.Period;
import org.parallax.series.Observation;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.SeriesStore;

/// The figures of a series as known on a day, oldest first.
record History(SeriesDefinition series, List<Observation> figures) {
  private static final int FEWEST_WINDOWS = 8;

  History {
    figures = List.copyOf(figures);
  }

  static History asOf(SeriesStore store, SeriesDefinition series, LocalDate day) {
    return new History(series, store.asOf(series.key(), day));
  }

  boolean isEmpty() {
    return figures.isEmpty();
  }

  Observation last() {
    return figures.getLast();
  }

  /// {@return the figures whose periods end after one day and not after another}
  List<Observation> within(LocalDate after, LocalDate until) {
    return figures.stream()
        .filter(f -> f.period().end().isAfter(after) && !f.period().end().isAfter(until))
        .toList();
  }

  /// {@return the figures whose periods end on or before a day}
  List<Observation> until(LocalDate day) {
    return figures.stream().filter(f -> !f.period().end().isAfter(day)).toList();
  }

  /// {@return how many of the series' own periods lie from its last figure to the end of another
  /// period; 0 where that is not later}
  int stepsTo(Period target) {
    if (figures.isEmpty() || !target.end().isAfter(last().period().end())) {
      return 0;
    }
    long months =
        12L * (target.end().getYear() - last().period().end().getYear())
            + target.end().getMonthValue()
            - last().period().end().getMonthValue();
    int length =
        switch (series.frequency()) {
          case DAY, MONTH -> 1;
          case QUARTER -> 3;
          case HALF -> 6;
          case YEAR -> 12;
        };
    return (int) Math.max(1, months / length);
  }

  /// {@return the share of all windows of so many figures that pass a test, or null where there are
  /// fewer than eight}
  ///
  /// @param length figures in a window, the starting figure not counted
  /// @param test of the starting figure and those of the window
  @Nullable BaseRate base(int length, BiPredicate<BigDecimal, List<BigDecimal>> test) {
    int windows = figures.size() - length;
    if (length <= 0 || windows < FEWEST_WINDOWS) {
      return null;
    }
    int hits = 0;
    for (int i = 0; i < windows; i++) {
      hits += test.test(figures.get(i).value(), values(i + 1, i + 1 + length)) ? 1 : 0;
    }
    return new BaseRate(hits, windows);
  }

  /// {@return the values of some figures}
  private List<BigDecimal> values(int from, int to) {
    return figures.subList(from, to).stream().map(Observation::value).toList();
  }
}
