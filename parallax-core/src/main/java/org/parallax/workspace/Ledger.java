package org.parallax.workspace;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Comparison;
import org.parallax.claim.Attribution;
import org.parallax.claim.ClaimKind;
import org.parallax.claim.Direction;
import org.parallax.claim.Modality;
import org.parallax.document.Span;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Period;
import org.parallax.series.SeriesKey;

/// What is asked of the claims of all documents.
final class Ledger {
  private Ledger() {}

  static List<ClaimEntry> claims(Handle handle, ClaimEntry.Filter filter) {
    return handle
        .createQuery(
            "SELECT claims.* FROM claims JOIN documents ON documents.id = claims.document"
                + " WHERE (:document IS NULL OR claims.document = :document)"
                + " AND (:concept IS NULL OR concept = :concept)"
                + " AND (:verdict IS NULL OR verdict = :verdict)"
                + " AND (:modality IS NULL OR modality = :modality)"
                + " AND (:place IS NULL OR ',' || place || ',' LIKE '%,' || :place || ',%')"
                + " AND (:series IS NULL OR series = :series)"
                + " AND (:text IS NULL OR instr(lower(quote), lower(:text)) > 0)"
                + " ORDER BY documents.line, number")
        .bind("document", filter.document())
        .bind("concept", filter.concept())
        .bind("verdict", AuditRows.nameOf(filter.verdict()))
        .bind("modality", AuditRows.nameOf(filter.modality()))
        .bind("place", filter.place())
        .bind("series", filter.series())
        .bind("text", filter.text())
        .map((row, _) -> claim(row))
        .list();
  }

  /// {@return the concepts that some claim is about, sorted}
  static List<String> concepts(Handle handle) {
    return handle
        .createQuery("SELECT DISTINCT concept FROM claims WHERE concept IS NOT NULL ORDER BY 1")
        .mapTo(String.class)
        .list();
  }

  private static ClaimEntry claim(ResultSet row) throws SQLException {
    return new ClaimEntry(
        row.getString("id"),
        row.getString("document"),
        row.getInt("sentence"),
        new Span(row.getInt("start_offset"), row.getInt("end_offset")),
        row.getString("quote"),
        ClaimKind.valueOf(row.getString("kind")),
        row.getString("concept"),
        row.getString("metric"),
        row.getString("lo"),
        row.getString("hi"),
        row.getString("unit"),
        Direction.valueOf(row.getString("direction")),
        Queries.date(row, "period_start"),
        Queries.date(row, "period_end"),
        row.getString("place"),
        Modality.valueOf(row.getString("modality")),
        Attribution.valueOf(row.getString("attribution")),
        ReviewRows.verdict(row.getString("verdict")),
        side(row));
  }

  private static Comparison.Side side(ResultSet row) throws SQLException {
    var start = Queries.date(row, "period_start");
    var end = Queries.date(row, "period_end");
    String series = row.getString("series");
    return new Comparison.Side(
        row.getString("concept"),
        row.getString("place"),
        start == null || end == null ? null : new Period(start, end),
        row.getString("unit"),
        row.getString("change_basis"),
        row.getString("price_basis"),
        row.getString("population"),
        interval(row, "strict"),
        interval(row, "loose"),
        Direction.valueOf(row.getString("direction")),
        row.getInt("negated") == 1,
        Modality.valueOf(row.getString("modality")),
        series == null ? null : new SeriesKey(series),
        ReviewRows.verdict(row.getString("verdict")));
  }

  /// A bound has one end; a claim without a number has none.
  private static @Nullable Interval interval(ResultSet row, String name) throws SQLException {
    String lo = row.getString(name + "_lo");
    String hi = row.getString(name + "_hi");
    return lo == null && hi == null
        ? null
        : new Interval(
            lo == null ? null : new BigDecimal(lo),
            hi == null ? null : new BigDecimal(hi),
            false,
            false);
  }
}
