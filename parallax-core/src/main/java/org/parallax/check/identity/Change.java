package org.parallax.check.identity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Direction;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.EconUnit.Dimension;

/// How far something moved between two levels, in the unit in which a text may state it.
final class Change {

  private static final Set<Cue> MOVES = Set.of(Cue.RISE, Cue.FALL, Cue.MOVE);
  private static final Set<Cue> DIRECTED = Set.of(Cue.RISE, Cue.FALL);
  private static final Set<Cue> AROUND =
      Set.of(Cue.FILL, Cue.RISE, Cue.FALL, Cue.MOVE, Cue.OF, Cue.APPOSITION, Cue.GROWTH, Cue.BY);
  private static final Set<Cue> BEHIND =
      Set.of(Cue.FILL, Cue.GROWTH, Cue.RISE, Cue.FALL, Cue.MOVE, Cue.AGO, Cue.PER_YEAR);
  private static final Extent HUNDRED = Extent.exactly(100);

  private Change() {}

  /// {@return the number that states the change of a from–to, tightly before or after it, or null}
  static @Nullable Term of(Note note, FromTo pair) {
    List<Term> terms = note.terms(pair.sentence());
    int first =
        terms.indexOf(pair.before().start() < pair.after().start() ? pair.before() : pair.after());
    Term before = beside(terms, first - 1, -1);
    Term after = beside(terms, first + 2, 1);
    Term change = null;
    if (after != null && states(after, pair) && follows(note, pair, after)) {
      change = after;
    } else if (before != null && states(before, pair) && leads(note, pair, before)) {
      change = before;
    }
    return change == null || isAverage(note, change) ? null : change;
  }

  /// The next number but lengths of time: "within half a year it narrowed by 2.7 points".
  private static @Nullable Term beside(List<Term> terms, int from, int step) {
    int i = from;
    while (i >= 0 && i < terms.size() && terms.get(i).is(Dimension.DURATION)) {
      i += step;
    }
    return i >= 0 && i < terms.size() ? terms.get(i) : null;
  }

  /// "a CAGR of 15 percent", "15 percent a year": not the change from one end to the other.
  static boolean isAverage(Note note, Term change) {
    int s = change.sentence();
    int from = Math.max(note.span(s).start(), change.start() - 25);
    int to = Math.min(note.span(s).end(), change.end() + 20);
    CueHit yearly = note.first(s, change.end(), to, Set.of(Cue.PER_YEAR));
    return change.unit().per() != null
        || note.has(s, from, to, Set.of(Cue.AVERAGE))
        || (yearly != null
            && note.gap(s, change.end(), yearly.start()).isOnly(Set.of(Cue.FILL), 0));
  }

  private static boolean follows(Note note, FromTo pair, Term change) {
    GapText gap = note.gap(pair.sentence(), pair.end(), change.start());
    if (gap.length() < 2 || !gap.isClose(AROUND) || gap.isBroken() || gap.has(Cue.AND)) {
      return false;
    }
    return change.isChange()
        || gap.has(Cue.BY)
        || moves(note, pair.sentence(), gap.start(), change.end() + 12);
  }

  private static boolean leads(Note note, FromTo pair, Term change) {
    int s = pair.sentence();
    GapText gap = note.gap(s, change.end(), pair.start());
    // "rose 25 percent, from 3.2 to 4.0 billion"
    boolean apart = gap.hasComma() && !(change.isChange() && gap.isOnly(BEHIND, 1));
    if (gap.length() > 60 || gap.isBroken() || apart || gap.has(Cue.AND)) {
      return false;
    }
    int from = Math.max(note.span(s).start(), change.start() - 25);
    return change.isChange() || moves(note, s, from, pair.start());
  }

  private static boolean moves(Note note, int s, int start, int end) {
    return note.has(s, start, Math.min(end, note.span(s).end()), MOVES);
  }

  /// Whether a number can be the change between the two levels by its unit.
  private static boolean states(Term change, FromTo pair) {
    Term level = pair.after();
    if (change.role() != Term.Role.VALUE || level.is(Dimension.DURATION)) {
      return false;
    }
    if (change.is(Dimension.PP) || change.is(Dimension.BP)) {
      return level.is(Dimension.PERCENT);
    }
    return change.isChange() || change.is(Dimension.PERCENT) || change.sameUnit(level);
  }

  /// {@return the change from one level to another in the unit of `like`}
  static Extent between(Extent before, Extent after, EconUnit like) {
    return switch (like.dimension()) {
      case PERCENT -> after.over(before).minus(Extent.ONE).times(HUNDRED);
      case BP -> after.minus(before).times(HUNDRED);
      case RATIO -> after.over(before);
      default -> after.minus(before);
    };
  }

  /// {@return the same, written out}
  static String formula(Operand before, Operand after, EconUnit like) {
    String a = Figures.stated(before);
    String b = Figures.stated(after);
    return switch (like.dimension()) {
      case PERCENT -> b + " ÷ " + a + " − 1";
      case RATIO -> b + " ÷ " + a;
      default -> b + " − " + a;
    };
  }

  /// {@return the stated change with the sign that its words give, or, where they give none, the
  /// sign of the computed one}
  static Extent understood(Note note, Term change, Extent computed) {
    Extent size = change.extent().abs();
    Direction direction = direction(note, change);
    if (direction == Direction.NONE) {
      boolean signed = change.extent().point().signum() < 0;
      return signed || computed.point().signum() < 0 ? size.negate() : size;
    }
    return direction == Direction.DOWN ? size.negate() : size;
  }

  private static Direction direction(Note note, Term change) {
    int s = change.sentence();
    int from = Math.max(Tags.floor(note, change), change.start() - 60);
    int to = Math.min(note.span(s).end(), change.end() + 12);
    CueHit lead = note.last(s, from, change.start(), DIRECTED);
    CueHit cue = lead == null ? note.first(s, change.end(), to, DIRECTED) : lead;
    if (cue == null) {
      return Direction.NONE;
    }
    return cue.cue() == Cue.FALL ? Direction.DOWN : Direction.UP;
  }
}
