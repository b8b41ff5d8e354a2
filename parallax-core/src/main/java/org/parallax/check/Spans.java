package org.parallax.check;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Plan.Step;
import org.parallax.check.Sought.Found;
import org.parallax.quantity.Period;
import org.parallax.quantity.StockFlow;
import org.parallax.series.Measure;
import org.parallax.series.Observation;
import org.parallax.series.SeriesDefinition;

/// A change between two periods that a sentence names, and the sum of two that it names: their
/// number is of neither alone.
///
/// @param periods finds the names of periods
record Spans(PeriodWords periods) {

  private static final int MOST = 12;
  private static final WindowWords WINDOWS = new WindowWords();

  /// {@return the judgement of a number that a change between named periods, or their sum, bears
  /// out to the digit; null where none does}
  @Nullable Judgement read(Question question, Reading reading, Readings readings) {
    Judgement told = lengthTold(question, reading, readings);
    if (told != null) {
      return told;
    }
    List<Period> named = named(question, reading, readings);
    if (named.size() < 2 || named.size() > MOST) {
      return null;
    }
    Step step = reading.plan().step();
    if (step != Step.AS_PUBLISHED) {
      return change(question, reading, named, readings);
    }
    SeriesDefinition series = reading.plan().series();
    boolean flow = series.stockFlow() == StockFlow.FLOW && series.measure() == Measure.LEVEL;
    return flow ? sum(question, reading, named, readings) : null;
  }

  /// "Lost 5.2 percent in six months": a change over the length of time that the sentence tells.
  private static @Nullable Judgement lengthTold(
      Question question, Reading reading, Readings readings) {
    Plan plan = reading.plan();
    if (plan.step() != Step.GROWTH_OVER && plan.step() != Step.CHANGE_OVER) {
      return null;
    }
    for (Period span : WINDOWS.spans(question.sentence(), reading.amount().period())) {
      Judgement judged =
          supported(question.at(span), plan, readings, "Read over " + Phrases.period(span) + ".");
      if (judged != null) {
        return judged;
      }
    }
    return null;
  }

  private List<Period> named(Question question, Reading reading, Readings readings) {
    List<String> words = Words.of(question.sentence());
    List<Period> named = new ArrayList<>();
    Period claimed = reading.amount().period();
    SeriesDefinition series = reading.plan().series();
    for (Observation line : readings.store().asOf(series.key(), readings.asOf())) {
      Period period = line.period();
      boolean own = period.equals(claimed);
      if (own || periods.distance(words, 0, period, claimed) < Integer.MAX_VALUE) {
        named.add(period);
      }
    }
    return named;
  }

  private static @Nullable Judgement change(
      Question question, Reading reading, List<Period> named, Readings readings) {
    Step step =
        reading.plan().step().isGrowth() ? Step.GROWTH_FROM_BASELINE : Step.CHANGE_FROM_BASELINE;
    Plan plan = new Plan(reading.plan().series(), step, reading.plan().differences());
    for (Period from : named) {
      for (Period to : named) {
        if (from.compareTo(to) < 0) {
          Question other =
              new Question(
                  question.claim(), question.quantity(), to, from, false, question.sentence());
          Judgement judged = supported(other, plan, readings, "Read between the periods named.");
          if (judged != null) {
            return judged;
          }
        }
      }
    }
    return null;
  }

  private static @Nullable Judgement sum(
      Question question, Reading reading, List<Period> named, Readings readings) {
    for (int i = 0; i < named.size(); i++) {
      Period first = named.get(i);
      for (int j = i + 1; j < named.size(); j++) {
        Period last = named.get(j);
        boolean touching =
            YearMonth.from(named.get(j - 1).end())
                .plusMonths(1)
                .equals(YearMonth.from(last.start()));
        if (!touching) {
          break;
        }
        Question other = question.at(new Period(first.start(), last.end()));
        Judgement judged =
            supported(other, reading.plan(), readings, "Read for the periods named together.");
        if (judged != null) {
          return judged;
        }
      }
    }
    return null;
  }

  private static @Nullable Judgement supported(
      Question question, Plan plan, Readings readings, String note) {
    return readings.read(question, plan) instanceof Found<Reading>(Reading found)
            && found.verdict() == Verdict.SUPPORTED
        ? new Judgements(readings).of(question, found.with(List.of(note)), "")
        : null;
  }
}
