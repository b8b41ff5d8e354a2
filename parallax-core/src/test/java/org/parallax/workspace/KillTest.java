package org.parallax.workspace;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.document.Source;

/// Kills a process in the middle of adding: what it acknowledged is there, nothing is half there.
@Tag("slow")
class KillTest {
  private static final int MANY = 1_000_000;
  private static final int LONGEST_MILLIS = 120;

  @TempDir Path temp;

  private static Workspace open(Path dir) {
    return Workspace.open(dir, FakeEngine.engine(), new TickingClock());
  }

  @Test
  void eightKillsLoseNothingThatWasAcknowledged() throws Exception {
    kill(8);
  }

  @Test
  @Tag("endurance")
  void fiftyKillsLoseNothingThatWasAcknowledged() throws Exception {
    kill(50);
  }

  private void kill(int times) throws Exception {
    Path dir = temp.resolve("w");
    Workspace.init(dir, FakeEngine.engine(), new TickingClock()).close();
    Random random = new Random(50);
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < times; round++) {
      acknowledged.addAll(
          addAndKill(
              dir, round * MANY, random.nextLong(TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS))));
      nothingIsLostOrHalfThere(dir, acknowledged);
    }
    try (Workspace workspace = open(dir)) {
      String digest = workspace.exportDigest();
      workspace.rebuild();
      assertThat(workspace.exportDigest()).isEqualTo(digest);
    }
    assertThat(acknowledged)
        .as("each kill came after something was acknowledged, and before all was")
        .hasSizeBetween(times, times * MANY - 1);
  }

  private static List<String> addAndKill(Path dir, int first, long nanos) throws Exception {
    List<String> acknowledged = new ArrayList<>();
    Process child = AddingChild.start(dir, first, MANY);
    try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      Thread.sleep(Duration.ofNanos(nanos));
      child.toHandle().destroyForcibly();
      for (; line != null; line = lines.readLine()) {
        if (line.matches("ADDED [0-9a-f]{12}")) {
          acknowledged.add(line.substring("ADDED ".length()));
        }
      }
    }
    assertThat(child.waitFor()).as("killed by SIGKILL").isEqualTo(137);
    return acknowledged;
  }

  private static void nothingIsLostOrHalfThere(Path dir, List<String> acknowledged)
      throws IOException {
    try (Workspace workspace = open(dir)) {
      List<DocumentEntry> documents = workspace.documents();
      assertThat(documents).extracting(DocumentEntry::id).containsAll(acknowledged);
      assertThat(documents).extracting(DocumentEntry::problem).containsOnlyNulls();
      Integrity integrity = workspace.verify();
      assertThat(integrity.damage()).isEmpty();
      assertThat(integrity.derivedHow()).isEmpty();
      DocumentEntry last = documents.getLast();
      Source original = requireNonNull(workspace.original(last.id()));
      assertThat(requireNonNull(workspace.report(last.id())).summary().sentences())
          .isEqualTo(last.sentences());
      assertThat(workspace.add(original))
          .isEqualTo(new AddResult.Added(last.name(), last.id(), false));
      try (var files = Files.list(dir.resolve("originals"))) {
        assertThat(files.map(f -> f.getFileName().toString())).noneMatch(f -> f.contains("."));
      }
    }
  }
}
