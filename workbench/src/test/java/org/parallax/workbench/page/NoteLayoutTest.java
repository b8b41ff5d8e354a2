package org.parallax.workbench.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.parallax.audit.AuditReport;
import org.parallax.audit.Finding;
import org.parallax.check.Verdict;
import org.parallax.document.Language;
import org.parallax.document.ZoneKind;
import org.parallax.workbench.page.NoteView.Form;
import org.parallax.workbench.page.NoteView.Piece;

class NoteLayoutTest {
  private static final Messages WORDS = Messages.english();

  @Test
  void everyLetterOfTheNoteIsThereInItsOrder() {
    for (AuditReport report :
        List.of(SampleAudit.english(), SampleAudit.chinese(), SampleAudit.hostile())) {
      assertThat(letters(text(NoteLayout.of(report, WORDS))))
          .isEqualTo(letters(report.document().text()));
    }
  }

  @Property(tries = 200)
  void overlappingFindingsLoseNoLetterAndRepeatNone(
      @ForAll @IntRange(max = 39) int a,
      @ForAll @IntRange(max = 39) int b,
      @ForAll @IntRange(max = 39) int c,
      @ForAll @IntRange(max = 39) int d) {
    String words = "Sales of goods, 3 % up, hit 40 records 😀.";
    SampleNote note = new SampleNote("a.txt", Language.ENGLISH);
    note.block().sentence(words);
    mark(note, words, Math.min(a, b), Math.max(a, b), Verdict.CONTRADICTED);
    mark(note, words, Math.min(c, d), Math.max(c, d), Verdict.SUPPORTED);
    note.paragraph();
    assertThat(text(NoteLayout.of(note.report(), WORDS))).isEqualTo(words);
  }

  @Test
  void aMarkStandsAfterTheNumberItJudges() {
    Piece sentence = sentence(SampleAudit.english(), 6);
    assertThat(sentence.runs())
        .filteredOn(run -> !run.marks().isEmpty())
        .extracting(run -> run.text() + run.marks().getFirst().verdict().glyph())
        .containsExactly("6.8 %✗", "2.5 %≈");
  }

  @Test
  void aMarkThatNoWordsCarryStandsAtTheSentencesEnd() {
    Piece opinion = sentence(SampleAudit.english(), 3);
    assertThat(opinion.runs().getLast().marks())
        .extracting(NoteView.Mark::verdict)
        .containsExactly(Verdict.OPINION);
  }

  @Test
  void theFilterKnowsEveryVerdictInASentenceAndNotOnlyItsMark() {
    assertThat(sentence(SampleAudit.english(), 6).words())
        .isEqualTo("contradicted supported-loosely");
  }

  @Test
  void linesOfAListStandTogether() {
    assertThat(NoteLayout.of(SampleAudit.english(), WORDS).blocks())
        .extracting(NoteView.Block::form)
        .containsExactly(
            Form.TITLE,
            Form.QUIET,
            Form.PARAGRAPH,
            Form.HEADING,
            Form.PARAGRAPH,
            Form.ITEMS,
            Form.QUIET,
            Form.QUIET);
  }

  @Test
  void aTextWithoutZonesIsStillSetInParagraphs() {
    SampleNote note = new SampleNote("a.txt", Language.ENGLISH);
    note.block().sentence("One.").block().sentence("Two.");
    assertThat(NoteLayout.of(note.report(), WORDS).blocks()).hasSize(2);
  }

  @Test
  void pageFurnitureIsFoldedAwayButThere() {
    SampleNote note = new SampleNote("a.txt", Language.ENGLISH);
    note.line(ZoneKind.FURNITURE, 0, "Home").line(ZoneKind.FURNITURE, 0, "About us");
    NoteView view = NoteLayout.of(note.report(), WORDS);
    assertThat(view.blocks()).hasSize(1);
    assertThat(view.blocks().getFirst().lines()).hasSize(2);
  }

  private static void mark(SampleNote note, String words, int from, int to, Verdict verdict) {
    if (from < to) {
      note.found(
          Finding.Type.SERIES,
          verdict,
          null,
          "message " + verdict,
          words.substring(from, to),
          List.of(),
          null,
          "",
          null);
    }
  }

  private static Piece sentence(AuditReport report, int number) {
    return NoteLayout.of(report, WORDS).blocks().stream()
        .flatMap(block -> block.lines().stream())
        .flatMap(line -> line.pieces().stream())
        .filter(piece -> piece.number() == number)
        .findFirst()
        .orElseThrow();
  }

  private static String text(NoteView view) {
    return view.blocks().stream()
        .flatMap(block -> block.lines().stream())
        .map(line ->
            line.pieces().stream()
                .flatMap(piece -> piece.runs().stream())
                .map(NoteView.Run::text)
                .collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }

  private static String letters(String text) {
    return text.replaceAll("\\s+", "");
  }
}
