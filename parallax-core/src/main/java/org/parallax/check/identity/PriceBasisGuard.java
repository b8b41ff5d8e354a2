package org.parallax.check.identity;

import java.util.List;
import java.util.Set;
import org.parallax.check.Identity;
import org.parallax.check.Identity.Kind;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.PriceBasis;

/// Keeps real growth away from amounts at current prices: statistical offices report the level of
/// output in the money of the day and its growth at constant prices.
final class PriceBasisGuard {

  private PriceBasisGuard() {}

  /// {@return whether the growth is real, by word or by convention, and the level is money}
  static boolean forbids(Note note, Term level, Term growth) {
    if (!level.isMoney() || !growth.is(Dimension.PERCENT)) {
      return false;
    }
    if (growth.unit().priceBasis() == PriceBasis.NOMINAL
        || level.unit().priceBasis() == PriceBasis.REAL) {
      return false;
    }
    int s = growth.sentence();
    int start = note.span(s).start();
    int end = note.span(s).end();
    if (growth.unit().priceBasis() == PriceBasis.REAL
        || note.has(s, start, end, Set.of(Cue.REAL))) {
      return true;
    }
    return note.has(s, start, end, Set.of(Cue.REAL_BY_CONVENTION))
        && !note.has(s, start, end, Set.of(Cue.NOMINAL));
  }

  /// {@return that the growth cannot be tried on these levels}
  static Identity verdict(Note note, Kind kind, Term before, Term after, Term growth) {
    return new Outcome(
            note.document(),
            kind,
            Change.formula(before, after, growth.unit()),
            List.of(before, after, growth),
            Extent.ZERO,
            growth.unit())
        .notCheckable(
            "The growth is at constant prices and the amounts are at current ones: "
                + "they need not agree.");
  }
}
