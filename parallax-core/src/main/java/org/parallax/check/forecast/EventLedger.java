package org.parallax.check.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.check.forecast.Resolution.BaseRate;
import org.parallax.quantity.Period;
import org.parallax.series.Observation;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.SeriesStore;

/// Holds a forecast that names an event, such as a slump, against the figures of its time.
///
/// @param made the day on which it was made
/// @param today the day whose figures resolve it
record EventLedger(SeriesStore store, LocalDate made, LocalDate today) {

  /// {@return whether the time is long enough for the rule: three figures in a row need three}
  boolean hasRoomFor(EventRules.Rule rule, SeriesDefinition series, @Nullable Period window) {
    History before = History.asOf(store, series, made);
    return window == null
        || before.isEmpty()
        || length(before, window) >= rule.test().figures(rule.parameter());
  }

  /// {@return how it stands under one rule}
  ///
  /// @param window when it must be seen; null where the words give no time
  /// @param denied whether the text says that it will not come to pass
  Resolution under(
      EventRules.Rule rule, SeriesDefinition series, @Nullable Period window, boolean denied) {
    History known = History.asOf(store, series, today);
    History before = History.asOf(store, series, made);
    String words = "\"" + series.name("en") + "\": " + (denied ? "not " : "") + rule.words();
    if (before.isEmpty() || known.isEmpty()) {
      return new Resolution(
          rule.name(),
          words,
          series.key(),
          window,
          Status.UNRESOLVABLE,
          "No figure was public when it was made.",
          null,
          null,
          null);
    }
    Observation start = start(before, known, window);
    LocalDate end = window == null ? LocalDate.MAX : window.end();
    List<Observation> seen =
        start.period().end().isBefore(end) ? known.within(start.period().end(), end) : List.of();
    List<BigDecimal> values = seen.stream().map(Observation::value).toList();
    boolean begun = window == null || !isToCome(window, known);
    boolean over = window != null && !known.last().period().end().isBefore(end);
    boolean passed = begun && rule.test().passes(start.value(), values, rule.parameter());
    boolean decided = over || (passed && !rule.test().atTheEnd());
    Status status = !decided ? Status.PENDING : passed != denied ? Status.CAME_TRUE : Status.FAILED;
    BaseRate base =
        before.base(
            length(before, window),
            (from, to) -> rule.test().passes(from, to, rule.parameter()) != denied);
    LocalDate due =
        status == Status.PENDING && window != null ? ForecastTime.due(series, window) : null;
    return new Resolution(
        rule.name(),
        words,
        series.key(),
        window,
        status,
        message(status, series, start, seen, window, due),
        due,
        null,
        base);
  }

  /// The last figure known when it was made or, where its time begins later, the last before that.
  private static Observation start(History before, History known, @Nullable Period window) {
    List<Observation> earlier =
        window == null || !window.start().isAfter(before.last().period().end())
            ? List.of()
            : known.until(window.start().minusDays(1));
    return earlier.isEmpty() || earlier.getLast().period().compareTo(before.last().period()) < 0
        ? before.last()
        : earlier.getLast();
  }

  private static boolean isToCome(Period window, History known) {
    return window.start().isAfter(known.last().period().end().plusDays(1));
  }

  /// How many figures lie in its time: from when it was made, or from where its time begins.
  private static int length(History before, @Nullable Period window) {
    if (window == null) {
      return 0;
    }
    int all = before.stepsTo(window);
    LocalDate last = window.start().minusDays(1);
    return last.isAfter(before.last().period().end())
        ? Math.max(1, all - before.stepsTo(Period.ofDay(last)))
        : all;
  }

  private String message(
      Status status,
      SeriesDefinition series,
      Observation start,
      List<Observation> seen,
      @Nullable Period window,
      @Nullable LocalDate due) {
    LocalDate known = start.knownFrom();
    String from =
        "From %s for %s, %s, "
            .formatted(
                start.value().toPlainString(),
                start.period(),
                known == null || !known.isAfter(made)
                    ? "known when made"
                    : "the last before its time");
    String to =
        seen.isEmpty()
            ? "no later figure is public"
            : "to %s for %s, the last of %d"
                .formatted(
                    seen.getLast().value().toPlainString(), seen.getLast().period(), seen.size());
    String wait =
        status != Status.PENDING
            ? ""
            : window == null
                ? " It gives no time by which it would have failed."
                : " " + ForecastTime.waiting(series, "figures up to " + window.end(), due, today);
    return from + to + "." + wait;
  }
}
