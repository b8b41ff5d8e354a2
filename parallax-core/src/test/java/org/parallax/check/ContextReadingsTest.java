package org.parallax.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parallax.claim.Claim;
import org.parallax.claim.StandardClaimExtractor;
import org.parallax.document.Document;
import org.parallax.document.Limits;
import org.parallax.document.ReadResult;
import org.parallax.document.Source;
import org.parallax.document.StandardReader;
import org.parallax.series.PackSet;

/// Figures that were left open, and what the text around them makes of them. What the checker says
/// by itself is put aside, so that only the context can decide.
class ContextReadingsTest {
  private static final PackSet PACKS = PackSet.bundled();
  private static final StandardConceptLinker LINKER = StandardConceptLinker.create(PACKS);
  private static final ContextReadings CONTEXTS =
      ContextReadings.create(PACKS, LINKER, StandardChecker.create(PACKS));

  @Test
  void aFigureOfTheThingThatTheSentenceBeforeNamesIsBorneOut() {
    Judgement judged =
        last("China's broad money is the first line. The print was 7.3 percent in December 2024.");
    assertThat(judged.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(judged.message()).contains("read as what the sentences before name");
    assertThat(Objects.requireNonNull(judged.evidence()).series().value())
        .isEqualTo("CN.MONEY.M2.YOY.M");
    assertThat(Objects.requireNonNull(judged.evidence()).differences())
        .anyMatch(words -> words.contains("would agree by chance"));
  }

  @Test
  void aFigureThatDoesNotAgreeStaysOpenAndIsNeverContradicted() {
    assertThat(
            last("China's broad money is the first line. The print was 9.9 percent in December 2024.")
                .verdict())
        .isEqualTo(Verdict.NOT_CHECKABLE);
  }

  @Test
  void agreementThatChanceWouldBringDecidesNothing() {
    // The rate stood at 3.00 % for a good part of the months before: to agree says little.
    assertThat(
            last("China's one-year loan prime rate is the first line. It was 3.00 percent in April 2026.")
                .verdict())
        .isEqualTo(Verdict.NOT_CHECKABLE);
  }

  @Test
  void aTimeThatIsStatedIsNotTradedForAnother() {
    assertThat(
            last("China's broad money grew 7.5 percent in October 2024. The print was 7.5 percent in December 2024.")
                .verdict())
        .isEqualTo(Verdict.NOT_CHECKABLE);
  }

  @Test
  void aMonthIsReadInTheYearThatTheTextSpeaksOf() {
    Judgement judged =
        last("In 2020 China's shops had a bad year. Retail sales fell 7.5 percent in April.");
    assertThat(Objects.requireNonNull(judged.evidence()).period()).hasToString("2020-04");
  }

  @Test
  void whatWasDecidedIsLeftAlone() {
    Document note = note("China's broad money grew 7.3 percent in December 2024.");
    List<LinkedClaim> claims = claims(note);
    Judgement decided =
        new Judgement(
            claims.getFirst().claim().id(), Verdict.CONTRADICTED, null, "Decided.", null, "");
    Map<String, List<Judgement>> judged = new HashMap<>();
    judged.put(decided.claim(), List.of(decided));
    CONTEXTS.complete(note, claims, judged, LocalDate.of(2026, 8, 20));
    assertThat(judged.get(decided.claim())).containsExactly(decided);
  }

  /// What the context makes of the last claim of a note, all being left open before.
  private static Judgement last(String text) {
    Document note = note(text);
    List<LinkedClaim> claims = claims(note);
    Claim last = claims.getLast().claim();
    Map<String, List<Judgement>> judged = new HashMap<>();
    judged.put(
        last.id(),
        List.of(Judgements.undecided(last, Reason.METRIC_UNSTATED, "Left open.", "more words")));
    CONTEXTS.complete(note, claims, judged, LocalDate.of(2026, 8, 20));
    return Objects.requireNonNull(judged.get(last.id())).getFirst();
  }

  private static List<LinkedClaim> claims(Document note) {
    List<LinkedClaim> linked = new ArrayList<>();
    for (Claim claim : StandardClaimExtractor.create().extract(note)) {
      linked.add(LINKER.link(claim, note));
    }
    return linked;
  }

  private static Document note(String text) {
    String dated = "China notes\n20 August 2026\n\n" + text + "\n";
    return switch (StandardReader.create()
        .read(new Source("note.txt", dated.getBytes(StandardCharsets.UTF_8)), Limits.standard())) {
      case ReadResult.Read(Document read) -> read;
      case ReadResult.Refused(var refusal) -> throw new AssertionError(refusal.message());
    };
  }
}
