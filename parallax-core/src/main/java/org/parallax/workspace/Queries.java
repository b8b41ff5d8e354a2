package org.parallax.workspace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Verdict;
import org.parallax.document.DocumentKind;
import org.parallax.document.Language;
import org.parallax.provenance.ContentHash;
import org.parallax.provenance.Grade;

/// What is asked of the derived tables.
final class Queries {
  private Queries() {}

  /// {@return the documents in the order in which they were added}
  ///
  /// @param id of the only one wanted, or null for all
  static List<DocumentEntry> documents(Handle handle, @Nullable String id) {
    Map<String, Counts> counts = counts(handle, id);
    return handle
        .createQuery(
            "SELECT documents.*, (SELECT count(DISTINCT coalesce(finding, line)) FROM reviews"
                + " WHERE document = documents.id AND undone_line IS NULL) AS reviewed"
                + " FROM documents WHERE :id IS NULL OR id = :id ORDER BY line")
        .bind("id", id)
        .map((row, _) -> entry(row, counts.getOrDefault(row.getString("id"), new Counts())))
        .list();
  }

  /// {@return what the journal said of a document}
  static Optional<Deriver.Kept> kept(Handle handle, String id) {
    return handle
        .createQuery("SELECT line, added_at, sha256, bytes, name FROM documents WHERE id = :id")
        .bind("id", id)
        .map((row, _) -> kept(row))
        .findOne();
  }

  static Optional<String> auditJson(Handle handle, String id) {
    return handle
        .createQuery("SELECT json FROM audits WHERE document = :id")
        .bind("id", id)
        .mapTo(String.class)
        .findOne();
  }

  /// {@return why a document could not be audited}
  static Optional<String> problem(Handle handle, String id) {
    return handle
        .createQuery("SELECT problem FROM documents WHERE id = :id AND problem IS NOT NULL")
        .bind("id", id)
        .mapTo(String.class)
        .findOne();
  }

  /// {@return the documents that something else than this engine has derived}
  static List<Deriver.Kept> derivedByOthers(Handle handle, String engine) {
    return handle
        .createQuery(
            "SELECT line, added_at, sha256, bytes, name FROM documents WHERE engine <> :engine"
                + " ORDER BY line")
        .bind("engine", engine)
        .map((row, _) -> kept(row))
        .list();
  }

  private static Deriver.Kept kept(ResultSet row) throws SQLException {
    return new Deriver.Kept(
        row.getInt(1),
        Instant.parse(row.getString(2)),
        new ContentHash(row.getString(3)),
        row.getLong(4),
        row.getString(5));
  }

  static Settings settings(Handle handle) {
    return new Settings(
        handle
            .createQuery("SELECT value FROM settings WHERE key = 'reviewer'")
            .mapTo(String.class)
            .findOne()
            .orElse(null));
  }

  /// {@return where an id stands; an abbreviated hash of an original, from 6 digits, will do too}
  static List<Located> find(Handle handle, String id) {
    List<Located> exact =
        handle
            .createQuery("SELECT id, what, document FROM ids WHERE id = :id ORDER BY 3, 2")
            .bind("id", id)
            .map((row, _) -> located(row))
            .list();
    if (!exact.isEmpty() || !id.matches("[0-9a-f]{6,64}")) {
      return exact;
    }
    return handle
        .createQuery(
            "SELECT id, 'DOCUMENT', id FROM documents WHERE substr(sha256, 1, :n) = :id"
                + " ORDER BY 1")
        .bind("n", id.length())
        .bind("id", id)
        .map((row, _) -> located(row))
        .list();
  }

  private static Located located(ResultSet row) throws SQLException {
    return new Located(row.getString(1), Located.What.valueOf(row.getString(2)), row.getString(3));
  }

  /// The counts of one document.
  private static final class Counts {
    final SortedMap<Verdict, Integer> sentences = new TreeMap<>();
    final SortedMap<Verdict, Integer> claims = new TreeMap<>();
    final SortedMap<Grade, Integer> grades = new TreeMap<>();
    int damage;

    void add(String what, String key, int n) {
      switch (what) {
        case "sentence" -> sentences.put(Verdict.valueOf(key), n);
        case "claim" -> claims.put(Verdict.valueOf(key), n);
        case "grade" -> grades.put(Grade.valueOf(key), n);
        default -> damage += n;
      }
    }
  }

  private static Map<String, Counts> counts(Handle handle, @Nullable String id) {
    Map<String, Counts> counts = new HashMap<>();
    handle
        .createQuery(
            "SELECT document, what, key, n FROM counts WHERE :id IS NULL OR document = :id")
        .bind("id", id)
        .map((row, _) -> {
          counts
              .computeIfAbsent(row.getString(1), _ -> new Counts())
              .add(row.getString(2), row.getString(3), row.getInt(4));
          return true;
        })
        .list();
    return counts;
  }

  private static DocumentEntry entry(ResultSet row, Counts counts) throws SQLException {
    String kind = row.getString("kind");
    String language = row.getString("language");
    return new DocumentEntry(
        row.getString("id"),
        new ContentHash(row.getString("sha256")),
        row.getLong("bytes"),
        row.getString("name"),
        row.getString("title"),
        row.getString("institution"),
        row.getString("author"),
        kind == null ? DocumentKind.UNKNOWN : DocumentKind.valueOf(kind),
        language == null ? Language.UNKNOWN : new Language(language),
        date(row, "published"),
        date(row, "retrieved"),
        date(row, "printed"),
        date(row, "as_of"),
        row.getInt("characters"),
        counts.sentences,
        counts.claims,
        counts.grades,
        row.getInt("undecided"),
        counts.damage,
        row.getString("first_finding"),
        row.getString("problem"),
        row.getInt("reviewed"),
        Instant.parse(row.getString("added_at")));
  }

  static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? null : LocalDate.parse(text);
  }
}
