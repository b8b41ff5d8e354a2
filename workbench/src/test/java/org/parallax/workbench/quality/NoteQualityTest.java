package org.parallax.workbench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parallax.document.Limits;
import org.parallax.workbench.Engines;

@Tag("slow")
class NoteQualityTest {
  private static final Path SAMPLE =
      Path.of(System.getProperty("parallax.root", ".."), "packs", "china-ai-economy", "notes");

  /// Notes elsewhere, with an answer key of the same form: `-Dparallax.notes=FOLDER`.
  private static final String ELSEWHERE = System.getProperty("parallax.notes", "");

  @Test
  void thePlantedErrorsOfTheSampleNotesAreFound() {
    NoteQuality quality = measure(SAMPLE);
    assertThat(quality.recall()).as(quality.table()).isEqualTo(1.0);
    assertThat(quality.falseRate()).as(quality.table()).isLessThanOrEqualTo(0.02);
  }

  @Test
  void notesElsewhereAreMeasured() {
    Assumptions.assumeTrue(
        !ELSEWHERE.isEmpty() && Files.isDirectory(Path.of(ELSEWHERE)),
        "no folder of notes given in parallax.notes");
    NoteQuality quality = measure(Path.of(ELSEWHERE));
    System.out.println(quality.table());
    assertThat(quality.recall()).as("errors found").isGreaterThanOrEqualTo(0.85);
    assertThat(quality.falseRate()).as("false findings").isLessThanOrEqualTo(0.02);
    assertThat(quality.decidedRate()).as("decided").isGreaterThanOrEqualTo(0.80);
    assertThat(quality.rightRate()).as("right").isGreaterThanOrEqualTo(0.98);
  }

  private static NoteQuality measure(Path folder) {
    return NoteQuality.measure(
        Planted.read(folder), Engines.standard(List.of(), Limits.standard()));
  }
}
