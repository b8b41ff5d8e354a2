package org.parallax.check.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Identity;
import org.parallax.check.Identity.Kind;
import org.parallax.claim.ClaimKind;
import org.parallax.quantity.EconUnit;

/// Parts and what remains of the whole: "60 % rose, 30 % fell and the remaining 10 % …", "of the
/// 500 firms, 320 … and the other 180 …". Where the rest has no number, it is derived.
final class RemainderSums implements IdentityFamily {

  private static final Set<Cue> LEAD = Set.of(Cue.FILL, Cue.OF, Cue.SHARE_OF);
  private static final Set<Cue> BASE = Set.of(Cue.OF, Cue.EXISTS, Cue.TOTAL, Cue.TOTAL_NOUN);

  @Override
  public List<Identity> find(Note note) {
    List<Identity> found = new ArrayList<>();
    for (int s = 0; s < note.sentences(); s++) {
      for (CueHit cue : note.cues(s)) {
        if (cue.cue() == Cue.REMAINING) {
          Identity identity = tried(note, s, cue);
          if (identity != null) {
            found.add(identity);
          }
        }
      }
    }
    return found;
  }

  private static @Nullable Identity tried(Note note, int s, CueHit cue) {
    Term rest = rest(note, s, cue);
    List<Term> earlier = new ArrayList<>();
    for (Term term : note.terms(s)) {
      if (term.end() <= cue.start()) {
        earlier.add(term);
      }
    }
    if (earlier.isEmpty() && s > 0 && note.sameParagraph(s - 1, s)) {
      earlier.addAll(note.terms(s - 1));
    }
    if (rest == null) {
      return derived(note, s, cue, earlier);
    }
    List<Term> parts = Sums.alike(earlier, rest);
    if (parts.isEmpty()) {
      return null;
    }
    return rest.isShare() ? ofHundred(note, parts, rest) : ofWhole(note, parts, rest);
  }

  /// The number that the cue calls the rest.
  private static @Nullable Term rest(Note note, int s, CueHit cue) {
    for (Term term : note.terms(s)) {
      if (term.start() >= cue.end()) {
        GapText gap = note.gap(s, cue.end(), term.start());
        return gap.isOnly(LEAD, 4) && !gap.isBroken() ? term : null;
      }
    }
    return null;
  }

  private static @Nullable Identity ofHundred(Note note, List<Term> parts, Term rest) {
    List<Operand> all = new ArrayList<>(parts);
    all.add(rest);
    Operand hundred = Sums.all(rest);
    if (Sums.fits(all, hundred)) {
      return Sums.against(note, all, hundred);
    }
    List<Operand> some = all.subList(1, all.size());
    if (some.size() >= 2 && Sums.fits(some, parts.getFirst())) {
      return Sums.against(note, some, parts.getFirst());
    }
    boolean shares = parts.stream().allMatch(t -> isPart(note, t)) && isPart(note, rest);
    return shares ? Sums.against(note, all, hundred) : null;
  }

  /// A share of something, by kind or by the word "of" after it.
  private static boolean isPart(Note note, Term term) {
    return term.claim().kind() == ClaimKind.SHARE
        || note.gap(term.sentence(), term.end(), Math.min(term.end() + 6, note.text().length()))
            .has(Cue.OF);
  }

  private static @Nullable Identity ofWhole(Note note, List<Term> parts, Term rest) {
    if (parts.size() < 2) {
      return null;
    }
    Term whole = parts.getFirst();
    List<Term> all = new ArrayList<>(parts.subList(1, parts.size()));
    all.add(rest);
    if (Sums.fits(all, whole)) {
      return Sums.against(note, all, whole);
    }
    int s = whole.sentence();
    int from = Math.max(note.span(s).start(), whole.start() - 25);
    boolean base = note.has(s, from, whole.start(), BASE);
    return base ? Sums.against(note, all, whole) : null;
  }

  private static @Nullable Identity derived(Note note, int s, CueHit cue, List<Term> earlier) {
    if (earlier.isEmpty() || earlier.getFirst().sentence() != s) {
      return null;
    }
    for (Term term : note.terms(s)) {
      if (term.start() > cue.start()) {
        return null;
      }
    }
    List<Term> shares = Sums.alike(earlier, earlier.getLast());
    shares.add(earlier.getLast());
    boolean all =
        shares.size() == earlier.size()
            && shares.stream().allMatch(t -> t.claim().kind() == ClaimKind.SHARE);
    Extent left = Extent.exactly(100).minus(Sums.sum(shares));
    if (!all || !earlier.getLast().isShare() || left.point().signum() <= 0) {
      return null;
    }
    StringBuilder formula = new StringBuilder("100 %");
    shares.forEach(t -> formula.append(" − ").append(Figures.stated(t)));
    return new Outcome(
            note.document(), Kind.IMPLIED_PART, formula.toString(), shares, left, EconUnit.PERCENT)
        .derived("the rest");
  }
}
