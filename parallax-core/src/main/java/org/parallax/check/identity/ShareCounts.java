package org.parallax.check.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Identity;
import org.parallax.check.Identity.Kind;
import org.parallax.claim.ClaimKind;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.EconUnit.Dimension;

/// A share with its number in apposition implies what it is a share of: "18.2 % of branches (about
/// 12 thousand)" implies 65.9 thousand branches.
///
/// A base that the text states beside it is held against the implied one; two such pairs of one
/// base are held against each other.
final class ShareCounts implements IdentityFamily {

  private static final Set<Cue> BASE_LEAD =
      Set.of(Cue.EXISTS, Cue.TOTAL, Cue.TOTAL_NOUN, Cue.TOTAL_AFTER);

  /// A share and the number that it stands for.
  private record Pair(Term share, Term part) {

    int sentence() {
      return share.sentence();
    }

    Extent base() {
      return part.extent().over(ratio(share));
    }

    Term first() {
      return share.start() < part.start() ? share : part;
    }

    Term last() {
      return share.start() < part.start() ? part : share;
    }

    EconUnit unit() {
      String of = of();
      return part.isMoney() || !part.isBare() || of == null ? part.unit() : EconUnit.count(of);
    }

    @Nullable String of() {
      return share.claim().of();
    }
  }

  static Extent ratio(Term share) {
    return share.is(Dimension.PERCENT) ? share.extent().asRatio() : share.extent();
  }

  @Override
  public List<Identity> find(Note note) {
    List<Identity> found = new ArrayList<>();
    List<Pair> earlier = new ArrayList<>();
    for (int s = 0; s < note.sentences(); s++) {
      List<Term> terms = note.terms(s);
      for (int i = 0; i + 1 < terms.size(); i++) {
        Pair pair = pair(note, terms, i);
        if (pair != null) {
          Term base = statedBase(note, pair);
          Identity compared = compare(note, earlier, pair);
          if (compared != null) {
            found.add(compared);
          }
          if (base != null) {
            found.add(against(note, pair, base));
          } else if (compared == null) {
            found.add(implied(note, pair));
          }
          earlier.add(pair);
        }
      }
    }
    return found;
  }

  private static @Nullable Pair pair(Note note, List<Term> terms, int i) {
    Term a = terms.get(i);
    Term b = terms.get(i + 1);
    if (isShare(a) && b.isAmount() && Apposition.binds(note, b, a.end())) {
      return isOfSomething(note, a, b) ? new Pair(a, b) : null;
    }
    if (a.isAmount() && isShare(b) && Apposition.binds(note, b, a.end())) {
      return isOfAll(note, b) ? new Pair(b, a) : null;
    }
    return null;
  }

  private static boolean isShare(Term term) {
    return term.isShare()
        && !term.extent().isZero()
        && term.claim().kind() != ClaimKind.FROM_TO
        && (term.claim().kind() != ClaimKind.RATIO || term.is(Dimension.PERCENT));
  }

  /// "18.2 % of branches (12,000": a share by kind, by "of", or by brackets right behind it.
  private static boolean isOfSomething(Note note, Term share, Term part) {
    GapText gap = note.gap(share.sentence(), share.end(), part.start());
    if (part.isBare() && share.claim().of() == null && !gap.has(Cue.OF)) {
      return false;
    }
    return share.claim().kind() == ClaimKind.SHARE
        || share.claim().of() != null
        || gap.has(Cue.OF)
        || (gap.isOnly(Set.of(Cue.FILL), 0) && share.claim().kind() == ClaimKind.RATE);
  }

  /// "12,000 branches (18.2 % of all branches)": a share by kind, or by what follows or leads it.
  private static boolean isOfAll(Note note, Term share) {
    int s = share.sentence();
    int until = Math.min(note.span(s).end(), share.end() + 8);
    int from = Math.max(note.span(s).start(), share.start() - 12);
    return note.has(s, share.end(), until, Set.of(Cue.OF))
        || note.has(s, from, share.start(), Set.of(Cue.SHARE_OF))
        || share.claim().of() != null;
  }

  private static Identity implied(Note note, Pair pair) {
    String of = pair.of();
    return outcome(note, pair).derived(of == null ? "the whole" : "all " + of);
  }

  private static Identity against(Note note, Pair pair, Term base) {
    return outcome(note, pair).against(base, "the whole");
  }

  private static Outcome outcome(Note note, Pair pair) {
    return new Outcome(
        note.document(),
        Kind.IMPLIED_BASE,
        Figures.stated(pair.part) + " ÷ " + Figures.stated(pair.share),
        List.of(pair.part, pair.share),
        pair.base(),
        pair.unit());
  }

  /// "of the 66,000 branches" in the same sentence, or "there are 66,000 branches" in the
  /// paragraph.
  private static @Nullable Term statedBase(Note note, Pair pair) {
    int s = pair.sentence();
    boolean ofMore = ShareFrames.isOfMore(note, s, pair.share);
    for (Term term : note.terms(s)) {
      if (!ofMore && isBase(term, pair) && isOfBase(note, term)) {
        return term;
      }
    }
    for (int i = s; i >= Math.max(0, s - 2) && note.sameParagraph(i, s); i--) {
      for (Term term : note.terms(i)) {
        if (isBase(term, pair) && isNamedBase(note, term, pair)) {
          return term;
        }
      }
    }
    return isTakenUp(note, pair) ? onlyBefore(note, pair) : null;
  }

  /// "12 % of them (240 firms)": the share is of what was counted just before.
  private static boolean isTakenUp(Note note, Pair pair) {
    int s = pair.sentence();
    int from = Math.max(Tags.floor(note, pair.first()), pair.first().start() - 16);
    return note.has(s, from, pair.last().start(), Set.of(Cue.ANAPHOR));
  }

  /// The one number of such things before the pair, in its sentence or the one before.
  private static @Nullable Term onlyBefore(Note note, Pair pair) {
    for (int i = pair.sentence();
        i >= Math.max(0, pair.sentence() - 1) && note.sameParagraph(i, pair.sentence());
        i--) {
      Term only = null;
      int count = 0;
      for (Term term : note.terms(i)) {
        boolean alike = term.end() <= pair.first().start() && term.is(Dimension.COUNT);
        if (alike && isBase(term, pair)) {
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

  private static boolean isBase(Term term, Pair pair) {
    return !term.equals(pair.part)
        && !term.equals(pair.share)
        && term.isAmount()
        && term.sameDimension(pair.part)
        && (!term.isBare() || pair.part.isBare())
        && term.sameMoney(pair.part)
        && Scope.agrees(term, pair.part);
  }

  private static boolean isOfBase(Note note, Term term) {
    int s = term.sentence();
    int from = Math.max(note.span(s).start(), term.start() - 25);
    CueHit of = note.last(s, from, term.start(), Set.of(Cue.OF));
    boolean leads =
        of != null
            && note.gap(s, of.end(), term.start()).isOnly(Set.of(Cue.FILL, Cue.TOTAL_NOUN), 1);
    CueHit trailing =
        note.first(s, term.end(), Math.min(note.span(s).end(), term.end() + 8), Set.of(Cue.OF));
    return leads || (trailing != null && isCjk(note.text(), trailing));
  }

  private static boolean isCjk(String text, CueHit cue) {
    return text.charAt(cue.start()) >= '\u2e80';
  }

  private static boolean isNamedBase(Note note, Term term, Pair pair) {
    String of = pair.of();
    int s = term.sentence();
    int start = note.span(s).start();
    return of != null
        && term.end() <= pair.first().start()
        && sameNoun(of, term.unit().code())
        && note.has(s, start, Math.min(note.span(s).end(), term.end() + 20), BASE_LEAD);
  }

  private static boolean sameNoun(String of, String counted) {
    String a = of.toLowerCase(Locale.ROOT);
    String b = counted.toLowerCase(Locale.ROOT);
    return a.equals(b) || a.endsWith(" " + b) || (b.length() > 1 && a.equals(b + "s"));
  }

  /// Two shares of one base, each with its number, must imply the same base.
  private static @Nullable Identity compare(Note note, List<Pair> earlier, Pair pair) {
    for (Pair other : earlier) {
      if (!isOfOneBase(note, other, pair)) {
        continue;
      }
      Outcome outcome =
          new Outcome(
              note.document(),
              Kind.IMPLIED_BASE,
              Figures.stated(pair.part) + " ÷ " + Figures.stated(pair.share),
              List.of(other.part, other.share, pair.part, pair.share),
              pair.base(),
              pair.unit());
      boolean holds = pair.base().fit(other.base()) != Extent.Fit.NONE;
      String both =
          outcome.formula()
              + " and "
              + Figures.stated(other.part)
              + " ÷ "
              + Figures.stated(other.share)
              + " = "
              + Figures.withRange(other.base(), other.part.unit())
              + ".";
      String message =
          holds
              ? "Both shares imply the same whole: " + both
              : "Two shares of one whole imply different wholes: " + both;
      return outcome.judged(holds, message, "the whole");
    }
    return null;
  }

  private static boolean isOfOneBase(Note note, Pair a, Pair b) {
    String of = a.of();
    String its = b.of();
    boolean named = of != null && its != null && (sameNoun(of, its) || sameNoun(its, of));
    boolean elliptic =
        b.of() == null && a.sentence() == b.sentence() && a.last().end() < b.first().start();
    return (named || elliptic)
        && note.sameParagraph(a.sentence(), b.sentence())
        && a.part.sameDimension(b.part)
        && a.part.sameMoney(b.part)
        && Scope.agrees(a.share, b.share)
        && Scope.agrees(a.part, b.part);
  }
}
