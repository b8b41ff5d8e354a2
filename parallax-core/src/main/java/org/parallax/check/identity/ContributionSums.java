package org.parallax.check.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Identity;
import org.parallax.quantity.EconUnit.Dimension;

/// Contributions in percentage points and the growth that they add up to. Three or more are taken
/// for all of them (consumption, investment, net exports); of two, others may be left out.
final class ContributionSums implements IdentityFamily {

  @Override
  public List<Identity> find(Note note) {
    List<Identity> found = new ArrayList<>();
    for (int s = 0; s < note.sentences(); s++) {
      List<Term> points = note.terms(s).stream().filter(t -> t.is(Dimension.PP)).toList();
      int start = note.span(s).start();
      int end = note.span(s).end();
      if (points.size() >= 2 && note.has(s, start, end, Set.of(Cue.CONTRIBUTE))) {
        Term growth = growth(note, s, points.getFirst());
        if (growth != null) {
          add(note, points, growth, found);
        }
      }
    }
    return found;
  }

  private static void add(Note note, List<Term> points, Term growth, List<Identity> found) {
    Outcome outcome = Sums.outcome(note, points);
    Extent whole = growth.signed();
    if (points.size() >= 3 || outcome.computed().fit(whole) != Extent.Fit.NONE) {
      found.add(outcome.against(growth, whole, "growth", ""));
    }
  }

  private static @Nullable Term growth(Note note, int s, Term part) {
    for (int i = s; i >= Math.max(0, s - 1) && note.sameParagraph(i, s); i--) {
      Term only = null;
      int count = 0;
      for (Term term : note.terms(i)) {
        if (term.is(Dimension.PERCENT) && isGrowth(note, term) && Scope.agrees(term, part)) {
          only = term;
          count++;
        }
      }
      if (count > 0) {
        return count == 1 ? only : null;
      }
    }
    return null;
  }

  private static boolean isGrowth(Note note, Term term) {
    int s = term.sentence();
    return term.isChange() || note.has(s, note.span(s).start(), term.start(), Set.of(Cue.GROWTH));
  }
}
