package org.parallax.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Claim;
import org.parallax.quantity.Period;
import org.parallax.quantity.Quantity;
import org.parallax.series.SeriesDefinition;

/// "From 3.65 % to 3.55 %": where a figure came from is held against the series as where it came to
/// is.
///
/// @param to where it came to
/// @param from where it came from
record Moves(Claim claim, Quantity to, Quantity from, boolean toDate, NumberCheck numbers) {

  /// {@return the judgements of both ends: both where both are borne out, else the worse}
  ///
  /// @param arrived the judgements of where it came to
  /// @param left the time that the text gives to where it came from, or null
  List<Judgement> judged(
      List<Judgement> arrived,
      @Nullable Period left,
      List<SeriesDefinition> series,
      Readings readings) {
    Period at = claim.period();
    if (left == null) {
      boolean plain = at != null && at.frequency() != null;
      List<Judgement> before =
          plain && at != null ? at(from, at.previous(), series, readings) : List.of();
      return holds(arrived) && holds(before) ? both(arrived, before) : arrived;
    }
    List<Judgement> started = at(from, left, series, readings);
    if (holds(arrived) && holds(started)) {
      return both(arrived, started);
    }
    // "6월 3.65%에서 3.55%로": the one time named may be when it arrived.
    List<Judgement> end = at(to, left, series, readings);
    List<Judgement> start = at(from, left.previous(), series, readings);
    if (holds(end) && holds(start)) {
      return both(end, start);
    }
    boolean worse = started.getFirst().verdict().compareTo(arrived.getFirst().verdict()) < 0;
    return worse ? started : arrived;
  }

  private List<Judgement> at(
      Quantity quantity, Period period, List<SeriesDefinition> series, Readings readings) {
    return numbers.check(new Question(claim, quantity, period, null, toDate), series, readings);
  }

  private static boolean holds(List<Judgement> judged) {
    return !judged.isEmpty() && judged.getFirst().verdict() == Verdict.SUPPORTED;
  }

  private static List<Judgement> both(List<Judgement> first, List<Judgement> second) {
    List<Judgement> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }
}
