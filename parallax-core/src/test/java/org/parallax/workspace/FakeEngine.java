package org.parallax.workspace;

import java.math.BigDecimal;
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
import org.parallax.check.LinkedClaim;
import org.parallax.check.Reason;
import org.parallax.check.Verdict;
import org.parallax.claim.Attribution;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimKind;
import org.parallax.claim.Direction;
import org.parallax.claim.Modality;
import org.parallax.claim.PeriodHow;
import org.parallax.document.Document;
import org.parallax.document.Language;
import org.parallax.document.Limits;
import org.parallax.document.Metadata;
import org.parallax.document.ReadResult;
import org.parallax.document.Refusal;
import org.parallax.document.Sentence;
import org.parallax.document.Source;
import org.parallax.document.Span;
import org.parallax.document.ZoneKind;
import org.parallax.provenance.ContentHash;
import org.parallax.provenance.Derivation;
import org.parallax.provenance.Grade;
import org.parallax.provenance.Origin;
import org.parallax.quantity.Comparator;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Quantity;

/// A tiny engine that still says something about every line: a line with digits is a claim, which
/// it doubts; an empty file is refused.
final class FakeEngine {
  private FakeEngine() {}

  static Engine engine() {
    return engine("1", Verdict.NOT_CHECKABLE);
  }

  /// {@return an engine of some version that gives every claim one verdict}
  static Engine engine(String version, Verdict verdict) {
    SortedMap<String, String> packs = new TreeMap<>();
    packs.put("sample", version);
    return new Engine(
        FakeEngine::read,
        (document, asOf) -> audit(document, asOf, version, verdict),
        "fake " + version,
        packs,
        Limits.standard());
  }

  /// {@return an engine that finds nothing in anything}
  static Engine silent() {
    SortedMap<String, String> none = new TreeMap<>();
    return new Engine(
        FakeEngine::read,
        (document, asOf) -> {
          AuditReport full = audit(document, asOf, "0", Verdict.NOT_CHECKABLE);
          AuditReport.Summary summary =
              new AuditReport.Summary(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), 0);
          return new AuditReport(
              "silent",
              none,
              document,
              full.asOf(),
              full.asOfHow(),
              summary,
              List.of(),
              List.of(),
              List.of(),
              List.of());
        },
        "silent",
        none,
        Limits.standard());
  }

  private static ReadResult read(Source source, Limits limits) {
    if (source.bytes().length == 0) {
      return new ReadResult.Refused(
          new Refusal("some text", "an empty file", source.name(), "give one with text"));
    }
    String text = new String(source.bytes(), StandardCharsets.UTF_8);
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      if (!line.isEmpty()) {
        Span span = new Span(start, start + line.length());
        sentences.add(new Sentence(sentences.size(), span, ZoneKind.BODY, Language.ENGLISH));
      }
      start += line.length() + 1;
    }
    return new ReadResult.Read(
        new Document(
            source.name(),
            source.sha256(),
            "text/plain",
            text,
            ContentHash.of(text),
            Language.ENGLISH,
            Metadata.none(),
            List.of(),
            sentences,
            List.of(),
            List.of()));
  }

  private static AuditReport audit(
      Document document, @Nullable LocalDate asOf, String version, Verdict verdict) {
    List<SentenceAudit> audits = new ArrayList<>();
    List<LinkedClaim> claims = new ArrayList<>();
    SortedMap<Verdict, Integer> marks = new TreeMap<>();
    for (Sentence sentence : document.sentences()) {
      String text = sentence.span().of(document.text());
      String digits = text.replaceAll("[^0-9]", "");
      List<Finding> findings = new ArrayList<>();
      SortedMap<Verdict, Integer> counts = new TreeMap<>();
      Verdict mark = digits.isEmpty() ? Verdict.NO_CLAIM : verdict;
      if (!digits.isEmpty()) {
        Claim claim = claim(document, sentence, text, digits);
        claims.add(new LinkedClaim(claim, null, List.of()));
        findings.add(finding(document, claim, verdict));
        counts.put(verdict, 1);
      }
      marks.merge(mark, 1, Integer::sum);
      audits.add(new SentenceAudit(sentence, text, mark, counts, findings));
    }
    SortedMap<Verdict, Integer> verdicts = new TreeMap<>();
    if (!claims.isEmpty()) {
      verdicts.put(verdict, claims.size());
    }
    AuditReport.Summary summary =
        new AuditReport.Summary(marks, verdicts, new TreeMap<Grade, Integer>(), claims.size());
    SortedMap<String, String> packs = new TreeMap<>();
    packs.put("sample", version);
    return new AuditReport(
        "fake " + version,
        packs,
        document,
        asOf == null ? LocalDate.of(2026, 1, 1) : asOf,
        "a fixed day",
        summary,
        audits,
        claims,
        List.of(),
        List.of());
  }

  private static Claim claim(Document document, Sentence sentence, String text, String digits) {
    Interval value = Interval.point(new BigDecimal(digits));
    Quantity quantity =
        new Quantity(
            value, Comparator.EQ, value, value, value, "digits", BigDecimal.ONE, EconUnit.PERCENT);
    return new Claim(
        "c" + ContentHash.of(document.sha256() + " " + sentence.span()).abbreviated(11),
        sentence.index(),
        sentence.span(),
        text,
        ClaimKind.SHARE,
        List.of(),
        quantity,
        null,
        null,
        null,
        Direction.NONE,
        null,
        null,
        PeriodHow.LOST,
        "CN",
        Modality.FACT,
        false,
        false,
        Attribution.AUTHOR,
        null,
        List.of(),
        null,
        List.of(),
        List.of(),
        1,
        List.of("digits"));
  }

  private static Finding finding(Document document, Claim claim, Verdict verdict) {
    Span span = claim.span();
    Origin origin =
        new Origin.TextSpan(
            document.file(),
            document.sha256(),
            document.textHash(),
            span.start(),
            span.end(),
            claim.quote());
    return new Finding(
        "f" + claim.id().substring(1) + "-" + verdict,
        Finding.Type.SERIES,
        verdict,
        verdict == Verdict.NOT_CHECKABLE ? Reason.NO_SERIES : null,
        "There is " + verdict + " for '" + claim.quote() + "'.",
        List.of(claim.id()),
        span,
        null,
        "a series",
        Derivation.leaf(
            "v" + claim.id().substring(1), "value", "1", "percent", "read", origin, Grade.B));
  }
}
