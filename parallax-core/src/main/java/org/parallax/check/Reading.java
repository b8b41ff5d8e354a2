package org.parallax.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.check.IntervalTest.Outcome;
import org.parallax.quantity.Period;
import org.parallax.quantity.Quantity;

/// A claim read in one series and tested.
///
/// @param quantity as tested: with its sign
/// @param early whether the text has the figure before the usual release lag
/// @param undated whether the text gives no period, so that the newest figure was taken
/// @param elsewhere for an undated claim that the newest figure does not bear out: an earlier
///   period whose figure does
/// @param notes further differences, in words
record Reading(
    Plan plan,
    Quantity quantity,
    Amount amount,
    Outcome outcome,
    boolean early,
    boolean undated,
    @Nullable Period elsewhere,
    List<String> notes) {

  Reading {
    notes = List.copyOf(notes);
  }

  Reading with(List<String> more) {
    return new Reading(plan, quantity, amount, outcome, early, undated, elsewhere, more);
  }

  /// {@return the same reading with another verdict}
  Reading judged(Verdict verdict) {
    Outcome other = new Outcome(verdict, outcome.used(), outcome.rule(), outcome.understated());
    return new Reading(plan, quantity, amount, other, early, undated, elsewhere, notes);
  }

  Verdict verdict() {
    return outcome.verdict();
  }

  boolean agrees() {
    return verdict() == Verdict.SUPPORTED || verdict() == Verdict.SUPPORTED_LOOSELY;
  }
}
