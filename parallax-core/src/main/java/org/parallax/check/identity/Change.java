package org.parallax.check.identity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Direction;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.EconUnit.Dimension;

/// How far something moved between two levels, in the unit in which a text may state it.
final class Change {

  private static final Set<Cue> MOVES = Set.of(Cue.RISE, Cue.FALL);
  private static final Set<Cue> AROUND =
      Set.of(Cue.FILL, Cue.RISE, Cue.FALL, Cue.APPOSITION, Cue.GROWTH, Cue.BY);
  private static final Extent HUNDRED = Extent.exactly(100);

  private Change() {}

  /// {@return the number that states the change of a from–to, tightly before or after it, or null}
  static @Nullable Term of(Note note, FromTo pair) {
    List<Term> terms = note.terms(pair.sentence());
    int first =
        terms.indexOf(pair.before().start() < pair.after().start() ? pair.before() : pair.after());
    Term before = first == 0 ? null : terms.get(first - 1);
    Term after = first + 2 >= terms.size() ? null : terms.get(first + 2);
    if (after != null && states(after, pair) && follows(note, pair, after)) {
      return after;
    }
    return before != null && states(before, pair) && leads(note, pair, before) ? before : null;
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
    if (gap.length() > 60 || gap.isBroken() || gap.hasComma() || gap.has(Cue.AND)) {
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
    CueHit lead = note.last(s, from, change.start(), MOVES);
    CueHit cue = lead == null ? note.first(s, change.end(), to, MOVES) : lead;
    if (cue == null) {
      return Direction.NONE;
    }
    return cue.cue() == Cue.FALL ? Direction.DOWN : Direction.UP;
  }
}
