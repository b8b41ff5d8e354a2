package org.parallax.check.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Identity;
import org.parallax.check.Identity.Kind;
import org.parallax.claim.PeriodHow;
import org.parallax.quantity.ChangeBasis;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Period;

/// A level, its growth, and the level before: "120 billion, up 20 % from 100 billion". The level
/// before may also stand elsewhere, under the same name and the period that the growth looks back
/// to. Where the text does not give it, it is derived.
final class GrowthLevels implements IdentityFamily {

  private static final Set<Cue> BETWEEN =
      Set.of(
          Cue.FILL,
          Cue.RISE,
          Cue.FALL,
          Cue.MOVE,
          Cue.OF,
          Cue.APPOSITION,
          Cue.GROWTH,
          Cue.AGO,
          Cue.BACK_AFTER);
  private static final Set<Cue> LIGHT =
      Set.of(Cue.FILL, Cue.AGO, Cue.GROWTH, Cue.RISE, Cue.FALL, Cue.MOVE);
  private static final Set<Cue> AFTER_NOW = Set.of(Cue.FILL, Cue.TO, Cue.AGO, Cue.COMPARED, Cue.OF);
  private static final Set<Cue> BACK = Set.of(Cue.COMPARED, Cue.FROM, Cue.THAN);

  @Override
  public List<Identity> find(Note note) {
    List<Identity> found = new ArrayList<>();
    for (int s = 0; s < note.sentences(); s++) {
      List<Term> terms = note.terms(s);
      for (int i = 0; i < terms.size(); i++) {
        Term growth = terms.get(i);
        if (isGrowth(note, growth)) {
          Identity identity = tried(note, terms, i);
          if (identity != null) {
            found.add(identity);
          }
        }
      }
    }
    return found;
  }

  /// A change in percent, by its kind or by what it is told against ("22 percent more than").
  private static boolean isGrowth(Note note, Term term) {
    if (!term.is(Dimension.PERCENT) || Change.isAverage(note, term)) {
      return false;
    }
    if (term.isChange()) {
      return true;
    }
    int s = term.sentence();
    int until = Math.min(note.span(s).end(), term.end() + 12);
    CueHit than = note.first(s, term.end(), until, Set.of(Cue.THAN));
    return than != null
        && term.role() == Term.Role.VALUE
        && note.gap(s, term.end(), than.start()).isOnly(Set.of(Cue.FILL), 0);
  }

  private static @Nullable Identity tried(Note note, List<Term> terms, int i) {
    Term growth = terms.get(i);
    Term left = i == 0 ? null : terms.get(i - 1);
    Term right = i + 1 == terms.size() ? null : terms.get(i + 1);
    Term now = null;
    Term before = null;
    if (left != null && isThan(note, left, growth)) {
      Term leftmost = i < 2 ? null : terms.get(i - 2);
      boolean behind = right != null && isLevelOf(right, growth) && right.sameUnit(left);
      now = leftmost != null && leftmost.sameUnit(left) ? leftmost : behind ? right : null;
      before = left;
      if (now == null || !isLevelOf(now, growth) || !now.isLevel()) {
        return null;
      }
    } else if (left != null && isLevelOf(left, growth) && isTight(note, left.end(), growth)) {
      Term leftmost = i < 2 ? null : terms.get(i - 2);
      boolean trio = leftmost != null && isBack(note, leftmost, left);
      boolean sequel = !trio && leftmost != null && isSequel(note, leftmost, left);
      now = trio ? leftmost : left;
      before =
          trio
              ? left
              : sequel
                  ? leftmost
                  : right != null && isBack(note, growth.end(), right, left) ? right : null;
    } else if (right != null && isLevelOf(right, growth) && isGoal(note, growth, right)) {
      now = right;
      Term next = i + 2 >= terms.size() ? null : terms.get(i + 2);
      before = next != null && isBack(note, right, next) ? next : null;
    }
    if (now == null
        || FromTo.in(note, now.sentence()).stream().anyMatch(p -> isIn(p, growth, note))) {
      return null;
    }
    return judged(note, now, before == null ? elsewhere(note, now, growth) : before, growth);
  }

  /// Whether the growth is already read as the change of a from–to.
  private static boolean isIn(FromTo pair, Term growth, Note note) {
    return growth.equals(Change.of(note, pair));
  }

  private static @Nullable Identity judged(
      Note note, Term now, @Nullable Term before, Term growth) {
    if (PriceBasisGuard.forbids(note, now, growth)) {
      return before == null
          ? null
          : PriceBasisGuard.verdict(note, Kind.GROWTH_VS_LEVEL, before, now, growth);
    }
    if (before != null && !before.extent().isZero()) {
      return FromToChanges.against(note, Kind.GROWTH_VS_LEVEL, before, now, growth);
    }
    Extent factor = Extent.ONE.plus(growth.signed().asRatio());
    if (factor.point().signum() <= 0 || !now.isAmount()) {
      return null;
    }
    String rate = Figures.exact(growth.signed().point(), growth.unit());
    return new Outcome(
            note.document(),
            Kind.GROWTH_VS_LEVEL,
            Figures.stated(now) + " ÷ (1 + " + rate + ")",
            List.of(now, growth),
            now.extent().over(factor),
            now.unit())
        .derived("the level before");
  }

  /// "2,000억 원으로 1년 전 1,600억 원보다 25%": the number right before the word for than is the earlier.
  private static boolean isThan(Note note, Term left, Term growth) {
    int s = left.sentence();
    CueHit than = note.first(s, left.end(), growth.start(), Set.of(Cue.BACK_AFTER));
    return than != null
        && than.start() - left.end() <= 2
        && note.gap(s, than.end(), growth.start()).isOnly(LIGHT, 1);
  }

  private static boolean isLevelOf(Term level, Term growth) {
    return (level.isAmount() || level.is(Dimension.INDEX))
        && level.role() == Term.Role.VALUE
        && Scope.agreesButForPeriod(level, growth);
  }

  private static boolean isTight(Note note, int from, Term growth) {
    GapText gap = note.gap(growth.sentence(), from, growth.start());
    return gap.isClose(BETWEEN) && !gap.isBroken() && !gap.has(Cue.AND);
  }

  private static boolean isGoal(Note note, Term growth, Term level) {
    int s = growth.sentence();
    CueHit to = note.first(s, growth.end(), level.start(), Set.of(Cue.TO));
    return to != null
        && note.gap(s, growth.end(), to.start()).isOnly(LIGHT, 2)
        && note.gap(s, to.end(), level.start()).isOnly(LIGHT, 1);
  }

  private static boolean isBack(Note note, Term now, Term before) {
    return now.isLevel() && isBack(note, now.end(), before, now);
  }

  /// Whether `before` is named as the earlier level: "from", "compared with", 上年同期.
  private static boolean isBack(Note note, int from, Term before, Term now) {
    int s = before.sentence();
    boolean elliptic = before.isBare() && now.isAmount() && before.isAmount();
    if (!before.sameUnit(now) && !elliptic) {
      return false;
    }
    int until = Math.min(Tags.ceiling(note, before), before.end() + 8);
    CueHit behind = note.first(s, before.end(), until, Set.of(Cue.BACK_AFTER));
    boolean trailed =
        behind != null
            && note.gap(s, before.end(), behind.start()).isOnly(Set.of(Cue.FILL), 0)
            && note.gap(s, from, before.start()).isOnly(AFTER_NOW, 3);
    if (trailed) {
      return true;
    }
    CueHit cue = note.first(s, from, before.start(), BACK);
    return cue != null
        && note.gap(s, from, cue.start()).isOnly(LIGHT, 2)
        && note.gap(s, cue.end(), before.start()).isOnly(LIGHT, 2);
  }

  /// "last year 40, this year 52": both levels say their time, the earlier one first.
  private static boolean isSequel(Note note, Term before, Term now) {
    int s = now.sentence();
    if (!before.sameUnit(now)
        || !before.isAmount()
        || note.gap(s, before.end(), now.start()).isBroken()) {
      return false;
    }
    int from = Math.max(Tags.floor(note, before), before.start() - 20);
    boolean then =
        note.has(s, from, before.start(), Set.of(Cue.COMPARED))
            || note.has(s, before.end(), now.start(), Set.of(Cue.AGO));
    CueHit later = note.nearest(s, before.end(), now.start(), Set.of(Cue.NOW));
    return then && later != null && note.gap(s, later.end(), now.start()).isOnly(AFTER_NOW, 1);
  }

  /// The level before under the same name, in the period that the growth looks back to.
  private static @Nullable Term elsewhere(Note note, Term now, Term growth) {
    Period earlier = earlier(now, growth);
    String name = MetricName.of(now.claim());
    if (earlier == null || name == null) {
      return null;
    }
    for (int s = 0; s < note.sentences(); s++) {
      for (Term term : note.terms(s)) {
        boolean same =
            !term.equals(now)
                && earlier.equals(term.period())
                && term.sameUnit(now)
                && Scope.agreesButForPeriod(term, now)
                && name.equals(MetricName.of(term.claim()));
        if (same && term.claim().periodHow() == PeriodHow.STATED) {
          return term;
        }
      }
    }
    return null;
  }

  private static @Nullable Period earlier(Term now, Term growth) {
    Period period = now.period();
    boolean sure =
        now.claim().periodHow() == PeriodHow.STATED
            || now.claim().periodHow() == PeriodHow.RELATIVE;
    boolean yearly = growth.unit().changeBasis() == ChangeBasis.YOY;
    return period == null || !sure || !yearly ? null : period.plusYears(-1);
  }
}
