package org.parallax.check.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Identity;

/// The whole first, then its parts: "500 firms, of which 320 …", "1.2 trillion, made up of 800
/// billion … and 400 billion …".
///
/// Only words such as "made up of" say that the parts are all there. After "of which" parts may add
/// to less than the whole, never to more.
final class WholeFirstSums implements IdentityFamily {

  private static final Set<Cue> CONTRAST = Set.of(Cue.BREAK, Cue.COMPARED);
  private static final int REACH = 70;

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
    if (whole == null || isPartItself(note, s, whole, cue)) {
      return null;
    }
    List<Term> parts = parts(note, s, cue, whole);
    if (parts.size() < 2
        || note.has(s, cue.end(), parts.getLast().start(), Set.of(Cue.REMAINING))) {
      return null;
    }
    Operand all = Sums.all(whole);
    if (Sums.fits(parts, whole)) {
      return Sums.against(note, parts, whole);
    }
    if (whole.isShare() && Sums.fits(parts, all)) {
      return Sums.against(note, parts, all);
    }
    Operand most = whole.isShare() ? all : whole;
    return Sums.sum(parts).isAbove(most.extent()) ? Sums.against(note, parts, most) : null;
  }

  /// "5 of those": the number right before the cue is a part, not the whole.
  private static boolean isPartItself(Note note, int s, Term whole, CueHit cue) {
    return whole.sentence() == s && note.text().substring(whole.end(), cue.start()).isBlank();
  }

  private static @Nullable Identity madeOf(Note note, int s, CueHit cue) {
    Term whole = lastBefore(note, s, cue.start());
    if (whole == null) {
      return null;
    }
    List<Term> parts = parts(note, s, cue, whole);
    if (parts.size() >= 2) {
      boolean average = whole.isShare() && parts.stream().anyMatch(p -> isMore(p, whole));
      return average ? null : Sums.against(note, parts, whole);
    }
    // 由…组成, …로 구성: the verb comes last.
    List<Term> all = new ArrayList<>(note.terms(s));
    all.removeIf(t -> t.end() > cue.start());
    Term first = all.isEmpty() ? null : all.getFirst();
    if (first == null || !parts.isEmpty() || !isVerbLast(note, s, cue, first)) {
      return null;
    }
    parts = Sums.alike(all, first);
    return parts.size() >= 2 ? Sums.against(note, parts, first) : null;
  }

  /// 由 between the whole and its parts, or 로 right before the verb.
  private static boolean isVerbLast(Note note, int s, CueHit cue, Term first) {
    String text = note.text();
    if (text.charAt(cue.start()) < '\u2e80') {
      return false;
    }
    String lead = text.substring(first.end(), cue.start()).stripTrailing();
    return lead.endsWith("로")
        || (note.first(s, first.end(), cue.start(), Set.of(Cue.FROM)) != null
            && lead.indexOf('由') >= 0
            && lead.indexOf('由') < 8);
  }

  /// A share above the whole's is a rate within a group, not a part of the whole.
  private static boolean isMore(Term part, Term whole) {
    return part.extent().isAbove(whole.extent());
  }

  /// The number before the cue that it takes apart: nothing else is coordinated between.
  private static @Nullable Term lastBefore(Note note, int s, int offset) {
    Term last = null;
    for (Term term : note.terms(s)) {
      if (term.end() <= offset && term.role() == Term.Role.VALUE && !term.isChange()) {
        last = term;
      }
    }
    if (last == null) {
      return null;
    }
    GapText gap = note.gap(s, last.end(), offset);
    boolean apart = gap.has(Cue.BREAK) || gap.has(Cue.AND) || gap.length() > REACH;
    return apart ? null : last;
  }

  private static @Nullable Term only(List<Term> terms) {
    return terms.size() == 1 && terms.getFirst().isLevel() ? terms.getFirst() : null;
  }

  /// What follows the cue and can be a part: inside the cue's own brackets, counted in the whole's
  /// noun, and not told as known already ("its 2.75 billion facility").
  private static List<Term> parts(Note note, int s, CueHit cue, Term whole) {
    String text = note.text();
    int open = text.lastIndexOf('(', cue.start());
    boolean inside = open > whole.end();
    List<Term> after = new ArrayList<>();
    for (Term term : note.terms(s)) {
      if (term.start() < cue.end()) {
        continue;
      }
      boolean left = inside && note.gap(s, cue.end(), term.start()).contains(')');
      if (left || note.has(s, cue.end(), term.start(), CONTRAST)) {
        break;
      }
      if (!isKnown(text, term) && isOfNoun(term, whole)) {
        after.add(term);
      }
    }
    return Sums.alike(after, whole);
  }

  private static boolean isKnown(String text, Term term) {
    String lead = text.substring(Math.max(0, term.start() - 8), term.start()).stripTrailing();
    return lead.endsWith(" its") || lead.endsWith(" their") || lead.endsWith(" the");
  }

  private static boolean isOfNoun(Term part, Term whole) {
    return part.isBare() || whole.isBare() || part.unit().code().equals(whole.unit().code());
  }
}
