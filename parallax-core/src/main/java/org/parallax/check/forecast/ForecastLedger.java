package org.parallax.check.forecast;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.parallax.claim.Direction;
import org.parallax.claim.Modality;
import org.parallax.claim.PeriodHow;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Period;
import org.parallax.quantity.Quantity;
import org.parallax.series.PackSet;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.SeriesStore;

/// Turns what a text says of the future into rules, and holds each against the figures.
public final class ForecastLedger {
  private static final String FIGURE = "figure";
  private static final Set<String> AS_IT_IS = Set.of("level", "end_of_period", "sum");

  private final StandardChecker checker;
  private final SeriesStore store;
  private final EventRules events;
  private final YearRules years = new YearRules();
  private final Deadlines deadlines = new Deadlines();

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
    ForecastTime time = new ForecastTime(store, deadlines, made);
    for (SeriesDefinition series : settling(linked)) {
      rules.addAll(inSeries(linked, series, time, today));
    }
    // A series that answers for other spans only is no rule where another one is.
    if (rules.stream().anyMatch(rule -> rule.status() != Status.UNRESOLVABLE)) {
      rules.removeIf(rule -> rule.status() == Status.UNRESOLVABLE);
    }
    if (rules.stream().anyMatch(rule -> rule.rule().equals(YearRules.THROUGHOUT))) {
      rules.removeIf(rule -> !rule.rule().equals(YearRules.THROUGHOUT));
    }
    if (rules.stream().anyMatch(rule -> rule.rule().equals(FIGURE))) {
      rules.removeIf(rule -> YearRules.NAMES.contains(rule.rule()));
    }
    if (rules.isEmpty()) {
      rules.add(unresolvable(linked));
    }
    boolean target = claim.modality() == Modality.TARGET || claim.kind() == ClaimKind.TARGET;
    return new Forecast(claim.id(), source, made, target, linked.concept(), rules);
  }

  /// Where a series is in the number's own unit, none in another is asked: growth of money is
  /// settled by its published growth, not by a level that ends earlier.
  private List<SeriesDefinition> settling(LinkedClaim linked) {
    List<SeriesDefinition> all = checker.settling(linked);
    Quantity quantity = linked.claim().quantity();
    List<SeriesDefinition> own =
        quantity == null
            ? List.of()
            : all.stream().filter(s -> s.unit().equals(quantity.unit().code())).toList();
    return own.isEmpty() ? all : own;
  }

  private List<Resolution> inSeries(
      LinkedClaim untimed, SeriesDefinition series, ForecastTime time, LocalDate today) {
    Deadlines.Due due = time.in(untimed, series);
    Period window = due.period();
    LinkedClaim linked = ForecastTime.during(untimed, window);
    Claim claim = linked.claim();
    Period upTo = window != null && due.isDeadline() ? time.upTo(window) : window;
    if (claim.quantity() == null) {
      List<EventRules.Rule> named = named(claim, series, due.isDeadline());
      if (!named.isEmpty()) {
        EventLedger ledger = new EventLedger(store, time.made(), today);
        return named.stream()
            .filter(rule -> ledger.hasRoomFor(rule, series, upTo))
            .map(rule -> ledger.under(rule, series, upTo, claim.negated()))
            .toList();
      }
    }
    if (window == null || upTo == null) {
      return List.of(undated(series));
    }
    List<Resolution> rules = new ArrayList<>(figure(linked, series, due, time.made(), today));
    if (due.isDeadline() && deadlines.reaches(linked) && ReachRule.applies(claim, series)) {
      rules.add(new ReachRule(store, time.made(), today).under(claim, series, upTo));
    }
    return rules;
  }

  /// A close that falls or rises by some day, without a word for more, is one below or above
  /// today's on that day.
  private List<EventRules.Rule> named(Claim claim, SeriesDefinition series, boolean isDeadline) {
    String event = events.event(claim.quote());
    if (event != null) {
      return events.rules(event, series);
    }
    boolean moves = claim.direction() == Direction.DOWN || claim.direction() == Direction.UP;
    return isDeadline && moves && events.isClose(series)
        ? events.rules(claim.direction() == Direction.DOWN ? "slump" : "rebound", series).stream()
            .filter(rule -> rule.test().atTheEnd())
            .toList()
        : List.of();
  }

  private List<Resolution> figure(
      LinkedClaim linked,
      SeriesDefinition series,
      Deadlines.Due due,
      LocalDate made,
      LocalDate today) {
    Claim claim = linked.claim();
    Period window = Objects.requireNonNull(due.period());
    boolean several = YearRules.apply(series, claim, window);
    if (several && years.isThroughout(linked, due.isDeadline())) {
      return List.of(years.every(claim, series, window, store, today));
    }
    History known = History.asOf(store, series, today);
    List<Resolution> rules = new ArrayList<>();
    if (known.isEmpty() || window.end().isAfter(known.last().period().end())) {
      rules.add(pending(claim, series, window, made, today));
    } else {
      for (Judgement judged : checker.outcome(linked, series, today)) {
        if (judged.reason() != Reason.DEFINITION_MISMATCH) {
          rules.add(judged(claim, series, window, judged, made));
        }
      }
    }
    // A rate of a month gives no figure for the year, but a mean and a last one.
    boolean none = rules.stream().allMatch(rule -> rule.evidence() == null);
    return several && none ? years.meanAndLast(linked, series, window, store, today) : rules;
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
        status == Status.PENDING ? ForecastTime.due(series, window) : null,
        evidence,
        evidence == null ? null : base(series, window, evidence, made));
  }

  /// The official figure itself, of the period or at its end, is one rule; what is computed from
  /// several is another.
  private static String rule(Evidence evidence) {
    return AS_IT_IS.contains(evidence.transform()) ? FIGURE : evidence.transform();
  }

  private static boolean isProjection(Evidence evidence) {
    Evidence.Known then = evidence.then();
    return then != null && ForecastTime.isProjection(then.knownFrom(), evidence.period());
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
        ForecastTime.due(series, window),
        null,
        base(series, window, evidence, made));
  }

  private static boolean isLate(@Nullable Reason reason) {
    return reason == Reason.NOT_YET_PUBLISHED || reason == Reason.FUTURE;
  }

  private Resolution pending(
      Claim claim, SeriesDefinition series, Period window, LocalDate made, LocalDate today) {
    LocalDate due = ForecastTime.due(series, window);
    return new Resolution(
        FIGURE,
        words(claim, series, window, null),
        series.key(),
        window,
        Status.PENDING,
        ForecastTime.waiting(series, "figure for " + window, due, today),
        due,
        null,
        claim.quantity() == null ? null : baseOfLevel(claim, series, window, made));
  }

  private static String words(
      Claim claim, SeriesDefinition series, Period window, @Nullable Evidence evidence) {
    String what = "\"" + series.name("en") + "\" for " + window;
    if (evidence != null) {
      String how = rule(evidence).equals(FIGURE) ? "" : ", " + evidence.transform() + ",";
      return what + how.replace('_', ' ') + " lies in " + in(evidence.claimed(), evidence.unit());
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
        linked.claim().periodHow() == PeriodHow.DOCUMENT_DATE ? null : linked.claim().period(),
        Status.UNRESOLVABLE,
        "The loaded packs hold no figures of " + what + " that could settle it.",
        null,
        null,
        null);
  }
}
