package org.parallax.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parallax.check.IntervalTest.Outcome;
import org.parallax.check.Sought.Found;
import org.parallax.check.Sought.Missing;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Period;
import org.parallax.series.Observation;
import org.parallax.series.SeriesDefinition;

/// Reads the direction of a long span from the growth of its parts: where every part grew on the
/// year before, so did the whole; where some grew and some fell, nothing follows.
final class Unanimity {

  private static final double ENOUGH = 0.75;

  private final Readings readings;

  Unanimity(Readings readings) {
    this.readings = readings;
  }

  Sought<Reading> read(Question question, Plan plan) {
    Period span = question.period();
    SeriesDefinition series = plan.series();
    if (span == null || IntervalTest.isBound(question.quantity()) == false) {
      return none(series, "a figure for the span itself");
    }
    List<Period> parts = PeriodFigures.parts(series.frequency(), span);
    List<Observation> known = new ArrayList<>();
    for (Period part : parts) {
      Observation line = readings.store().asOf(series.key(), part, readings.asOf());
      if (line != null) {
        known.add(line);
      }
    }
    if (parts.size() < 2 || known.size() < ENOUGH * parts.size()) {
      return none(series, "a figure for " + Phrases.period(span));
    }
    known.sort(Comparator.comparing(Observation::value));
    Reading least = reading(question, plan, known.getFirst(), known.size(), parts.size());
    Reading most = reading(question, plan, known.getLast(), known.size(), parts.size());
    if (least.verdict() == most.verdict()
        && (least.agrees() || least.verdict() == Verdict.CONTRADICTED)) {
      Interval side = question.quantity().accept();
      BigDecimal end = side.lo();
      return new Found<>(end == null ? most : least);
    }
    return new Missing<>(
        Reason.AMBIGUOUS,
        "It rose in some "
            + series.frequency().json()
            + "s of "
            + Phrases.period(span)
            + " and fell in others.",
        "a figure for " + Phrases.period(span));
  }

  private static Reading reading(
      Question question, Plan plan, Observation line, int known, int all) {
    String words =
        "Read from "
            + known
            + " of "
            + all
            + " "
            + plan.series().frequency().json()
            + "s; the figure is the one nearest to the other side.";
    Amount amount = PeriodFigures.single(plan.series(), line, "level", List.of(words));
    Outcome outcome = IntervalTest.of(question.quantity(), amount.value(), amount.rounding());
    boolean holes = known < all && outcome.verdict() == Verdict.SUPPORTED;
    Outcome shown =
        holes
            ? new Outcome(Verdict.SUPPORTED_LOOSELY, outcome.used(), outcome.rule(), false)
            : outcome;
    return new Reading(plan, question.quantity(), amount, shown, false, false, null, List.of());
  }

  private static Missing<Reading> none(SeriesDefinition series, String settles) {
    return new Missing<>(
        Reason.NO_OBSERVATION,
        "The series \"" + series.name("en") + "\" has too few figures there to tell the direction.",
        settles);
  }
}
