package org.parallax.series.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.quantity.Period;
import org.parallax.series.Observation;
import org.parallax.series.Observation.KnownHow;
import org.parallax.series.SeriesKey;

class SeriesImporterTest {
  private static final SeriesKey KEY = new SeriesKey("XX.A");
  private static final String TIDY = "columns: {period: when, value: value, known_from: known}";

  private static ImportResult tidy(String rows, String head) {
    return Files.read(
        Files.text("t.csv", "when,value,known\n" + rows),
        Files.mapping(TIDY + "\n" + head, "*", "XX.A", "frequency: M\nmeasure: yoy")
            .replace("unit: USD", "unit: percent"));
  }

  private static String only(ImportResult result) {
    List<String> problems = Files.problems(result);
    assertThat(problems).hasSize(1);
    return problems.getFirst();
  }

  @Test
  void theReportCountsEveryCell() {
    ImportResult result =
        tidy(
            """
            2024-01,1.5,2024-02-08
            2024-01,1.5,2024-02-20
            2024-01,1.6,2024-03-08
            2024-02,x,2024-03-08
            2024-03,,2024-04-08
            2024-04,2.0,2024-05-08
            """,
            "");
    ImportReport report = result.report();
    assertThat(report.read()).isEqualTo(5);
    assertThat(report.kept()).isEqualTo(2);
    assertThat(report.changed()).isEqualTo(1);
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(report.refused()).isEqualTo(1);
    assertThat(only(result))
        .isEqualTo("t.csv, row 5, column value: expected a number such as -1.5, found 'x'.");
    assertThat(report.lines(9).getFirst())
        .isEqualTo("t.csv: 5 cells read, 2 kept, 1 changed, 1 unchanged, 1 refused");
  }

  @Test
  void asOfADayTheLastChangeByThenCounts() {
    ImportResult result = tidy("2024-01,1.5,2024-02-08\n2024-01,1.6,2024-03-08\n", "");
    Period january = Period.ofMonth(2024, 1);
    assertThat(result.store().asOf(KEY, january, LocalDate.of(2024, 2, 7))).isNull();
    assertThat(result.store().asOf(KEY, january, LocalDate.of(2024, 3, 7)))
        .extracting(o -> o.value().toPlainString())
        .isEqualTo("1.5");
    assertThat(result.store().latest(KEY, january))
        .extracting(o -> o.value().toPlainString())
        .isEqualTo("1.6");
  }

  @Test
  void aDateThatReadsTwoWaysStopsTheFileWithBothReadings() {
    ImportResult result = tidy("2024-01,1.5,2024-02-08\n2024-02,1.7,03/04/2024\n", "");
    assertThat(only(result))
        .contains("2024-04-03 (day first) or 2024-03-04 (month first)", "found '03/04/2024'");
    assertThat(result.report().tookAny()).isFalse();
    assertThat(result.store().keys()).isEmpty();
  }

  @Test
  void theMappingSaysTheOrderOfDates() {
    assertThat(tidy("2024-02,1.7,03/04/2024\n", "dates: mdy").store().latest(KEY))
        .extracting(Observation::knownFrom)
        .containsExactly(LocalDate.of(2024, 3, 4));
    assertThat(tidy("2024-02,1.7,03/04/2024\n", "dates: dmy").store().latest(KEY))
        .extracting(Observation::knownFrom)
        .containsExactly(LocalDate.of(2024, 4, 3));
  }

  @Test
  void aCommaThatReadsTwoWaysStopsTheFileWithBothReadings() {
    assertThat(only(tidy("2024-01,\"1,234\",2024-02-08\n", "")))
        .contains("1234 (comma between thousands) or 1.234 (decimal comma)");
    assertThat(tidy("2024-01,\"1,234\",2024-02-08\n", "decimal: comma").store().latest(KEY))
        .extracting(o -> o.value().toPlainString())
        .containsExactly("1.234");
    assertThat(tidy("2024-01,\"1,234\",2024-02-08\n", "decimal: point").store().latest(KEY))
        .extracting(o -> o.value().toPlainString())
        .containsExactly("1234");
  }

  @Test
  void aDayUnderAMonthlySeriesStopsTheFile() {
    assertThat(only(tidy("2024-01-31,1.5,2024-02-08\n", "")))
        .contains("is this day the start of 2024-01, its end, or a day of publication?");
    assertThat(tidy("2024-01-31,1.5,2024-02-08\n", "period_as: end").report().kept()).isOne();
    assertThat(only(tidy("2024-01-30,1.5,2024-02-08\n", "period_as: end")))
        .contains("the last day of a month");
  }

  @Test
  void aFigureKnownBeforeItsPeriodBeganIsRefused() {
    assertThat(only(tidy("2024-05,1.5,2024-04-08\n", "")))
        .contains("column known: expected a day not before 2024-05-01");
  }

  @Test
  void withoutADayAFigureIsKnownNowAndNeverThen() {
    ImportResult result = tidy("2024-01,1.5,\n", "");
    assertThat(result.store().asOf(KEY, LocalDate.of(2099, 1, 1))).isEmpty();
    assertThat(result.store().latest(KEY)).hasSize(1);
    assertThat(result.report().remarks()).anyMatch(r -> r.contains("never as known"));
  }

  @Test
  void aReleaseLagStandsInForTheDayAndIsSaid() {
    ImportResult result =
        Files.read(
            Files.text("t.csv", "when,value\n2024-01,1.5\n"),
            Files.mapping(
                "columns: {period: when, value: value}",
                "*",
                "XX.A",
                "frequency: M\nmeasure: yoy\nlag_days: 12\nlag_source: a calendar"));
    assertThat(result.store().latest(KEY).getFirst().knownFrom())
        .isEqualTo(LocalDate.of(2024, 2, 12));
    assertThat(result.store().latest(KEY).getFirst().knownHow()).isEqualTo(KnownHow.LAG);
    assertThat(result.report().remarks()).anyMatch(r -> r.contains("pseudo-real-time"));
  }

  @Test
  void withoutASourceNothingIsTaken() {
    ImportResult result =
        Files.read(
            Files.text("t.csv", "when,value\n2024-01,1.5\n"),
            Files.mapping(
                    "columns: {period: when, value: value}",
                    "*",
                    "XX.A",
                    "frequency: M\nmeasure: yoy")
                .replace("source: {publisher: Office, release: Table}", "source: {}"));
    assertThat(only(result)).contains("column source: expected a source");
  }

  @Test
  void withoutAUnitOrADefinitionNothingIsTaken() {
    String mapping =
        Files.mapping(
            "columns: {period: when, value: value}", "*", "XX.A", "frequency: M\nmeasure: yoy");
    assertThat(
            only(
                Files.read(
                    Files.text("t.csv", "when,value\n2024-01,1.5\n"),
                    mapping.replace("    unit: USD\n", ""))))
        .contains("mapping.yaml, row 1, column unit: expected a value");
    assertThat(
            only(
                Files.read(
                    Files.text("t.csv", "when,value\n2024-01,1.5\n"),
                    mapping.replace("    definition: What the table says.\n", ""))))
        .contains("column definition: expected a value");
  }

  @Test
  void anUnknownConceptIsRefused() {
    assertThat(
            only(
                Files.read(
                    Files.text("t.csv", "when,value\n2024-01,1.5\n"),
                    Files.mapping(
                            "columns: {period: when, value: value}",
                            "*",
                            "XX.A",
                            "frequency: M\nmeasure: yoy")
                        .replace("gdp.nominal", "gdp.unheard_of"))))
        .contains("a concept of a loaded pack or of the mapping's `concepts`");
  }

  @Test
  void aKnownSeriesInAnotherUnitIsRefused() {
    assertThat(
            only(
                Files.read(
                    Files.text(
                        "t.csv",
                        "series,period,value,source,unit\nCN.MONEY.M2.YOY.M,2025-01,0.07,x,ratio\n"),
                    "")))
        .contains("column unit: expected percent, which CN.MONEY.M2.YOY.M has, found 'ratio'");
  }

  @Test
  void aRevisionOnTheSameDayFromTheSameSourceIsRefusedNamingBoth() {
    ImportResult first = tidy("2024-01,1.5,2024-02-08\n", "");
    ImportResult second =
        Files.read(
            Files.with(first),
            Files.text("u.csv", "when,value,known\n2024-01,1.6,2024-02-08\n"),
            Files.mapping(TIDY, "*", "XX.A", "frequency: M\nmeasure: yoy")
                .replace("unit: USD", "unit: percent"));
    assertThat(only(second))
        .contains(
            "u.csv, row 2, column value: expected 1.5 for XX.A, 2024-01 known from 2024-02-08, as"
                + " imported before (row 2 of the file")
        .contains("found 1.6 from the same source");
  }

  @Test
  void theSameFileTwiceChangesNothing() {
    ImportResult first = tidy("2024-01,1.5,2024-02-08\n2024-01,1.6,2024-03-08\n", "");
    ImportResult again =
        Files.read(
            Files.with(first),
            Files.text(
                "t.csv", "when,value,known\n2024-01,1.5,2024-02-08\n2024-01,1.6,2024-03-08\n"),
            Files.mapping(TIDY, "*", "XX.A", "frequency: M\nmeasure: yoy")
                .replace("unit: USD", "unit: percent"));
    assertThat(again.report().tookAny()).isFalse();
    assertThat(again.report().unchanged()).isEqualTo(2);
  }

  @Test
  void aFileWithoutAMappingSaysWhatItLacks() {
    assertThat(only(Files.read(Files.text("t.csv", "date,cpi\n2024-01,1.5\n"), "")))
        .contains(
            "the columns series, period and value, or a mapping file",
            "found the columns date, cpi");
  }

  @Test
  void aPageInPlaceOfATableIsRefused() {
    assertThat(
            only(
                Files.read(
                    Files.text("t.csv", "<!doctype html><html>busy</html>"),
                    Files.mapping(TIDY, "*", "XX.A", "frequency: M\nmeasure: yoy"))))
        .contains("expected figures, found a web page (HTML)");
  }

  @Test
  void aMisspeltFieldOfAMappingIsRefused() {
    assertThatThrownBy(() -> MappingReader.read("format: 1\nperiods_as: start\n", "m.yaml"))
        .hasMessageContaining("m.yaml, column periods_as: expected one of")
        .hasMessageContaining("period_as");
  }

  @Test
  void periodsAreReadAsFilesWriteThem() throws Exception {
    Periods periods = new Periods(Periods.Order.UNSAID, Periods.As.UNSAID);
    for (String text : List.of("2025-Q3", "2025Q3", "2025 Q3", "Q3 2025", "3Q 2025", "Q3-2025")) {
      assertThat(periods.read(text, org.parallax.quantity.Frequency.QUARTER))
          .as(text)
          .isEqualTo(Period.ofQuarter(2025, 3));
    }
    for (String text : List.of("2025-09", "2025M09", "2025-M09", "2025/9", "2025年9月", "2025年9月份")) {
      assertThat(periods.read(text, org.parallax.quantity.Frequency.MONTH))
          .as(text)
          .isEqualTo(Period.ofMonth(2025, 9));
    }
  }
}
