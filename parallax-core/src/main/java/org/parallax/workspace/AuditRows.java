package org.parallax.workspace;

import java.util.List;
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
import org.parallax.document.Damage;

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
          new Table("forecasts", "number, rule_number"),
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
    ClaimRows.insert(handle, report);
    rows.findings();
    rows.identities();
    ForecastRows.insert(handle, report);
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

  static void run(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  static @Nullable String nameOf(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
