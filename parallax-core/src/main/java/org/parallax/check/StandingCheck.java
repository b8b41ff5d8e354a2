package org.parallax.check;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.check.IntervalTest.Outcome;
import org.parallax.check.Plan.Step;
import org.parallax.check.Sought.Found;
import org.parallax.check.Sought.Missing;
import org.parallax.claim.Claim;
import org.parallax.claim.Direction;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Period;
import org.parallax.series.Observation;
import org.parallax.series.SeriesDefinition;

/// "High" and "low": where a figure stands among those of its own last ten years. Above the upper
/// quartile is high, below the lower is low; between them the word decides nothing.
final class StandingCheck {

  private static final int YEARS = 10;
  private static final int FEWEST = 12;

  private static final PaceWords PACE = new PaceWords();

  private final Coverage coverage;
  private final FreeWords free;

  StandingCheck(Coverage coverage, FreeWords free) {
    this.coverage = coverage;
    this.free = free;
  }

  List<Judgement> check(
      Claim claim, @Nullable Period period, List<SeriesDefinition> series, Readings readings) {
    Missing<?> lack = null;
    for (SeriesDefinition one : coverage.ranked(claim, series)) {
      switch (read(claim, period, one, readings)) {
        case Found<Reading>(Reading reading) -> {
          Question question = new Question(claim, reading.quantity(), period, null, false);
          return List.of(new Judgements(readings).of(question, reading, ""));
        }
        case Missing<Reading> missing -> lack = lack == null ? missing : lack;
      }
    }
    return List.of(
        lack == null
            ? Judgements.undecided(claim, Reason.NO_SERIES, "No series is there.", "a series")
            : Judgements.undecided(claim, lack.reason(), lack.message(), lack.settles()));
  }

  private Sought<Reading> read(
      Claim claim, @Nullable Period period, SeriesDefinition series, Readings readings) {
    String obstacle = obstacle(claim, series);
    if (obstacle != null) {
      return new Missing<>(
          Reason.DEFINITION_MISMATCH, obstacle, "a series of the thing itself, with its history");
    }
    Quantities.Side side = Quantities.Side.of(claim.direction() == Direction.HIGH);
    Plan plan = new Plan(series, Step.AS_PUBLISHED, coverage.differences(claim, series));
    Question question =
        new Question(claim, Quantities.half(BigDecimal.ZERO, side, series), period, null, false);
    return switch (readings.read(question, plan)) {
      case Missing<Reading> missing -> missing;
      case Found<Reading>(Reading reading) -> placed(claim, series, reading, readings);
    };
  }

  /// {@return why the series cannot tell high from low, or null where it can}
  @Nullable String obstacle(Claim claim, SeriesDefinition series) {
    Claim.Mention metric = claim.metric();
    boolean ofGrowth =
        claim.rules().contains("of_figure")
            || claim.rules().contains("extreme_of_pace")
            || claim.rules().contains("extremum_of_decline")
            || PACE.speakOfExtremes(claim.quote())
            || (metric != null && free.speakOfGrowth(metric.text()));
    return DirectionCheck.isGrowth(series) && !ofGrowth && !coverage.isRate(series)
        ? "The series \""
            + series.name("en")
            + "\" has the growth, not where the thing itself stands."
        : coverage.obstacle(claim, series);
  }

  private static Sought<Reading> placed(
      Claim claim, SeriesDefinition series, Reading reading, Readings readings) {
    Period last = reading.amount().period();
    List<BigDecimal> values =
        readings.store().asOf(series.key(), readings.asOf()).stream()
            .filter(o -> !o.period().end().isAfter(last.end()))
            .filter(o -> o.period().start().isAfter(last.start().minusYears(YEARS)))
            .map(Observation::value)
            .map(v -> v.multiply(series.scale()))
            .sorted()
            .toList();
    if (values.size() < FEWEST) {
      return new Missing<>(
          Reason.NO_OBSERVATION,
          "The series \"" + series.name("en") + "\" is too short to tell high from low.",
          "a longer history");
    }
    BigDecimal lower = values.get((values.size() - 1) / 4);
    BigDecimal upper = values.get(values.size() - 1 - (values.size() - 1) / 4);
    boolean high = claim.direction() == Direction.HIGH;
    BigDecimal value = reading.amount().value();
    boolean above = value.compareTo(upper) >= 0;
    boolean below = value.compareTo(lower) <= 0;
    Verdict verdict =
        above == below
            ? Verdict.NOT_CHECKABLE
            : above == high ? Verdict.SUPPORTED : Verdict.CONTRADICTED;
    Verdict shown = above || below ? verdict : Verdict.NOT_CHECKABLE;
    Interval used = high ? Interval.atLeast(upper, false) : Interval.atMost(lower, false);
    String words =
        "Among "
            + values.size()
            + " figures of ten years, a quarter lie above "
            + upper.toPlainString()
            + " and a quarter below "
            + lower.toPlainString()
            + ".";
    Outcome outcome = new Outcome(shown, used, "percentile", false);
    return new Found<>(
        new Reading(
            reading.plan(),
            reading.quantity(),
            reading.amount(),
            outcome,
            reading.early(),
            reading.undated(),
            null,
            List.of(words)));
  }
}
