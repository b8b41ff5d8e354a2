package org.parallax.check.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Identity;
import org.parallax.check.Identity.Kind;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.EconUnit.Dimension;

/// A debt ratio before and after against its drivers. With debt b, interest i, nominal growth g and
/// a primary deficit d (percent of GDP) in each of n years, and q = (1 + i) ÷ (1 + g): bₙ = b₀ qⁿ +
/// d (1 + q + … + qⁿ⁻¹). What the text leaves out of it is derived or asked for.
final class DebtPaths implements IdentityFamily {

  private static final Set<Cue> DRIVERS =
      Set.of(
          Cue.INTEREST,
          Cue.GROWTH,
          Cue.PRIMARY_DEFICIT,
          Cue.PRIMARY_SURPLUS,
          Cue.DEFICIT,
          Cue.DEBT);
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?![\\d.,]?\\d)");
  private static final int REACH = 2;
  private static final int LONGEST = 50;

  /// What a paragraph says of the drivers; null where it says nothing or two things.
  private record Drivers(
      @Nullable Term interest,
      @Nullable Term growth,
      @Nullable Term primary,
      boolean surplus,
      @Nullable Term overall) {}

  @Override
  public List<Identity> find(Note note) {
    List<Identity> found = new ArrayList<>();
    for (int s = 0; s < note.sentences(); s++) {
      if (note.terms(s).size() < 2) {
        continue;
      }
      for (FromTo path : FromTo.in(note, s)) {
        if (path.after().is(Dimension.PERCENT) && isDebt(note, path)) {
          Identity identity = tried(note, path, drivers(note, path));
          if (identity != null) {
            found.add(identity);
          }
        }
      }
    }
    return found;
  }

  private static boolean isDebt(Note note, FromTo path) {
    int s = path.sentence();
    CueHit cue = note.last(s, note.span(s).start(), path.start(), DRIVERS);
    if (cue != null && cue.cue() == Cue.DEBT) {
      return true;
    }
    return note.has(s, path.start(), note.span(s).end(), Set.of(Cue.OF_GDP))
        && note.has(s, note.span(s).start(), note.span(s).end(), Set.of(Cue.INTEREST))
        && isToldOf(note, s);
  }

  /// Whether the sentence or the two before it speak of debt.
  private static boolean isToldOf(Note note, int s) {
    for (int i = s; i >= Math.max(0, s - REACH) && note.sameParagraph(i, s); i--) {
      if (note.has(i, note.span(i).start(), note.span(i).end(), Set.of(Cue.DEBT))) {
        return true;
      }
    }
    return false;
  }

  private static Drivers drivers(Note note, FromTo path) {
    Term interest = null;
    Term growth = null;
    Term primary = null;
    Term overall = null;
    boolean surplus = false;
    int s = path.sentence();
    int last = Math.min(note.sentences() - 1, s + REACH);
    for (int i = Math.max(0, s - REACH); i <= last; i++) {
      if (!note.sameParagraph(i, s)) {
        continue;
      }
      for (Term term : note.terms(i)) {
        if (path.isEnd(term) || !term.is(Dimension.PERCENT)) {
          continue;
        }
        Cue tag = Tags.of(note, term, DRIVERS);
        if (tag == null || !agreesInPlace(term, path)) {
          continue;
        }
        switch (tag) {
          case INTEREST -> interest = interest == null ? term : interest;
          case GROWTH -> growth = growth == null ? term : growth;
          case DEFICIT -> overall = overall == null ? term : overall;
          case PRIMARY_DEFICIT, PRIMARY_SURPLUS -> {
            surplus = primary == null ? tag == Cue.PRIMARY_SURPLUS : surplus;
            primary = primary == null ? term : primary;
          }
          default -> {}
        }
      }
    }
    return new Drivers(interest, growth, primary, surplus, overall);
  }

  private static boolean agreesInPlace(Term term, FromTo path) {
    return Scope.agreesButForPeriod(term, path.after()) || samePlace(term, path.after());
  }

  private static boolean samePlace(Term a, Term b) {
    String place = a.claim().place();
    return place == null || b.claim().place() == null || place.equals(b.claim().place());
  }

  private static @Nullable Identity tried(Note note, FromTo path, Drivers drivers) {
    Term growth = drivers.growth();
    if (growth == null) {
      return drivers.primary() == null
          ? null
          : new Outcome(
                  note.document(),
                  Kind.DEBT_PATH,
                  Figures.stated(path.before()) + " → " + Figures.stated(path.after()),
                  List.of(path.before(), path.after(), drivers.primary()),
                  Extent.ZERO,
                  EconUnit.PERCENT)
              .notCheckable("Needs interest and nominal growth to follow the debt.");
    }
    if (drivers.interest() == null && drivers.overall() == null) {
      return null;
    }
    int years = years(note, path);
    if (years < 1 || years > LONGEST) {
      return null;
    }
    return required(note, path, drivers, growth, years);
  }

  private static Identity required(
      Note note, FromTo path, Drivers drivers, Term growth, int years) {
    Term interest = drivers.interest();
    Extent g = Extent.ONE.plus(Tags.signed(note, growth).asRatio());
    Extent i =
        interest == null ? Extent.ONE : Extent.ONE.plus(Tags.signed(note, interest).asRatio());
    Extent q = i.over(g);
    Extent power = Extent.ONE;
    Extent sum = Extent.ZERO;
    for (int n = 0; n < years; n++) {
      sum = sum.plus(power);
      power = power.times(q);
    }
    Extent before = path.before().extent();
    Extent after = path.after().extent();
    Extent deficit = after.minus(before.times(power)).over(sum);
    List<Operand> operands = new ArrayList<>(List.of(path.after(), path.before()));
    if (interest != null) {
      operands.add(interest);
    }
    operands.add(growth);
    Outcome outcome =
        new Outcome(
            note.document(),
            Kind.DEBT_PATH,
            left(path, i, g, interest != null, years),
            operands,
            deficit,
            EconUnit.PERCENT.per("gdp"));
    if (interest == null) {
      Term overall = drivers.overall();
      return overall == null
          ? outcome.notCheckable("Needs the interest rate to follow the debt.")
          : outcome.against(overall, "the yearly deficit");
    }
    Term primary = drivers.primary();
    if (primary == null) {
      return outcome.derived("the primary deficit needed each year");
    }
    Extent stated = drivers.surplus() ? primary.extent().negate() : primary.extent();
    return outcome.against(
        primary, stated, drivers.surplus() ? "the primary balance" : "the primary deficit", "");
  }

  private static String left(FromTo path, Extent i, Extent g, boolean interest, int years) {
    String q = interest ? " × " + plain(i) + " ÷ " + plain(g) : " ÷ " + plain(g);
    String a = Figures.stated(path.after());
    String b = Figures.stated(path.before());
    if (years == 1) {
      return a + " − " + b + q;
    }
    String factor = interest ? plain(i) + " ÷ " + plain(g) : "1 ÷ " + plain(g);
    return "("
        + a
        + " − "
        + b
        + " × q^"
        + years
        + ") ÷ (1 + … + q^"
        + (years - 1)
        + "), q = "
        + factor;
  }

  private static String plain(Extent extent) {
    return extent.point().stripTrailingZeros().toPlainString();
  }

  /// How many years the path takes: a duration beside it, or the years of its two ends.
  private static int years(Note note, FromTo path) {
    int s = path.sentence();
    for (Operand span : note.durations(s)) {
      if (span.unit().code().equals("year")) {
        return span.extent().point().intValue();
      }
    }
    Matcher year =
        YEAR.matcher(note.text())
            .region(path.start(), Math.min(note.span(s).end(), path.end() + 12));
    List<Integer> found = new ArrayList<>();
    while (year.find()) {
      found.add(Integer.valueOf(year.group(1)));
    }
    return found.size() == 2 ? Math.abs(found.get(1) - found.get(0)) : 0;
  }
}
