package org.parallax.series.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parallax.series.SeriesKey;

/// The dirt of real files in small files of our own making.
class DirtTest {
  private static final String LEVEL = "frequency: A\nmeasure: level";

  private static ImportResult yearly(String... values) {
    String rows =
        IntStream.range(0, values.length)
            .mapToObj(i -> (2001 + i) + "," + values[i])
            .collect(Collectors.joining("\n"));
    return Files.read(
        Files.text("a.csv", "year,value\n" + rows + "\n"),
        Files.mapping("columns: {period: year, value: value}", "*", "XX.A", LEVEL));
  }

  private static ImportResult monthly(String measure, String rows) {
    return Files.read(
        Files.text("m.csv", "month,value\n" + rows),
        Files.mapping(
                "columns: {period: month, value: value}",
                "*",
                "XX.M",
                "frequency: M\nmeasure: " + measure)
            .replace("unit: USD", "unit: percent"));
  }

  @Test
  void aValueATrillionTimesTooSmallIsRefusedAndThoseAfterItStay() {
    ImportResult result = yearly("17.1e12", "17.9e12", "18.3e12", "0.218", "19.0e12");
    assertThat(Files.problems(result))
        .singleElement()
        .asString()
        .contains("row 5, column value", "XX.A for 2004", "found 0.218");
    assertThat(result.report().kept()).isEqualTo(4);
  }

  @Test
  void aChangeOfUnitInTheMiddleIsRefusedFromThereOn() {
    ImportResult result = yearly("100", "104", "109", "1120000", "1180000", "1230000");
    assertThat(result.report().refused()).isEqualTo(3);
    assertThat(result.report().kept()).isEqualTo(3);
  }

  @Test
  void aFirstValueInAnotherUnitIsRefusedAlone() {
    assertThat(Files.problems(yearly("1", "1020000", "1090000", "1120000", "1180000")))
        .singleElement()
        .asString()
        .contains("row 2");
  }

  @Test
  void aLevelThatGrowsFastButSteadilyIsKept() {
    assertThat(yearly("1", "9", "80", "700", "6000", "50000").report().refused()).isZero();
  }

  @Test
  void trailingZerosStandForNothing() {
    ImportResult result = yearly("10", "11", "12", "13", "0", "0.0");
    assertThat(result.report().kept()).isEqualTo(4);
    assertThat(result.report().remarks())
        .contains("XX.A: 2 zeros from 2005 to 2006 stand for missing figures.");
  }

  @Test
  void zerosOfASeriesThatComesNearZeroAreKept() {
    assertThat(yearly("10", "5", "0.2", "0", "0.1", "3").report().refused()).isZero();
    assertThat(yearly("0", "0", "1", "0", "1", "1", "0").report().refused()).isZero();
  }

  @Test
  void februaryThatHoldsJanuaryTooIsRefused() {
    StringBuilder rows = new StringBuilder();
    for (int year = 2020; year < 2025; year++) {
      for (int month = 2; month <= 12; month++) {
        rows.append("%d-%02d,%d.%d%n".formatted(year, month, month, year % 10));
      }
    }
    ImportResult result = monthly("yoy", rows.toString());
    assertThat(result.report().refused()).isEqualTo(5);
    assertThat(Files.problems(result))
        .allMatch(
            p -> p.contains("the figure of 202") && p.contains("January is missing in every year"));
  }

  @Test
  void aRateThatStaysForMonthsIsNotTakenForAMerger() {
    StringBuilder rows = new StringBuilder();
    for (int year = 2019; year < 2026; year++) {
      for (int month = 1; month <= 12; month++) {
        rows.append("%d-%02d,%d.25%n".formatted(year, month, year - 2018));
      }
    }
    assertThat(monthly("level", rows.toString()).report().refused()).isZero();
  }

  @Test
  void aWeekendThatRepeatsFridayIsRefusedAndTwoDaysOfTradeAreOnlyRemarkedOn() {
    ImportResult result =
        Files.read(
            Files.text(
                "d.csv",
                """
                date,open,high,low,close
                2025-01-02,10,12,9,11
                2025-01-03,11,13,10,12
                2025-01-04,11,13,10,12
                2025-01-06,12,14,11,13
                2025-01-07,12,14,11,13
                """),
            Files.mapping(
                "layout: columns\nperiod_as: start\ncolumns: {period: date}",
                "close",
                "XX.D",
                "frequency: D\nmeasure: level"));
    assertThat(Files.problems(result))
        .singleElement()
        .asString()
        .contains("row 4", "2025-01-04, a weekend, whose row repeats row 3");
    assertThat(result.report().remarks())
        .anyMatch(r -> r.contains("Rows 5 (2025-01-06) and 6 (2025-01-07) agree"));
    assertThat(result.store().latest(new SeriesKey("XX.D"))).hasSize(4);
  }

  @Test
  void whatTheMappingAcceptsIsKept() {
    ImportResult result =
        Files.read(
            Files.text("a.csv", "year,value\n2001,10\n2002,11\n2003,12\n2004,9000\n2005,0\n"),
            Files.mapping(
                "accept: [zeros, jumps]\ncolumns: {period: year, value: value}",
                "*",
                "XX.A",
                LEVEL));
    assertThat(result.report().kept()).isEqualTo(5);
  }
}
