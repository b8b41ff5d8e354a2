package org.parallax.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.check.IntervalTest.Outcome;
import org.parallax.check.Plan.Step;
import org.parallax.check.StreakWords.Sense;
import org.parallax.check.StreakWords.Told;
import org.parallax.claim.Claim;
import org.parallax.claim.PeriodHow;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Period;
import org.parallax.quantity.Quantity;
import org.parallax.series.Measure;
import org.parallax.series.Observation;
import org.parallax.series.SeriesDefinition;

/// "Retail growth has slowed for five months running": counts back from the period spoken of as
/// long as the words hold.
///
/// A run as long as told, or longer, bears the words out; a shorter one speaks against them.
/// Periods without a figure of their own (January and February of much in China) neither end nor
/// make a run.
final class StreakCheck {

  private static final int LONGEST = 120;

  private final Coverage coverage;
  private final FreeWords free;
  private final StreakWords words = new StreakWords();

  StreakCheck(Coverage coverage, FreeWords free) {
    this.coverage = coverage;
    this.free = free;
  }

  /// {@return the judgement of a length that is told of a run, or null where it is of none}
  @Nullable Judgement check(LinkedClaim linked, List<SeriesDefinition> series, Readings readings) {
    Claim claim = linked.claim();
    Told told = words.in(claim, linked.sentence());
    BigDecimal length = claim.quantity() == null ? null : claim.quantity().point();
    if (told == null || length == null || length.compareTo(BigDecimal.ONE) <= 0) {
      return null;
    }
    EconUnit unit = claim.quantity() == null ? EconUnit.PERCENT : claim.quantity().unit();
    for (SeriesDefinition one : coverage.ranked(claim, series)) {
      boolean fits =
          unit.dimension() == Dimension.DURATION
              && unit.code().equals(one.frequency().json())
              && !one.unit().matches("[A-Z]{3}");
      if (fits && coverage.obstacle(claim, linked.sentence(), one) == null) {
        return judged(linked, one, told, length.intValue(), readings);
      }
    }
    return null;
  }

  private @Nullable Judgement judged(
      LinkedClaim linked, SeriesDefinition series, Told told, int length, Readings readings) {
    Claim claim = linked.claim();
    List<Observation> all = new ArrayList<>(readings.store().asOf(series.key(), readings.asOf()));
    Observation newest = all.isEmpty() ? null : all.getLast();
    Observation next = newest == null ? null : late(series, all, newest, readings);
    Period span = claim.period();
    boolean early = next != null && span != null && next.period().end().equals(span.end());
    if (early && next != null) {
      all.add(next);
    }
    Observation target = target(claim, series, all);
    Run run = target == null ? null : run(claim, series, told, all, target);
    if (target == null || run == null || length > LONGEST) {
      return null;
    }
    Observation late = length > run.most() ? late(series, all, target, readings) : null;
    if (late != null) {
      all.add(late);
      Run longer = run(claim, series, told, all, late);
      boolean reaches = longer != null && longer.most() >= length;
      run = reaches && longer != null ? longer : run;
      target = reaches ? late : target;
    }
    Observation last = all.getLast();
    if (length > run.most() && !last.equals(target)) {
      Run later = run(claim, series, told, all, last);
      if (later != null && later.most() >= length) {
        run = later;
        target = last;
      }
    }
    int most = run.most() + (told.sense() == Sense.FLAT ? 1 : 0);
    boolean dated = claim.period() != null && claim.periodHow() != PeriodHow.DOCUMENT_DATE;
    Verdict verdict =
        length <= most
            ? length >= run.least() ? Verdict.SUPPORTED : Verdict.SUPPORTED_LOOSELY
            : run.open() || !dated || early ? Verdict.NOT_CHECKABLE : Verdict.CONTRADICTED;
    return judgement(claim, series, target, run, verdict, readings);
  }

  private Judgement judgement(
      Claim claim,
      SeriesDefinition series,
      Observation target,
      Run run,
      Verdict verdict,
      Readings readings) {
    Plan plan = new Plan(series, Step.AS_PUBLISHED, coverage.differences(claim, series));
    Amount amount = PeriodFigures.single(series, target, "level", List.of());
    Quantity quantity = Quantities.half(amount.value(), Quantities.Side.ABOVE, series);
    Outcome outcome = new Outcome(verdict, quantity.accept(), "streak", false);
    Reading reading = new Reading(plan, quantity, amount, outcome, false, false, null, List.of());
    Question question = new Question(claim, quantity, target.period(), null, false);
    Evidence evidence = new Judgements(readings).evidence(question, reading, verdict);
    String unit = series.frequency().json();
    String length = run.most() == run.least() ? "" + run.most() : run.least() + " to " + run.most();
    String message =
        claim.values().getFirst().text()
            + switch (verdict) {
              case SUPPORTED, SUPPORTED_LOOSELY -> " agrees with ";
              case CONTRADICTED -> " does not agree with ";
              case MIXED, INCONSISTENT, DAMAGED, NOT_CHECKABLE, OPINION, NO_CLAIM ->
                  " cannot be settled by ";
            }
            + Publishers.possessive(series.publisher())
            + " figures: the run that ends with "
            + Phrases.period(target.period())
            + " is "
            + length
            + " "
            + unit
            + (run.most() == 1 ? "" : "s")
            + (run.open() ? " long or longer." : " long.");
    Reason reason = verdict == Verdict.NOT_CHECKABLE ? Reason.PERIOD_UNSTATED : null;
    return new Judgement(
        claim.id(), verdict, reason, message, evidence, reason == null ? "" : "a longer history");
  }

  /// The figure after the newest, where its period is over: a text may have it before a usual lag
  /// says so.
  private static @Nullable Observation late(
      SeriesDefinition series, List<Observation> all, Observation target, Readings readings) {
    Period next = target.period().next();
    boolean newest = all.getLast().equals(target) && next.end().isBefore(readings.asOf());
    return newest ? readings.store().latest(series.key(), next) : null;
  }

  /// The figure that the run ends with: that of the claim's period, else the newest.
  private static @Nullable Observation target(
      Claim claim, SeriesDefinition series, List<Observation> all) {
    Period period = claim.period();
    Period last =
        period == null ? null : PeriodFigures.lastPeriod(series.frequency(), period.end());
    if (last != null && claim.periodHow() != PeriodHow.DOCUMENT_DATE) {
      return all.stream().filter(o -> o.period().equals(last)).findFirst().orElse(null);
    }
    return all.isEmpty() ? null : all.getLast();
  }

  /// How long the words hold, counted back.
  ///
  /// @param least without the periods that have no figure
  /// @param most with them
  /// @param open whether it goes back to the first figure held
  private record Run(int least, int most, boolean open) {}

  private @Nullable Run run(
      Claim claim, SeriesDefinition series, Told told, List<Observation> all, Observation target) {
    int i = all.indexOf(target);
    int least = 0;
    int most = 0;
    while (i >= 0) {
      Observation line = all.get(i);
      Observation before = i > 0 ? all.get(i - 1) : null;
      Boolean holds = holds(claim, series, told, line, before);
      if (holds == null) {
        return before == null && least > 0 ? new Run(least, most, true) : null;
      }
      if (holds == told.not()) {
        return new Run(least, most, false);
      }
      least++;
      most++;
      if (before != null) {
        most += gap(before.period(), line.period());
      }
      i--;
    }
    return new Run(least, most, true);
  }

  /// How many periods lie between two that follow each other in the series.
  private static int gap(Period before, Period line) {
    int gap = 0;
    for (Period p = line.previous();
        p.start().isAfter(before.start()) && gap < 3;
        p = p.previous()) {
      gap++;
    }
    return gap;
  }

  private @Nullable Boolean holds(
      Claim claim,
      SeriesDefinition series,
      Told told,
      Observation line,
      @Nullable Observation before) {
    int sign = line.value().signum();
    Claim.Mention metric = claim.metric();
    String name = metric == null ? "" : metric.text();
    boolean growth = DirectionCheck.isGrowth(series);
    boolean ofRate = !growth || free.speakOfGrowth(name);
    if (free.speakOfDecline(name)) {
      return null;
    }
    Integer moved = before == null ? null : line.value().compareTo(before.value());
    return switch (told.sense()) {
      case BELOW, ABOVE -> side(series, told, line);
      case FALL -> ofRate ? less(moved) : Boolean.valueOf(sign < 0);
      case RISE -> ofRate ? more(moved) : Boolean.valueOf(sign > 0);
      case SLOWER -> less(moved);
      case FASTER -> more(moved);
      case FLAT -> moved == null ? null : Boolean.valueOf(moved == 0);
    };
  }

  private static @Nullable Boolean less(@Nullable Integer moved) {
    return moved == null ? null : Boolean.valueOf(moved < 0);
  }

  private static @Nullable Boolean more(@Nullable Integer moved) {
    return moved == null ? null : Boolean.valueOf(moved > 0);
  }

  private static @Nullable Boolean side(SeriesDefinition series, Told told, Observation line) {
    String number = told.line();
    if (number == null && series.measure() != Measure.INDEX) {
      return null;
    }
    BigDecimal end = number == null ? BigDecimal.valueOf(50) : new BigDecimal(number);
    int c = line.value().compareTo(end);
    return told.sense() == Sense.BELOW ? c < 0 : c > 0;
  }
}
