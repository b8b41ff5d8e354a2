package org.parallax.workspace;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.AuditReport;
import org.parallax.audit.Finding;
import org.parallax.audit.SentenceAudit;
import org.parallax.check.Evidence;
import org.parallax.check.LinkedClaim;
import org.parallax.check.Verdict;
import org.parallax.claim.Claim;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Period;
import org.parallax.quantity.Quantity;

/// The rows of the ledger that one audit becomes.
final class ClaimRows {
  private static final List<String> COLUMNS =
      List.of(
          "document, number, id, sentence, start_offset, end_offset, quote, kind, concept, metric",
          "lo, hi, unit, direction, period_start, period_end, place, modality, attribution",
          "verdict, strict_lo, strict_hi, loose_lo, loose_hi, change_basis, price_basis",
          "population, negated, series");

  private final Map<String, Verdict> verdicts = new HashMap<>();
  private final Map<String, String> series = new HashMap<>();

  private ClaimRows(AuditReport report) {
    for (SentenceAudit sentence : report.sentences()) {
      sentence.findings().forEach(this::add);
    }
  }

  /// A claim's verdict is the gravest of its findings; its series the one that decided it.
  private void add(Finding finding) {
    Verdict verdict = finding.verdict();
    Evidence evidence = finding.evidence();
    for (String claim : finding.claims()) {
      if (verdict != null) {
        verdicts.merge(claim, verdict, Verdict::graver);
      }
      if (evidence != null && evidence.grade() != null) {
        series.putIfAbsent(claim, evidence.series().value());
      }
    }
  }

  static void insert(Handle handle, AuditReport report) {
    ClaimRows rows = new ClaimRows(report);
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO claims ("
                + String.join(", ", COLUMNS)
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                + " ?, ?, ?, ?, ?)");
    int number = 0;
    for (LinkedClaim linked : report.claims()) {
      rows.add(batch, report.document().id(), number++, linked);
    }
    AuditRows.run(batch);
  }

  private void add(PreparedBatch batch, String document, int number, LinkedClaim linked) {
    Claim claim = linked.claim();
    Quantity quantity = claim.quantity();
    Quantity signed = claim.signed();
    Interval stated = quantity == null ? null : quantity.stated();
    EconUnit unit = quantity == null ? null : quantity.unit();
    Period period = claim.period();
    Claim.Mention metric = claim.metric();
    batch.add(
        document,
        number,
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
        unit == null ? null : unit.code(),
        claim.direction().name(),
        period == null ? null : period.start().toString(),
        period == null ? null : period.end().toString(),
        claim.place(),
        claim.modality().name(),
        claim.attribution().name(),
        AuditRows.nameOf(verdicts.get(claim.id())),
        signed == null ? null : digits(signed.strict().lo()),
        signed == null ? null : digits(signed.strict().hi()),
        signed == null ? null : digits(signed.loose().lo()),
        signed == null ? null : digits(signed.loose().hi()),
        unit == null ? null : unit.changeBasis().json(),
        unit == null ? null : unit.priceBasis().json(),
        claim.population(),
        claim.negated() || claim.denied() ? 1 : 0,
        series.get(claim.id()));
  }

  private static @Nullable String digits(@Nullable BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }
}
