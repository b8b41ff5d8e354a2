package org.parallax.series;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.quantity.Period;

/// Figures known from the data itself, read back from the bundled packs.
class OraclesTest {
  private final SeriesStore store = PackSet.bundled().store();

  private BigDecimal latest(String key, String period) {
    return requireNonNull(store.latest(new SeriesKey(key), Period.parse(period)), key + period)
        .value();
  }

  private BigDecimal asOf(String key, String period, String day) {
    return requireNonNull(
            store.asOf(new SeriesKey(key), Period.parse(period), LocalDate.parse(day)))
        .value();
  }

  private BigDecimal growth(String key, String from, String to) {
    return latest(key, to)
        .divide(latest(key, from), 6, RoundingMode.HALF_UP)
        .subtract(BigDecimal.ONE)
        .movePointRight(2)
        .setScale(1, RoundingMode.HALF_UP);
  }

  @Test
  void chinasDeflatorIsBelowZeroForTwelveQuarters() {
    String key = "CN.GDP.DEFLATOR.YOY.Q";
    List<Observation> below =
        store.latest(new SeriesKey(key)).stream()
            .filter(o -> o.period().start().isAfter(LocalDate.of(2023, 3, 31)))
            .toList();
    assertThat(below).hasSize(12).allMatch(o -> o.value().signum() < 0);
    assertThat(latest(key, "2023-Q2")).isEqualByComparingTo("-0.73");
    assertThat(latest(key, "2025-Q2")).isEqualByComparingTo("-1.24");
    assertThat(latest(key, "2026-Q1")).isEqualByComparingTo("-0.06");
    assertThat(below).allMatch(o -> o.value().compareTo(new BigDecimal("-1.24")) >= 0);
  }

  @Test
  void theAiThemeRoseByThreeFifthsAndThenStoodStill() {
    assertThat(growth("CN.MARKET.CSI_AI.M", "2025-06", "2025-09")).isEqualByComparingTo("58.9");
    assertThat(growth("CN.MARKET.CSI_AI.M", "2025-09", "2025-12")).isEqualByComparingTo("-0.8");
  }

  @Test
  void theFundsTwoEditionsOf2025Differ() {
    assertThat(latest("CN.FISCAL.DEBT.IMF.A", "2024"))
        .isBetween(new BigDecimal("88.25"), new BigDecimal("88.35"));
    assertThat(latest("CN.FISCAL.DEBT.IMF.A", "2025"))
        .isBetween(new BigDecimal("96.25"), new BigDecimal("96.35"));
    String growth = "CN.GDP.REAL.YOY.A.IMF";
    assertThat(asOf(growth, "2025", "2025-06-01"))
        .isBetween(new BigDecimal("3.945"), new BigDecimal("3.955"));
    assertThat(asOf(growth, "2025", "2025-11-01"))
        .isBetween(new BigDecimal("4.75"), new BigDecimal("4.85"));
  }

  @Test
  void aFirstPrintAndWhatBecameOfItAreBothThere() {
    String key = "US.LABOUR.PAYROLLS.CHANGE.M";
    assertThat(asOf(key, "2016-07", "2016-08-10")).isEqualByComparingTo("255");
    assertThat(asOf(key, "2016-07", "2016-09-10")).isEqualByComparingTo("275");
    assertThat(asOf(key, "2016-07", "2016-12-31")).isEqualByComparingTo("252");
  }
}
