package org.parallax.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.document.Source;
import org.parallax.quantity.Period;
import org.parallax.series.Observation;
import org.parallax.series.SeriesKey;
import org.parallax.series.SeriesStore;

class ImportTest {
  private static final SeriesKey KEY = new SeriesKey("XX.A");
  private static final int MANY = 1_000_000;

  @TempDir Path temp;

  private static Workspace open(Path dir) {
    return Workspace.open(dir, FakeEngine.engine(), new TickingClock());
  }

  private Path founded() {
    Path dir = temp.resolve("w");
    Workspace.init(dir, FakeEngine.engine(), new TickingClock()).close();
    return dir;
  }

  @Test
  void whatWasImportedIsThereAfterReopeningAndAfterARebuild() {
    Path dir = founded();
    String digest;
    try (Workspace workspace = open(dir)) {
      assertThat(workspace.importSeries(ImportingChild.file(0), ImportingChild.MAPPING, "").kept())
          .isEqualTo(ImportingChild.ROWS);
      assertThat(workspace.packs().store().log(KEY)).hasSize(ImportingChild.ROWS);
      digest = workspace.exportDigest();
    }
    try (Workspace workspace = open(dir)) {
      assertThat(workspace.packs().store().log(KEY)).hasSize(ImportingChild.ROWS);
      assertThat(workspace.packs().imported().version()).isNotEmpty();
      workspace.rebuild();
      assertThat(workspace.exportDigest()).isEqualTo(digest);
      assertThat(workspace.packs().store().log(KEY)).hasSize(ImportingChild.ROWS);
      assertThat(workspace.verify().derivedHow()).isEmpty();
      assertThat(workspace.verify().damage()).isEmpty();
    }
  }

  @Test
  void aFileThatBringsNothingLeavesNoTrace() throws Exception {
    Path dir = founded();
    try (Workspace workspace = open(dir)) {
      long before = Files.size(dir.resolve("journal.jsonl"));
      Source page = new Source("x.csv", "<html>".getBytes(StandardCharsets.UTF_8));
      assertThat(workspace.importSeries(page, ImportingChild.MAPPING, "").tookAny()).isFalse();
      assertThat(Files.size(dir.resolve("journal.jsonl"))).isEqualTo(before);
      assertThat(workspace.imports()).isEmpty();
      workspace.importSeries(ImportingChild.file(0), ImportingChild.MAPPING, "");
      long after = Files.size(dir.resolve("journal.jsonl"));
      workspace.importSeries(ImportingChild.file(0), ImportingChild.MAPPING, "");
      assertThat(Files.size(dir.resolve("journal.jsonl"))).isEqualTo(after);
      assertThat(Workspace.hasImports(dir)).isTrue();
    }
  }

  @Test
  void aFlippedByteOfAnImportedOriginalIsNamed() {
    Path dir = founded();
    try (Workspace workspace = open(dir)) {
      workspace.importSeries(ImportingChild.file(0), ImportingChild.MAPPING, "");
      Notes.flip(Notes.originals(dir).getFirst(), 100, 1);
      assertThat(workspace.verify().damage()).hasSize(1);
    }
  }

  @Test
  @Tag("slow")
  void eightKillsDuringImportLoseNothingThatWasAcknowledged() throws Exception {
    kill(8);
  }

  @Test
  @Tag("endurance")
  void aHundredKillsDuringImportLoseNothingThatWasAcknowledged() throws Exception {
    kill(100);
  }

  private void kill(int times) throws Exception {
    Path dir = founded();
    Random random = new Random(100);
    TreeSet<Integer> acknowledged = new TreeSet<>();
    int next = 0;
    int whole = 0;
    for (int round = 0;
        round < times || acknowledged.size() * ImportingChild.ROWS < 5_000;
        round++) {
      long nanos = random.nextLong(TimeUnit.MILLISECONDS.toNanos(1_500));
      next = importAndKill(dir, next, nanos, acknowledged);
      whole = everyFileIsThereWholeOrNotAtAll(dir, acknowledged, next);
    }
    System.getLogger(ImportTest.class.getName())
        .log(
            System.Logger.Level.INFO,
            times
                + " kills: "
                + acknowledged.size()
                + " files acknowledged, "
                + (whole - acknowledged.size())
                + " more whole, none half");
    assertThat(acknowledged.size() * ImportingChild.ROWS).isGreaterThanOrEqualTo(5_000);
    try (Workspace workspace = open(dir)) {
      String digest = workspace.exportDigest();
      workspace.rebuild();
      assertThat(workspace.exportDigest()).isEqualTo(digest);
    }
  }

  private static int importAndKill(Path dir, int first, long nanos, Set<Integer> acknowledged)
      throws Exception {
    int last = first;
    Process child = ImportingChild.start(dir, first, MANY);
    try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      Thread.sleep(Duration.ofNanos(nanos));
      child.toHandle().destroyForcibly();
      for (; line != null; line = lines.readLine()) {
        if (line.matches("IMPORTED \\d+ " + ImportingChild.ROWS)) {
          last = Integer.parseInt(line.split(" ", -1)[1]);
          acknowledged.add(last);
          last++;
        }
      }
    }
    assertThat(child.waitFor()).as("killed by SIGKILL").isEqualTo(137);
    // The file that was under way may be there, whole; the next round begins behind it.
    return last + 1;
  }

  private static int everyFileIsThereWholeOrNotAtAll(
      Path dir, Set<Integer> acknowledged, int next) {
    int whole = 0;
    try (Workspace workspace = open(dir)) {
      SeriesStore store = workspace.packs().store();
      for (int number = 0; number < next; number++) {
        LocalDate first = LocalDate.of(1900, 1, 1).plusDays((long) number * ImportingChild.ROWS);
        int there = 0;
        for (int row = 0; row < ImportingChild.ROWS; row++) {
          Observation line = store.latest(KEY, Period.ofDay(first.plusDays(row)));
          if (line != null) {
            assertThat(line.value().toPlainString()).isEqualTo(ImportingChild.value(number, row));
            there++;
          }
        }
        assertThat(there).isIn(0, ImportingChild.ROWS);
        whole += there == ImportingChild.ROWS ? 1 : 0;
        assertThat(there == ImportingChild.ROWS || !acknowledged.contains(number))
            .as("file %d was acknowledged", number)
            .isTrue();
      }
      Integrity integrity = workspace.verify();
      assertThat(integrity.damage()).isEmpty();
      assertThat(integrity.derivedHow()).isEmpty();
    }
    return whole;
  }
}
