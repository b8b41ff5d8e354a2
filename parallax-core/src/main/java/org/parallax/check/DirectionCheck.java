package org.parallax.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Plan.Step;
import org.parallax.check.Sought.Found;
import org.parallax.check.Sought.Missing;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimKind;
import org.parallax.claim.Direction;
import org.parallax.quantity.Comparator;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Period;
import org.parallax.quantity.Quantity;
import org.parallax.quantity.StockFlow;
import org.parallax.series.Measure;
import org.parallax.series.SeriesDefinition;

/// Statements that something rises, falls or stands still, without a number.
///
/// "Exports fell" speaks of exports: their growth must be negative. "Export growth fell" speaks of
/// the growth: it must be lower than before. That the first is said where only the second holds is
/// the commonest slip of all, and is named.
final class DirectionCheck {

  private static final BigDecimal STILL = new BigDecimal("0.05");
  private static final BigDecimal NEARLY_STILL = new BigDecimal("0.5");

  /// The rules of movements whose words say what they are measured on.
  private static final String ON_YEAR = "on_year";

  private static final String ON_PREVIOUS = "on_previous";
  private static final String ON_OTHER = "on_other_time";

  private final Coverage coverage;
  private final FreeWords free;
  private final Thresholds thresholds = new Thresholds();
  private final SignWords signs = new SignWords();
  private final PaceWords pace = new PaceWords();
  private final StandingCheck standing;

  DirectionCheck(Coverage coverage, FreeWords free) {
    this.coverage = coverage;
    this.free = free;
    this.standing = new StandingCheck(coverage, free);
  }

  List<Judgement> check(
      Claim claim, @Nullable Period period, List<SeriesDefinition> series, Readings readings) {
    if (claim.direction() == Direction.HIGH || claim.direction() == Direction.LOW) {
      return standing.check(claim, period, series, readings);
    }
    Claim.Mention metric = claim.metric();
    String words = metric == null ? "" : metric.text();
    Missing<?> lack = null;
    for (SeriesDefinition one : coverage.ranked(claim, series)) {
      String obstacle = coverage.obstacle(claim, one);
      Sought<List<Judgement>> judged =
          obstacle == null
              ? inSeries(claim, period, one, ofGrowth(claim, words), readings)
              : new Missing<>(
                  Reason.DEFINITION_MISMATCH, obstacle, "a series that covers what the text says");
      switch (judged) {
        case Found<List<Judgement>>(List<Judgement> found) -> {
          return found;
        }
        case Missing<List<Judgement>> missing -> lack = lack == null ? missing : lack;
      }
    }
    return List.of(
        lack == null
            ? Judgements.undecided(claim, Reason.NO_SERIES, "No series is there.", "a series")
            : Judgements.undecided(claim, lack.reason(), lack.message(), lack.settles()));
  }

  private Sought<List<Judgement>> inSeries(
      Claim claim,
      @Nullable Period period,
      SeriesDefinition series,
      boolean ofGrowth,
      Readings readings) {
    Interval side = side(claim, series);
    List<Reading> tried = new ArrayList<>();
    Question first = null;
    Missing<?> lack = null;
    List<Step> steps = side == null ? steps(series, ofGrowth) : List.of(Step.AS_PUBLISHED);
    for (Step step : steps.stream().filter(s -> isOn(claim, series, s)).toList()) {
      Question question = question(claim, period, series, step, side, isDecline(claim));
      Plan plan = new Plan(series, stepFor(question, step), coverage.differences(claim, series));
      Sought<Reading> sought = readings.read(question, plan);
      if (sought instanceof Missing<Reading> missing
          && period != null
          && missing.reason() == Reason.NO_OBSERVATION
          && step == Step.AS_PUBLISHED) {
        sought = new Unanimity(readings).read(question, plan);
      }
      switch (sought) {
        case Found<Reading>(Reading reading) -> {
          first = first == null ? question : first;
          tried.add(reading);
        }
        case Missing<Reading> missing -> lack = lack == null ? missing : lack;
      }
    }
    if (first == null) {
      return lack == null
          ? new Missing<>(
              Reason.DEFINITION_MISMATCH,
              "The text compares with another time than \"" + series.name("en") + "\" does.",
              "the series of the levels")
          : new Missing<>(lack.reason(), lack.message(), lack.settles());
    }
    return new Found<>(settle(first, tried, readings));
  }

  /// The half-line on which the words place a survey or a growth rate, or null where they name
  /// none.
  private @Nullable Interval side(Claim claim, SeriesDefinition series) {
    Interval survey = thresholds.side(series.concept(), claim.quote());
    Interval side = survey == null && isGrowth(series) ? signs.in(claim.quote()) : survey;
    return side == null || !claim.negated() ? side : otherThan(side);
  }

  private static Interval otherThan(Interval side) {
    BigDecimal lo = side.lo();
    BigDecimal hi = side.hi();
    return lo != null
        ? Interval.atMost(lo, false)
        : Interval.atLeast(hi == null ? BigDecimal.ZERO : hi, false);
  }

  /// The reading on the period before is the default; the one on a year before makes it mixed where
  /// it alone agrees.
  private static List<Judgement> settle(Question question, List<Reading> tried, Readings readings) {
    Judgements words = new Judgements(readings);
    Reading first = tried.getFirst();
    Reading other = tried.stream().filter(Reading::agrees).findFirst().orElse(null);
    if (other == null || other.equals(first)) {
      return List.of(words.of(question, first, slip(question, first, readings)));
    }
    return first.verdict() == Verdict.CONTRADICTED && !isFlow(first.plan().series())
        ? List.of(words.of(question, first, ""), words.of(question, other, ""))
        : List.of(words.of(question, other, ""));
  }

  /// A flow that fell on the month and rose on the year did both: the words may mean either.
  private static boolean isFlow(SeriesDefinition series) {
    return series.stockFlow() == StockFlow.FLOW && !isGrowth(series);
  }

  private static String slip(Question question, Reading reading, Readings readings) {
    boolean growth =
        reading.plan().step() == Step.AS_PUBLISHED && isGrowth(reading.plan().series());
    if (!growth || reading.verdict() != Verdict.CONTRADICTED) {
      return "";
    }
    Plan change =
        new Plan(reading.plan().series(), Step.CHANGE_ON_PREVIOUS, reading.plan().differences());
    boolean moved =
        readings.read(question, change) instanceof Found<Reading>(Reading found) && found.agrees();
    boolean down = reading.amount().value().signum() > 0;
    return moved
        ? down
            ? "It grew, more slowly than before: its growth fell, not the thing itself."
            : "It fell, less than before: its growth rose, not the thing itself."
        : "";
  }

  private static List<Step> steps(SeriesDefinition series, boolean ofGrowth) {
    if (isGrowth(series)) {
      return ofGrowth
          ? List.of(Step.CHANGE_ON_PREVIOUS, Step.CHANGE_ON_YEAR)
          : List.of(Step.AS_PUBLISHED);
    }
    if (series.unit().equals("percent") || series.measure() == Measure.INDEX) {
      return Planner.isClose(series)
          ? List.of(Step.GROWTH_ON_PREVIOUS, Step.GROWTH_ON_YEAR)
          : List.of(Step.CHANGE_ON_PREVIOUS, Step.CHANGE_ON_YEAR);
    }
    return series.stockFlow() == StockFlow.STOCK
        ? List.of(Step.GROWTH_ON_PREVIOUS, Step.GROWTH_ON_YEAR)
        : List.of(Step.GROWTH_ON_YEAR, Step.GROWTH_ON_PREVIOUS);
  }

  /// Whether a step is on the time that the words name: "lower than a year earlier", "fell on the
  /// month".
  private static boolean isOn(Claim claim, SeriesDefinition series, Step step) {
    boolean onYear = claim.rules().contains(ON_YEAR);
    boolean onPrevious = claim.rules().contains(ON_PREVIOUS);
    boolean elsewhere = claim.rules().contains(ON_OTHER);
    return switch (step) {
      case AS_PUBLISHED ->
          !isGrowth(series)
              || switch (series.measure()) {
                case YOY, YTD_YOY -> !onPrevious && !elsewhere;
                case QOQ, MOM -> !onYear && !elsewhere;
                case LEVEL, INDEX, SHARE, YTD -> true;
              };
      case GROWTH_ON_YEAR, CHANGE_ON_YEAR -> !onPrevious;
      case GROWTH_ON_PREVIOUS, CHANGE_ON_PREVIOUS -> !onYear;
      case GROWTH_OVER, GROWTH_FROM_BASELINE, CHANGE_OVER, CHANGE_FROM_BASELINE -> true;
    };
  }

  static boolean isGrowth(SeriesDefinition series) {
    return switch (series.measure()) {
      case YOY, QOQ, MOM, YTD_YOY -> true;
      case LEVEL, INDEX, SHARE, YTD -> false;
    };
  }

  /// A span longer than the series' own periods is read from its end against the end before it.
  private static Question question(
      Claim claim,
      @Nullable Period period,
      SeriesDefinition series,
      Step step,
      @Nullable Interval side,
      boolean decline) {
    Period when = period;
    Period from = Planner.baseline(claim);
    boolean flow = series.stockFlow() == StockFlow.FLOW || isGrowth(series);
    if (period != null && !flow && isLonger(period, series.frequency())) {
      Period last = PeriodFigures.lastPeriod(series.frequency(), period.end());
      Period before = PeriodFigures.lastPeriod(series.frequency(), period.start().minusDays(1));
      when = last == null ? period : last;
      from = from == null ? before : from;
    }
    EconUnit unit =
        step == Step.AS_PUBLISHED || step.isGrowth()
            ? side == null || isGrowth(series) ? EconUnit.PERCENT : EconUnit.INDEX_POINTS
            : series.unit().equals("percent") ? EconUnit.PP : EconUnit.INDEX_POINTS;
    return new Question(claim, sought(claim, side, unit, decline), when, from, false);
  }

  private static Step stepFor(Question question, Step step) {
    if (question.baseline() == null || step == Step.AS_PUBLISHED) {
      return step;
    }
    return step.isGrowth() ? Step.GROWTH_FROM_BASELINE : Step.CHANGE_FROM_BASELINE;
  }

  private static boolean isLonger(Period period, Frequency frequency) {
    Period last = PeriodFigures.lastPeriod(frequency, period.end());
    return last != null && period.start().isBefore(last.start());
  }

  /// The half-line, or the point with its neighbourhood, where the figure must lie.
  private static Quantity sought(
      Claim claim, @Nullable Interval side, EconUnit unit, boolean decline) {
    if (side == null && claim.direction() == Direction.FLAT) {
      Interval strict = Interval.around(BigDecimal.ZERO, STILL);
      Interval accept = Interval.around(BigDecimal.ZERO, NEARLY_STILL);
      return new Quantity(
          Interval.point(BigDecimal.ZERO),
          Comparator.EQ,
          strict,
          strict,
          accept,
          "flat",
          BigDecimal.ONE,
          unit);
    }
    Interval half = side == null ? (decline ? half(claim).negate() : half(claim)) : side;
    Comparator comparator = half.lo() == null ? Comparator.LT : Comparator.GT;
    return new Quantity(
        half, comparator, half, half, half, "direction", BigDecimal.ONE.movePointRight(6), unit);
  }

  private boolean ofGrowth(Claim claim, String metric) {
    boolean named = free.speakOfGrowth(metric);
    if (claim.rules().contains(ON_YEAR)) {
      return named;
    }
    boolean still = claim.direction() == Direction.FLAT && free.speakOfGrowth(claim.quote());
    return still || named || isOfRate(claim) || pace.speakOfGrowth(claim.quote());
  }

  /// "It was down to 0.5 percent": what moved is the rate that is given.
  private static boolean isOfRate(Claim claim) {
    return claim.kind() == ClaimKind.RATE && claim.quantity() != null;
  }

  /// A decline that narrows goes down, while the growth rate goes up.
  private boolean isDecline(Claim claim) {
    Claim.Mention metric = claim.metric();
    return metric != null && free.speakOfDecline(metric.text());
  }

  private static Interval half(Claim claim) {
    boolean up = claim.direction() == Direction.UP;
    boolean not = claim.negated();
    return up != not
        ? Interval.atLeast(BigDecimal.ZERO, !not)
        : Interval.atMost(BigDecimal.ZERO, !not);
  }
}
