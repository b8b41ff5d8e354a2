package org.parallax.workspace;

import static org.parallax.workspace.ClaimJson.interval;
import static org.parallax.workspace.JsonText.number;
import static org.parallax.workspace.JsonText.text;
import static org.parallax.workspace.JsonText.texts;
import static org.parallax.workspace.JsonText.whole;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.AuditReport;
import org.parallax.audit.Finding;
import org.parallax.audit.SentenceAudit;
import org.parallax.check.Evidence;
import org.parallax.check.Identity;
import org.parallax.check.LinkedClaim;
import org.parallax.check.Verdict;
import org.parallax.check.forecast.Forecast;
import org.parallax.document.Damage;
import org.parallax.document.Document;
import org.parallax.document.Metadata;
import org.parallax.provenance.Citation;
import org.parallax.series.Staleness;
import tools.jackson.core.JsonGenerator;

/// Audits as JSON, schema `parallax.audit/1`. Fields may be added, never renamed.
public final class AuditJson {
  private AuditJson() {}

  /// {@return the audit as one JSON object on one line}
  public static String write(AuditReport report) {
    return JsonText.of(json -> write(json, report));
  }

  private static void write(JsonGenerator json, AuditReport report) {
    Document document = report.document();
    json.writeStartObject();
    text(json, "schema", "parallax.audit/1");
    text(json, "engine", report.engine());
    json.writeName("packs");
    json.writeStartObject();
    report.packs().forEach((id, version) -> text(json, id, version));
    json.writeEndObject();
    document(json, document);
    text(json, "as_of", report.asOf());
    text(json, "as_of_how", report.asOfHow());
    summary(json, report.summary());
    json.writeName("sentences");
    json.writeStartArray();
    for (SentenceAudit sentence : report.sentences()) {
      sentence(json, sentence);
    }
    json.writeEndArray();
    json.writeName("claims");
    json.writeStartArray();
    for (LinkedClaim claim : report.claims()) {
      ClaimJson.write(json, claim, document.file());
    }
    json.writeEndArray();
    json.writeName("identities");
    json.writeStartArray();
    for (Identity identity : report.identities()) {
      identity(json, identity);
    }
    json.writeEndArray();
    json.writeName("forecasts");
    json.writeStartArray();
    for (Forecast forecast : report.forecasts()) {
      ForecastJson.write(json, forecast);
    }
    json.writeEndArray();
    json.writeName("damage");
    json.writeStartArray();
    for (Damage damage : document.damage()) {
      damage(json, damage);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static void document(JsonGenerator json, Document document) {
    Metadata metadata = document.metadata();
    json.writeName("document");
    json.writeStartObject();
    text(json, "id", document.id());
    text(json, "file", document.file());
    text(json, "sha256", document.sha256());
    text(json, "text_sha256", document.textHash());
    text(json, "media_type", document.mediaType());
    text(json, "language", document.language().tag());
    found(json, "title", metadata.title());
    found(json, "institution", metadata.institution());
    found(json, "author", metadata.author());
    date(json, "published", metadata.published());
    date(json, "retrieved", metadata.retrieved());
    date(json, "printed", metadata.printed());
    text(json, "kind", metadata.kind().json());
    text(json, "kind_how", metadata.kindHow());
    texts(json, "remarks", document.remarks());
    json.writeEndObject();
  }

  static void damage(JsonGenerator json, Damage damage) {
    json.writeStartObject();
    text(json, "id", damage.id());
    text(json, "kind", damage.kind().json());
    whole(json, "start", damage.span().start());
    whole(json, "end", damage.span().end());
    text(json, "message", damage.message());
    json.writeEndObject();
  }

  private static void found(JsonGenerator json, String name, Metadata.@Nullable Found found) {
    text(json, name, found == null ? null : found.value());
    text(json, name + "_how", found == null ? null : found.how());
  }

  private static void date(JsonGenerator json, String name, Metadata.@Nullable FoundDate found) {
    text(json, name, found == null ? null : found.value());
    text(json, name + "_how", found == null ? null : found.how());
  }

  private static void summary(JsonGenerator json, AuditReport.Summary summary) {
    json.writeName("summary");
    json.writeStartObject();
    counts(json, "sentences", summary.sentences());
    counts(json, "claims", summary.claims());
    counts(json, "grades", summary.grades());
    whole(json, "undecided", summary.undecided());
    json.writeEndObject();
  }

  private static void counts(
      JsonGenerator json, String name, SortedMap<? extends Enum<?>, Integer> counts) {
    json.writeName(name);
    json.writeStartObject();
    for (Map.Entry<? extends Enum<?>, Integer> entry : counts.entrySet()) {
      whole(json, entry.getKey().name(), entry.getValue());
    }
    json.writeEndObject();
  }

  private static void sentence(JsonGenerator json, SentenceAudit audit) {
    json.writeStartObject();
    whole(json, "start", audit.sentence().span().start());
    whole(json, "end", audit.sentence().span().end());
    text(json, "text", audit.text());
    text(json, "zone", audit.sentence().zone().json());
    text(json, "language", audit.sentence().language().tag());
    text(json, "verdict", audit.verdict());
    counts(json, "counts", audit.counts());
    json.writeName("findings");
    json.writeStartArray();
    for (Finding finding : audit.findings()) {
      finding(json, finding);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void finding(JsonGenerator json, Finding finding) {
    json.writeStartObject();
    text(json, "id", finding.id());
    text(json, "type", finding.type().json());
    text(json, "verdict", finding.verdict());
    text(json, "reason", finding.reason());
    text(json, "message", finding.message());
    whole(json, "start", finding.span().start());
    whole(json, "end", finding.span().end());
    texts(json, "claims", finding.claims());
    evidence(json, finding.evidence());
    text(json, "settles", finding.settles().isEmpty() ? null : finding.settles());
    json.writeEndObject();
  }

  static void evidence(JsonGenerator json, @Nullable Evidence evidence) {
    json.writeName("evidence");
    if (evidence == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    text(json, "grade", evidence.grade());
    text(json, "series", evidence.series());
    text(json, "name", evidence.name());
    text(json, "definition", evidence.definition());
    text(json, "period", evidence.period());
    text(json, "unit", evidence.unit());
    text(json, "transform", evidence.transform());
    known(json, "then", evidence.then());
    known(json, "now", evidence.now());
    interval(json, "interval", evidence.claimed());
    text(json, "rule", evidence.rule());
    Citation source = evidence.source();
    json.writeName("source");
    json.writeStartObject();
    text(json, "publisher", source.publisher());
    text(json, "release", source.release());
    text(json, "read_in", source.readIn());
    text(json, "confidence", source.confidence());
    json.writeEndObject();
    texts(json, "differences", evidence.differences());
    stale(json, evidence.stale());
    json.writeEndObject();
  }

  private static void stale(JsonGenerator json, @Nullable Staleness stale) {
    json.writeName("stale");
    if (stale == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    text(json, "newest", stale.newest());
    text(json, "due", stale.due());
    whole(json, "days", Math.toIntExact(stale.days()));
    text(json, "message", stale.message());
    json.writeEndObject();
  }

  private static void known(JsonGenerator json, String name, Evidence.@Nullable Known known) {
    json.writeName(name);
    if (known == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    number(json, "value", known.value());
    interval(json, "rounding", known.rounding());
    text(json, "known_from", known.knownFrom());
    text(json, "known_how", known.knownHow().toLowerCase(Locale.ROOT));
    text(json, "verdict", known.verdict() == Verdict.NO_CLAIM ? null : known.verdict());
    text(json, "change", known.change());
    json.writeEndObject();
  }

  private static void identity(JsonGenerator json, Identity identity) {
    json.writeStartObject();
    text(json, "id", identity.id());
    text(json, "kind", identity.kind().json());
    texts(json, "claims", identity.claims());
    text(json, "formula", identity.formula());
    text(json, "result", identity.result().json());
    number(json, "value", identity.value());
    text(json, "unit", identity.unit());
    interval(json, "strict", identity.strict());
    interval(json, "loose", identity.loose());
    text(json, "message", identity.message());
    json.writeEndObject();
  }
}
