package org.parallax.check.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A level before and a level after, said to be so: "from 12 to 15", 从…升至…, …에서 …로.
///
/// @param start first code unit of the construction: its "from", or its first number
/// @param end one past the last number
record FromTo(Term before, Term after, int start, int end) {

  private static final Set<Cue> LIGHT = Set.of(Cue.FILL);
  private static final Set<Cue> MOVES = Set.of(Cue.RISE, Cue.FALL, Cue.MOVE);
  private static final int SPREAD = 70;

  int sentence() {
    return after.sentence();
  }

  boolean isEnd(Term term) {
    return term.equals(before) || term.equals(after);
  }

  /// {@return every such pair of a sentence}
  static List<FromTo> in(Note note, int s) {
    List<FromTo> found = new ArrayList<>();
    List<Term> terms = note.terms(s);
    for (int i = 0; i + 1 < terms.size(); i++) {
      Term a = terms.get(i);
      Term b = terms.get(i + 1);
      boolean one = a.claim().equals(b.claim()) && a.role() != b.role();
      if (one) {
        boolean ordered = a.role() == Term.Role.FROM;
        found.add(new FromTo(ordered ? a : b, ordered ? b : a, a.start(), b.end()));
      } else if (isPair(note, s, a, b)) {
        int floor = i == 0 ? note.span(s).start() : terms.get(i - 1).end();
        add(note, s, floor, a, b, found);
      }
    }
    return found;
  }

  private static boolean isPair(Note note, int s, Term a, Term b) {
    return a.isLevel()
        && b.isLevel()
        && !a.isRange()
        && !b.isRange()
        && a.sameUnit(b)
        && Scope.agreesButForPeriod(a, b)
        && b.start() - a.end() <= SPREAD
        && !note.gap(s, a.end(), b.start()).isBroken();
  }

  private static void add(Note note, int s, int floor, Term a, Term b, List<FromTo> found) {
    CueHit from = note.last(s, floor, a.start(), Set.of(Cue.FROM));
    CueHit to = note.first(s, a.end(), b.start(), Set.of(Cue.TO));
    boolean leads = from != null && note.gap(s, from.end(), a.start()).isOnly(LIGHT, 4);
    if (from != null && leads && to != null && note.gap(s, to.end(), b.start()).isOnly(LIGHT, 2)) {
      if (isMove(note, s, from.start(), floor, b.end())) {
        found.add(new FromTo(a, b, from.start(), b.end()));
      }
      return;
    }
    // 12 %에서 15 %로: the particle follows the number.
    CueHit particle = note.first(s, a.end(), b.start(), Set.of(Cue.FROM));
    if (particle == null || !note.gap(s, a.end(), particle.start()).isOnly(LIGHT, 1)) {
      return;
    }
    GapText rest = note.gap(s, particle.end(), b.start());
    char script = note.text().charAt(particle.start());
    if (script < '\u2e80') {
      CueHit goal = note.last(s, floor, a.start(), Set.of(Cue.TO));
      if (goal == null || !rest.isOnly(LIGHT, 2)) {
        return;
      }
      if (note.gap(s, goal.end(), a.start()).isOnly(LIGHT, 1)) {
        found.add(new FromTo(b, a, goal.start(), b.end()));
      }
    } else if (script >= '\uac00'
        && rest.isOnly(Set.of(Cue.FILL, Cue.RISE, Cue.FALL, Cue.MOVE, Cue.TO), 3)) {
      found.add(new FromTo(a, b, a.start(), b.end()));
    }
  }

  /// "from 12 to 15" is a move only beside a word of moving; otherwise it may be a range.
  private static boolean isMove(Note note, int s, int from, int floor, int end) {
    int reach = Math.min(note.span(s).end(), end + 40);
    int start = Math.max(note.span(s).start(), Math.min(floor, from - 80));
    return note.has(s, start, reach, MOVES);
  }
}
