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

/// A part, its share and its base in one sentence, in whatever order: "those nine are 22 percent of
/// its 41 people", "of the 420 firms, 84 cut prices, i.e. 20 percent", 58家企业中有21家…，占36%, 520개사 가운데
/// 156개사의 비중은 30%.
///
/// The base is marked by what stands around it ("of", 中, 가운데), the share is tied to the part by an
/// apposition, a bracket, a copula or a verb of making up.
final class ShareFrames implements IdentityFamily {

  private static final Set<Cue> LIGHT = Set.of(Cue.FILL, Cue.TOTAL_NOUN, Cue.DEFINITE);
  private static final Set<Cue> APART = Set.of(Cue.OF_WHICH, Cue.ANAPHOR, Cue.REMAINING);
  private static final Set<Cue> TAKEN_UP = Set.of(Cue.ANAPHOR);
  private static final int LEAD = 25;
  private static final int TRAIL = 14;
  private static final int CLAUSE = 60;
  private static final int BESIDE = 16;
  private static final String CLOSES = ")）,，.。;；";

  private final Worded fractions = Worded.fractions();

  @Override
  public List<Identity> find(Note note) {
    List<Identity> found = new ArrayList<>();
    for (int s = 0; s < note.sentences(); s++) {
      if (note.terms(s).size() < 2) {
        continue;
      }
      List<Operand> all = fractions.among(note, s);
      if (all.stream().anyMatch(RatiosOfBase::isRatio)) {
        List<Operand> here = Definites.with(note, s, all);
        for (int i = 0; i < here.size(); i++) {
          Identity identity = RatiosOfBase.isRatio(here.get(i)) ? tried(note, s, here, i) : null;
          if (identity != null) {
            found.add(identity);
          }
        }
      }
    }
    return found;
  }

  private static @Nullable Identity tried(Note note, int s, List<Operand> all, int i) {
    Identity told = twice(note, s, all, i);
    if (told != null) {
      return told;
    }
    Term before = amount(all, i - 1);
    Term after = amount(all, i + 1);
    Term base = after != null && leadsTo(note, s, all.get(i).end(), after) ? after : null;
    if (base != null) {
      return before != null && isPart(note, before, base) && equates(note, s, before, all.get(i))
          ? told(note, all.get(i), base, before)
          : null;
    }
    Term bracketed = bracketed(note, s, all.get(i), after);
    if (bracketed != null) {
      Term next = amount(all, i + 2);
      boolean led = next != null && isLed(note, s, next) && closes(note, s, bracketed, next);
      Term whole = led ? next : whole(note, s, all, i, bracketed);
      return whole != null && isPart(note, bracketed, whole)
          ? told(note, all.get(i), whole, bracketed)
          : null;
    }
    if (before == null || isOfMore(note, s, all.get(i)) || !ties(note, s, before, all.get(i))) {
      return null;
    }
    Term whole = whole(note, s, all, i - 1, before);
    return whole != null && isPart(note, before, whole)
        ? told(note, all.get(i), whole, before)
        : null;
  }

  /// "250명 중 50명(20%)": one share, as two counts and in percent.
  private static @Nullable Identity twice(Note note, int s, List<Operand> all, int i) {
    boolean pair =
        i > 0
            && all.get(i) instanceof Term percent
            && percent.is(Dimension.PERCENT)
            && !percent.isWorded()
            && all.get(i - 1) instanceof Term counts
            && counts.is(Dimension.RATIO)
            && counts.claim().kind() == ClaimKind.SHARE
            && hasTwoNumbers(note, counts)
            && !isOfMore(note, s, percent)
            && ties(note, s, counts, percent);
    if (!pair) {
      return null;
    }
    Operand ratio = all.get(i - 1);
    String left = note.text().substring(ratio.start(), ratio.end());
    return new Outcome(
            note.document(),
            Kind.RATIO_OF_BASE,
            left,
            List.of(ratio),
            ratio.extent().asPercent(),
            EconUnit.PERCENT)
        .against(all.get(i), "the share");
  }

  private static boolean hasTwoNumbers(Note note, Operand ratio) {
    int groups = 0;
    for (int at = ratio.start(); at < ratio.end(); at++) {
      boolean digit = Character.isDigit(note.text().charAt(at));
      boolean first = at == ratio.start() || ",.".indexOf(note.text().charAt(at - 1)) < 0;
      boolean after = at > ratio.start() && Character.isDigit(note.text().charAt(at - 1));
      groups += digit && first && !after ? 1 : 0;
    }
    return groups == 2;
  }

  private static Identity told(Note note, Operand ratio, Term base, Term part) {
    String left = RatiosOfBase.written(note, ratio) + " × " + Figures.stated(base);
    Extent computed = RatiosOfBase.ratioOf(ratio).times(base.extent());
    return new Outcome(
            note.document(), Kind.RATIO_OF_BASE, left, List.of(ratio, base), computed, base.unit())
        .against(part, "the part");
  }

  private static @Nullable Term amount(List<Operand> all, int i) {
    // "120 firms cut prices" may be read as a change; a number of things is one all the same.
    return i >= 0
            && i < all.size()
            && all.get(i) instanceof Term t
            && (t.isAmount() || (t.is(Dimension.COUNT) && t.role() == Term.Role.VALUE))
        ? t
        : null;
  }

  /// By unit and size: a part is of the base's sort and no more than it.
  private static boolean isPart(Note note, Term part, Term base) {
    boolean counted = part.is(Dimension.COUNT) || part.isBare();
    boolean alike =
        part.unit().dimension() == base.unit().dimension()
            || (counted && (base.is(Dimension.COUNT) || base.isBare()))
            || (part.isBare() && base.isMoney());
    return alike
        && part.sameMoney(base)
        && part.role() == Term.Role.VALUE
        && base.role() == Term.Role.VALUE
        && !part.isRange()
        && !base.isRange()
        && !part.extent().isAbove(base.extent())
        && Rates.months(note, part) == Rates.months(note, base);
  }

  /// "38 percent of its 41": nothing but light words.
  private static boolean leadsTo(Note note, int s, int from, Term base) {
    CueHit of = note.first(s, from, base.start(), Set.of(Cue.OF));
    return of != null
        && isWestern(note, of)
        && note.gap(s, from, of.start()).isOnly(LIGHT, 0)
        && note.gap(s, of.end(), base.start()).isOnly(LIGHT, 1);
  }

  /// "of the 41 people", "among the 41".
  private static boolean isLed(Note note, int s, Term base) {
    int from = Math.max(note.span(s).start(), base.start() - LEAD);
    CueHit of = note.nearest(s, from, base.start(), Set.of(Cue.OF));
    return of != null
        && isWestern(note, of)
        && note.gap(s, of.end(), base.start()).isOnly(LIGHT, 1);
  }

  /// "(262 shops) of the 640".
  private static boolean closes(Note note, int s, Term part, Term base) {
    GapText gap = note.gap(s, part.end(), base.start());
    return gap.length() <= LEAD && !gap.isBroken() && !gap.hasComma() && !gap.has(Cue.AND);
  }

  /// 58家企业中, 520개사 가운데: the word follows what the share is taken of.
  private static boolean isTrailed(Note note, Term base) {
    int s = base.sentence();
    int until = Math.min(note.span(s).end(), base.end() + TRAIL);
    for (CueHit hit : note.cues(s)) {
      boolean near = hit.cue() == Cue.WITHIN && hit.start() > base.start() && hit.end() <= until;
      if (near && !isPartOfWord(note, s, hit)) {
        if (hit.start() < base.end()) {
          return true;
        }
        GapText gap = note.gap(s, base.end(), hit.start());
        return gap.isOnly(LIGHT, 2) && !gap.hasComma() && !gap.isBroken();
      }
    }
    return false;
  }

  /// 中 of 中国 and 중 of 중국 are no such word.
  private static boolean isPartOfWord(Note note, int s, CueHit within) {
    for (CueHit hit : note.cues(s)) {
      boolean over = hit.start() <= within.start() && hit.end() > within.end();
      if (over && hit.cue() == Cue.NOT_WITHIN) {
        return true;
      }
    }
    return false;
  }

  /// What the part at `i` was taken from: before it in the sentence, with nothing of its sort
  /// between that could be it, or the only such number of the sentence before where the part is
  /// taken up from there ("156 of them").
  private static @Nullable Term whole(Note note, int s, List<Operand> all, int i, Term part) {
    for (int j = i - 1; j >= 0; j--) {
      if (!(all.get(j) instanceof Term term) || term.equals(part) || !term.isAmount()) {
        continue;
      }
      boolean marked = isTrailed(note, term) || isFronted(note, s, term);
      if (marked && !note.gap(s, term.end(), part.start()).isBroken()) {
        return term;
      }
    }
    Term next = amount(all, i + 1);
    if (next != null && isLed(note, s, next) && isRightBehind(note, s, part, next)) {
      return next;
    }
    return isBeside(note, s, part, i + 1 < all.size() ? all.get(i + 1) : null)
        ? WholesBefore.find(note, s, all, i, part)
        : null;
  }

  /// "54 (45 percent)", 54家，占45%，: the share says no more than what part the number is.
  private static boolean isBeside(Note note, int s, Term part, @Nullable Operand ratio) {
    if (ratio == null || !RatiosOfBase.isRatio(ratio)) {
      return false;
    }
    String between = note.text().substring(part.end(), ratio.start());
    String behind =
        note.text().substring(ratio.end(), Math.min(ratio.end() + 1, note.span(s).end()));
    boolean set = between.chars().anyMatch(c -> "(（,，".indexOf(c) >= 0);
    return set && between.length() <= BESIDE && (behind.isEmpty() || CLOSES.contains(behind));
  }

  /// "Of the 420 firms, 84 …": the base opens its clause.
  private static boolean isFronted(Note note, int s, Term base) {
    int from = Math.max(note.span(s).start(), base.start() - LEAD);
    CueHit of = note.nearest(s, from, base.start(), Set.of(Cue.OF));
    if (of == null || !isLed(note, s, base)) {
      return false;
    }
    String lead = note.text().substring(note.span(s).start(), of.start()).stripTrailing();
    return lead.isEmpty() || ",;:，；：—–-*•)\"“".indexOf(lead.charAt(lead.length() - 1)) >= 0;
  }

  private static boolean isRightBehind(Note note, int s, Term part, Term base) {
    CueHit of = note.first(s, part.end(), base.start(), Set.of(Cue.OF));
    return of != null && note.gap(s, part.end(), of.start()).isOnly(LIGHT, 2);
  }

  /// A count in brackets right behind a share, or after "or", "that is".
  private static @Nullable Term bracketed(Note note, int s, Operand ratio, @Nullable Term next) {
    if (next == null) {
      return null;
    }
    GapText gap = note.gap(s, ratio.end(), next.start());
    boolean opens = gap.length() <= 8 && gap.opensBracket(LIGHT);
    boolean said = Apposition.binds(note, next, s, ratio.end());
    return opens || (said && !gap.isBroken() && !gap.has(Cue.AND)) ? next : null;
  }

  /// "Those 240 applicants are 40 percent of the 800": a copula, a verb of making up, or a comma.
  private static boolean equates(Note note, int s, Term part, Operand ratio) {
    GapText gap = note.gap(s, part.end(), ratio.start());
    if (gap.length() > CLAUSE || gap.isBroken() || note.has(s, gap.start(), gap.end(), APART)) {
      return false;
    }
    CueHit verb = note.nearest(s, part.end(), ratio.start(), Set.of(Cue.COPULA, Cue.SHARE_OF));
    boolean tied = verb != null && note.gap(s, verb.end(), ratio.start()).isOnly(LIGHT, 0);
    boolean plain = !note.gap(s, part.end(), ratio.start()).has(Cue.AND);
    return plain && (tied || Apposition.binds(note, ratio, s, part.end()));
  }

  /// A share after its part: apposition, or a verb of making up between them or, in Korean, behind.
  private static boolean ties(Note note, int s, Operand part, Operand ratio) {
    GapText gap = note.gap(s, part.end(), ratio.start());
    CueHit taken = note.first(s, gap.start(), gap.end(), TAKEN_UP);
    boolean own = taken != null && note.text().substring(gap.start(), taken.start()).isBlank();
    int from = own && taken != null ? taken.end() : gap.start();
    boolean apart = note.has(s, from, gap.end(), APART);
    if (gap.length() > CLAUSE || gap.isBroken() || apart) {
      return false;
    }
    if (Apposition.binds(note, ratio, s, part.end())) {
      return true;
    }
    CueHit verb = note.nearest(s, part.end(), ratio.start(), Set.of(Cue.SHARE_OF));
    if (verb != null && note.gap(s, verb.end(), ratio.start()).isOnly(LIGHT, 0)) {
      return true;
    }
    int until = Math.min(note.span(s).end(), ratio.end() + TRAIL);
    CueHit behind = note.first(s, ratio.end(), until, Set.of(Cue.SHARE_OF));
    return behind != null
        && !isWestern(note, behind)
        && gap.isOnly(Set.of(Cue.FILL, Cue.TO), 1)
        && note.gap(s, ratio.end(), behind.start()).isOnly(Set.of(Cue.FILL), 0);
  }

  /// "25 percent of equity": a share of something that has no number here.
  static boolean isOfMore(Note note, int s, Operand ratio) {
    int until = Math.min(note.span(s).end(), ratio.end() + 12);
    CueHit of = note.first(s, ratio.end(), until, Set.of(Cue.OF));
    return of != null
        && note.gap(s, ratio.end(), of.start()).isOnly(Set.of(Cue.FILL), 0)
        && !note.has(s, of.start(), Math.min(note.span(s).end(), of.end() + 12), TAKEN_UP);
  }

  private static boolean isWestern(Note note, CueHit hit) {
    return note.text().charAt(hit.start()) < '\u2e80';
  }
}
