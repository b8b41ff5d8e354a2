package org.parallax.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.check.IntervalTest.Outcome;
import org.parallax.check.Plan.Step;
import org.parallax.check.Sought.Found;
import org.parallax.check.Sought.Missing;
import org.parallax.quantity.Period;
import org.parallax.series.Observation;
import org.parallax.series.SeriesStore;

/// Asks one question of several series and tests every answer.
final class Readings {

  /// How many earlier figures are looked at for a claim without a period.
  private static final int LOOK_BACK = 13;

  /// The same for a direction, which two thirds of all periods would bear out.
  private static final int LOOK_BACK_DIRECTION = 3;

  private final SeriesStore store;
  private final LocalDate asOf;
  private final boolean plain;
  private final Transforms then;
  private final Transforms now;

  Readings(SeriesStore store, LocalDate asOf) {
    this(store, asOf, false);
  }

  /// @param plain whether only agreement is asked for, so that what speaks against a text need not
  ///   be weighed
  Readings(SeriesStore store, LocalDate asOf, boolean plain) {
    this.store = store;
    this.asOf = asOf;
    this.plain = plain;
    FigureView known = new FigureView(store, asOf);
    this.then = new Transforms(new PeriodFigures(known, asOf));
    this.now = new Transforms(new PeriodFigures(known.now(), asOf));
  }

  LocalDate asOf() {
    return asOf;
  }

  boolean plain() {
    return plain;
  }

  SeriesStore store() {
    return store;
  }

  /// {@return the reading of a plan as of the day, or why there is none}
  Sought<Reading> read(Question question, Plan plan) {
    return switch (figure(then, question, plan)) {
      case Found<Amount>(Amount amount) -> new Found<>(reading(question, plan, amount, false));
      case Missing<Amount> missing -> early(question, plan, missing);
    };
  }

  /// {@return the same plan with the figures as they stand now, or null}
  @Nullable Reading readNow(Question question, Plan plan) {
    return figure(now, question, plan) instanceof Found<Amount>(Amount amount)
        ? reading(question, plan, amount, false)
        : null;
  }

  private static Sought<Amount> figure(Transforms transforms, Question question, Plan plan) {
    return transforms.figure(
        plan,
        question.quantity().unit(),
        question.period(),
        question.baseline(),
        question.toDate());
  }

  private Reading reading(Question question, Plan plan, Amount amount, boolean early) {
    Outcome outcome = IntervalTest.of(question.quantity(), amount.value(), amount.rounding());
    Reading reading =
        new Reading(
            plan,
            question.quantity(),
            amount,
            outcome,
            early,
            question.period() == null,
            null,
            List.of());
    Reading late =
        reading.undated() && !reading.agrees() && !early ? late(question, plan, amount) : null;
    if (late != null) {
      return late;
    }
    return reading.undated() && !reading.agrees()
        ? new Reading(
            plan,
            reading.quantity(),
            amount,
            outcome,
            early,
            true,
            borneOutBefore(question, plan, amount.period()),
            List.of())
        : reading;
  }

  /// The figure after the newest, where only a usual lag says that it was not public yet and it
  /// bears the claim out.
  private @Nullable Reading late(Question question, Plan plan, Amount newest) {
    Period next = newest.period().next();
    if (question.claim().quantity() == null || !next.end().isBefore(asOf)) {
      return null;
    }
    return read(question.at(next), plan) instanceof Found<Reading>(Reading found)
            && found.early()
            && found.verdict() == Verdict.SUPPORTED
        ? found
        : null;
  }

  /// A release lag is the longest usual delay and a copy is made after the release, so a text may
  /// well have the figure before: where it agrees to the digit it plainly had; where it does not,
  /// nothing can be said.
  private Sought<Reading> early(Question question, Plan plan, Missing<Amount> missing) {
    boolean late =
        missing.reason() == Reason.NOT_YET_PUBLISHED || missing.reason() == Reason.VINTAGE_MISSING;
    if (late
        && figure(now, question, plan) instanceof Found<Amount>(Amount amount)
        && isAtTheLatest(amount.newest().knownHow())
        && amount.period().end().isBefore(asOf)) {
      Reading reading = reading(question, plan, amount, true);
      if (reading.agrees()) {
        return new Found<>(reading);
      }
    }
    return missing.of();
  }

  private static boolean isAtTheLatest(Observation.KnownHow how) {
    return switch (how) {
      case LAG, INFERRED -> true;
      case PUBLISHED, UNKNOWN -> false;
    };
  }

  /// {@return the last period before this one whose figure bears the claim out, or null}
  @Nullable Period borneOutBefore(Question question, Plan plan, Period newest) {
    boolean number = question.claim().quantity() != null;
    List<Observation> known =
        store.asOf(plan.series().key(), asOf).stream()
            .filter(o -> o.period().compareTo(newest) < 0)
            .toList();
    int oldest = Math.max(0, known.size() - (number ? LOOK_BACK : LOOK_BACK_DIRECTION));
    for (int i = known.size() - 1; i >= oldest; i--) {
      Period period = known.get(i).period();
      if (bearsOut(question, plan, period)) {
        return period;
      }
    }
    return null;
  }

  /// {@return the period beside this one whose figure bears the claim out, or null: the one before
  /// or after, the same a year before, or the newest known}
  @Nullable Period borneOutNear(Question question, Plan plan, Period period) {
    List<Period> near = new ArrayList<>();
    near.add(period.previous());
    near.add(period.next());
    near.add(period.plusYears(-1));
    List<Observation> known = store.asOf(plan.series().key(), asOf);
    if (!known.isEmpty()) {
      near.add(known.getLast().period());
    }
    for (Period other : near) {
      if (!other.equals(period) && bearsOut(question, plan, other)) {
        return other;
      }
    }
    return null;
  }

  /// {@return whether the figure of a period agrees with the claim}
  boolean bearsOut(Question question, Plan plan, Period period) {
    Question dated =
        new Question(question.claim(), question.quantity(), period, question.baseline(), false);
    return figure(then, dated, plan) instanceof Found<Amount>(Amount amount)
        && agrees(IntervalTest.of(question.quantity(), amount.value(), amount.rounding()));
  }

  private static boolean agrees(Outcome outcome) {
    return outcome.verdict() == Verdict.SUPPORTED || outcome.verdict() == Verdict.SUPPORTED_LOOSELY;
  }

  /// {@return whether the step needs a baseline that the text does not give}
  static boolean wantsBaseline(Step step, Question question) {
    boolean from = step == Step.GROWTH_FROM_BASELINE || step == Step.CHANGE_FROM_BASELINE;
    return from && question.baseline() == null;
  }

  /// {@return whether the text gives a baseline that the step does not use}
  static boolean passesOverBaseline(Step step, Question question) {
    boolean from = step == Step.GROWTH_FROM_BASELINE || step == Step.CHANGE_FROM_BASELINE;
    return !from && step != Step.AS_PUBLISHED && question.baseline() != null;
  }
}
