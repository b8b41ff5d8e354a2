package org.parallax.check.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Identity;
import org.parallax.check.Identity.Kind;
import org.parallax.quantity.EconUnit.Dimension;

/// A total, the people it is divided by, and the amount per head: all three in one sentence, or in
/// two neighbouring ones with nothing else that could be meant.
final class PerHeads implements IdentityFamily {

  private static final Set<String> PERSONS =
      Set.of("people", "persons", "residents", "inhabitants", "citizens", "人", "명");
  private static final int REACH = 24;

  @Override
  public List<Identity> find(Note note) {
    List<Identity> found = new ArrayList<>();
    for (int s = 0; s < note.sentences(); s++) {
      for (Term term : note.terms(s)) {
        if (isPerHead(note, term)) {
          Identity identity = tried(note, s, term);
          if (identity != null) {
            found.add(identity);
          }
        }
      }
    }
    return found;
  }

  private static @Nullable Identity tried(Note note, int s, Term each) {
    List<Term> near = new ArrayList<>(note.terms(s));
    Term people = people(note, near, each);
    Term total = total(note, near, each);
    if ((people == null || total == null) && s > 0 && note.sameParagraph(s - 1, s)) {
      near.addAll(note.terms(s - 1));
      people = people == null ? people(note, near, each) : people;
      total = total == null ? total(note, near, each) : total;
    }
    if (people == null || total == null || people.extent().isZero()) {
      return null;
    }
    return new Outcome(
            note.document(),
            Kind.PER_HEAD,
            Figures.stated(total) + " ÷ " + Figures.stated(people),
            List.of(total, people),
            total.extent().over(people.extent()),
            total.unit().per("head"))
        .against(each, "the amount per head");
  }

  private static boolean isPerHead(Note note, Term term) {
    if (!term.isMoney() || !term.isAmount()) {
      return false;
    }
    int s = term.sentence();
    int from = Math.max(Tags.floor(note, term), term.start() - REACH);
    int to = Math.min(Tags.ceiling(note, term), term.end() + 14);
    return "head".equals(term.unit().per())
        || note.has(s, from, term.start(), Set.of(Cue.PER_HEAD))
        || note.has(s, term.end(), to, Set.of(Cue.PER_HEAD));
  }

  private static @Nullable Term people(Note note, List<Term> near, Term each) {
    Term only = null;
    for (Term term : near) {
      if (term.is(Dimension.COUNT) && term.isAmount() && isPeople(note, term)) {
        if (only != null || !Scope.agrees(term, each)) {
          return null;
        }
        only = term;
      }
    }
    return only;
  }

  private static boolean isPeople(Note note, Term term) {
    int s = term.sentence();
    int from = Math.max(Tags.floor(note, term), term.start() - REACH);
    int to = Math.min(Tags.ceiling(note, term), term.end() + 14);
    boolean named =
        note.has(s, from, term.start(), Set.of(Cue.PEOPLE))
            || note.has(s, term.end(), to, Set.of(Cue.PEOPLE));
    String noun = term.unit().code().toLowerCase(Locale.ROOT);
    boolean person = PERSONS.contains(noun) || noun.equals("unknown");
    return named && (person || term.claim().metric() != null);
  }

  private static @Nullable Term total(Note note, List<Term> near, Term each) {
    Term only = null;
    for (Term term : near) {
      boolean candidate =
          !term.equals(each)
              && term.isMoney()
              && term.isAmount()
              && term.unit().code().equals(each.unit().code())
              && !isPerHead(note, term);
      if (candidate) {
        if (only != null || !Scope.agrees(term, each)) {
          return null;
        }
        only = term;
      }
    }
    return only;
  }
}
