package org.parallax.workspace;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.check.Verdict;
import org.parallax.document.Span;
import org.parallax.provenance.ContentHash;

class ReviewTest {
  private static final String TEXT =
      "Opening words.\nPrices rose 3.\nPrices rose 3.\nExports fell 4.";

  @TempDir Path dir;

  private Workspace init() {
    Workspace workspace = Workspace.init(dir, FakeEngine.engine(), new TickingClock());
    workspace.add(Notes.note("a.txt", TEXT));
    return workspace;
  }

  private static String id(Workspace workspace) {
    return workspace.documents().getFirst().id();
  }

  private static String finding(Workspace workspace, int sentence) {
    return requireNonNull(workspace.report(id(workspace)))
        .sentences()
        .get(sentence)
        .findings()
        .getFirst()
        .id();
  }

  private static Review accept(Workspace workspace, int sentence) {
    return workspace.review(
        id(workspace), finding(workspace, sentence), Review.Decision.ACCEPT, "", "Ann");
  }

  @Test
  void aReviewSaysWhoWhenWhatAndOfWhichWords() {
    try (Workspace workspace = init()) {
      Review review =
          workspace.review(
              id(workspace), finding(workspace, 3), Review.Decision.DISPUTE, "not so", "Ann");
      assertThat(review.anchor().quote()).isEqualTo("Exports fell 4.");
      assertThat(review.anchor().prefix()).isEqualTo(".\nPrices rose 3.\nPrices rose 3.\n");
      assertThat(review.anchor().suffix()).isEmpty();
      assertThat(review.anchor().start()).isEqualTo(TEXT.indexOf("Exports"));
      assertThat(review.seen()).isEqualTo(Verdict.NOT_CHECKABLE);
      assertThat(review.state()).isEqualTo(Review.State.STANDS);
      assertThat(review.who()).isEqualTo("Ann");
      assertThat(review.reason()).isEqualTo("not so");
      assertThat(workspace.reviews(id(workspace))).containsExactly(review);
      assertThat(workspace.documents().getFirst().reviewed()).isEqualTo(1);
    }
  }

  @Test
  void aDisputeNeedsAReasonAndAReviewAFinding() {
    try (Workspace workspace = init()) {
      assertThatThrownBy(() ->
              workspace.review(
                  id(workspace), finding(workspace, 1), Review.Decision.DISPUTE, " ", "Ann"))
          .hasMessageContaining("expected a reason for the dispute");
      assertThatThrownBy(
              () -> workspace.review(id(workspace), "nothing", Review.Decision.ACCEPT, "", "Ann"))
          .hasMessageContaining("no finding 'nothing'");
      assertThatThrownBy(() -> workspace.review("nothing", "f", Review.Decision.ACCEPT, "", "Ann"))
          .isInstanceOf(WorkspaceException.class);
    }
  }

  @Test
  void undoTakesAReviewBackAndTheJournalKeepsBoth() throws IOException {
    try (Workspace workspace = init()) {
      Review first = accept(workspace, 1);
      Review second = accept(workspace, 3);
      workspace.undo(first.id(), "Ben");
      assertThat(workspace.reviews(id(workspace))).containsExactly(second);
      int lines = Files.readAllLines(dir.resolve("journal.jsonl")).size();
      workspace.undo(first.id(), "Ben");
      assertThat(Files.readAllLines(dir.resolve("journal.jsonl"))).hasSize(5).hasSize(lines);
      assertThatThrownBy(() -> workspace.undo("r1", "Ben"))
          .hasMessageContaining("expected a review, found no review 'r1'");
      assertThatThrownBy(() -> workspace.undo("../r", "Ben"))
          .isInstanceOf(WorkspaceException.class);
      workspace.rebuild();
      assertThat(workspace.reviews(id(workspace))).containsExactly(second);
    }
  }

  @Test
  void aReviewSaysSoWhenTheVerdictHasChangedSince() {
    Review accepted;
    try (Workspace workspace = init()) {
      accepted = accept(workspace, 2);
    }
    Engine newer = FakeEngine.engine("2", Verdict.CONTRADICTED);
    try (Workspace workspace = Workspace.open(dir, newer, new TickingClock())) {
      assertThat(workspace.remarks())
          .containsExactly("Audited anew with fake 2 and its packs: 1 document.");
      Review now = workspace.reviews(id(workspace)).getFirst();
      assertThat(now.state()).isEqualTo(Review.State.CHANGED);
      assertThat(now.seen()).isEqualTo(Verdict.NOT_CHECKABLE);
      assertThat(now.now()).isEqualTo(Verdict.CONTRADICTED);
      assertThat(now.anchor()).isEqualTo(accepted.anchor());
      assertThat(now.finding())
          .as("of the two equal sentences, the one that was judged")
          .isEqualTo(finding(workspace, 2))
          .isNotEqualTo(finding(workspace, 1));
      assertThat(workspace.documents().getFirst().sentences())
          .containsEntry(Verdict.CONTRADICTED, 3);
      assertThat(workspace.verify().isSound()).isTrue();
      String digest = workspace.exportDigest();
      workspace.rebuild();
      assertThat(workspace.exportDigest()).isEqualTo(digest);
    }
    try (Workspace workspace = Workspace.open(dir, FakeEngine.engine(), new TickingClock())) {
      assertThat(workspace.reviews(id(workspace)).getFirst().state())
          .isEqualTo(Review.State.STANDS);
    }
  }

  @Test
  void aReviewWhoseFindingIsGoneIsKeptAndSaysSo() {
    try (Workspace workspace = init()) {
      accept(workspace, 1);
    }
    Engine silent = FakeEngine.silent();
    try (Workspace workspace = Workspace.open(dir, silent, new TickingClock())) {
      Review review = workspace.reviews(id(workspace)).getFirst();
      assertThat(review.state()).isEqualTo(Review.State.LOST);
      assertThat(review.finding()).isNull();
      assertThat(review.now()).isNull();
    }
  }

  @Test
  void theAnchorsContextNeverCutsACharacterInTwo() {
    String text = "\uD83D\uDE00".repeat(20) + "xyz" + "\uD83D\uDE00".repeat(20);
    Review.Anchor anchor = Review.Anchor.of(text, ContentHash.of(text), new Span(41, 42));
    assertThat(anchor.quote()).isEqualTo("y");
    assertThat(anchor.prefix()).isEqualTo("\uD83D\uDE00".repeat(15) + "x");
    assertThat(anchor.suffix()).isEqualTo("z" + "\uD83D\uDE00".repeat(16));
  }
}
