package org.parallax.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Plan.Step;
import org.parallax.check.Sought.Found;
import org.parallax.check.Sought.Missing;
import org.parallax.provenance.Derivation;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Period;
import org.parallax.series.Observation;
import org.parallax.series.SeriesDefinition;

/// Carries out a [Plan]: the figure in the claim's unit, with what the publisher's rounding leaves
/// open carried through the formula.
///
/// Growth: `g = 100 × (x / x₀ − 1)`; its interval is that of x over x₀'s. Change: `d = x − x₀`.
final class Transforms {

  private static final MathContext PRECISION = new MathContext(20, RoundingMode.HALF_EVEN);
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final PeriodFigures figures;

  Transforms(PeriodFigures figures) {
    this.figures = figures;
  }

  /// {@return the figure in the claim's unit, or why there is none}
  ///
  /// @param period what the claim speaks of; null for the newest figure
  /// @param baseline the period that the text measures from, or null
  Sought<Amount> figure(
      Plan plan,
      EconUnit unit,
      @Nullable Period period,
      @Nullable Period baseline,
      boolean toDate) {
    SeriesDefinition series = plan.series();
    Sought<Amount> sought =
        period == null ? figures.newest(series) : figures.find(series, period, toDate);
    if (plan.step() == Step.AS_PUBLISHED || sought instanceof Missing<Amount>) {
      return sought;
    }
    Amount amount = ((Found<Amount>) sought).value();
    Period asked = period == null ? amount.period() : period;
    boolean over = plan.step() == Step.GROWTH_OVER && Planner.isClose(series);
    Period from =
        over && period == null ? null : from(plan.step(), series, amount.period(), asked, baseline);
    if (from == null) {
      return new Missing<>(
          Reason.BASE_LOST,
          "The text does not say what the change is measured from.",
          "the period that the change is measured from");
    }
    return switch (figures.find(series, from, false)) {
      case Missing<Amount> missing -> missing;
      case Found<Amount>(Amount base) ->
          plan.step().isGrowth()
              ? growth(plan, amount, base)
              : new Found<>(change(plan, unit, amount, base));
    };
  }

  private static @Nullable Period from(
      Step step, SeriesDefinition series, Period period, Period asked, @Nullable Period baseline) {
    return switch (step) {
      case AS_PUBLISHED -> null;
      case GROWTH_FROM_BASELINE, CHANGE_FROM_BASELINE -> baseline;
      case GROWTH_ON_YEAR, CHANGE_ON_YEAR -> period.plusYears(-1);
      case GROWTH_ON_PREVIOUS, CHANGE_ON_PREVIOUS -> period.previous();
      case GROWTH_OVER, CHANGE_OVER -> endBefore(series, asked);
    };
  }

  /// "In the third quarter" starts from the end of June, and so does "from the end of June on".
  private static @Nullable Period endBefore(SeriesDefinition series, Period asked) {
    Period before = PeriodFigures.lastPeriod(series.frequency(), asked.start().minusDays(1));
    return before != null || asked.start().equals(asked.end())
        ? before
        : PeriodFigures.lastPeriod(series.frequency(), asked.start());
  }

  private static Sought<Amount> growth(Plan plan, Amount amount, Amount base) {
    BigDecimal lo = base.rounding().lo();
    BigDecimal hi = base.rounding().hi();
    BigDecimal top = amount.rounding().hi();
    BigDecimal bottom = amount.rounding().lo();
    if (lo == null || hi == null || top == null || bottom == null || lo.signum() <= 0) {
      return new Missing<>(
          Reason.DEFINITION_MISMATCH,
          "Growth from a figure that is not positive has no meaning.",
          "the change in the figure's own unit");
    }
    BigDecimal value = rate(amount.value(), base.value());
    Interval rounding =
        bottom.signum() < 0
            ? new Interval(rate(bottom, lo), rate(top, lo), true, true)
            : new Interval(rate(bottom, hi), rate(top, lo), true, true);
    String formula =
        "100 \u00d7 ("
            + amount.value().toPlainString()
            + " / "
            + base.value().toPlainString()
            + " \u2212 1)";
    return new Found<>(combined(plan, amount, base, value, rounding, "percent", formula));
  }

  private static BigDecimal rate(BigDecimal value, BigDecimal base) {
    return value.divide(base, PRECISION).subtract(BigDecimal.ONE).multiply(HUNDRED, PRECISION);
  }

  private static Amount change(Plan plan, EconUnit unit, Amount amount, Amount base) {
    BigDecimal factor = unit.dimension() == EconUnit.Dimension.BP ? HUNDRED : BigDecimal.ONE;
    BigDecimal value = amount.value().subtract(base.value()).multiply(factor);
    Interval one = amount.rounding();
    Interval other = base.rounding().negate();
    BigDecimal lo = sum(one.lo(), other.lo(), factor);
    BigDecimal hi = sum(one.hi(), other.hi(), factor);
    String formula =
        amount.value().toPlainString()
            + " \u2212 "
            + base.value().toPlainString()
            + (factor.compareTo(HUNDRED) == 0 ? ", times 100" : "");
    return combined(
        plan, amount, base, value, new Interval(lo, hi, true, true), unit.code(), formula);
  }

  private static @Nullable BigDecimal sum(
      @Nullable BigDecimal one, @Nullable BigDecimal other, BigDecimal factor) {
    return one == null || other == null ? null : one.add(other).multiply(factor);
  }

  private static Amount combined(
      Plan plan,
      Amount amount,
      Amount base,
      BigDecimal value,
      Interval rounding,
      String unit,
      String formula) {
    List<Observation> lines = new ArrayList<>(base.observations());
    lines.addAll(amount.observations());
    List<String> differences = new ArrayList<>(amount.differences());
    differences.add(
        "Computed from the figures for "
            + Phrases.period(amount.period())
            + " and "
            + Phrases.period(base.period())
            + ".");
    Derivation tree =
        Derivations.computed(
            plan.series(),
            amount.period(),
            plan.step().transform(),
            plan.series().name("en") + ", " + plan.step().transform().replace('_', ' '),
            value,
            unit,
            formula,
            List.of(amount.derivation(), base.derivation()));
    return new Amount(
        amount.period(), value, rounding, lines, plan.step().transform(), differences, tree);
  }
}
