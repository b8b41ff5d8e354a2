package org.parallax.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.provenance.Grade;
import org.parallax.series.Observation.KnownHow;

class PackLoaderTest {

  @TempDir Path folder;

  private String problemOf(SmallPack pack) {
    PackReading reading = pack.in(folder);
    assertThat(reading.pack()).isNull();
    return reading.problems().stream().map(PackProblem::message).findFirst().orElse("none");
  }

  @Test
  void aGoodPackLoadsWithItsVintages() {
    Pack pack = new SmallPack().in(folder).orThrow();
    assertThat(pack.id()).isEqualTo("small");
    assertThat(pack.observations()).hasSize(4);
    assertThat(pack.observations().get(1).row()).isEqualTo(3);
  }

  @Test
  void aMissingPublicationDayIsReplacedByTheReleaseLagAndGradedLower() {
    Observation line = new SmallPack().in(folder).orThrow().observations().get(2);
    assertThat(line.knownFrom()).isEqualTo(LocalDate.of(2024, 3, 10));
    assertThat(line.knownHow()).isEqualTo(KnownHow.LAG);
    assertThat(line.grade()).isEqualTo(Grade.B);
  }

  @Test
  void aPublishedOfficialFigureIsGradedAAndOneReadInThePressB() {
    List<Observation> lines = new SmallPack().in(folder).orThrow().observations();
    assertThat(lines.get(0).grade()).isEqualTo(Grade.A);
    assertThat(lines.get(3).grade()).isEqualTo(Grade.B);
  }

  @Test
  void aDayThatIsInferredFromACopyIsGradedBAndAnotherWordIsRefused() {
    SmallPack pack =
        new SmallPack()
            .with("sources.csv", "confidence,note", "confidence,dated,note")
            .with("sources.csv", "official,", "official,inferred,")
            .with("sources.csv", "press,", "press,,");
    Observation line = pack.in(folder).orThrow().observations().getFirst();
    assertThat(line.knownHow()).isEqualTo(KnownHow.INFERRED);
    assertThat(line.grade()).isEqualTo(Grade.B);
    assertThat(problemOf(pack.with("sources.csv", "inferred", "guessed")))
        .contains("column dated: expected published, inferred");
  }

  @Test
  void twoValuesForOneCellAtOneTimeAreRefusedNamingBothRows() {
    String problem =
        problemOf(
            new SmallPack().with("observations/XX.CPI.csv", "1.6,2024-03-08", "1.6,2024-02-08"));
    assertThat(problem)
        .isEqualTo(
            "observations/XX.CPI.csv, row 3, column value: expected one value for 2024-01 known"
                + " from 2024-02-08, found 1.5 in row 2 and 1.6 here.");
  }

  @Test
  void aBadNumberIsRefusedWithItsPlace() {
    assertThat(problemOf(new SmallPack().with("observations/XX.CPI.csv", ",2.0,", ",2.0%,")))
        .isEqualTo(
            "observations/XX.CPI.csv, row 4, column value: expected a number such as -1.5, found"
                + " '2.0%'.");
  }

  @Test
  void moreDigitsThanThePublisherPrintsAreRefused() {
    assertThat(problemOf(new SmallPack().with("observations/XX.CPI.csv", ",2.0,", ",2.03,")))
        .contains("at most 1 digits after the point");
  }

  @Test
  void anObservationWithoutSourceIsRefused() {
    assertThat(problemOf(new SmallPack().with("observations/XX.CPI.csv", ",paper", ",")))
        .contains("row 5, column source");
  }

  @Test
  void aPeriodOfAnotherFrequencyIsRefused() {
    assertThat(problemOf(new SmallPack().with("observations/XX.CPI.csv", "2024-03,", "2024-Q1,")))
        .contains("column period: expected one month, found '2024-Q1'");
  }

  @Test
  void anUnknownColumnIsRefused() {
    assertThat(problemOf(new SmallPack().with("series.csv", "scale,", "factor,")))
        .contains("series.csv, row 1, column scale: expected this column");
  }

  @Test
  void aSeriesWithoutDefinitionOrUnitIsRefused() {
    assertThat(problemOf(new SmallPack().with("series.csv", "Change over a year.", "")))
        .contains("column definition: expected a value");
    assertThat(problemOf(new SmallPack().with("series.csv", "percent", "")))
        .contains("column unit: expected a value");
  }

  @Test
  void aSeriesOfAnUnknownConceptIsRefused() {
    assertThat(
            problemOf(new SmallPack().with("series.csv", "prices.cpi.inflation", "prices.other")))
        .contains("a concept of concepts.csv, found 'prices.other'");
  }

  @Test
  void aMissingFileAndAFileTooManyAreNamed() {
    assertThat(problemOf(new SmallPack().without("lags.csv"))).startsWith("lags.csv: expected");
    assertThat(problemOf(new SmallPack().add("observations/YY.csv", "series\n")))
        .startsWith("observations/YY.csv: expected a series");
  }

  @Test
  void anotherFormatIsRefused() {
    assertThat(problemOf(new SmallPack().with("pack.yaml", "format: 1", "format: 2")))
        .contains("pack.yaml, column format: expected 1, found 2");
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    assertThatThrownBy(() -> PackLoader.folder(folder.resolve("nowhere")).orThrow())
        .isInstanceOf(PackFormatException.class)
        .hasMessageContaining("expected a folder, found none there");
  }

  @Test
  void twoPacksMayNotCarryTheSameSeries() {
    Pack pack = new SmallPack().in(folder).orThrow();
    assertThatThrownBy(() -> PackSet.of(List.of(pack, pack)))
        .hasMessageContaining("pack small once over all packs");
  }

  @Test
  void theDigestChangesWithAnyByteOfThePack(@TempDir Path other) {
    Pack one = new SmallPack().in(folder).orThrow();
    Pack two = new SmallPack().with("sources.csv", "news.csv", "paper.csv").in(other).orThrow();
    assertThat(one.digest()).isNotEqualTo(two.digest());
  }

  @Test
  void aFolderAddsToTheBundledPacks() {
    new SmallPack().in(folder);
    PackSet packs = PackSet.load(List.of(folder));
    assertThat(packs.versions()).containsEntry("small", "1");
    assertThat(packs.packs()).hasSizeGreaterThan(1);
    assertThat(packs.store().latest(new SeriesKey("XX.CPI")))
        .extracting(o -> o.value().toPlainString())
        .containsExactly("1.6", "2.0", "2.5");
  }
}
