package org.parallax.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.quantity.Period;
import org.parallax.series.imports.Mapping;
import org.parallax.series.imports.MappingReader;

/// What the guide shows, done.
class GuideTest {
  private static final Pattern FILE =
      Pattern.compile("(?m)^`([A-Za-z0-9_./]+)`\\n```\\w*\\n(.*?)^```$", Pattern.DOTALL);

  @TempDir Path folder;

  private static String page(String name) throws IOException {
    Path here = Path.of("docs/guide", name);
    return Files.readString(Files.isRegularFile(here) ? here : Path.of("..").resolve(here));
  }

  private void writeTheExample() throws IOException {
    Matcher files = FILE.matcher(page("packs.md"));
    while (files.find()) {
      Path file = folder.resolve(files.group(1));
      Files.createDirectories(file.getParent());
      Files.writeString(file, files.group(2));
    }
  }

  @Test
  void theExampleOfAPackLoadsAndVerifies() throws IOException {
    writeTheExample();
    Pack pack = PackLoader.folder(folder).orThrow();
    assertThat(pack.observations()).hasSize(3);
    assertThat(PackVerifier.strangers(folder)).isEmpty();
    assertThat(PackVerifier.remarks(pack))
        .containsExactly("1 figures are dated by a release lag: pseudo-real-time, grade B.");
    PackSet packs = PackSet.of(java.util.List.of(pack));
    assertThat(
            packs
                .store()
                .asOf(
                    new SeriesKey("VN.POMELOS.M"),
                    Period.ofMonth(2025, 1),
                    LocalDate.of(2025, 3, 1)))
        .extracting(o -> o.value().toPlainString())
        .isEqualTo("12.5");
  }

  @Test
  void aFileOfAnotherKindInAPackIsNamed() throws IOException {
    writeTheExample();
    Files.writeString(folder.resolve("FRED_download.xls"), "x");
    assertThat(PackVerifier.strangers(folder))
        .extracting(PackProblem::message)
        .containsExactly(
            "FRED_download.xls: expected only the files of a pack, found a file of another kind.");
  }

  @Test
  void theMappingOfTheGuideIsUnderstood() throws IOException {
    String page = page("series.md");
    int from = page.indexOf("```yaml\n") + "```yaml\n".length();
    Mapping mapping =
        MappingReader.read(page.substring(from, page.indexOf("```", from)), "series.md");
    assertThat(mapping.entries()).containsOnlyKeys("Exports, total");
    assertThat(mapping.concepts()).hasSize(1);
  }

  @Test
  void theBundledPacksCarryNothingButFilesOfAPack() {
    Path packs = Files.isDirectory(Path.of("packs")) ? Path.of("packs") : Path.of("../packs");
    for (String id : PackSet.bundledIds()) {
      assertThat(PackVerifier.strangers(packs.resolve(id))).as(id).isEmpty();
      assertThat(PackVerifier.remarks(PackLoader.bundled(id).orThrow()))
          .as(id)
          .noneMatch(r -> r.contains("at most"));
    }
  }
}
