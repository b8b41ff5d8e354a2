package org.parallax.workspace;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.audit.AuditReport;
import org.parallax.check.Verdict;
import org.parallax.document.Source;
import org.parallax.workspace.AddResult.Added;
import org.parallax.workspace.AddResult.Refused;

class WorkspaceTest {
  @TempDir Path dir;

  private static Source note(String name, String text) {
    return new Source(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Workspace init() {
    return Workspace.init(dir, FakeEngine.engine(), new TickingClock());
  }

  private Workspace open() {
    return Workspace.open(dir, FakeEngine.engine(), new TickingClock());
  }

  @Test
  void whatIsAddedIsListedAndFoundAgain() {
    String id;
    try (Workspace workspace = init()) {
      id = ((Added) workspace.add(note("a.txt", "Prices rose 3.\nNothing here.\n"))).id();
      assertThat(workspace.documents()).hasSize(1);
    }
    try (Workspace workspace = open()) {
      DocumentEntry entry = workspace.documents().getFirst();
      assertThat(entry.id()).isEqualTo(id);
      assertThat(entry.name()).isEqualTo("a.txt");
      assertThat(entry.sentences())
          .containsEntry(Verdict.NOT_CHECKABLE, 1)
          .containsEntry(Verdict.NO_CLAIM, 1);
      assertThat(entry.firstFinding()).contains("Prices rose 3.");
      AuditReport report = requireNonNull(workspace.report(id));
      String claim = report.claims().getFirst().claim().id();
      assertThat(workspace.find(claim)).containsExactly(new Located(claim, Located.What.CLAIM, id));
      assertThat(workspace.claims(ClaimEntry.Filter.all())).hasSize(1);
      assertThat(workspace.remarks()).isEmpty();
      assertThat(workspace.verify().isSound()).isTrue();
    }
  }

  @Test
  void theSameBytesTwiceAreOneDocumentAndOneJournalLine() throws IOException {
    try (Workspace workspace = init()) {
      Added first = (Added) workspace.add(note("a.txt", "Prices rose 3."));
      byte[] journal = Files.readAllBytes(dir.resolve("journal.jsonl"));
      Added second = (Added) workspace.add(note("other.txt", "Prices rose 3."));
      assertThat(second.id()).isEqualTo(first.id());
      assertThat(first.isNew()).isTrue();
      assertThat(second.isNew()).isFalse();
      assertThat(Files.readAllBytes(dir.resolve("journal.jsonl"))).isEqualTo(journal);
      assertThat(workspace.documents()).hasSize(1);
    }
  }

  @Test
  void whatCannotBeReadLeavesNoTrace() throws IOException {
    try (Workspace workspace = init()) {
      AddResult result = workspace.add(note("empty.txt", ""));
      assertThat(result).isInstanceOf(Refused.class);
      assertThat(((Refused) result).refusal().message())
          .isEqualTo(
              "empty.txt: expected some text, found an empty file. Try: give one with text.");
      assertThat(dir.resolve("originals")).isEmptyDirectory();
      assertThat(Files.readAllLines(dir.resolve("journal.jsonl"))).hasSize(1);
    }
  }

  @Test
  void aForeignNameIsTextAndNeverAPath() throws IOException {
    try (Workspace workspace = init()) {
      String name = "../../../etc/\u0000pass\nwd\uD800 \"x\".txt";
      workspace.add(note(name, "Prices rose 3."));
      assertThat(workspace.documents().getFirst().name())
          .isEqualTo("../../../etc/\u0000pass\nwd? \"x\".txt");
      String before = workspace.exportDigest();
      workspace.rebuild();
      assertThat(workspace.exportDigest()).isEqualTo(before);
    }
    try (Stream<Path> files = Files.walk(dir)) {
      assertThat(files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()))
          .allMatch(
              f -> f.matches("[0-9a-f]{64}|journal\\.(jsonl|lock)|head\\.json|parallax\\.db"));
    }
  }

  @Test
  void aRebuildGivesTheSameDigest() throws IOException {
    String digest;
    try (Workspace workspace = init()) {
      for (int i = 0; i < 5; i++) {
        workspace.add(note("n" + i, "Prices rose " + i + ".\nPrices fell " + i + ".\n"));
      }
      AuditReport report = requireNonNull(workspace.report(workspace.documents().get(2).id()));
      String finding = report.sentences().get(1).findings().getFirst().id();
      workspace.review(report.document().id(), finding, Review.Decision.ACCEPT, "", "Ann");
      workspace.setReviewer("Ann");
      digest = workspace.exportDigest();
      workspace.rebuild();
      assertThat(workspace.exportDigest()).isEqualTo(digest);
      assertThat(workspace.verify().isSound()).isTrue();
    }
    Files.delete(dir.resolve("parallax.db"));
    try (Workspace workspace = open()) {
      assertThat(workspace.exportDigest()).isEqualTo(digest);
      assertThat(workspace.settings().reviewer()).isEqualTo("Ann");
    }
  }

  @Test
  void oneThreadOrTwoKeepTheSame() throws IOException {
    List<Source> sources =
        IntStream.range(0, 40).mapToObj(i -> note("n" + i % 30, "Line " + i % 30)).toList();
    List<String> digests = new ArrayList<>();
    List<byte[]> journals = new ArrayList<>();
    for (int threads = 1; threads <= 2; threads++) {
      Path folder = dir.resolve("w" + threads);
      try (Workspace workspace = Workspace.init(folder, FakeEngine.engine(), new TickingClock())) {
        List<AddResult> results = new ArrayList<>();
        workspace.addAll(sources, threads, results::add);
        assertThat(results).extracting(AddResult::name).startsWith("n0", "n1", "n2").hasSize(40);
        digests.add(workspace.exportDigest());
      }
      journals.add(Files.readAllBytes(folder.resolve("journal.jsonl")));
    }
    assertThat(digests.get(1)).isEqualTo(digests.get(0));
    assertThat(journals.get(1)).isEqualTo(journals.get(0));
  }

  @Test
  void theNearestFolderUpwardIsFound() throws IOException {
    init().close();
    Path deep = Files.createDirectories(dir.resolve("a/b/c"));
    assertThat(Workspace.findUpward(deep)).contains(dir.toAbsolutePath().normalize());
    Workspace.init(dir.resolve("a"), FakeEngine.engine(), new TickingClock()).close();
    assertThat(Workspace.findUpward(deep)).contains(dir.resolve("a").toAbsolutePath());
    assertThat(Workspace.findUpward(dir.getRoot())).isEmpty();
  }

  @Test
  void aSecondInitSaysThatThereIsOne() {
    init().close();
    assertThatThrownBy(this::init)
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("expected a folder without a workspace, found a workspace");
    assertThatThrownBy(
            () -> Workspace.open(dir.resolve("none"), FakeEngine.engine(), new TickingClock()))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("parallax init");
  }
}
