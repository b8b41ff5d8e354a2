package org.parallax.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimKind;
import org.parallax.claim.Direction;
import org.parallax.quantity.ChangeBasis;
import org.parallax.quantity.Comparator;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.Period;
import org.parallax.series.Measure;
import org.parallax.series.Observation;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.SeriesStore;

/// Claims about one series with the labels that they must get, worked out apart from the checker:
/// figures by one formula each, labels by plain inequalities.
final class TruthCases {
  /// The kind of a claim of a text without a date.
  static final String UNDATED = "undated";

  private static final MathContext EXACT = new MathContext(34, RoundingMode.HALF_EVEN);
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int[] STEPS = {0, 1, -1, 5};
  private static final List<Comparator> COMPARATORS =
      List.of(Comparator.EQ, Comparator.APPROX, Comparator.GT, Comparator.LE);

  private final SeriesDefinition series;
  private final SeriesStore store;

  TruthCases(SeriesDefinition series, SeriesStore store) {
    this.series = series;
    this.store = store;
  }

  /// One claim and what must come of it.
  ///
  /// @param figure in the claim's unit
  record Row(
      String kind,
      Claim claim,
      LocalDate day,
      Verdict expected,
      BigDecimal figure,
      Period period) {}

  /// A figure with what its rounding leaves open; the ends are outside.
  private record Datum(BigDecimal value, BigDecimal lo, BigDecimal hi) {}

  List<Row> of(Observation line) {
    List<Row> rows = new ArrayList<>();
    LocalDate day = line.knownFrom();
    if (day == null || isYearToDate()) {
      return rows;
    }
    Datum x = datum(line.period(), day);
    Datum year = datum(line.period().plusYears(-1), day);
    Period earlier = line.period().plusYears(-2);
    Datum base = datum(earlier, day);
    if (x == null) {
      return rows;
    }
    growth(rows, "growth on the year", line, day, x, year, null);
    growth(rows, "growth from a baseline", line, day, x, base, earlier);
    points(rows, "points on the year", line, day, x, year, null);
    points(rows, "points from a baseline", line, day, x, base, earlier);
    range(rows, line, day, x);
    direction(rows, line, day, x);
    extremum(rows, line, day, x);
    vintages(rows, line, day);
    return rows;
  }

  private boolean isYearToDate() {
    return series.measure() == Measure.YTD || series.measure() == Measure.YTD_YOY;
  }

  private @Nullable Datum datum(Period period, LocalDate day) {
    Observation line = store.asOf(series.key(), period, day);
    if (line == null) {
      return null;
    }
    BigDecimal half = HALF.scaleByPowerOfTen(-series.decimals()).multiply(series.scale());
    BigDecimal value = line.value().multiply(series.scale());
    return new Datum(value, value.subtract(half), value.add(half));
  }

  private boolean isAmount() {
    boolean stands = series.measure() == Measure.LEVEL && !series.unit().equals("percent");
    return stands || Planner.isClose(series);
  }

  private void growth(
      List<Row> rows,
      String kind,
      Observation line,
      LocalDate day,
      Datum x,
      @Nullable Datum from,
      @Nullable Period baseline) {
    if (from == null || !isAmount() || from.lo().signum() <= 0 || x.lo().signum() <= 0) {
      return;
    }
    Datum grown =
        new Datum(rate(x.value(), from.value()), rate(x.lo(), from.hi()), rate(x.hi(), from.lo()));
    ChangeBasis basis = baseline == null ? ChangeBasis.YOY : ChangeBasis.CHANGE;
    EconUnit unit = EconUnit.PERCENT.on(basis);
    numbers(rows, kind, line, day, grown, 1, unit, ClaimKind.CHANGE_PCT, baseline);
    numbers(rows, kind, line, day, grown, 0, unit, ClaimKind.CHANGE_PCT, baseline);
  }

  private static BigDecimal rate(BigDecimal x, BigDecimal from) {
    return x.divide(from, EXACT).subtract(BigDecimal.ONE).multiply(HUNDRED);
  }

  private void points(
      List<Row> rows,
      String kind,
      Observation line,
      LocalDate day,
      Datum x,
      @Nullable Datum from,
      @Nullable Period baseline) {
    if (from == null || !series.unit().equals("percent")) {
      return;
    }
    Datum moved =
        new Datum(
            x.value().subtract(from.value()),
            x.lo().subtract(from.hi()),
            x.hi().subtract(from.lo()));
    ChangeBasis basis = baseline == null ? ChangeBasis.YOY : ChangeBasis.CHANGE;
    EconUnit unit = EconUnit.PP.on(basis);
    numbers(rows, kind, line, day, moved, series.decimals(), unit, ClaimKind.CHANGE_PP, baseline);
    numbers(rows, kind, line, day, moved, 0, unit, ClaimKind.CHANGE_PP, baseline);
  }

  private void numbers(
      List<Row> rows,
      String kind,
      Observation line,
      LocalDate day,
      Datum datum,
      int places,
      EconUnit unit,
      ClaimKind as,
      @Nullable Period baseline) {
    BigDecimal last = BigDecimal.ONE.scaleByPowerOfTen(-places);
    for (int step : STEPS) {
      BigDecimal said =
          datum
              .value()
              .setScale(places, RoundingMode.HALF_EVEN)
              .add(last.multiply(BigDecimal.valueOf(step)));
      if (said.signum() == 0) {
        continue;
      }
      for (Comparator comparator : COMPARATORS) {
        boolean down = said.signum() < 0;
        ClaimMaker maker =
            ClaimMaker.of(series.name("en"))
                .value(said.abs().toPlainString(), unit, as)
                .with(down ? mirrored(comparator) : comparator)
                .going(down ? Direction.DOWN : Direction.UP)
                .in(line.period())
                .at(series.place());
        Claim claim = (baseline == null ? maker : maker.from(baseline.toString())).make();
        Verdict label = label(said, last, comparator, datum);
        rows.add(new Row(kind, claim, day, label, datum.value(), line.period()));
      }
    }
  }

  private static Comparator mirrored(Comparator comparator) {
    return switch (comparator) {
      case GT -> Comparator.LT;
      case GE -> Comparator.LE;
      case LT -> Comparator.GT;
      case LE -> Comparator.GE;
      case EQ, APPROX, RANGE, NONE -> comparator;
    };
  }

  private static Verdict label(BigDecimal said, BigDecimal last, Comparator comparator, Datum d) {
    boolean above = comparator == Comparator.GT || comparator == Comparator.GE;
    boolean below = comparator == Comparator.LT || comparator == Comparator.LE;
    if (above || below) {
      boolean wholly = above ? d.lo().compareTo(said) >= 0 : d.hi().compareTo(said) <= 0;
      boolean not = above ? d.hi().compareTo(said) <= 0 : d.lo().compareTo(said) >= 0;
      int c = d.value().compareTo(said) * (above ? 1 : -1);
      boolean ends = comparator == Comparator.GE || comparator == Comparator.LE;
      boolean inside = ends ? c >= 0 : c > 0;
      return wholly
          ? Verdict.SUPPORTED
          : not ? Verdict.CONTRADICTED : inside ? Verdict.SUPPORTED_LOOSELY : Verdict.NOT_CHECKABLE;
    }
    BigDecimal distance = said.subtract(d.value()).abs();
    BigDecimal place = BigDecimal.ONE.scaleByPowerOfTen(-said.stripTrailingZeros().scale());
    BigDecimal widest = place.max(last).multiply(HALF);
    widest = comparator == Comparator.APPROX ? widest.max(last) : widest;
    if (distance.compareTo(last.multiply(HALF)) <= 0) {
      return Verdict.SUPPORTED;
    }
    if (distance.compareTo(widest) <= 0) {
      return Verdict.SUPPORTED_LOOSELY;
    }
    boolean apart =
        d.hi().compareTo(said.subtract(widest)) <= 0 || d.lo().compareTo(said.add(widest)) >= 0;
    return apart ? Verdict.CONTRADICTED : Verdict.NOT_CHECKABLE;
  }

  /// "Between a and b", around the figure, beside it, and with an end within its rounding.
  private void range(List<Row> rows, Observation line, LocalDate day, Datum x) {
    BigDecimal wide = x.hi().subtract(x.lo()).multiply(new BigDecimal(6));
    if (x.value().signum() <= 0 || x.lo().subtract(wide).signum() <= 0) {
      return;
    }
    boolean change = isGrowth();
    EconUnit unit = Quantities.unit(series);
    BigDecimal quarter = wide.divide(new BigDecimal(24), EXACT);
    for (BigDecimal shift : List.of(BigDecimal.ZERO, wide, wide.negate(), quarter)) {
      BigDecimal lo = shift.signum() == 0 ? x.lo().subtract(wide) : x.value().add(shift);
      BigDecimal hi = shift.signum() == 0 ? x.hi() : lo.add(wide.divide(new BigDecimal(3), EXACT));
      if (shift.compareTo(quarter) == 0) {
        lo = x.value().add(quarter);
      }
      Claim claim =
          ClaimMaker.of(series.name("en"))
              .value(
                  x.value().toPlainString(),
                  change ? unit.on(ChangeBasis.YOY) : unit,
                  change ? ClaimKind.CHANGE_PCT : ClaimKind.LEVEL)
              .going(change ? Direction.UP : Direction.NONE)
              .ranging(lo, hi)
              .in(line.period())
              .at(series.place())
              .make();
      boolean inside = x.value().compareTo(lo) >= 0 && x.value().compareTo(hi) <= 0;
      boolean apart = x.hi().compareTo(lo) <= 0 || x.lo().compareTo(hi) >= 0;
      Verdict label =
          inside ? Verdict.SUPPORTED : apart ? Verdict.CONTRADICTED : Verdict.NOT_CHECKABLE;
      rows.add(new Row("range", claim, day, label, x.value(), line.period()));
    }
  }

  private boolean isGrowth() {
    return DirectionCheck.isGrowth(series);
  }

  /// "It rose" and "it fell" of a thing whose growth is published.
  private void direction(List<Row> rows, Observation line, LocalDate day, Datum x) {
    if (!isGrowth()) {
      return;
    }
    for (Direction way : List.of(Direction.UP, Direction.DOWN)) {
      Claim claim =
          ClaimMaker.of("the thing").going(way).in(line.period()).at(series.place()).make();
      boolean up = way == Direction.UP;
      boolean wholly = up ? x.lo().signum() >= 0 : x.hi().signum() <= 0;
      boolean not = up ? x.hi().signum() <= 0 : x.lo().signum() >= 0;
      boolean inside = up ? x.value().signum() > 0 : x.value().signum() < 0;
      Verdict label =
          wholly
              ? Verdict.SUPPORTED
              : not
                  ? Verdict.CONTRADICTED
                  : inside ? Verdict.SUPPORTED_LOOSELY : Verdict.NOT_CHECKABLE;
      rows.add(new Row("direction", claim, day, label, x.value(), line.period()));
    }
  }

  /// "The highest since": against every figure after that period.
  private void extremum(List<Row> rows, Observation line, LocalDate day, Datum x) {
    if (isGrowth()) {
      return;
    }
    List<Observation> known =
        store.asOf(series.key(), day).stream()
            .filter(o -> o.period().end().isBefore(line.period().start()))
            .toList();
    for (int back : List.of(3, 13)) {
      if (known.size() <= back) {
        continue;
      }
      Period since = known.get(known.size() - 1 - back).period();
      List<BigDecimal> others =
          known.subList(known.size() - back, known.size()).stream()
              .map(o -> o.value().multiply(series.scale()))
              .toList();
      for (Direction way : List.of(Direction.HIGH, Direction.LOW)) {
        int least = Integer.MAX_VALUE;
        for (BigDecimal other : others) {
          int c = x.value().compareTo(other) * (way == Direction.HIGH ? 1 : -1);
          least = Math.min(least, c);
        }
        Claim claim =
            ClaimMaker.of(series.name("en"))
                .as(ClaimKind.EXTREMUM)
                .going(way)
                .in(line.period())
                .since(since.toString())
                .at(series.place())
                .make();
        Verdict label =
            least < 0
                ? Verdict.CONTRADICTED
                : least == 0 ? Verdict.SUPPORTED_LOOSELY : Verdict.SUPPORTED;
        rows.add(new Row("extremum", claim, day, label, x.value(), line.period()));
      }
    }
  }

  /// A first print, as known on its day and after its revision.
  private void vintages(List<Row> rows, Observation line, LocalDate day) {
    Observation now = store.latest(series.key(), line.period());
    LocalDate later = now == null ? null : now.knownFrom();
    BigDecimal said = line.value();
    if (now == null
        || later == null
        || !later.isAfter(day)
        || said.signum() == 0
        || (!isGrowth() && said.signum() < 0)) {
      return;
    }
    boolean change = isGrowth();
    EconUnit unit = Quantities.unit(series);
    boolean down = change && said.signum() < 0;
    BigDecimal last = BigDecimal.ONE.scaleByPowerOfTen(-Math.max(series.decimals(), said.scale()));
    Claim claim =
        ClaimMaker.of(series.name("en"))
            .scaled(series.scale())
            .value(
                said.abs().setScale(Math.max(series.decimals(), said.scale())).toPlainString(),
                change ? unit.on(ChangeBasis.YOY) : unit,
                change ? ClaimKind.CHANGE_PCT : ClaimKind.LEVEL)
            .resolved(last)
            .going(change ? (down ? Direction.DOWN : Direction.UP) : Direction.NONE)
            .in(line.period())
            .at(series.place())
            .make();
    for (LocalDate asOf : List.of(day, later)) {
      Datum d = datum(line.period(), asOf);
      if (d != null) {
        BigDecimal scaled = said.multiply(series.scale());
        Verdict label = label(scaled, last.multiply(series.scale()), Comparator.EQ, d);
        String kind = asOf.equals(day) ? "first print" : "revised";
        rows.add(new Row(kind, claim, asOf, label, d.value(), line.period()));
        boolean against = asOf.equals(later) && label == Verdict.CONTRADICTED;
        if (against) {
          rows.add(new Row(UNDATED, claim, later, Verdict.SUPPORTED, scaled, line.period()));
        }
      }
    }
  }
}
