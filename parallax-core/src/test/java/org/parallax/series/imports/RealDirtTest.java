package org.parallax.series.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parallax.document.Source;
import org.parallax.quantity.Period;
import org.parallax.series.SeriesKey;

/// The dirt of real files, each row caught by name.
class RealDirtTest {
  private static final String REPORT =
      """
      format: 1
      columns: {series: slug, period: period, value: value}
      source: {publisher: NBS, release: a copy of 2026, confidence: press}
      known_from: 2026-08-20
      series:
      """;

  private static final String QUARTERS =
      """
      format: 1
      layout: rows
      header: 3
      source: {publisher: NBS, release: "Quarterly GDP, export of 2026", confidence: official}
      known_from: 2026-04-16
      concepts:
        - {concept: gdp.index, name_en: index of real GDP, definition: Real GDP., unit_family: index}
      series:
        - match: "Indices of Gross Domestic Product (preceding year=100) , Current Quarter"
          key: CN.GDP.INDEX.Q
          concept: gdp.index
          place: CN
          frequency: Q
          measure: index
          unit: index_points
          scale: 1
          publisher: NBS
          definition: Real GDP of the quarter, the same quarter of the year before = 100.
          definition_source: the table's own label
      """;

  @Test
  void aGrossDomesticProductOfTwentyTwoCentsIsRefused() {
    Source clean = Files.data("measure/cn_macro/worldbank_gdp_DIRTY.csv.gz");
    String text = new String(clean.bytes(), StandardCharsets.UTF_8);
    // The kept copy ends in 2023; the broken row of the source is put back.
    Source dirty = Files.text("gdp.csv", text.stripTrailing() + "\nChina,CHN,2024,0.218\n");
    ImportResult result =
        Files.read(
            dirty,
            Files.mapping(
                "columns: {series: Country Code, period: Year, value: Value}\n",
                "CHN",
                "CN.GDP.USD.A",
                "frequency: A\nmeasure: level"));
    assertThat(Files.problems(result))
        .singleElement()
        .asString()
        .contains("row 13981", "CN.GDP.USD.A for 2024 near", "found 0.218");
    assertThat(result.report().kept()).isEqualTo(64);
  }

  @Test
  void zerosThatStandForNothingAreRefused() {
    ImportResult result =
        Files.read(
            Files.data("measure/us/shiller_sp500.csv"),
            Files.mapping(
                    "layout: columns\nperiod_as: start\ncolumns: {period: Date}",
                    "Dividend",
                    "US.DIVIDEND.M",
                    "frequency: M\nmeasure: level")
                + """
                  - match: Consumer Price Index
                    key: US.CPI.M
                    concept: prices.cpi
                    place: US
                    frequency: M
                    measure: index
                    unit: index_points
                    scale: 1
                    publisher: BLS
                    definition: Consumer prices.
                    definition_source: the table
                """);
    assertThat(result.report().remarks())
        .anyMatch(r -> r.contains("US.DIVIDEND.M: 36 zeros from 2023-07 to 2026-06"))
        .anyMatch(r -> r.startsWith("US.CPI.M: ") && r.contains("to 2026-06"));
    assertThat(Files.problems(result))
        .anyMatch(p -> p.contains("row 1832, column Dividend") && p.contains("found 0.0"));
    assertThat(result.store().latest(new SeriesKey("US.DIVIDEND.M")).getLast().period())
        .isEqualTo(Period.ofMonth(2023, 6));
  }

  @Test
  void aHolidayThatRepeatsTheNextDayIsRefused() {
    ImportResult result = Files.read(Files.data("measure/cn_market/csi_930713.csv"), close("AI"));
    assertThat(Files.problems(result))
        .containsExactly(
            "csi_930713.csv, row 2, column date: expected a day of trading, found 2015-01-01, a"
                + " holiday, whose row repeats row 3 (2015-01-05) in every column.");
  }

  private static String close(String key) {
    return Files.mapping(
            "layout: columns\nperiod_as: start\ncolumns: {period: date}",
            "close",
            "CN.CLOSE." + key,
            "frequency: D\nmeasure: index")
        .replace("unit: USD", "unit: index_points");
  }

  @Test
  void twoSourcesOfOneIndexAgreeOnEveryDay() {
    Source one = Files.data("measure/cn_market/csi_000300.csv");
    Source other = Files.data("measure/cn_market/sh000300_2005_2026.csv");
    ImportResult first = Files.read(one, close("300"));
    ImportResult second =
        Files.read(
            Files.with(first), other, close("300").replace("release: Table", "release: Other"));
    assertThat(second.report().remarks()).anyMatch(r -> r.contains("on 2813 of 2813 days"));
  }

  /// Published by the index company; the days before the holiday and of the peak after it.
  @Test
  void theAiThemeRoseFiveTimesAsMuchAsTheMarketAfterTheHoliday() {
    assertThat(rise("csi_930713.csv", "AI")).isEqualTo("15.6");
    assertThat(rise("csi_000300.csv", "300")).isEqualTo("3.2");
  }

  private static String rise(String file, String key) {
    ImportResult result = Files.read(Files.data("measure/cn_market/" + file), close(key));
    SeriesKey series = new SeriesKey("CN.CLOSE." + key);
    BigDecimal from = value(result, series, LocalDate.of(2025, 1, 27));
    BigDecimal to = value(result, series, LocalDate.of(2025, 2, 19));
    return to.divide(from, MathContext.DECIMAL64)
        .subtract(BigDecimal.ONE)
        .movePointRight(2)
        .setScale(1, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static BigDecimal value(ImportResult result, SeriesKey series, LocalDate day) {
    return Objects.requireNonNull(result.store().latest(series, Period.ofDay(day))).value();
  }

  @Test
  void theYearToDateUnderTheQuartersLabelIsRefused() {
    Source file = Files.data("measure/cn_macro/cn_macro_report_long.csv");
    ImportResult result = Files.read(file, REPORT + "  - {match: gdp, key: CN.GDP.REAL.YOY.Q}\n");
    assertThat(result.report().tookAny()).isFalse();
    assertThat(Files.problems(result))
        .allMatch(p -> p.contains("found figures of CN.GDP.REAL.YTD_YOY.Q"))
        .anyMatch(p -> p.contains("not "));
    ImportResult right =
        Files.read(file, REPORT + "  - {match: gdp, key: CN.GDP.REAL.YTD_YOY.Q}\n");
    assertThat(right.report().unchanged()).isGreaterThan(60);
  }

  @Test
  void theQuarterAndTheYearToDateOfOneQuarterUnderOneLabelAreNamedBoth() {
    ImportResult result =
        Files.read(
            Files.text("gdp.csv", "slug,period,value\ngdp,2025-Q3,4.8\ngdp,2025-Q3,5.2\n"),
            REPORT + "  - {match: gdp, key: CN.GDP.REAL.YOY.Q}\n");
    assertThat(Files.problems(result))
        .anyMatch(p -> p.contains("found 4.8 here and 5.2 in row 3"))
        .anyMatch(p -> p.contains("found 5.2 here and 4.8 in row 2"));
  }

  @Test
  void januaryThatRepeatsDecemberIsRefusedAndMissingMonthsAreSaid() {
    Source file = Files.data("measure/cn_macro/cn_macro_report_long.csv");
    ImportResult output =
        Files.read(
            file, REPORT + "  - {match: industrial_production, key: CN.INDUSTRY.OUTPUT.YOY.M}\n");
    assertThat(Files.problems(output))
        .anyMatch(p ->
            p.contains(
                "found 6.2; January and February merged: January repeats December in every year"))
        .noneMatch(p -> p.contains("2026"));
    ImportResult retail =
        Files.read(file, REPORT + "  - {match: retail_sales, key: CN.RETAIL.YOY.M}\n");
    assertThat(retail.report().remarks())
        .anyMatch(
            r -> r.contains("January and February are missing in every year from 2012 to 2026"));
  }

  @Test
  void anOfficesTableWhoseLabelsHoldCommasIsRefusedUntilTheyAreQuoted() {
    Source raw = Files.data("measure/cn_macro/nbs_quarterly_gdp_indices.csv");
    assertThat(Files.problems(Files.read(raw, QUARTERS)).getFirst())
        .contains("row 4", "expected 20 cells", "found 21 cells");
    String text = new String(raw.bytes(), StandardCharsets.UTF_8);
    ImportResult result =
        Files.read(
            Files.text("gdp.csv", text.replaceAll("(?m)^(Indices[^\\t]*)\\t", "\"$1\"")), QUARTERS);
    assertThat(result.report().kept()).isEqualTo(18);
    assertThat(
            result
                .store()
                .asOf(
                    new SeriesKey("CN.GDP.INDEX.Q"),
                    Period.ofQuarter(2025, 3),
                    LocalDate.of(2026, 5, 1)))
        .extracting(o -> o.value().toPlainString())
        .isEqualTo("104.8");
  }

  @Test
  void realFilesOfTwentyEightSeriesShowNoDirtThatIsNone() {
    for (String series :
        List.of(
            "PAYEMS",
            "UNRATE",
            "GDP",
            "GDPC1",
            "HOUST",
            "HSN1F",
            "M2SL",
            "JTSJOL",
            "INDPRO",
            "CPIAUCSL",
            "FEDFUNDS",
            "USREC",
            "MICH",
            "UMCSENT",
            "DGORDER",
            "RSXFS",
            "U6RATE",
            "CIVPART",
            "AHETPI",
            "CSUSHPINSA",
            "CFNAI")) {
      boolean rate = Set.of("FEDFUNDS", "UNRATE", "U6RATE", "MICH", "CIVPART").contains(series);
      boolean quarterly = series.startsWith("GDP");
      ImportResult result =
          Files.read(
              Files.data("measure/us/fred/" + series + ".csv"),
              Files.mapping(
                      "period_as: start\ncolumns: {period: date, value: value}",
                      "*",
                      "US." + series,
                      "measure: level\nfrequency: " + (quarterly ? "Q" : "M"))
                  .replace("unit: USD", rate ? "unit: percent" : "unit: USD"));
      assertThat(Files.problems(result)).as(series).isEmpty();
      assertThat(result.report().kept()).as(series).isGreaterThan(100);
    }
  }
}
