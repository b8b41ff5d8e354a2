package org.parallax.check.identity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Identity;
import org.parallax.check.Identity.Kind;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.EconUnit.Dimension;

/// A move between two stated levels against the change that the text gives for it, in percent,
/// points, its own unit, or a word ("doubled"). Where it gives none, the change is derived.
final class FromToChanges implements IdentityFamily {

  private static final int FACTOR_REACH = 60;

  private final Worded factors = Worded.factors();

  @Override
  public List<Identity> find(Note note) {
    List<Identity> found = new ArrayList<>();
    for (int s = 0; s < note.sentences(); s++) {
      if (note.terms(s).size() < 2) {
        continue;
      }
      for (FromTo pair : FromTo.in(note, s)) {
        Identity identity = tried(note, pair);
        if (identity != null) {
          found.add(identity);
        }
      }
    }
    return found;
  }

  private @Nullable Identity tried(Note note, FromTo pair) {
    Term change = Change.of(note, pair);
    boolean relative = change != null && change.is(Dimension.PERCENT);
    if (change != null && (!relative || !pair.before().extent().isZero())) {
      if (relative && pair.before().is(Dimension.PERCENT) && !fits(note, pair, change)) {
        return derived(note, pair);
      }
      return PriceBasisGuard.forbids(note, pair.before(), change)
          ? PriceBasisGuard.verdict(note, Kind.FROM_TO_CHANGE, pair.before(), pair.after(), change)
          : against(note, Kind.FROM_TO_CHANGE, pair.before(), pair.after(), change);
    }
    Operand.Words factor = pair.before().extent().isZero() ? null : factor(note, pair);
    if (factor != null) {
      return outcome(note, Kind.FROM_TO_CHANGE, pair.before(), pair.after(), EconUnit.RATIO)
          .against(factor, "the factor");
    }
    return derived(note, pair);
  }

  /// A number in percent beside a move of rates that fits it neither in percent nor in points is
  /// mostly a rate of its own.
  private static boolean fits(Note note, FromTo pair, Term change) {
    Extent percent =
        Change.between(pair.before().extent(), pair.after().extent(), EconUnit.PERCENT);
    Extent points = Change.between(pair.before().extent(), pair.after().extent(), EconUnit.PP);
    return percent.fit(Change.understood(note, change, percent)) != Extent.Fit.NONE
        || points.fit(Change.understood(note, change, points)) != Extent.Fit.NONE;
  }

  /// Holds the move between two levels against the stated change.
  static Identity against(Note note, Kind kind, Term before, Term after, Term change) {
    EconUnit unit = unit(change);
    Outcome outcome = outcome(note, kind, before, after, unit);
    Extent said = Change.understood(note, change, outcome.computed());
    boolean sinking =
        before.extent().point().signum() < 0
            && after.extent().point().signum() < 0
            && unit.dimension() != Dimension.PERCENT;
    if (sinking && said.point().signum() != outcome.computed().point().signum()) {
      // Of two falls the smaller is the higher number; the words may mean either.
      said = said.negate();
    }
    String remark = "";
    if (unit.dimension() == Dimension.PERCENT && before.is(Dimension.PERCENT)) {
      Extent points = Change.between(before.extent(), after.extent(), EconUnit.PP);
      if (points.fit(said) != Extent.Fit.NONE) {
        remark = "It holds in percentage points, not in percent.";
      }
    }
    return outcome.against(change, said, "the change", remark);
  }

  private static EconUnit unit(Term change) {
    return switch (change.unit().dimension()) {
      case PERCENT -> EconUnit.PERCENT;
      case PP -> EconUnit.PP;
      case BP -> EconUnit.BP;
      case RATIO -> EconUnit.RATIO;
      default -> change.unit();
    };
  }

  private static Outcome outcome(Note note, Kind kind, Term before, Term after, EconUnit unit) {
    return new Outcome(
        note.document(),
        kind,
        Change.formula(before, after, unit),
        List.of(before, after),
        Change.between(alike(before, after), alike(after, before), unit),
        unit);
  }

  /// Two levels of one move are written to one place: beside "52 million" nobody rounds to "40
  /// million".
  private static Extent alike(Term level, Term other) {
    BigDecimal own = level.extent().looseRadius();
    BigDecimal its = other.extent().looseRadius();
    if (level.isHedged() || own == null || its == null || own.compareTo(its) <= 0) {
      return level.extent();
    }
    return level.extent().roundedBy(its);
  }

  private Operand.@Nullable Words factor(Note note, FromTo pair) {
    int s = pair.sentence();
    List<Term> terms = note.terms(s);
    int floor = note.span(s).start();
    int ceiling = note.span(s).end();
    for (Term term : terms) {
      if (term.is(Dimension.RATIO)) {
        continue;
      }
      floor = term.end() <= pair.start() ? Math.max(floor, term.end()) : floor;
      ceiling = term.start() >= pair.end() ? Math.min(ceiling, term.start()) : ceiling;
    }
    floor = Math.max(floor, pair.start() - FACTOR_REACH);
    List<Operand.Words> before = factors.in(note.text(), floor, pair.start());
    if (!before.isEmpty()) {
      Operand.Words last = before.getLast();
      GapText gap = note.gap(s, last.end(), pair.start());
      return gap.isBroken() || gap.hasComma() || gap.has(Cue.AND) ? null : last;
    }
    int end = Math.min(ceiling, pair.end() + 25);
    List<Operand.Words> after = factors.in(note.text(), pair.end(), end);
    boolean close =
        !after.isEmpty()
            && note.gap(s, pair.end(), after.getFirst().start())
                .isOnly(Set.of(Cue.FILL, Cue.RISE, Cue.FALL, Cue.MOVE), 1);
    return close ? after.getFirst() : null;
  }

  private static @Nullable Identity derived(Note note, FromTo pair) {
    boolean percent = pair.after().is(Dimension.PERCENT);
    if (pair.after().is(Dimension.DURATION) || (!percent && pair.before().extent().isZero())) {
      return null;
    }
    EconUnit unit = percent ? EconUnit.PP : EconUnit.PERCENT;
    return outcome(note, Kind.FROM_TO_CHANGE, pair.before(), pair.after(), unit)
        .derived("the change");
  }
}
