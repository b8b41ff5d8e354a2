package org.parallax.workspace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.parallax.audit.AuditReport;
import org.parallax.check.forecast.Forecast;
import org.parallax.check.forecast.Resolution;
import org.parallax.check.forecast.Resolution.BaseRate;
import org.parallax.check.forecast.Status;
import org.parallax.quantity.Period;

/// The rows of the ledger of forecasts: one for each rule.
final class ForecastRows {
  private ForecastRows() {}

  static void insert(Handle handle, AuditReport report) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO forecasts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    int number = 0;
    for (Forecast forecast : report.forecasts()) {
      int rule = 0;
      for (Resolution resolution : forecast.rules()) {
        add(batch, report.document().id(), number, rule++, forecast, resolution);
      }
      number++;
    }
    AuditRows.run(batch);
  }

  private static void add(
      PreparedBatch batch,
      String document,
      int number,
      int ruleNumber,
      Forecast forecast,
      Resolution rule) {
    Period window = rule.window();
    BaseRate base = rule.base();
    batch.add(
        document,
        number,
        ruleNumber,
        forecast.claim(),
        forecast.source(),
        forecast.made().toString(),
        forecast.target() ? 1 : 0,
        forecast.concept(),
        rule.rule(),
        rule.words(),
        rule.series() == null ? null : rule.series().value(),
        window == null ? null : window.start().toString(),
        window == null ? null : window.end().toString(),
        rule.status().name(),
        rule.message(),
        rule.waitsUntil() == null ? null : rule.waitsUntil().toString(),
        base == null ? null : base.hits(),
        base == null ? null : base.windows());
  }

  /// {@return all rules of all forecasts that pass, in the order of documents and text}
  static List<ForecastEntry> list(Handle handle, ForecastEntry.Filter filter) {
    return handle
        .createQuery(
            "SELECT forecasts.*, claims.quote, claims.sentence FROM forecasts"
                + " JOIN documents ON documents.id = forecasts.document"
                + " JOIN claims ON claims.document = forecasts.document"
                + " AND claims.id = forecasts.claim"
                + " WHERE (:document IS NULL OR forecasts.document = :document)"
                + " AND (:source IS NULL OR instr(lower(source), lower(:source)) > 0)"
                + " AND (:concept IS NULL OR forecasts.concept = :concept)"
                + " AND (:status IS NULL OR status = :status)"
                + " ORDER BY documents.line, forecasts.number, rule_number")
        .bind("document", filter.document())
        .bind("source", filter.source())
        .bind("concept", filter.concept())
        .bind("status", AuditRows.nameOf(filter.status()))
        .map((row, _) -> entry(row))
        .list();
  }

  private static ForecastEntry entry(ResultSet row) throws SQLException {
    int windows = row.getInt("base_windows");
    return new ForecastEntry(
        row.getString("document"),
        row.getString("claim"),
        row.getInt("sentence"),
        row.getString("quote"),
        row.getString("source"),
        LocalDate.parse(row.getString("made")),
        row.getInt("target") == 1,
        row.getString("concept"),
        row.getString("rule"),
        row.getString("words"),
        row.getString("series"),
        Queries.date(row, "window_start"),
        Queries.date(row, "window_end"),
        Status.valueOf(row.getString("status")),
        row.getString("message"),
        Queries.date(row, "waits_until"),
        windows == 0 ? null : new BaseRate(row.getInt("base_hits"), windows));
  }
}
