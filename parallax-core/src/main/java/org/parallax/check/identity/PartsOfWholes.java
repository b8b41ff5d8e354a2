package org.parallax.check.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Identity;
import org.parallax.check.Identity.Kind;
import org.parallax.claim.ClaimKind;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.EconUnit.Dimension;

/// A whole, a part of it, and the share that the part is said to be: "52개 종목 중 13개로 25%", "520개사
/// 가운데 이들 156개사의 비중은 30%", "300곳 중 40%인 120곳".
final class PartsOfWholes implements IdentityFamily {

  private static final Set<Cue> LIGHT = Set.of(Cue.FILL, Cue.ANAPHOR, Cue.SHARE_OF, Cue.APPOSITION);
  private static final int NEAR = 14;
  private static final int REACH = 40;

  @Override
  public List<Identity> find(Note note) {
    List<Identity> found = new ArrayList<>();
    for (int s = 0; s < note.sentences(); s++) {
      List<Term> terms = note.terms(s);
      for (int i = 0; i + 2 < terms.size(); i++) {
        Identity identity = tried(note, terms.get(i), terms.get(i + 1), terms.get(i + 2));
        if (identity != null) {
          found.add(identity);
        }
      }
    }
    return found;
  }

  private static @Nullable Identity tried(Note note, Term whole, Term second, Term third) {
    int s = whole.sentence();
    CueHit of = note.first(s, whole.end(), second.start(), Set.of(Cue.OUT_OF));
    boolean led =
        of != null
            && of.start() - whole.end() <= NEAR
            && note.gap(s, whole.end(), of.start()).isOnly(LIGHT, 1)
            && !note.gap(s, whole.end(), third.end()).isBroken();
    Term part = isShare(third) ? second : third;
    Term share = isShare(third) ? third : second;
    boolean fits =
        led
            && isShare(share)
            && isPartOf(part, whole)
            && second.start() - whole.end() <= REACH
            && isBound(note, part, share, third);
    return fits ? outcome(note, whole, part, share) : null;
  }

  private static boolean isShare(Term term) {
    return term.is(Dimension.PERCENT)
        && !term.isChange()
        && term.claim().kind() != ClaimKind.FROM_TO
        && !term.extent().isZero();
  }

  private static boolean isPartOf(Term part, Term whole) {
    return part.isAmount()
        && whole.isAmount()
        && part.sameDimension(whole)
        && part.sameMoney(whole)
        && !whole.extent().isZero()
        && !part.extent().isAbove(whole.extent());
  }

  /// Part and share stand together, or a word for share is beside the share.
  private static boolean isBound(Note note, Term part, Term share, Term last) {
    int s = part.sentence();
    Term first = part.start() < share.start() ? part : share;
    GapText gap = note.gap(s, first.end(), last.start());
    int until = Math.min(note.span(s).end(), last.end() + NEAR);
    boolean close = gap.length() <= REACH && gap.isOnly(LIGHT, 0);
    boolean named = gap.length() <= REACH && note.has(s, first.end(), until, Set.of(Cue.SHARE_OF));
    return close || named;
  }

  private static Identity outcome(Note note, Term whole, Term part, Term share) {
    Extent computed = part.extent().over(whole.extent()).asPercent();
    return new Outcome(
            note.document(),
            Kind.RATIO_OF_BASE,
            Figures.stated(part) + " ÷ " + Figures.stated(whole),
            List.of(whole, part),
            computed,
            EconUnit.PERCENT)
        .against(share, "the share");
  }
}
