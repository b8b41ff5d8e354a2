package org.parallax.check.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Identity;
import org.parallax.quantity.EconUnit;

/// The whole first, then its parts: "500 firms, of which 320 …", "1.2 trillion, made up of 800
/// billion … and 400 billion …".
///
/// Only words such as "made up of" say that the parts are all there. After "of which" parts may add
/// to less than the whole, never to more.
final class WholeFirstSums implements IdentityFamily {

  private static final Extent HUNDRED = Extent.exactly(100);
  private static final Set<Cue> CONTRAST = Set.of(Cue.BREAK, Cue.COMPARED);

  @Override
  public List<Identity> find(Note note) {
    List<Identity> found = new ArrayList<>();
    for (int s = 0; s < note.sentences(); s++) {
      for (CueHit cue : note.cues(s)) {
        Identity identity =
            switch (cue.cue()) {
              case OF_WHICH -> ofWhich(note, s, cue);
              case MADE_OF -> madeOf(note, s, cue);
              default -> null;
            };
        if (identity != null) {
          found.add(identity);
        }
      }
    }
    return found;
  }

  private static @Nullable Identity ofWhich(Note note, int s, CueHit cue) {
    Term whole = lastBefore(note, s, cue.start());
    if (whole == null && s > 0 && note.sameParagraph(s - 1, s)) {
      whole = only(note.terms(s - 1));
    }
    if (whole == null) {
      return null;
    }
    List<Term> parts = Sums.alike(after(note, s, cue.end()), whole);
    if (parts.size() < 2
        || note.has(s, cue.end(), parts.getLast().start(), Set.of(Cue.REMAINING))) {
      return null;
    }
    Operand hundred = hundred(whole);
    if (Sums.fits(parts, whole)) {
      return Sums.against(note, parts, whole);
    }
    if (whole.isShare() && Sums.fits(parts, hundred)) {
      return Sums.against(note, parts, hundred);
    }
    Extent most = whole.isShare() ? HUNDRED : whole.extent();
    if (Sums.sum(parts).isAbove(most)) {
      return Sums.against(note, parts, whole.isShare() ? hundred : whole);
    }
    return null;
  }

  private static @Nullable Identity madeOf(Note note, int s, CueHit cue) {
    Term whole = lastBefore(note, s, cue.start());
    if (whole == null) {
      return null;
    }
    List<Term> parts = Sums.alike(after(note, s, cue.end()), whole);
    if (parts.size() >= 2) {
      return Sums.against(note, parts, whole);
    }
    // 由…组成, …로 구성: the verb comes last.
    List<Term> all = new ArrayList<>(note.terms(s));
    all.removeIf(t -> t.end() > cue.start());
    Term first = all.isEmpty() ? null : all.getFirst();
    if (first == null || !parts.isEmpty() || !isVerbLast(note.text(), cue)) {
      return null;
    }
    parts = Sums.alike(all, first);
    return parts.size() >= 2 ? Sums.against(note, parts, first) : null;
  }

  private static boolean isVerbLast(String text, CueHit cue) {
    return text.charAt(cue.start()) >= '\u2e80';
  }

  private static @Nullable Term lastBefore(Note note, int s, int offset) {
    Term last = null;
    for (Term term : note.terms(s)) {
      if (term.end() <= offset && term.role() == Term.Role.VALUE && !term.isChange()) {
        last = term;
      }
    }
    boolean apart = last != null && note.gap(s, last.end(), offset).has(Cue.BREAK);
    return apart ? null : last;
  }

  private static @Nullable Term only(List<Term> terms) {
    return terms.size() == 1 && terms.getFirst().isLevel() ? terms.getFirst() : null;
  }

  private static List<Term> after(Note note, int s, int offset) {
    List<Term> after = new ArrayList<>();
    for (Term term : note.terms(s)) {
      if (term.start() < offset) {
        continue;
      }
      if (note.has(s, offset, term.start(), CONTRAST)) {
        break;
      }
      after.add(term);
    }
    return after;
  }

  private static Operand hundred(Term like) {
    return new Operand.Words(like.start(), like.start(), Extent.exactly(100), EconUnit.PERCENT);
  }
}
