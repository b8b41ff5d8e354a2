package org.parallax.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.document.Limits;
import org.parallax.series.SeriesKey;
import org.parallax.workspace.WatchedFolder.Outcome;

class WatchedFolderTest {
  private static final SeriesKey KEY = new SeriesKey("XX.A");
  private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

  @TempDir Path temp;
  private Path drop = Path.of("");
  private Path dir = Path.of("");

  @BeforeEach
  void found() throws IOException {
    dir = temp.resolve("w");
    drop = Files.createDirectories(temp.resolve("drop"));
    Workspace.init(dir, FakeEngine.engine(), new TickingClock()).close();
  }

  private Workspace open() {
    return Workspace.open(dir, FakeEngine.engine(), new TickingClock());
  }

  private WatchedFolder watched() {
    return new WatchedFolder(drop, ImportingChild.MAPPING, Limits.standard());
  }

  private Path put(String name, String text, Instant modified) throws IOException {
    Path file = Files.writeString(drop.resolve(name), text);
    Files.setLastModifiedTime(file, FileTime.from(modified));
    return file;
  }

  private static String figures(int number) {
    return new String(ImportingChild.file(number).bytes(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static List<String> lines(List<Outcome> outcomes) {
    return outcomes.stream()
        .map(outcome ->
            switch (outcome) {
              case Outcome.Imported(_, var report) -> report.lines(5).getFirst();
              case Outcome.Refused(_, var refusal) -> refusal.message();
            })
        .toList();
  }

  @Test
  void aFileIsImportedOnceAndAgainWhenItChanges() throws IOException {
    put("a.csv", figures(0), NOW.minusSeconds(60));
    WatchedFolder watched = watched();
    try (Workspace workspace = open()) {
      assertThat(lines(watched.look(workspace, NOW)))
          .singleElement()
          .asString()
          .contains("120 kept");
      assertThat(watched.look(workspace, NOW)).isEmpty();
      put("a.csv", figures(0) + figures(1).substring(figures(1).indexOf('\n') + 1), NOW);
      assertThat(lines(watched.look(workspace, NOW.plusSeconds(60))))
          .singleElement()
          .asString()
          .contains("120 kept", "120 unchanged");
      assertThat(workspace.packs().store().log(KEY)).hasSize(240);
    }
  }

  @Test
  void aFileThatIsStillWrittenToWaitsUntilItRests() throws IOException {
    WatchedFolder watched = watched();
    try (Workspace workspace = open()) {
      put("a.csv", figures(0).substring(0, 500), NOW);
      assertThat(watched.look(workspace, NOW)).isEmpty();
      put("a.csv", figures(0), NOW.plusSeconds(1));
      assertThat(watched.look(workspace, NOW.plusSeconds(1))).isEmpty();
      // The same at two looks, whatever its time says.
      assertThat(lines(watched.look(workspace, NOW.plusSeconds(2))))
          .singleElement()
          .asString()
          .contains("120 kept", "0 refused");
    }
  }

  @Test
  void everyRefusalIsToldOnceAndTheOthersAreTaken() throws IOException {
    put("a.csv", figures(0), NOW.minusSeconds(60));
    put("b.csv", "<html>", NOW.minusSeconds(60));
    put("c.csv", figures(2), NOW.minusSeconds(60));
    put("c.csv.yaml", "format: 7\n", NOW.minusSeconds(60));
    put(".hidden.csv", figures(3), NOW.minusSeconds(60));
    WatchedFolder watched = watched();
    try (Workspace workspace = open()) {
      List<Outcome> outcomes = watched.look(workspace, NOW);
      assertThat(lines(outcomes)).hasSize(3);
      assertThat(lines(outcomes).get(0)).contains("a.csv: 120 cells read, 120 kept");
      assertThat(lines(outcomes).get(1)).contains("b.csv").contains("0 kept");
      assertThat(lines(outcomes).get(2)).contains("c.csv: expected a mapping, found");
      assertThat(watched.look(workspace, NOW)).isEmpty();
      put("c.csv.yaml", ImportingChild.MAPPING, NOW);
      assertThat(lines(watched.look(workspace, NOW.plusSeconds(60))))
          .singleElement()
          .asString()
          .contains("c.csv: 120 cells read, 120 kept");
    }
    assertThat(drop).isDirectoryContaining(f -> f.endsWith("a.csv"));
  }

  @Test
  void anotherWatcherFindsNothingNew() throws IOException {
    put("a.csv", figures(0), NOW.minusSeconds(60));
    try (Workspace workspace = open()) {
      watched().look(workspace, NOW);
      long journal = Files.size(dir.resolve("journal.jsonl"));
      assertThat(lines(watched().look(workspace, NOW)))
          .singleElement()
          .asString()
          .contains("0 kept", "120 unchanged");
      assertThat(Files.size(dir.resolve("journal.jsonl"))).isEqualTo(journal);
    }
  }

  @Test
  @Tag("slow")
  void killsWhileWatchingLoseNothingAndTakeNothingTwice() throws Exception {
    Random random = new Random(7);
    int files = 24;
    for (int number = 0; number < files; number++) {
      if (number % 4 == 0) {
        Process child = AddingChild.start(WatchingChild.class, dir, 0, number);
        Thread.sleep(Duration.ofNanos(random.nextLong(TimeUnit.MILLISECONDS.toNanos(1_500))));
        child.toHandle().destroyForcibly();
        assertThat(child.waitFor()).isEqualTo(137);
      }
      Path part = Files.writeString(drop.resolve(".part"), figures(number));
      Files.move(part, drop.resolve("f" + number + ".csv"), StandardCopyOption.ATOMIC_MOVE);
    }
    try (Workspace workspace = open()) {
      WatchedFolder last = watched();
      last.look(workspace, Instant.now().plusSeconds(60));
      assertThat(workspace.packs().store().log(KEY)).hasSize(files * ImportingChild.ROWS);
      assertThat(workspace.imports()).hasSize(files);
      assertThat(workspace.verify().damage()).isEmpty();
    }
  }
}
