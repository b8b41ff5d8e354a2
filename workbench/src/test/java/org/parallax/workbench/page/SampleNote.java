package org.parallax.workbench.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.AuditReport;
import org.parallax.audit.Finding;
import org.parallax.audit.SentenceAudit;
import org.parallax.check.Evidence;
import org.parallax.check.Identity;
import org.parallax.check.LinkedClaim;
import org.parallax.check.Reason;
import org.parallax.check.Verdict;
import org.parallax.document.Damage;
import org.parallax.document.DamageKind;
import org.parallax.document.Document;
import org.parallax.document.DocumentKind;
import org.parallax.document.Language;
import org.parallax.document.Metadata;
import org.parallax.document.Sentence;
import org.parallax.document.Span;
import org.parallax.document.Zone;
import org.parallax.document.ZoneKind;
import org.parallax.provenance.ContentHash;
import org.parallax.provenance.Derivation;
import org.parallax.provenance.Grade;

/// Writes a note sentence by sentence, together with what an audit would find in it.
public final class SampleNote {
  private final String file;
  private final Language language;
  private final StringBuilder text = new StringBuilder();
  private final List<Zone> zones = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Damage> damage = new ArrayList<>();
  private final List<List<Finding>> findings = new ArrayList<>();
  private final List<LinkedClaim> claims = new ArrayList<>();
  private final List<Identity> identities = new ArrayList<>();
  private final List<Verdict> marks = new ArrayList<>();
  private @Nullable String institution;
  private @Nullable String title;
  private LocalDate published = LocalDate.of(2024, 12, 20);
  private DocumentKind kind = DocumentKind.UNKNOWN;
  private int zoneStart;

  public SampleNote(String file, Language language) {
    this.file = file;
    this.language = language;
  }

  public SampleNote by(String who, DocumentKind what, LocalDate day) {
    institution = who;
    kind = what;
    published = day;
    return this;
  }

  /// Begins a block; the sentences that follow belong to it.
  public SampleNote block() {
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    zoneStart = text.length();
    return this;
  }

  /// Ends a block.
  public SampleNote as(ZoneKind zone, int level) {
    zones.add(new Zone(zone, new Span(zoneStart, text.length()), level, null));
    if (zone == ZoneKind.TITLE) {
      title = text.substring(zoneStart);
    }
    return this;
  }

  public SampleNote paragraph() {
    return as(ZoneKind.BODY, 0);
  }

  public SampleNote line(ZoneKind zone, int level, String words) {
    return block().sentence(words).as(zone, level);
  }

  public SampleNote sentence(String words) {
    if (text.length() > zoneStart && !language.equals(Language.CHINESE)) {
      text.append(' ');
    }
    int start = text.length();
    text.append(words);
    sentences.add(
        new Sentence(sentences.size(), new Span(start, text.length()), ZoneKind.BODY, language));
    findings.add(new ArrayList<>());
    marks.add(Verdict.NO_CLAIM);
    return this;
  }

  /// {@return where these words stand in the last sentence}
  public Span at(String words) {
    Span last = sentences.getLast().span();
    int start = text.indexOf(words, last.start());
    if (start < 0 || start + words.length() > last.end()) {
      throw new IllegalArgumentException("Expected '" + words + "' in the last sentence.");
    }
    return new Span(start, start + words.length());
  }

  public int index() {
    return sentences.size() - 1;
  }

  public SampleNote claim(LinkedClaim claim) {
    claims.add(claim);
    return this;
  }

  public SampleNote identity(Identity identity) {
    identities.add(identity);
    return this;
  }

  public SampleNote opinion() {
    marks.set(index(), Verdict.OPINION);
    return this;
  }

  public SampleNote damaged(String words, DamageKind what, String message) {
    damage.add(Damage.of(what, at(words), message));
    return found(
        Finding.Type.DAMAGE,
        Verdict.DAMAGED,
        null,
        message,
        words,
        List.of(),
        null,
        "the text as first published",
        null);
  }

  public SampleNote found(
      Finding.Type type,
      @Nullable Verdict verdict,
      @Nullable Reason reason,
      String message,
      String words,
      List<String> about,
      @Nullable Evidence evidence,
      String settles,
      @Nullable Derivation derivation) {
    String id = "f" + ContentHash.of(file + index() + message + words).abbreviated(12);
    findings
        .getLast()
        .add(
            new Finding(
                id,
                type,
                verdict,
                reason,
                message,
                about,
                at(words),
                evidence,
                settles,
                evidence == null ? derivation : evidence.derivation()));
    return this;
  }

  public AuditReport report() {
    String canonical = text.toString();
    ContentHash hash = ContentHash.of(canonical);
    Document document =
        new Document(
            file,
            ContentHash.of(canonical.getBytes(StandardCharsets.UTF_8)),
            "text/plain",
            canonical,
            hash,
            language,
            new Metadata(
                title == null ? null : new Metadata.Found(title, "the first line", null),
                institution == null ? null : new Metadata.Found(institution, "the by-line", null),
                null,
                kind,
                "by-line",
                new Metadata.FoundDate(published, "the by-line", null),
                null,
                null),
            zones,
            sentences,
            damage,
            List.of());
    SortedMap<Verdict, Integer> summary = new TreeMap<>();
    List<SentenceAudit> audits = new ArrayList<>();
    for (Sentence sentence : sentences) {
      Verdict mark = marks.get(sentence.index());
      SortedMap<Verdict, Integer> counts = new TreeMap<>();
      for (Finding finding : findings.get(sentence.index())) {
        Verdict verdict = finding.verdict();
        if (verdict != null) {
          mark = mark.graver(verdict);
          counts.merge(verdict, 1, Integer::sum);
        }
      }
      summary.merge(mark, 1, Integer::sum);
      audits.add(
          new SentenceAudit(
              sentence,
              sentence.span().of(canonical),
              mark,
              counts,
              findings.get(sentence.index())));
    }
    SortedMap<Grade, Integer> grades = new TreeMap<>();
    grades.put(Grade.A, 3);
    grades.put(Grade.B, 1);
    SortedMap<String, String> packs = new TreeMap<>();
    packs.put("china-ai-economy", "1");
    return new AuditReport(
        "parallax 0.1.0",
        packs,
        document,
        published,
        "the note's published date: the by-line",
        new AuditReport.Summary(summary, new TreeMap<>(), grades, 5),
        audits,
        claims,
        identities,
        List.of());
  }
}
