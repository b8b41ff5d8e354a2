package org.parallax.check.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parallax.check.Identity;
import org.parallax.document.ZoneKind;

/// A list or table whose last line is its total: one number a line, the last headed "Total".
final class ListSums implements IdentityFamily {

  private static final Set<Cue> HEADS = Set.of(Cue.TOTAL, Cue.TOTAL_NOUN, Cue.TOTAL_AFTER);
  private static final int HEAD_REACH = 14;

  @Override
  public List<Identity> find(Note note) {
    List<Identity> found = new ArrayList<>();
    for (int s = 2; s < note.sentences(); s++) {
      if (isLine(note, s) && note.terms(s).size() == 1 && isHeaded(note, s)) {
        Term whole = note.terms(s).getFirst();
        List<Term> parts = new ArrayList<>();
        for (int i = s - 1; i >= 0 && isLine(note, i) && !isHeaded(note, i); i--) {
          List<Term> alike = Sums.alike(note.terms(i), whole);
          if (alike.size() != 1) {
            break;
          }
          parts.addFirst(alike.getFirst());
        }
        if (parts.size() >= 2) {
          Identity sum = Sums.against(note, parts, whole);
          if (sum != null) {
            found.add(sum);
          }
        }
      }
    }
    return found;
  }

  private static boolean isLine(Note note, int s) {
    ZoneKind zone = note.document().sentences().get(s).zone();
    return (zone == ZoneKind.LIST_ITEM || zone == ZoneKind.TABLE_ROW);
  }

  private static boolean isHeaded(Note note, int s) {
    int start = note.span(s).start();
    return note.has(s, start, Math.min(start + HEAD_REACH, note.span(s).end()), HEADS);
  }
}
