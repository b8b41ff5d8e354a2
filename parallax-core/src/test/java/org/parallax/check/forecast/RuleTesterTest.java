package org.parallax.check.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parallax.check.forecast.FolkRule.Case;
import org.parallax.check.forecast.TurningPoints.Phase;

class RuleTesterTest {
  private static final YearMonth START = YearMonth.of(2000, 1);

  @Test
  void aSeriesTurnsWhereItLeavesItsExtremeByTheThreshold() {
    TurningPoints turns = TurningPoints.of(months(100, 110, 125, 120, 99, 97, 110, 119), 0.2, 1);
    assertThat(turns.points())
        .extracting(TurningPoints.Point::value)
        .containsExactly(100.0, 125.0, 97.0, 119.0);
    assertThat(turns.phases()).extracting(Phase::months).containsExactly(2, 3, 2);
    assertThat(turns.phases()).extracting(Phase::open).containsExactly(true, false, true);
  }

  @Test
  void aPhaseShorterThanTheLeastLengthIsPartOfThoseAroundIt() {
    SortedMap<YearMonth, Double> dip = months(100, 150, 110, 140, 139, 90, 130, 131, 132);
    assertThat(TurningPoints.of(dip, 0.2, 1).phases()).hasSize(5);
    assertThat(TurningPoints.of(dip, 0.2, 2).points())
        .extracting(TurningPoints.Point::value)
        .containsExactly(100.0, 150.0, 90.0, 132.0);
  }

  @Test
  void aRateHasNoBullMarket() {
    assertThatThrownBy(() -> TurningPoints.of(months(1, -1), 0.2, 1))
        .hasMessageContaining("values above zero");
  }

  @Test
  void aRhythmIsFoundAndChanceHasNone() {
    SortedMap<YearMonth, Double> waves = new TreeMap<>();
    for (int i = 0; i < 480; i++) {
      waves.put(START.plusMonths(i), 100 * Math.exp(0.4 * Math.sin(2 * Math.PI * i / 48)));
    }
    FolkRule rule = new FolkRule.Every(48, 3);
    RuleTester.Result result = RuleTester.STANDARD.test(rule, waves, List.of(0.2)).getFirst();
    assertThat(result.cases()).hasSizeGreaterThanOrEqualTo(8).allMatch(Case::kept);
    assertThat(result.chance()).isLessThan(0.6);
    assertThat(result.byChance()).isLessThan(0.01);
  }

  @Test
  void theSameSeedGivesTheSameAnswer() {
    SortedMap<YearMonth, Double> walk = new TreeMap<>();
    double value = 100;
    for (int i = 0; i < 120; i++) {
      value *= i % 7 < 4 ? 1.06 : 0.93;
      walk.put(START.plusMonths(i), value);
    }
    FolkRule rule = new FolkRule.NeverLasts(true, 24);
    assertThat(RuleTester.STANDARD.test(rule, walk, List.of(0.1, 0.2)))
        .isEqualTo(RuleTester.STANDARD.test(rule, walk, List.of(0.1, 0.2)));
  }

  @Test
  void aPhaseThatIsStillOpenSaysNothingUntilItIsLongEnough() {
    TurningPoints rising = TurningPoints.of(months(100, 120, 140, 160), 0.1, 1);
    assertThat(new FolkRule.NeverLasts(true, 12).cases(rising)).isEmpty();
    assertThat(new FolkRule.NeverLasts(true, 3).cases(rising))
        .containsExactly(new Case(START, START.plusMonths(3), 3, false));
  }

  @Test
  void aMissingMonthIsRefused() {
    SortedMap<YearMonth, Double> gap = months(new double[30]);
    gap.replaceAll((_, _) -> 100.0);
    gap.remove(START.plusMonths(12));
    FolkRule rule = new FolkRule.Every(84, 12);
    assertThatThrownBy(() -> RuleTester.STANDARD.test(rule, gap, List.of(0.2)))
        .hasMessageContaining("found none for 2001-01");
  }

  /// Oracle: CSI 300, 2007 to 2024, turns of 20 %: bull markets last 12.1 months and bear markets
  /// 16.9 in the mean, the longest bear market 36.
  @Test
  void theBearMarketsOfTheCsi300() throws IOException {
    Path file =
        Path.of(System.getProperty("parallax.data", ""), "measure/cn_market")
            .resolve("sh000300_2005_2026.csv");
    assumeThat(file).as("the market data of parallax.data").exists();
    SortedMap<YearMonth, Double> closes = new TreeMap<>();
    for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      YearMonth month = YearMonth.from(LocalDate.parse(cells[0]));
      if (month.getYear() >= 2007 && month.getYear() <= 2024) {
        closes.put(month, Double.parseDouble(cells[2]));
      }
    }
    List<Phase> phases = TurningPoints.of(closes, 0.2, 2).phases();
    List<Phase> bears = phases.stream().filter(p -> !p.isRise()).toList();
    List<Phase> bulls = phases.stream().filter(Phase::isRise).toList();
    assertThat(mean(bulls)).isCloseTo(12.1, within(0.05));
    assertThat(mean(bears)).isCloseTo(16.9, within(0.05));
    assertThat(bears.stream().mapToInt(Phase::months).max()).hasValue(36);
  }

  private static double mean(List<Phase> phases) {
    return phases.stream().mapToInt(Phase::months).average().orElseThrow();
  }

  private static SortedMap<YearMonth, Double> months(double... values) {
    SortedMap<YearMonth, Double> series = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      series.put(START.plusMonths(i), values[i]);
    }
    return series;
  }
}
