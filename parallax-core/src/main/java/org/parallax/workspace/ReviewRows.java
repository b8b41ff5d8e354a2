package org.parallax.workspace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.Finding;
import org.parallax.check.Verdict;
import org.parallax.provenance.ContentHash;
import org.parallax.workspace.JournalEntry.Reviewed;

/// The rows of reviews, and how each stands to the audit as it is now.
final class ReviewRows {
  private ReviewRows() {}

  /// A finding as far as a review has to know it.
  private record Found(String id, String type, @Nullable String verdict, int start, String quote) {}

  static String id(int line) {
    return "r" + line;
  }

  /// {@return the line of a review, or 0 where the id is none of a review's}
  static int line(String id) {
    return id.matches("r[1-9][0-9]{0,8}") ? Integer.parseInt(id.substring(1)) : 0;
  }

  static void insert(Handle handle, int line, Instant at, Reviewed review) {
    String document = review.document().abbreviated(12);
    handle.execute(
        "INSERT INTO reviews VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, NULL,"
            + " NULL, NULL, 'LOST')",
        line,
        document,
        review.finding(),
        review.findingType().name(),
        review.anchor().text().hex(),
        review.anchor().start(),
        review.anchor().end(),
        review.anchor().prefix(),
        review.anchor().quote(),
        review.anchor().suffix(),
        AuditRows.nameOf(review.seen()),
        review.decision().name(),
        review.reason(),
        review.who(),
        at.toString());
    attach(handle, document);
  }

  static void undo(Handle handle, int line, int undoLine, String who, Instant at) {
    handle.execute(
        "UPDATE reviews SET undone_line = ?, undone_by = ?, undone_at = ? WHERE line = ?",
        undoLine,
        who,
        at.toString(),
        line);
    handle
        .createQuery("SELECT document FROM reviews WHERE line = :line")
        .bind("line", line)
        .mapTo(String.class)
        .findOne()
        .ifPresent(document -> Digests.keep(handle, document, Digests.REVIEWS));
  }

  /// {@return whether a review was taken back; empty where there is no such review}
  static Optional<Boolean> isUndone(Handle handle, int line) {
    return handle
        .createQuery("SELECT undone_line IS NOT NULL FROM reviews WHERE line = :line")
        .bind("line", line)
        .mapTo(Boolean.class)
        .findOne();
  }

  /// Looks up every review of a document in its audit again.
  static void attach(Handle handle, String document) {
    List<Review> reviews = list(handle, document, true);
    if (reviews.isEmpty()) {
      return;
    }
    List<Found> findings =
        handle
            .createQuery(
                "SELECT id, type, verdict, start_offset, quote FROM findings WHERE document = :d"
                    + " ORDER BY sentence, number")
            .bind("d", document)
            .map((row, _) ->
                new Found(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    row.getString(5)))
            .list();
    for (Review review : reviews) {
      String seenId =
          handle
              .createQuery("SELECT finding_seen FROM reviews WHERE line = :line")
              .bind("line", line(review.id()))
              .mapTo(String.class)
              .one();
      Found found = closest(findings, review, seenId);
      Review.State state =
          found == null
              ? Review.State.LOST
              : Objects.equals(found.verdict(), AuditRows.nameOf(review.seen()))
                  ? Review.State.STANDS
                  : Review.State.CHANGED;
      handle.execute(
          "UPDATE reviews SET finding = ?, now = ?, state = ? WHERE line = ?",
          found == null ? null : found.id(),
          found == null ? null : found.verdict(),
          state.name(),
          line(review.id()));
    }
    Digests.keep(handle, document, Digests.REVIEWS);
  }

  /// The finding of the same type about the same words: the very one if it is there, else the
  /// nearest to where it stood.
  private static @Nullable Found closest(List<Found> findings, Review review, String seenId) {
    Found closest = null;
    for (Found found : findings) {
      if (!found.type().equals(review.type().name())
          || !found.quote().equals(review.anchor().quote())) {
        continue;
      }
      if (closest == null || distance(found, review, seenId) < distance(closest, review, seenId)) {
        closest = found;
      }
    }
    return closest;
  }

  private static int distance(Found found, Review review, String seenId) {
    int away = Math.abs(found.start() - review.anchor().start());
    return 2 * away + (found.id().equals(seenId) ? 0 : 1);
  }

  /// {@return the reviews of a document in the order in which they were made}
  static List<Review> list(Handle handle, String document, boolean undoneToo) {
    return handle
        .createQuery(
            "SELECT * FROM reviews WHERE document = :d"
                + (undoneToo ? "" : " AND undone_line IS NULL")
                + " ORDER BY line")
        .bind("d", document)
        .map((row, _) -> review(row))
        .list();
  }

  private static Review review(ResultSet row) throws SQLException {
    return new Review(
        id(row.getInt("line")),
        row.getString("document"),
        row.getString("finding"),
        Finding.Type.valueOf(row.getString("type")),
        new Review.Anchor(
            new ContentHash(row.getString("text_sha256")),
            row.getInt("start_offset"),
            row.getInt("end_offset"),
            row.getString("prefix"),
            row.getString("quote"),
            row.getString("suffix")),
        Review.Decision.valueOf(row.getString("decision")),
        row.getString("reason"),
        row.getString("who"),
        Instant.parse(row.getString("at")),
        verdict(row.getString("seen")),
        verdict(row.getString("now")),
        Review.State.valueOf(row.getString("state")));
  }

  static @Nullable Verdict verdict(@Nullable String name) {
    return name == null ? null : Verdict.valueOf(name);
  }
}
