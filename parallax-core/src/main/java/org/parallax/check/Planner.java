package org.parallax.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Plan.Step;
import org.parallax.check.Sought.Found;
import org.parallax.check.Sought.Missing;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimKind;
import org.parallax.claim.Direction;
import org.parallax.quantity.ChangeBasis;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Period;
import org.parallax.quantity.Quantity;
import org.parallax.quantity.StockFlow;
import org.parallax.series.Measure;
import org.parallax.series.SeriesDefinition;

/// The ways in which a claim's number can be read in a series: by unit, measure and basis.
///
/// Level and growth, quarter and year to date, percent and percentage points never cross.
final class Planner {

  private final FreeWords free;

  Planner(FreeWords free) {
    this.free = free;
  }

  /// {@return the steps that make the series comparable, the likeliest reading first}
  Sought<List<Step>> steps(Claim claim, Quantity quantity, SeriesDefinition series) {
    EconUnit unit = quantity.unit();
    String unsaid = unit.per();
    if (unsaid != null && unsaid.equals("head")) {
      return mismatch(series, "is not a figure per head");
    }
    return switch (unit.dimension()) {
      case PERCENT -> percent(claim, unit, series);
      case PP, BP -> points(claim, unit, series);
      case MONEY -> money(claim, unit, series);
      case INDEX, UNKNOWN, RATIO -> index(unit, series);
      case COUNT, PHYSICAL -> count(claim, unit, series);
      case DURATION, RANK, CORRELATION -> mismatch(series, "is not of that kind");
    };
  }

  private Sought<List<Step>> percent(Claim claim, EconUnit unit, SeriesDefinition series) {
    ChangeBasis basis = unit.changeBasis();
    boolean change = isChange(claim, unit);
    boolean share = claim.kind() == ClaimKind.SHARE;
    return switch (series.measure()) {
      case YOY, YTD_YOY ->
          share && basis == ChangeBasis.LEVEL
              ? mismatch(series, "is a growth rate, not a share")
              : switch (basis) {
                case LEVEL, YOY, YTD, CUMULATIVE, CHANGE -> found(Step.AS_PUBLISHED);
                case QOQ, MOM, ANNUALISED ->
                    mismatch(series, "is on a year before, the text's figure is not");
              };
      case QOQ ->
          basis == ChangeBasis.QOQ
              ? found(Step.AS_PUBLISHED)
              : mismatch(series, "is on the quarter before");
      case MOM ->
          basis == ChangeBasis.MOM
              ? found(Step.AS_PUBLISHED)
              : mismatch(series, "is on the month before");
      case SHARE ->
          change
              ? mismatch(series, "is a share; its change is counted in percentage points")
              : found(Step.AS_PUBLISHED);
      case LEVEL, YTD -> percentOfLevel(claim, unit, series, change);
      // A closing price is in points, so that any percent said of it is a change.
      case INDEX ->
          isClose(series)
              ? share ? mismatch(series, "is in points") : move(basis)
              : change
                  ? mismatch(series, "is a balance of answers; its change is counted in points")
                  : found(Step.AS_PUBLISHED);
    };
  }

  private Sought<List<Step>> percentOfLevel(
      Claim claim, EconUnit unit, SeriesDefinition series, boolean change) {
    if (series.unit().equals("percent")) {
      return change
          ? mismatch(series, "is a rate; its change is counted in percentage points")
          : found(Step.AS_PUBLISHED);
    }
    if (claim.kind() == ClaimKind.SHARE) {
      return mismatch(series, "is an amount, not a share");
    }
    Claim.Mention metric = claim.metric();
    boolean growth = change || (metric != null && free.speakOfGrowth(metric.text()));
    return growth
        ? growth(unit.changeBasis(), series.stockFlow() == StockFlow.STOCK)
        : mismatch(series, "is an amount");
  }

  private static Sought<List<Step>> growth(ChangeBasis basis, boolean stock) {
    return switch (basis) {
      case YOY -> found(Step.GROWTH_ON_YEAR);
      case QOQ, MOM -> found(Step.GROWTH_ON_PREVIOUS);
      case YTD, CUMULATIVE -> found(stock ? Step.GROWTH_OVER : Step.GROWTH_ON_YEAR);
      case LEVEL, CHANGE ->
          stock
              ? found(Step.GROWTH_FROM_BASELINE, Step.GROWTH_OVER, Step.GROWTH_ON_YEAR)
              : found(Step.GROWTH_FROM_BASELINE, Step.GROWTH_ON_YEAR);
      case ANNUALISED ->
          new Missing<>(
              Reason.DEFINITION_MISMATCH,
              "The packs hold no annualised growth.",
              "the growth on a year before");
    };
  }

  /// What a price did is told from where it stood before, never unsaid against a year before.
  private static Sought<List<Step>> move(ChangeBasis basis) {
    return basis == ChangeBasis.LEVEL || basis == ChangeBasis.CHANGE
        ? found(Step.GROWTH_FROM_BASELINE, Step.GROWTH_OVER)
        : growth(basis, true);
  }

  private static Sought<List<Step>> points(Claim claim, EconUnit unit, SeriesDefinition series) {
    boolean rate = series.unit().equals("percent");
    if (!rate) {
      return mismatch(series, "is not in percent, so that it does not move by percentage points");
    }
    if (!isChange(claim, unit) && claim.kind() != ClaimKind.CHANGE_PP) {
      return mismatch(series, "is in percent, the text's figure in points");
    }
    return switch (unit.changeBasis()) {
      case YOY -> found(Step.CHANGE_ON_YEAR);
      case QOQ, MOM -> found(Step.CHANGE_ON_PREVIOUS);
      case LEVEL, CHANGE, CUMULATIVE, YTD, ANNUALISED ->
          found(
              Step.CHANGE_FROM_BASELINE,
              Step.CHANGE_ON_PREVIOUS,
              Step.CHANGE_ON_YEAR,
              Step.CHANGE_OVER);
    };
  }

  private static Sought<List<Step>> money(Claim claim, EconUnit unit, SeriesDefinition series) {
    boolean amount = series.measure() == Measure.LEVEL || series.measure() == Measure.YTD;
    if (!amount || !series.unit().matches("[A-Z]{3}")) {
      return mismatch(series, "is not an amount of money");
    }
    boolean moved = claim.kind() == ClaimKind.FLOW || unit.changeBasis() != ChangeBasis.LEVEL;
    if (series.stockFlow() == StockFlow.STOCK) {
      return moved ? found(Step.CHANGE_FROM_BASELINE, Step.CHANGE_OVER) : found(Step.AS_PUBLISHED);
    }
    // "Financing increased by 3 trillion" gives the flow; "0.3 trillion less" a difference of two.
    return switch (unit.changeBasis()) {
      case LEVEL, YTD, CUMULATIVE, ANNUALISED -> found(Step.AS_PUBLISHED);
      case YOY -> found(Step.CHANGE_ON_YEAR);
      case QOQ, MOM -> found(Step.CHANGE_ON_PREVIOUS);
      case CHANGE ->
          claim.direction() == Direction.DOWN
              ? found(Step.CHANGE_FROM_BASELINE, Step.CHANGE_ON_YEAR, Step.CHANGE_ON_PREVIOUS)
              : found(
                  Step.CHANGE_FROM_BASELINE,
                  Step.AS_PUBLISHED,
                  Step.CHANGE_ON_YEAR,
                  Step.CHANGE_ON_PREVIOUS);
    };
  }

  /// "Payrolls rose by 255,000" names what is counted by its subject, "by 255,000 people"
  /// otherwise.
  private static Sought<List<Step>> count(Claim claim, EconUnit unit, SeriesDefinition series) {
    boolean same = series.unit().equals(unit.code());
    boolean bare = !same && CountedNouns.alike(series.unit(), unit.code());
    boolean counted = Quantities.unit(series).dimension() == Dimension.COUNT;
    if (!same && !(bare && counted)) {
      return mismatch(
          series,
          unit.code().equals(CountedNouns.UNNAMED)
              ? "is in " + series.unit()
              : "is not a number of " + unit.code());
    }
    boolean moved =
        claim.direction() == Direction.UP
            || claim.direction() == Direction.DOWN
            || unit.changeBasis() != ChangeBasis.LEVEL;
    return bare && moved && series.stockFlow() == StockFlow.STOCK
        ? found(Step.CHANGE_FROM_BASELINE, Step.CHANGE_ON_PREVIOUS)
        : found(Step.AS_PUBLISHED);
  }

  private static Sought<List<Step>> index(EconUnit unit, SeriesDefinition series) {
    boolean unknown = unit.dimension() == Dimension.UNKNOWN;
    if (unknown && Quantities.unit(series).dimension() == Dimension.MONEY) {
      return found(Step.AS_PUBLISHED);
    }
    if (series.measure() != Measure.INDEX && unknown) {
      return new Missing<>(
          Reason.UNIT_UNSTATED, "The text does not give the unit.", "the unit that the text means");
    }
    if (series.measure() != Measure.INDEX) {
      return mismatch(series, "is in " + series.unit());
    }
    return unit.changeBasis() == ChangeBasis.LEVEL
        ? found(Step.AS_PUBLISHED)
        : found(
            Step.CHANGE_FROM_BASELINE,
            Step.CHANGE_ON_PREVIOUS,
            Step.CHANGE_OVER,
            Step.CHANGE_ON_YEAR);
  }

  /// {@return whether the words name a growth rate or another rate, which moves by points}
  boolean isOfRate(Claim claim) {
    Claim.Mention metric = claim.metric();
    return metric != null && free.speakOfGrowth(metric.text());
  }

  /// {@return whether the number is a change rather than where something stands}
  static boolean isChange(Claim claim, EconUnit unit) {
    return claim.kind() == ClaimKind.CHANGE_PCT
        || claim.kind() == ClaimKind.CHANGE_PP
        || unit.changeBasis() != ChangeBasis.LEVEL;
  }

  /// {@return whether an index stands at a moment, as a closing price does, and no survey's
  /// balance}
  static boolean isClose(SeriesDefinition series) {
    return series.measure() == Measure.INDEX && series.stockFlow() == StockFlow.STOCK;
  }

  /// {@return the period that the text measures a change from, or null}
  static @Nullable Period baseline(Claim claim) {
    Claim.Baseline baseline = claim.baseline();
    return baseline == null ? null : baseline.period();
  }

  private static Sought<List<Step>> found(Step... steps) {
    return new Found<>(new ArrayList<>(List.of(steps)));
  }

  private static Missing<List<Step>> mismatch(SeriesDefinition series, String why) {
    return new Missing<>(
        Reason.DEFINITION_MISMATCH,
        "The series \"" + series.name("en") + "\" " + why + ".",
        "a series that measures what the text says");
  }
}
