package org.parallax.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several threads, workspaces and processes at one folder.
class SharedFolderTest {
  @TempDir Path temp;

  private Workspace init(Path dir) {
    return Workspace.init(dir, FakeEngine.engine(), new TickingClock());
  }

  private static Workspace open(Path dir) {
    return Workspace.open(dir, FakeEngine.engine(), new TickingClock());
  }

  @Test
  @Tag("slow")
  void twoProcessesAddToOneFolderWhileAThirdReads() throws Exception {
    Path dir = temp.resolve("w");
    try (Workspace workspace = init(dir)) {
      Process one = AddingChild.start(dir, 0, 40);
      Process two = AddingChild.start(dir, 20, 40);
      int seen = 0;
      while (one.isAlive() || two.isAlive()) {
        int now = workspace.documents().size();
        assertThat(now).isGreaterThanOrEqualTo(seen);
        seen = now;
        Thread.sleep(Duration.ofMillis(20));
      }
      assertThat(new String(one.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .endsWith("DONE\n");
      assertThat(new String(two.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .endsWith("DONE\n");
      assertThat(workspace.documents())
          .as("60 different notes, 20 of them given twice")
          .hasSize(60);
      assertThat(workspace.verify().isSound()).isTrue();
      String digest = workspace.exportDigest();
      workspace.rebuild();
      assertThat(workspace.exportDigest()).isEqualTo(digest);
    }
  }

  @Test
  void aRebuildDoesNotDisturbWhoHasTheFolderOpen() {
    Path dir = temp.resolve("w");
    try (Workspace server = init(dir)) {
      server.add(Notes.note("a", "Prices rose 1."));
      String digest = server.exportDigest();
      try (Workspace command = open(dir)) {
        command.rebuild();
        command.add(Notes.note("b", "Prices rose 2."));
      }
      assertThat(server.documents()).hasSize(2);
      server.add(Notes.note("c", "Prices rose 3."));
      assertThat(server.verify().isSound()).isTrue();
      assertThat(server.exportDigest()).isNotEqualTo(digest);
    }
    try (Workspace workspace = open(dir)) {
      assertThat(workspace.remarks()).isEmpty();
      assertThat(workspace.documents()).hasSize(3);
      assertThat(workspace.verify().isSound()).isTrue();
    }
  }

  @Test
  void threadsAddReadAndReviewTogether() throws Exception {
    Path dir = temp.resolve("w");
    try (Workspace one = init(dir);
        Workspace two = open(dir);
        ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Future<?>> all = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        Workspace workspace = thread % 2 == 0 ? one : two;
        int first = thread * 5;
        all.add(
            pool.submit(() -> {
              for (int i = first; i < first + 10; i++) {
                workspace.add(Notes.numbered(i, new Random(i)));
                workspace.documents();
                workspace.setReviewer("reviewer " + i);
              }
            }));
      }
      for (Future<?> future : all) {
        future.get();
      }
      assertThat(one.documents()).hasSize(25).isEqualTo(two.documents());
      assertThat(two.verify().isSound()).isTrue();
    }
  }

  @Test
  void whoWaitsTooLongForTheJournalIsToldSoInOneLine() throws Exception {
    Path lock = temp.resolve("journal.lock");
    try (WriterLock _ = WriterLock.take(lock, Duration.ofSeconds(1));
        ExecutorService pool = Executors.newSingleThreadExecutor()) {
      assertThatThrownBy(
              () -> pool.submit(() -> WriterLock.take(lock, Duration.ofMillis(30))).get())
          .cause()
          .isInstanceOf(WorkspaceException.class)
          .hasMessageMatching(
              ".*journal.lock: expected the journal to be free for writing, found another writer"
                  + " holding it .*\\. Try: wait .*\\.");
    }
    WriterLock.take(lock, Duration.ofMillis(30)).close();
  }
}
