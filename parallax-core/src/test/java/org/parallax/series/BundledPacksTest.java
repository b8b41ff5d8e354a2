package org.parallax.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundledPacksTest {

  private static Path packs() {
    return Files.isDirectory(Path.of("packs")) ? Path.of("packs") : Path.of("../packs");
  }

  @Test
  void theListNamesEveryPackOfTheProject() throws IOException {
    try (Stream<Path> folders = Files.list(packs())) {
      List<String> names =
          folders.filter(Files::isDirectory).map(p -> p.getFileName().toString()).toList();
      assertThat(PackSet.bundledIds()).containsExactlyInAnyOrderElementsOf(names);
    }
  }

  @Test
  void everyBundledPackReadsTheSameFromItsFolderAndFromTheClassPath() {
    for (String id : PackSet.bundledIds()) {
      PackReading fromFolder = PackLoader.folder(packs().resolve(id));
      assertThat(fromFolder.problems()).isEmpty();
      assertThat(PackLoader.bundled(id).orThrow()).isEqualTo(fromFolder.orThrow());
    }
  }

  @Test
  void everySeriesHasObservationsAndEveryObservationItsSource() {
    PackSet packs = PackSet.bundled();
    for (SeriesDefinition series : packs.catalogue().series()) {
      List<Observation> latest = packs.store().latest(series.key());
      assertThat(latest).as(series.key().value()).isNotEmpty();
      assertThat(latest)
          .allSatisfy(o -> assertThat(o.source().publisher()).isNotBlank())
          .allSatisfy(o -> assertThat(o.knownFrom()).isNotNull());
    }
  }
}
