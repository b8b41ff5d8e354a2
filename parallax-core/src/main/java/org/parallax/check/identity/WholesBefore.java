package org.parallax.check.identity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.EconUnit.Dimension;

/// What a part with its share in brackets is taken from, told before it: "We asked 120 firms; 54
/// (45 percent) …", 收回120份，其中54份（45%）, 응답 업체는 240개사다. 이 중 48개사(20%)가 ….
///
/// It is the last number of the same things before the part, or the only one of the sentence before
/// where the part takes that up ("of these").
final class WholesBefore {
  private static final Set<Cue> TAKEN_UP = Set.of(Cue.OF_WHICH, Cue.ANAPHOR);
  private static final int LEAD = 25;

  private WholesBefore() {}

  static @Nullable Term find(Note note, int s, List<Operand> all, int i, Term part) {
    boolean taken = isTakenUp(note, s, part);
    for (int j = i - 1; j >= 0; j--) {
      if (all.get(j) instanceof Term term && isAlike(term, part, taken)) {
        return note.gap(s, term.end(), part.start()).isBroken() && !taken ? null : term;
      }
    }
    if (s == 0 || !taken) {
      return null;
    }
    Term only = null;
    for (Term term : note.terms(s - 1)) {
      if (isAlike(term, part, false)) {
        if (only != null) {
          return null;
        }
        only = term;
      }
    }
    return only;
  }

  /// "of these", 其中, 이 중 stands before the part or right behind it.
  private static boolean isTakenUp(Note note, int s, Term part) {
    int from = Math.max(note.span(s).start(), part.start() - LEAD);
    int to = Math.min(note.span(s).end(), part.end() + LEAD / 2);
    CueHit behind = note.first(s, part.end(), to, TAKEN_UP);
    return note.nearest(s, from, part.start(), TAKEN_UP) != null
        || (behind != null && note.text().substring(part.end(), behind.start()).isBlank());
  }

  private static boolean isAlike(Term whole, Term part, boolean taken) {
    boolean counts = whole.is(Dimension.COUNT) && whole.role() == Term.Role.VALUE;
    boolean same = whole.unit().code().equals(part.unit().code());
    return counts && !whole.equals(part) && (same || (taken && part.isBare()));
  }
}
