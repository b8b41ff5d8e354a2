package org.parallax.workspace;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.audit.AuditReport;
import org.parallax.audit.Finding;
import org.parallax.audit.SentenceAudit;
import org.parallax.audit.StandardAuditor;
import org.parallax.check.Relation;
import org.parallax.check.forecast.Status;
import org.parallax.document.Language;
import org.parallax.document.Limits;
import org.parallax.document.Source;
import org.parallax.document.StandardReader;
import org.parallax.series.PackSet;

/// The workspace over the real rooms and the sample notes of the pack, in three languages.
class RealEngineTest {
  private static final String FOLDER = "/packs/china-ai-economy/notes/";
  private static final List<String> NOTES =
      List.of("bank-two-speeds.md", "forum-thread.txt", "zh-commentary.md", "ko-column.md");

  @TempDir Path temp;

  private static Engine engine() {
    PackSet packs = PackSet.bundled();
    SortedMap<String, String> versions = new TreeMap<>(packs.versions());
    StandardAuditor auditor = StandardAuditor.over(packs, "test");
    return new Engine(StandardReader.create(), auditor, "test", versions, Limits.standard());
  }

  private static List<Source> notes() throws IOException {
    List<Source> notes = new ArrayList<>();
    for (String name : NOTES) {
      try (InputStream stream = RealEngineTest.class.getResourceAsStream(FOLDER + name)) {
        notes.add(new Source(name, requireNonNull(stream, name).readAllBytes()));
      }
    }
    return notes;
  }

  @Test
  void theSampleNotesAreKeptFoundReviewedAndDerivedAnewTheSame() throws IOException {
    Engine engine = engine();
    List<String> digests = new ArrayList<>();
    for (int threads = 1; threads <= 2; threads++) {
      Path dir = temp.resolve("w" + threads);
      try (Workspace workspace = Workspace.init(dir, engine, new TickingClock())) {
        workspace.addAll(notes(), threads, result -> {});
        digests.add(workspace.exportDigest());
      }
    }
    assertThat(digests.get(1)).isEqualTo(digests.get(0));
    try (Workspace workspace = Workspace.open(temp.resolve("w1"), engine, new TickingClock())) {
      assertThat(workspace.remarks()).isEmpty();
      assertThat(workspace.documents()).extracting(DocumentEntry::name).isEqualTo(NOTES);
      assertThat(workspace.documents())
          .extracting(DocumentEntry::language)
          .containsExactly(Language.ENGLISH, Language.ENGLISH, Language.CHINESE, Language.KOREAN);
      for (DocumentEntry entry : workspace.documents()) {
        AuditReport report = requireNonNull(workspace.report(entry.id()));
        assertThat(entry.problem()).isNull();
        assertThat(entry.sentences()).isEqualTo(report.summary().sentences());
        assertThat(workspace.auditJson(entry.id())).contains(AuditJson.write(report));
        for (Located place : Located.of(report)) {
          assertThat(workspace.find(place.id())).contains(place);
        }
        assertThat(filtered(workspace, entry.id()))
            .extracting(ClaimEntry::id)
            .isEqualTo(report.claims().stream().map(claim -> claim.claim().id()).toList());
        reviewAll(workspace, report);
      }
      String digest = workspace.exportDigest();
      workspace.rebuild();
      assertThat(workspace.exportDigest()).isEqualTo(digest).isNotEqualTo(digests.getFirst());
      assertThat(workspace.verify().isSound()).isTrue();
    }
  }

  @Test
  void claimsOfSeveralDocumentsAreSetBesideEachOtherAndForecastsBecomeRows() {
    Path dir = temp.resolve("ledger");
    try (Workspace workspace = Workspace.init(dir, engine(), new TickingClock())) {
      String first =
          add(
              workspace,
              "2024-12-20",
              "Retail sales grew 3.0 % in November 2024. The CSI 300 will slump in 2025.");
      String second = add(workspace, "2024-12-23", "In November 2024 retail sales rose by 3.4 %.");
      ClaimEntry grew = filtered(workspace, first).getFirst();
      assertThat(workspace.compare(first, grew.id()))
          .singleElement()
          .satisfies(compared -> {
            assertThat(compared.other().document()).isEqualTo(second);
            assertThat(compared.comparison().relation()).isEqualTo(Relation.CONFLICT);
          });
      List<ForecastEntry> rows = workspace.forecasts(ForecastEntry.Filter.all());
      assertThat(rows).hasSize(3).allMatch(row -> row.status() == Status.FAILED);
      assertThat(rows).allMatch(row -> row.quote().contains("will slump"));
      assertThat(SourceRecord.of(rows))
          .hasSize(3)
          .allMatch(record -> record.settled() == 1 && record.cameTrue() == 0)
          .allMatch(record -> record.base() != null);
    }
  }

  private static String add(Workspace workspace, String date, String text) {
    String note = "Published " + date + "\n\n" + text + "\n";
    Source source = new Source(date + ".txt", note.getBytes(StandardCharsets.UTF_8));
    return switch (workspace.add(source)) {
      case AddResult.Added added -> added.id();
      case AddResult.Refused refused -> throw new AssertionError(refused.refusal().message());
    };
  }

  private static List<ClaimEntry> filtered(Workspace workspace, String document) {
    return workspace.claims(ClaimEntry.Filter.ofDocument(document));
  }

  private static void reviewAll(Workspace workspace, AuditReport report) {
    String document = report.document().id();
    int reviewed = 0;
    for (SentenceAudit sentence : report.sentences()) {
      for (Finding finding : sentence.findings()) {
        if (reviewed == 10) {
          return;
        }
        Review review = workspace.review(document, finding.id(), Review.Decision.ACCEPT, "", "Ann");
        assertThat(review.finding()).isEqualTo(finding.id());
        assertThat(review.state()).isEqualTo(Review.State.STANDS);
        reviewed++;
      }
    }
  }
}
