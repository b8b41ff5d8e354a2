package org.parallax.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimKind;
import org.parallax.claim.Direction;
import org.parallax.quantity.ChangeBasis;
import org.parallax.quantity.Comparator;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.Period;
import org.parallax.series.Measure;
import org.parallax.series.Observation;
import org.parallax.series.Pack;
import org.parallax.series.PackSet;
import org.parallax.series.SeriesDefinition;

/// Claims made from every series of the bundled packs, right and wrong, against labels worked out
/// by the tolerance table written as plain inequalities.
class TruthTableTest {

  private static final PackSet PACKS = PackSet.bundled();
  private static final int[] STEPS = {0, 1, -1, 2, -3, 10};
  private static final List<Comparator> COMPARATORS =
      List.of(
          Comparator.EQ,
          Comparator.APPROX,
          Comparator.GT,
          Comparator.GE,
          Comparator.LT,
          Comparator.LE);

  @Test
  void everySeriesIsJudgedRightInLabelAndFigure() {
    Tally tally = run(23);
    assertThat(tally.rows).isGreaterThan(5_000);
    assertThat(tally.wrong).isEmpty();
    assertThat(tally.labels.keySet())
        .contains(Verdict.SUPPORTED, Verdict.SUPPORTED_LOOSELY, Verdict.CONTRADICTED);
  }

  @Test
  @Tag("endurance")
  void aHundredThousandClaimsAreJudgedRightInLabelAndFigure() {
    Tally tally = run(3);
    assertThat(tally.rows).isGreaterThan(100_000);
    assertThat(tally.wrong).isEmpty();
  }

  @Test
  void amongAllSeriesNothingIsSupportedThatNoFigureBearsOut() {
    StandardChecker checker = StandardChecker.create(PACKS);
    int supported = 0;
    for (Pack pack : PACKS.packs()) {
      Map<String, SeriesDefinition> byKey = new TreeMap<>();
      pack.series().forEach(s -> byKey.put(s.key().value(), s));
      for (int i = 0; i < pack.observations().size(); i += 5) {
        Observation line = pack.observations().get(i);
        SeriesDefinition series = byKey.get(line.series().value());
        LocalDate day = line.knownFrom();
        if (series == null || day == null) {
          continue;
        }
        for (int step : STEPS) {
          Row row = new Row(series, line, Comparator.EQ, series.decimals(), step);
          Claim claim = row.claim();
          for (Judgement judged :
              checker.check(new LinkedClaim(claim, series.concept(), List.of()), day)) {
            if (judged.verdict() == Verdict.SUPPORTED
                || judged.verdict() == Verdict.SUPPORTED_LOOSELY) {
              Evidence evidence = judged.evidence();
              assertThat(evidence).isNotNull();
              if (evidence != null && evidence.then() != null) {
                assertThat(evidence.claimed().contains(evidence.then().value()))
                    .as("%s %s", series.key(), row)
                    .isTrue();
                supported++;
              }
            }
          }
        }
      }
    }
    assertThat(supported).isGreaterThan(300);
  }

  private static Tally run(int everyNth) {
    Tally tally = new Tally();
    for (Pack pack : PACKS.packs()) {
      for (SeriesDefinition series : pack.series()) {
        List<Observation> lines =
            pack.observations().stream().filter(o -> o.series().equals(series.key())).toList();
        Pack alone =
            new Pack(
                pack.id(),
                pack.version(),
                pack.title(),
                pack.licence(),
                pack.digest(),
                pack.concepts(),
                List.of(series),
                lines);
        StandardChecker checker = StandardChecker.create(PackSet.of(List.of(alone)));
        for (int i = 0; i < lines.size(); i += everyNth) {
          rows(series, lines.get(i)).forEach(row -> tally.add(row, checker));
        }
      }
    }
    return tally;
  }

  private static List<Row> rows(SeriesDefinition series, Observation line) {
    List<Row> rows = new ArrayList<>();
    int precision = line.value().precision() - line.value().scale();
    List<Integer> digits =
        new ArrayList<>(List.of(series.decimals(), series.decimals() + 1, 0, -1));
    if (precision > 3) {
      digits.add(2 - precision);
    }
    for (int places : digits) {
      for (int step : STEPS) {
        for (Comparator comparator : COMPARATORS) {
          Row row = new Row(series, line, comparator, places, step);
          if (row.isSayable()) {
            rows.add(row);
          }
        }
      }
    }
    return rows;
  }

  /// What was judged, and what was judged wrong.
  private static final class Tally {
    private int rows;
    private final Map<Verdict, Integer> labels = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    private void add(Row row, StandardChecker checker) {
      LocalDate day = row.line.knownFrom();
      if (day == null) {
        return;
      }
      rows++;
      Verdict expected = row.expected();
      labels.merge(expected, 1, Integer::sum);
      List<Judgement> judged =
          checker.check(new LinkedClaim(row.claim(), row.series.concept(), List.of()), day);
      if (wrong.size() < 10 && (judged.size() != 1 || !row.isRight(judged.getFirst()))) {
        wrong.add(row + " expected " + expected + " found " + judged);
      }
    }
  }

  /// One generated claim: the figure rounded to `places`, moved by `step` of its last digit.
  private record Row(
      SeriesDefinition series, Observation line, Comparator comparator, int places, int step) {

    private BigDecimal unit() {
      return BigDecimal.ONE.scaleByPowerOfTen(-places);
    }

    private BigDecimal stated() {
      BigDecimal rounded = line.value().setScale(places, RoundingMode.HALF_EVEN);
      return rounded.add(unit().multiply(BigDecimal.valueOf(step)));
    }

    /// A sign is said by the direction of a change; an amount below zero is not said here at all.
    private boolean isSayable() {
      boolean level = series.measure() == Measure.LEVEL || series.measure() == Measure.INDEX;
      return stated().signum() > 0 || (!level && stated().signum() != 0);
    }

    private boolean isChange() {
      return switch (series.measure()) {
        case YOY, QOQ, MOM, YTD_YOY -> true;
        case LEVEL, INDEX, SHARE, YTD -> false;
      };
    }

    private Claim claim() {
      BigDecimal stated = stated();
      boolean change = isChange();
      EconUnit unit = Quantities.unit(series);
      boolean down = change && stated.signum() < 0;
      ClaimMaker maker =
          ClaimMaker.of(series.name("en"))
              .scaled(series.scale())
              .value(
                  (down ? stated.negate() : stated).toPlainString(),
                  change ? unit.on(ChangeBasis.YOY) : unit,
                  change ? ClaimKind.CHANGE_PCT : ClaimKind.LEVEL)
              .resolved(unit())
              .with(down ? mirrored() : comparator)
              .going(change ? (down ? Direction.DOWN : Direction.UP) : Direction.NONE)
              .in(
                  series.measure() == Measure.YTD_YOY
                      ? new Period(
                          LocalDate.of(line.period().start().getYear(), 1, 1), line.period().end())
                      : line.period());
      return maker.at(series.place()).make();
    }

    private Comparator mirrored() {
      return switch (comparator) {
        case GT -> Comparator.LT;
        case GE -> Comparator.LE;
        case LT -> Comparator.GT;
        case LE -> Comparator.GE;
        case EQ, APPROX, RANGE, NONE -> comparator;
      };
    }

    private Verdict expected() {
      BigDecimal s = stated();
      BigDecimal x = line.value();
      BigDecimal h = new BigDecimal("0.5").scaleByPowerOfTen(-series.decimals());
      int below = x.subtract(h).compareTo(s);
      int above = x.add(h).compareTo(s);
      return switch (comparator) {
        case GT, GE ->
            below >= 0 ? Verdict.SUPPORTED : above <= 0 ? Verdict.CONTRADICTED : near(s, x);
        case LT, LE ->
            above <= 0 ? Verdict.SUPPORTED : below >= 0 ? Verdict.CONTRADICTED : near(s, x);
        case EQ, APPROX, RANGE, NONE -> value(s, x, h);
      };
    }

    private Verdict near(BigDecimal s, BigDecimal x) {
      int c = x.compareTo(s);
      boolean inside =
          switch (comparator) {
            case GT -> c > 0;
            case GE -> c >= 0;
            case LT -> c < 0;
            case LE -> c <= 0;
            case EQ, APPROX, RANGE, NONE -> false;
          };
      return inside ? Verdict.SUPPORTED_LOOSELY : Verdict.NOT_CHECKABLE;
    }

    private Verdict value(BigDecimal s, BigDecimal x, BigDecimal h) {
      BigDecimal half = new BigDecimal("0.5");
      BigDecimal distance = s.subtract(x).abs();
      BigDecimal bare = s.stripTrailingZeros();
      BigDecimal place = BigDecimal.ONE.scaleByPowerOfTen(-bare.scale()).max(unit());
      BigDecimal widest = place.multiply(half);
      if (comparator == Comparator.APPROX) {
        widest = widest.max(unit());
      }
      if (distance.compareTo(unit().multiply(half)) <= 0) {
        return Verdict.SUPPORTED;
      }
      if (distance.compareTo(widest) <= 0) {
        return Verdict.SUPPORTED_LOOSELY;
      }
      // An amount without a direction, where the figure is the same below zero, says neither.
      return distance.subtract(h).compareTo(widest) >= 0 && !isTurned()
          ? Verdict.CONTRADICTED
          : Verdict.NOT_CHECKABLE;
    }

    private boolean isTurned() {
      return !isChange()
          && line.value().signum() < 0
          && stated().add(line.value()).abs().compareTo(unit().multiply(new BigDecimal("0.5")))
              <= 0;
    }

    private boolean isRight(Judgement judged) {
      Evidence evidence = judged.evidence();
      if (judged.verdict() != expected() || evidence == null || evidence.then() == null) {
        return false;
      }
      boolean reason =
          (judged.verdict() == Verdict.NOT_CHECKABLE)
              == (judged.reason() == Reason.PRECISION || judged.reason() == Reason.AMBIGUOUS);
      return reason
          && evidence.series().equals(series.key())
          && evidence.period().equals(line.period())
          && line.value().multiply(series.scale()).compareTo(evidence.then().value()) == 0
          && String.valueOf(line.knownFrom()).equals("" + evidence.then().knownFrom());
    }

    @Override
    public String toString() {
      return series.key() + " " + line.period() + " " + comparator + " " + stated();
    }
  }
}
