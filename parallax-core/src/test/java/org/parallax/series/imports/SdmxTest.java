package org.parallax.series.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.series.SeriesKey;

class SdmxTest {
  private static final SeriesKey KEY = new SeriesKey("XX.A");

  private static String mapping(String match, String more) {
    return Files.mapping(more, match, "XX.A", "frequency: A\nmeasure: level");
  }

  private static List<String> values(ImportResult result) {
    return result.store().latest(KEY).stream()
        .map(o -> o.period() + " " + o.value().toPlainString())
        .toList();
  }

  private static final String GENERIC_21 =
      """
      <?xml version="1.0"?>
      <m:GenericData xmlns:m="urn:m" xmlns:g="urn:g"><m:DataSet><g:Series>
        <g:SeriesKey><g:Value id="FREQ" value="A"/><g:Value id="AREA" value="XX"/></g:SeriesKey>
        <g:Attributes><g:Value id="UNIT_MULT" value="%s"/></g:Attributes>
        <g:Obs><g:ObsDimension value="2023"/><g:ObsValue value="1.5"/></g:Obs>
        <g:Obs><g:ObsDimension value="2024"/><g:ObsValue value="NaN"/></g:Obs>
        <g:Obs><g:ObsDimension value="2025"/><g:ObsValue value="1.7"/>
          <g:Attributes><g:Value id="OBS_STATUS" value="%s"/></g:Attributes></g:Obs>
      </g:Series></m:DataSet></m:GenericData>
      """;

  @Test
  void genericDataIsRead() {
    ImportResult result =
        Files.read(Files.text("g.xml", GENERIC_21.formatted("0", "A")), mapping("A.XX", ""));
    assertThat(values(result)).containsExactly("2023 1.5", "2025 1.7");
  }

  @Test
  void aForecastIsNoFigure() {
    ImportResult result =
        Files.read(Files.text("g.xml", GENERIC_21.formatted("0", "F")), mapping("A.XX", ""));
    assertThat(Files.problems(result))
        .singleElement()
        .asString()
        .contains("g.xml, row 7, column OBS_STATUS: expected a figure, found F, a forecast");
  }

  @Test
  void anotherScaleThanTheMappingSaysStopsTheFile() {
    ImportResult result =
        Files.read(Files.text("g.xml", GENERIC_21.formatted("6", "A")), mapping("A.XX", ""));
    assertThat(Files.problems(result))
        .singleElement()
        .asString()
        .contains("the scale of XX.A, 1", "which is a scale of 1000000", "wrong by 1000000");
    assertThat(result.store().keys()).isEmpty();
  }

  @Test
  void genericDataOfTheOlderKindIsRead() {
    String xml =
        """
        <GenericData xmlns="urn:m" xmlns:g="urn:g"><DataSet><g:Series>
          <g:SeriesKey><g:Value concept="SUBJECT" value="P"/><g:Value concept="AREA" value="XX"/></g:SeriesKey>
          <g:Obs><g:Time>2023</g:Time><g:ObsValue value="2.5"/></g:Obs>
        </g:Series></DataSet></GenericData>
        """;
    assertThat(values(Files.read(Files.text("g.xml", xml), mapping("P.XX", ""))))
        .containsExactly("2023 2.5");
  }

  private static final String COMPACT =
      """
      <m:StructureSpecificData xmlns:m="urn:m"><m:DataSet>
        <Series FREQ="A" AREA="XX" UNIT_MULT="0" TITLE="Something">
          <Obs TIME_PERIOD="2023" OBS_VALUE="3.5" OBS_STATUS="A"/>
          <Obs TIME_PERIOD="2024" OBS_VALUE="3.6"/>
        </Series></m:DataSet></m:StructureSpecificData>
      """;

  @Test
  void compactDataIsRead() {
    assertThat(values(Files.read(Files.text("c.xml", COMPACT), mapping("A.XX", ""))))
        .containsExactly("2023 3.5", "2024 3.6");
    assertThat(
            values(
                Files.read(
                    Files.text("c.xml", COMPACT), mapping("XX", "columns: {series: [AREA]}"))))
        .hasSize(2);
  }

  @Test
  void aTruncatedFileGivesNothing() {
    String cut = COMPACT.substring(0, COMPACT.indexOf("3.6"));
    ImportResult result = Files.read(Files.text("c.xml", cut), mapping("A.XX", ""));
    assertThat(Files.problems(result).getFirst()).contains("well-formed XML to the end");
    assertThat(result.store().keys()).isEmpty();
  }

  @Test
  void aDocumentTypeIsRefused() {
    String evil = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + COMPACT;
    ImportResult result = Files.read(Files.text("c.xml", evil), mapping("A.XX", ""));
    assertThat(result.store().keys()).isEmpty();
    assertThat(Files.problems(result)).hasSize(1);
  }

  @Test
  void otherXmlIsNoData() {
    assertThat(
            Files.problems(Files.read(Files.text("c.xml", "<rss></rss>"), mapping("A.XX", "")))
                .getFirst())
        .contains("expected SDMX-ML data with `Series` and `Obs`, found the element 'rss'");
  }

  @Test
  void sdmxCsvOfBothKindsIsRead() {
    String one = "DATAFLOW,FREQ,AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT\nX:Y(1.0),A,XX,2023,4.5,0\n";
    String two =
        "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,AREA,TIME_PERIOD,OBS_VALUE\ndataflow,X:Y(1.0),I,A,XX,2023,4.5\n";
    assertThat(values(Files.read(Files.text("s.csv", one), mapping("A.XX", ""))))
        .containsExactly("2023 4.5");
    assertThat(values(Files.read(Files.text("s.csv", two), mapping("A.XX", ""))))
        .containsExactly("2023 4.5");
    assertThat(
            Files.problems(
                Files.read(Files.text("s.csv", two.replace(",I,", ",D,")), mapping("A.XX", ""))))
        .singleElement()
        .asString()
        .contains("found D, which takes them away");
  }

  @Test
  void whatTheMappingDoesNotAskForIsSaid() {
    assertThat(
            Files.read(Files.text("c.xml", COMPACT), mapping("A.YY", "")).report().problems()
                + Files.read(Files.text("c.xml", COMPACT), mapping("A.YY", ""))
                    .report()
                    .remarks()
                    .toString())
        .contains("The file has no 'A.YY'", "Not asked for by the mapping: A.XX");
  }

  @Test
  void realFilesAreRead() {
    for (String file : List.of("sdmx-GenericData21.xml", "sdmx-compactData21.xml")) {
      ImportResult result =
          Files.read(Files.data("measure/sdmx/" + file), mapping("A.BEL.1.0.0.0.OVGD", ""));
      assertThat(values(result)).as(file).hasSize(57);
    }
    ImportResult older =
        Files.read(
            Files.data("measure/sdmx/sdmx-generic20-sample.xml"),
            mapping("M.P.A.MX", "").replace("frequency: A", "frequency: M"));
    assertThat(older.report().kept()).as("" + older.report().lines(9)).isEqualTo(12);
  }

  @Test
  void aRealFileThatMixesMonthsAndDaysIsRefusedAtTheFirstDay() {
    ImportResult mixed =
        Files.read(
            Files.data("measure/sdmx/TimeSeries.xml"),
            mapping("LOCSTL04.AUS.M", "").replace("frequency: A", "frequency: M"));
    assertThat(mixed.report().tookAny()).isFalse();
    assertThat(Files.problems(mixed).getFirst()).contains("is this day the start of 1970-01");
  }
}
