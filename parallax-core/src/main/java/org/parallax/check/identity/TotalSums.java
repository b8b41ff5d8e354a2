package org.parallax.check.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Identity;
import org.parallax.quantity.EconUnit.Dimension;

/// Parts first, then their total, said to be one: "18.2 % … and 24.1 % …, together 42.3 %".
///
/// The parts stand in the total's sentence; "together" and its like may also reach back to the
/// sentence before, or to as many sentences as have one such number each.
final class TotalSums implements IdentityFamily {

  private static final Set<Cue> BINDING = Set.of(Cue.FILL, Cue.EXISTS, Cue.OF, Cue.SHARE_OF);
  private static final Set<Cue> BEFORE = Set.of(Cue.TOTAL, Cue.TOTAL_NOUN, Cue.EQUALS);
  private static final int FREE_WORDS = 5;
  private static final int REACH = 4;

  @Override
  public List<Identity> find(Note note) {
    List<Identity> found = new ArrayList<>();
    for (int s = 0; s < note.sentences(); s++) {
      for (CueHit cue : note.cues(s)) {
        Term whole = whole(note, s, cue);
        if (whole != null) {
          Identity identity = tried(note, s, cue, whole);
          if (identity != null) {
            found.add(identity);
          }
        }
      }
    }
    return found;
  }

  /// The number that a cue says to be a total.
  private static @Nullable Term whole(Note note, int s, CueHit cue) {
    List<Term> terms = note.terms(s);
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      int floor = i == 0 ? note.span(s).start() : terms.get(i - 1).end();
      int ceiling = i + 1 == terms.size() ? note.span(s).end() : terms.get(i + 1).start();
      boolean before = BEFORE.contains(cue.cue()) && cue.start() >= floor;
      if (before && cue.end() <= term.start()) {
        return leads(note, s, cue, term) ? term : null;
      }
      boolean after = cue.cue() == Cue.TOTAL_AFTER && cue.start() >= term.end();
      if (after && cue.end() <= ceiling) {
        GapText gap = note.gap(s, term.end(), cue.start());
        boolean bound = gap.isOnly(BINDING, FREE_WORDS) && !gap.hasComma();
        return bound && endsPhrase(note, s, cue) ? term : null;
      }
    }
    return null;
  }

  /// "total" leads to its number at once ("a total of 42"); "together" may have a verb between, and
  /// a comma only where it opens the clause ("In total, 42").
  private static boolean leads(Note note, int s, CueHit cue, Term term) {
    GapText gap = note.gap(s, cue.end(), term.start());
    if (cue.cue() == Cue.TOTAL_NOUN) {
      return gap.isOnly(BINDING, 0) && !gap.hasComma();
    }
    boolean opens = !gap.hasComma() || opensClause(note, s, cue);
    return opens && !gap.has(Cue.AND) && gap.isOnly(BINDING, FREE_WORDS);
  }

  private static boolean opensClause(Note note, int s, CueHit cue) {
    String lead = note.text().substring(note.span(s).start(), cue.start()).stripTrailing();
    return lead.isEmpty() || ",;:，；：-*".indexOf(lead.charAt(lead.length() - 1)) >= 0;
  }

  /// "3.3 billion in all." but not "3.3 billion in total assets".
  private static boolean endsPhrase(Note note, int s, CueHit cue) {
    String rest = note.text().substring(cue.end(), note.span(s).end()).stripLeading();
    return rest.isEmpty() || !Character.isLetterOrDigit(rest.codePointAt(0));
  }

  private static @Nullable Identity tried(Note note, int s, CueHit cue, Term whole) {
    List<Term> all = note.terms(s);
    List<Term> before = parts(note, s, all.subList(0, all.indexOf(whole)));
    List<Term> parts = withoutBase(note, Sums.alike(before, whole));
    if (cue.cue() == Cue.EQUALS && !isAddition(note, s, parts) && !isAdding(note, s, parts)) {
      return null;
    }
    if (cue.cue() == Cue.TOTAL_NOUN && !isTotalOf(parts, whole)) {
      return null;
    }
    if (parts.size() >= 2) {
      return best(note, parts, whole, true);
    }
    if (cue.cue() == Cue.TOTAL_NOUN || cue.cue() == Cue.EQUALS || !parts.isEmpty()) {
      return null;
    }
    return reachBack(note, s, whole);
  }

  /// "34 names, of which 11 …, 14 … and 9 …": the parts follow the word; one alone is a part of
  /// what stands before it.
  private static List<Term> parts(Note note, int s, List<Term> before) {
    CueHit of = note.last(s, note.span(s).start(), note.span(s).end(), Set.of(Cue.OF_WHICH));
    if (of == null) {
      return before;
    }
    List<Term> behind = before.stream().filter(t -> t.start() >= of.end()).toList();
    List<Term> ahead = before.stream().filter(t -> t.start() < of.end()).toList();
    return ahead.isEmpty() || behind.size() >= 2 ? behind : ahead;
  }

  /// Counted things of other sorts, or more of them than the total, are not its parts: "3 died, 20
  /// were hurt; in the town a total of 12 died".
  private static boolean isTotalOf(List<Term> parts, Term whole) {
    return !whole.is(Dimension.COUNT)
        || parts.stream().allMatch(p -> p.sameUnit(whole) && !p.extent().isAbove(whole.extent()));
  }

  /// "Adding 3 billion for one, 4 for two and 5 for three, they come to 12 billion."
  private static boolean isAdding(Note note, int s, List<Term> parts) {
    if (parts.size() < 2) {
      return false;
    }
    CueHit adding =
        note.first(s, note.span(s).start(), parts.getFirst().start(), Set.of(Cue.ADDING));
    return adding != null
        && note.gap(s, adding.end(), parts.getFirst().start()).isOnly(Set.of(Cue.FILL), 4);
  }

  private static boolean isAddition(Note note, int s, List<Term> parts) {
    for (int i = 1; i < parts.size(); i++) {
      GapText gap = note.gap(s, parts.get(i - 1).end(), parts.get(i).start());
      if (!gap.has(Cue.PLUS)) {
        return false;
      }
    }
    return parts.size() >= 2;
  }

  private static @Nullable Identity reachBack(Note note, int s, Term whole) {
    if (s == 0 || !note.sameParagraph(s - 1, s)) {
      return null;
    }
    List<Term> last = withoutBase(note, Sums.alike(note.terms(s - 1), whole));
    if (last.size() >= 2) {
      return best(note, last, whole, last.size() == 2);
    }
    List<Term> parts = new ArrayList<>();
    for (int i = s - 1; i >= Math.max(0, s - REACH) && note.sameParagraph(i, s); i--) {
      List<Term> alike = withoutBase(note, Sums.alike(note.terms(i), whole));
      if (alike.size() != 1) {
        break;
      }
      parts.addFirst(alike.getFirst());
    }
    return parts.size() >= 2 ? best(note, parts, whole, parts.size() == 2) : null;
  }

  /// All the parts, or the last two or more of them, whichever fits; where none does, all of them
  /// fail if the wording leaves no doubt that they are the parts.
  private static @Nullable Identity best(Note note, List<Term> parts, Term whole, boolean certain) {
    for (int from = 0; from + 2 <= parts.size(); from++) {
      List<Term> some = parts.subList(from, parts.size());
      if (Sums.fits(some, whole)) {
        return Sums.against(note, some, whole);
      }
    }
    if (certain || !Sums.periodsAgree(parts, whole)) {
      return Sums.against(note, parts, whole);
    }
    return Sums.outcome(note, parts)
        .notCheckable("The text does not say which numbers make up this total.");
  }

  /// Drops what the parts are taken from ("of the 500 firms, 120 …") and what they are compared to.
  private static List<Term> withoutBase(Note note, List<Term> terms) {
    List<Term> parts = new ArrayList<>();
    for (Term term : terms) {
      int start = note.span(term.sentence()).start();
      GapText lead = note.gap(term.sentence(), Math.max(start, term.start() - 30), term.start());
      CueHit cue =
          note.last(
              term.sentence(), lead.start(), term.start(), Set.of(Cue.COMPARED, Cue.OF, Cue.FROM));
      // 的 and 의 before a number lead from what it is a share of, not to it.
      boolean base =
          cue != null
              && note.text().charAt(cue.start()) < '\u2e80'
              && note.gap(term.sentence(), cue.end(), term.start()).isOnly(Set.of(Cue.FILL), 0);
      if (!base) {
        parts.add(term);
      }
    }
    return parts;
  }
}
