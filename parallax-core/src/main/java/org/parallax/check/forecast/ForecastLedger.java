package org.parallax.check.forecast;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Evidence;
import org.parallax.check.Judgement;
import org.parallax.check.LinkedClaim;
import org.parallax.check.Reason;
import org.parallax.check.StandardChecker;
import org.parallax.check.forecast.Resolution.BaseRate;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimKind;
import org.parallax.claim.Modality;
import org.parallax.claim.PeriodHow;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Period;
import org.parallax.series.Observation;
import org.parallax.series.PackSet;
import org.parallax.series.ReleaseLag;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.SeriesStore;

/// Turns what a text says of the future into rules, and holds each against the figures.
public final class ForecastLedger {
  private static final String FIGURE = "figure";
  private static final Set<String> AS_IT_IS = Set.of("level", "end_of_period", "sum");

  private final StandardChecker checker;
  private final SeriesStore store;
  private final EventRules events;

  private ForecastLedger(StandardChecker checker, SeriesStore store, EventRules events) {
    this.checker = checker;
    this.store = store;
    this.events = events;
  }

  /// {@return a ledger over the figures of these packs}
  public static ForecastLedger over(PackSet packs) {
    return new ForecastLedger(StandardChecker.create(packs), packs.store(), EventRules.load());
  }

  /// {@return the forecast that a claim makes, or null where it makes none}
  ///
  /// @param source whose it is
  /// @param made the day on which it was made
  /// @param today the day whose figures resolve it
  public @Nullable Forecast read(
      LinkedClaim linked, String source, LocalDate made, LocalDate today) {
    Claim claim = linked.claim();
    if (!StandardChecker.looksAhead(claim)) {
      return null;
    }
    List<Resolution> rules = new ArrayList<>();
    for (SeriesDefinition series : checker.settling(linked)) {
      rules.addAll(inSeries(linked, series, made, today));
    }
    // A series that answers for other spans only is no rule where another one is.
    if (rules.stream().anyMatch(rule -> rule.status() != Status.UNRESOLVABLE)) {
      rules.removeIf(rule -> rule.status() == Status.UNRESOLVABLE);
    }
    if (rules.isEmpty()) {
      rules.add(unresolvable(linked));
    }
    boolean target = claim.modality() == Modality.TARGET || claim.kind() == ClaimKind.TARGET;
    return new Forecast(claim.id(), source, made, target, linked.concept(), rules);
  }

  private List<Resolution> inSeries(
      LinkedClaim linked, SeriesDefinition series, LocalDate made, LocalDate today) {
    Claim claim = linked.claim();
    Period window = window(claim);
    if (claim.quantity() == null) {
      String event = events.event(claim.quote());
      List<EventRules.Rule> named = event == null ? List.of() : events.rules(event, series);
      if (!named.isEmpty()) {
        return named.stream().map(rule -> event(rule, series, window, made, today)).toList();
      }
    }
    if (window == null) {
      return List.of(undated(series));
    }
    return figure(linked, series, window, made, today);
  }

  /// The span that the words give. The document's own date says nothing of the future.
  private static @Nullable Period window(Claim claim) {
    return claim.periodHow() == PeriodHow.DOCUMENT_DATE ? null : claim.period();
  }

  private List<Resolution> figure(
      LinkedClaim linked, SeriesDefinition series, Period window, LocalDate made, LocalDate today) {
    History known = History.asOf(store, series, today);
    if (known.isEmpty() || window.end().isAfter(known.last().period().end())) {
      return List.of(pending(linked.claim(), series, window, made));
    }
    List<Resolution> rules = new ArrayList<>();
    for (Judgement judged : checker.outcome(linked, series, today)) {
      if (judged.reason() != Reason.DEFINITION_MISMATCH) {
        rules.add(judged(linked.claim(), series, window, judged, made));
      }
    }
    return rules;
  }

  private Resolution judged(
      Claim claim, SeriesDefinition series, Period window, Judgement judged, LocalDate made) {
    Evidence evidence = judged.evidence();
    if (evidence != null && isProjection(evidence)) {
      return projected(claim, series, window, evidence, made);
    }
    Status status =
        switch (judged.verdict()) {
          case SUPPORTED, SUPPORTED_LOOSELY -> Status.CAME_TRUE;
          case CONTRADICTED, INCONSISTENT -> Status.FAILED;
          case NOT_CHECKABLE ->
              judged.reason() == Reason.PRECISION
                  ? Status.TOO_NEAR
                  : isLate(judged.reason()) ? Status.PENDING : Status.UNRESOLVABLE;
          case MIXED, DAMAGED, OPINION, NO_CLAIM -> Status.UNRESOLVABLE;
        };
    String rule = evidence == null ? FIGURE : rule(evidence);
    return new Resolution(
        rule,
        words(claim, series, window, evidence),
        series.key(),
        window,
        status,
        judged.message(),
        status == Status.PENDING ? due(series, window) : null,
        evidence,
        evidence == null ? null : base(series, window, evidence, made));
  }

  /// The official figure itself, of the period or at its end, is one rule; what is computed from
  /// several is another.
  private static String rule(Evidence evidence) {
    return AS_IT_IS.contains(evidence.transform()) ? FIGURE : evidence.transform();
  }

  /// A figure that was public before its period was over is somebody's projection.
  private static boolean isProjection(Evidence evidence) {
    Evidence.Known then = evidence.then();
    LocalDate knownFrom = then == null ? null : then.knownFrom();
    return knownFrom != null && !knownFrom.isAfter(evidence.period().end());
  }

  private Resolution projected(
      Claim claim, SeriesDefinition series, Period window, Evidence evidence, LocalDate made) {
    return new Resolution(
        rule(evidence),
        words(claim, series, window, evidence),
        series.key(),
        window,
        Status.PENDING,
        "The only figure for "
            + window
            + " is a projection of "
            + series.publisher()
            + ". It waits for the outturn.",
        due(series, window),
        null,
        base(series, window, evidence, made));
  }

  private static boolean isLate(@Nullable Reason reason) {
    return reason == Reason.NOT_YET_PUBLISHED || reason == Reason.FUTURE;
  }

  private Resolution pending(Claim claim, SeriesDefinition series, Period window, LocalDate made) {
    LocalDate due = due(series, window);
    return new Resolution(
        FIGURE,
        words(claim, series, window, null),
        series.key(),
        window,
        Status.PENDING,
        "It waits for "
            + series.publisher()
            + "'s figure for "
            + window
            + (due == null ? "." : ", usually public by " + due + "."),
        due,
        null,
        claim.quantity() == null ? null : baseOfLevel(claim, series, window, made));
  }

  private static @Nullable LocalDate due(SeriesDefinition series, Period window) {
    ReleaseLag lag = series.lag();
    return lag == null ? null : lag.knownFrom(window);
  }

  private static String words(
      Claim claim, SeriesDefinition series, Period window, @Nullable Evidence evidence) {
    String what = "\"" + series.name("en") + "\" for " + window;
    if (evidence != null) {
      String how = rule(evidence).equals(FIGURE) ? "" : ", " + evidence.transform() + ",";
      return what
          + how.replace('_', ' ')
          + ", lies in "
          + evidence.claimed()
          + " "
          + evidence.unit();
    }
    var quantity = claim.signed();
    return quantity == null
        ? what + " bears out \"" + claim.quote().strip() + "\""
        : what + " lies in " + in(quantity.accept(), quantity.unit().code());
  }

  private static String in(Interval interval, String unit) {
    return interval + " " + (unit.equals("percent") ? "%" : unit.replace('_', ' '));
  }

  /// How often the series moved, over as many figures, by as much as the forecast says.
  private @Nullable BaseRate base(
      SeriesDefinition series, Period window, Evidence evidence, LocalDate made) {
    return evidence.transform().equals("level")
        ? base(series, window, evidence.claimed(), made)
        : null;
  }

  private @Nullable BaseRate baseOfLevel(
      Claim claim, SeriesDefinition series, Period window, LocalDate made) {
    var quantity = claim.signed();
    boolean comparable =
        quantity != null
            && quantity.unit().code().equals(series.unit())
            && claim.kind() != ClaimKind.CHANGE_PP;
    return comparable && quantity != null ? base(series, window, quantity.accept(), made) : null;
  }

  private @Nullable BaseRate base(
      SeriesDefinition series, Period window, Interval target, LocalDate made) {
    History history = History.asOf(store, series, made);
    int steps = history.stepsTo(window);
    if (history.isEmpty() || steps == 0) {
      return null;
    }
    BigDecimal scale = series.scale();
    BigDecimal start = history.last().value();
    boolean ratio = events.isClose(series);
    BiPredicate<BigDecimal, List<BigDecimal>> asMuch =
        (before, after) -> {
          BigDecimal end = after.getLast();
          BigDecimal moved =
              ratio
                  ? start.multiply(end).divide(before, MathContext.DECIMAL64)
                  : start.add(end).subtract(before);
          return target.contains(moved.multiply(scale));
        };
    return history.base(steps, asMuch);
  }

  private Resolution event(
      EventRules.Rule rule,
      SeriesDefinition series,
      @Nullable Period window,
      LocalDate made,
      LocalDate today) {
    History known = History.asOf(store, series, today);
    History before = History.asOf(store, series, made);
    if (before.isEmpty() || known.isEmpty()) {
      return unresolved(rule, series, window, "No figure was public when it was made.");
    }
    Observation start = before.last();
    LocalDate end = window == null ? LocalDate.MAX : window.end();
    List<Observation> seen = known.within(start.period().end(), end);
    List<BigDecimal> values = seen.stream().map(Observation::value).toList();
    boolean over = window != null && !known.last().period().end().isBefore(end);
    boolean passed = rule.test().passes(start.value(), values, rule.parameter());
    boolean decided = over || (passed && !rule.test().atTheEnd());
    Status status = !decided ? Status.PENDING : passed ? Status.CAME_TRUE : Status.FAILED;
    int length = window == null ? 0 : before.stepsTo(window);
    BaseRate base =
        before.base(length, (from, to) -> rule.test().passes(from, to, rule.parameter()));
    LocalDate due = status == Status.PENDING && window != null ? due(series, window) : null;
    return new Resolution(
        rule.name(),
        "\"" + series.name("en") + "\": " + rule.words(),
        series.key(),
        window,
        status,
        message(status, series, start, seen, window, due),
        due,
        null,
        base);
  }

  private static String message(
      Status status,
      SeriesDefinition series,
      Observation start,
      List<Observation> seen,
      @Nullable Period window,
      @Nullable LocalDate due) {
    String from =
        "From " + start.value().toPlainString() + " for " + start.period() + ", known when made, ";
    String to =
        seen.isEmpty()
            ? "no later figure is public"
            : "to "
                + seen.getLast().value().toPlainString()
                + " for "
                + seen.getLast().period()
                + ", the last of "
                + seen.size();
    String wait =
        status != Status.PENDING
            ? ""
            : window == null
                ? " It gives no time by which it would have failed."
                : " It waits for "
                    + series.publisher()
                    + "'s figures up to "
                    + window.end()
                    + (due == null ? "." : ", usually public by " + due + ".");
    return from + to + "." + wait;
  }

  private static Resolution unresolved(
      EventRules.Rule rule, SeriesDefinition series, @Nullable Period window, String message) {
    String words = "\"" + series.name("en") + "\": " + rule.words();
    return new Resolution(
        rule.name(), words, series.key(), window, Status.UNRESOLVABLE, message, null, null, null);
  }

  private static Resolution undated(SeriesDefinition series) {
    return new Resolution(
        FIGURE,
        "\"" + series.name("en") + "\" bears it out at some time",
        series.key(),
        null,
        Status.UNRESOLVABLE,
        "The text gives no time for it, so that no figure can prove it wrong.",
        null,
        null,
        null);
  }

  private static Resolution unresolvable(LinkedClaim linked) {
    Claim.Mention metric = linked.claim().metric();
    String what = metric == null ? "what it is of" : "\"" + metric.text().strip() + "\"";
    return new Resolution(
        FIGURE,
        "an official figure of " + what,
        null,
        window(linked.claim()),
        Status.UNRESOLVABLE,
        "The loaded packs hold no figures of " + what + " that could settle it.",
        null,
        null,
        null);
  }
}
