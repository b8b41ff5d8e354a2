package org.parallax.workspace;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.AuditReport;
import org.parallax.audit.Finding;
import org.parallax.audit.SentenceAudit;
import org.parallax.check.Evidence;
import org.parallax.check.Identity;
import org.parallax.check.LinkedClaim;
import org.parallax.check.Verdict;
import org.parallax.claim.Claim;
import org.parallax.document.Damage;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Period;
import org.parallax.quantity.Quantity;

/// The rows that one audit becomes.
final class AuditRows {
  /// The tables that hold them.
  static final List<Table> TABLES =
      List.of(
          new Table("counts", "what, key"),
          new Table("audits", "document"),
          new Table("sentences", "number"),
          new Table("claims", "number"),
          new Table("findings", "sentence, number"),
          new Table("identities", "number"),
          new Table("ids", "id, what"));

  /// A table of rows about documents.
  ///
  /// @param order the columns that order the rows of one document
  record Table(String name, String order) {}

  private final Handle handle;
  private final String id;
  private final AuditReport report;

  private AuditRows(Handle handle, AuditReport report) {
    this.handle = handle;
    this.id = report.document().id();
    this.report = report;
  }

  /// Removes all rows of a document's audit, and the document's own.
  static void delete(Handle handle, String id) {
    for (Table table : TABLES) {
      handle.execute("DELETE FROM " + table.name() + " WHERE document = ?", id);
    }
    handle.execute("DELETE FROM documents WHERE id = ?", id);
  }

  /// Inserts all rows of an audit but the document's own.
  static void insert(Handle handle, AuditReport report) {
    AuditRows rows = new AuditRows(handle, report);
    rows.counts();
    handle.execute("INSERT INTO audits VALUES (?, ?)", rows.id, AuditJson.write(report));
    rows.sentences();
    rows.claims();
    rows.findings();
    rows.identities();
    rows.ids();
  }

  private void counts() {
    PreparedBatch batch = handle.prepareBatch("INSERT INTO counts VALUES (?, ?, ?, ?)");
    AuditReport.Summary summary = report.summary();
    summary.sentences().forEach((verdict, n) -> batch.add(id, "sentence", verdict.name(), n));
    summary.claims().forEach((verdict, n) -> batch.add(id, "claim", verdict.name(), n));
    summary.grades().forEach((grade, n) -> batch.add(id, "grade", grade.name(), n));
    SortedMap<String, Integer> damage = new TreeMap<>();
    for (Damage one : report.document().damage()) {
      damage.merge(one.kind().name(), 1, Integer::sum);
    }
    damage.forEach((kind, n) -> batch.add(id, "damage", kind, n));
    run(batch);
  }

  private void sentences() {
    PreparedBatch batch =
        handle.prepareBatch("INSERT INTO sentences VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    int number = 0;
    for (SentenceAudit audit : report.sentences()) {
      batch.add(
          id,
          number++,
          audit.sentence().span().start(),
          audit.sentence().span().end(),
          audit.sentence().zone().name(),
          audit.sentence().language().tag(),
          audit.verdict().name(),
          audit.text());
    }
    run(batch);
  }

  private void claims() {
    Map<String, Verdict> verdicts = verdictsOfClaims();
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    int number = 0;
    for (LinkedClaim linked : report.claims()) {
      Claim claim = linked.claim();
      Quantity quantity = claim.quantity();
      Interval stated = quantity == null ? null : quantity.stated();
      Period period = claim.period();
      Claim.Mention metric = claim.metric();
      batch.add(
          id,
          number++,
          claim.id(),
          claim.sentence(),
          claim.span().start(),
          claim.span().end(),
          claim.quote(),
          claim.kind().name(),
          linked.concept(),
          metric == null ? null : metric.text(),
          stated == null ? null : digits(stated.lo()),
          stated == null ? null : digits(stated.hi()),
          quantity == null ? null : quantity.unit().code(),
          claim.direction().name(),
          period == null ? null : period.start().toString(),
          period == null ? null : period.end().toString(),
          claim.place(),
          claim.modality().name(),
          claim.attribution().name(),
          nameOf(verdicts.get(claim.id())));
    }
    run(batch);
  }

  private Map<String, Verdict> verdictsOfClaims() {
    Map<String, Verdict> verdicts = new HashMap<>();
    for (SentenceAudit sentence : report.sentences()) {
      for (Finding finding : sentence.findings()) {
        Verdict verdict = finding.verdict();
        if (verdict != null) {
          finding.claims().forEach(claim -> verdicts.merge(claim, verdict, Verdict::graver));
        }
      }
    }
    return verdicts;
  }

  private void findings() {
    PreparedBatch batch =
        handle.prepareBatch("INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    String text = report.document().text();
    int sentence = 0;
    for (SentenceAudit audit : report.sentences()) {
      int number = 0;
      for (Finding finding : audit.findings()) {
        Evidence evidence = finding.evidence();
        batch.add(
            id,
            sentence,
            number++,
            finding.id(),
            finding.type().name(),
            nameOf(finding.verdict()),
            nameOf(finding.reason()),
            evidence == null ? null : nameOf(evidence.grade()),
            finding.message(),
            finding.settles(),
            finding.span().start(),
            finding.span().end(),
            finding.span().of(text));
      }
      sentence++;
    }
    run(batch);
  }

  private void identities() {
    PreparedBatch batch =
        handle.prepareBatch("INSERT INTO identities VALUES (?, ?, ?, ?, ?, ?, ?)");
    int number = 0;
    for (Identity identity : report.identities()) {
      batch.add(
          id,
          number++,
          identity.id(),
          identity.kind().name(),
          identity.result().name(),
          identity.formula(),
          identity.message());
    }
    run(batch);
  }

  private void ids() {
    PreparedBatch batch = handle.prepareBatch("INSERT OR IGNORE INTO ids VALUES (?, ?, ?)");
    Located.of(report).forEach(place -> batch.add(place.id(), place.what().name(), id));
    run(batch);
  }

  private static void run(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  static @Nullable String nameOf(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static @Nullable String digits(@Nullable BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }
}
