package org.parallax.check.identity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Identity;
import org.parallax.check.Identity.Kind;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.PriceBasis;

/// Nominal growth, real growth and the deflator: (1 + nominal) = (1 + real)(1 + deflator). With two
/// of them in one sentence the deflator is derived.
final class NominalReals implements IdentityFamily {

  private static final Set<Cue> KINDS = Set.of(Cue.NOMINAL, Cue.REAL, Cue.DEFLATOR);

  @Override
  public List<Identity> find(Note note) {
    List<Identity> found = new ArrayList<>();
    Map<Cue, Term> last = new EnumMap<>(Cue.class);
    for (int s = 0; s < note.sentences(); s++) {
      boolean joined = s > 0 && note.sameParagraph(s - 1, s) && !last.isEmpty();
      Map<Cue, Term> here = named(note, s);
      if (here.isEmpty()) {
        last = here;
        continue;
      }
      Identity identity = tried(note, here, true);
      if (joined && (identity == null || here.size() < 3)) {
        Map<Cue, Term> both = new EnumMap<>(last);
        both.putAll(here);
        Identity wider = both.size() == 3 ? tried(note, both, false) : null;
        identity = wider == null ? identity : wider;
      }
      if (identity != null) {
        found.add(identity);
      }
      last = here;
    }
    return found;
  }

  /// The one number of each sort in a sentence; a sort with two numbers is left out.
  private static Map<Cue, Term> named(Note note, int s) {
    Map<Cue, Term> named = new EnumMap<>(Cue.class);
    List<Cue> twice = new ArrayList<>();
    for (Term term : note.terms(s)) {
      Cue kind = term.is(Dimension.PERCENT) ? kind(note, term) : null;
      if (kind != null && named.put(kind, term) != null) {
        twice.add(kind);
      }
    }
    twice.forEach(named::remove);
    return named;
  }

  private static @Nullable Cue kind(Note note, Term term) {
    Cue tag = Tags.of(note, term, KINDS);
    if (tag == Cue.DEFLATOR || term.unit().priceBasis() == PriceBasis.UNKNOWN) {
      return tag;
    }
    return term.unit().priceBasis() == PriceBasis.REAL ? Cue.REAL : Cue.NOMINAL;
  }

  private static @Nullable Identity tried(Note note, Map<Cue, Term> named, boolean derive) {
    Term nominal = named.get(Cue.NOMINAL);
    Term real = named.get(Cue.REAL);
    Term deflator = named.get(Cue.DEFLATOR);
    if (nominal == null || real == null || !isOneThing(note, nominal, real)) {
      return null;
    }
    if (deflator == null) {
      return derive ? deflator(note, nominal, real) : null;
    }
    if (!Scope.agrees(nominal, deflator) || !sameBasis(nominal, deflator)) {
      return null;
    }
    Extent r = Tags.signed(note, real);
    Extent d = Tags.signed(note, deflator);
    String left =
        "(1 + "
            + Figures.exact(r.point(), EconUnit.PERCENT)
            + ") × (1 + "
            + Figures.exact(d.point(), EconUnit.PERCENT)
            + ") − 1";
    Extent computed = factor(r).times(factor(d)).minus(Extent.ONE).asPercent();
    return new Outcome(
            note.document(),
            Kind.NOMINAL_REAL,
            left,
            List.of(real, deflator),
            computed,
            EconUnit.PERCENT)
        .against(nominal, Tags.signed(note, nominal), "nominal growth", "");
  }

  private static Identity deflator(Note note, Term nominal, Term real) {
    Extent n = Tags.signed(note, nominal);
    Extent r = Tags.signed(note, real);
    String left =
        "(1 + "
            + Figures.exact(n.point(), EconUnit.PERCENT)
            + ") ÷ (1 + "
            + Figures.exact(r.point(), EconUnit.PERCENT)
            + ") − 1";
    return new Outcome(
            note.document(),
            Kind.NOMINAL_REAL,
            left,
            List.of(nominal, real),
            factor(n).over(factor(r)).minus(Extent.ONE).asPercent(),
            EconUnit.PERCENT)
        .derived("the change of prices");
  }

  private static Extent factor(Extent percent) {
    return Extent.ONE.plus(percent.asRatio());
  }

  /// Growth of one thing over one period: the names may differ only by "nominal" and "real".
  private static boolean isOneThing(Note note, Term nominal, Term real) {
    String a = MetricName.of(nominal.claim());
    String b = MetricName.of(real.claim());
    boolean named = a == null || b == null || bare(a).equals(bare(b)) || isElliptic(b);
    int s = nominal.sentence();
    boolean growth =
        nominal.isChange()
            || note.has(s, note.span(s).start(), note.span(s).end(), Set.of(Cue.GROWTH));
    return named && growth && Scope.agrees(nominal, real) && sameBasis(nominal, real);
  }

  private static String bare(String name) {
    return name.replaceAll("\\b(nominal|real)\\b|名义|实际|명목|실질", "").strip();
  }

  private static boolean isElliptic(String name) {
    String bare = bare(name);
    return bare.isEmpty() || bare.equals("growth");
  }

  private static boolean sameBasis(Term a, Term b) {
    return !a.isChange() || !b.isChange() || a.unit().changeBasis() == b.unit().changeBasis();
  }
}
