package org.parallax.workspace;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// SHA-256 over derived rows, in order: what is written is digested at once, so that a later look
/// shows whether it is still the same.
///
/// Every value goes in with its kind and length, so that no two different tables give one stream.
final class Digests {
  /// A document's audit: its own row and those of [AuditRows#TABLES].
  static final String AUDIT = "audit";

  /// A document's reviews.
  static final String REVIEWS = "reviews";

  /// An imported file; its document is the number of its line in the journal.
  static final String IMPORT = "import";

  /// The workspace's settings; they stand under no document.
  static final String SETTINGS = "settings";

  private Digests() {}

  /// Digests a part and keeps the result.
  static void keep(Handle handle, String document, String part) {
    handle.execute(
        "INSERT OR REPLACE INTO digests VALUES (?, ?, ?)",
        document,
        part,
        of(handle, document, part));
  }

  /// {@return the digest of the whole database}
  static String all(Handle handle) {
    MessageDigest digest = sha256();
    for (String document : documents(handle)) {
      text(digest, document);
      text(digest, of(handle, document, AUDIT));
      text(digest, of(handle, document, REVIEWS));
    }
    for (String line : imports(handle)) {
      text(digest, of(handle, line, IMPORT));
    }
    text(digest, of(handle, "", SETTINGS));
    return HexFormat.of().formatHex(digest.digest());
  }

  /// {@return what is wrong with the database, in words; nothing where it agrees with its digests}
  static List<String> disagreements(Handle handle) {
    List<String> wrong = new ArrayList<>();
    handle.createQuery("PRAGMA integrity_check(3)").mapTo(String.class).list().stream()
        .filter(line -> !line.equals("ok"))
        .forEach(line -> wrong.add("parallax.db: " + line.replace('\n', ' ')));
    for (String document : documents(handle)) {
      compare(handle, document, AUDIT, wrong);
      if (count(handle, "reviews", document) + count(handle, "digests", document) > 1) {
        compare(handle, document, REVIEWS, wrong);
      }
    }
    imports(handle).forEach(line -> compare(handle, line, IMPORT, wrong));
    if (handle.createQuery("SELECT count(*) FROM settings").mapTo(Integer.class).one() > 0) {
      compare(handle, "", SETTINGS, wrong);
    }
    return wrong;
  }

  private static int count(Handle handle, String table, String document) {
    return handle
        .createQuery("SELECT count(*) FROM " + table + " WHERE document = :d")
        .bind("d", document)
        .mapTo(Integer.class)
        .one();
  }

  private static void compare(Handle handle, String document, String part, List<String> wrong) {
    String expected =
        handle
            .createQuery("SELECT sha256 FROM digests WHERE document = :d AND part = :p")
            .bind("d", document)
            .bind("p", part)
            .mapTo(String.class)
            .findOne()
            .orElse("none");
    String found = of(handle, document, part);
    if (!expected.equals(found)) {
      String what = part.equals(IMPORT) ? " in line " : " of document ";
      String of = document.isEmpty() ? "" : what + document;
      wrong.add(
          "parallax.db, " + part + of + ": expected digest " + expected + ", found " + found + ".");
    }
  }

  private static List<String> imports(Handle handle) {
    return handle
        .createQuery("SELECT CAST(line AS TEXT) FROM imports ORDER BY line")
        .mapTo(String.class)
        .list();
  }

  private static List<String> documents(Handle handle) {
    return handle
        .createQuery("SELECT id FROM documents UNION SELECT document FROM reviews ORDER BY 1")
        .mapTo(String.class)
        .list();
  }

  private static String of(Handle handle, String document, String part) {
    MessageDigest digest = sha256();
    switch (part) {
      case AUDIT -> {
        rows(digest, handle, "SELECT * FROM documents WHERE id = :d", document);
        for (AuditRows.Table table : AuditRows.TABLES) {
          text(digest, table.name());
          String all = "SELECT * FROM " + table.name() + " WHERE document = :d ORDER BY ";
          rows(digest, handle, all + table.order(), document);
        }
      }
      case REVIEWS ->
          rows(digest, handle, "SELECT * FROM reviews WHERE document = :d ORDER BY 1", document);
      case IMPORT ->
          rows(
              digest,
              handle,
              "SELECT * FROM imports WHERE line = CAST(:d AS INTEGER) ORDER BY 1",
              document);
      case SETTINGS ->
          rows(digest, handle, "SELECT * FROM settings WHERE :d = '' ORDER BY 1", document);
      default -> throw new IllegalArgumentException("Expected a part, found '" + part + "'.");
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void rows(MessageDigest digest, Handle handle, String sql, String document) {
    try (Query query = handle.createQuery(sql)) {
      query
          .bind("d", document)
          .scanResultSet((rows, _) -> {
            try (ResultSet all = rows.get()) {
              while (all.next()) {
                row(digest, all);
              }
            }
            return true;
          });
    }
  }

  private static void row(MessageDigest digest, ResultSet row) throws SQLException {
    int columns = row.getMetaData().getColumnCount();
    digest.update((byte) 'r');
    for (int column = 1; column <= columns; column++) {
      Object value = row.getObject(column);
      switch (value) {
        case null -> digest.update((byte) 'n');
        case Number number -> {
          digest.update((byte) 'i');
          text(digest, number.toString());
        }
        case byte[] bytes -> {
          digest.update((byte) 'b');
          digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
          digest.update(bytes);
        }
        default -> {
          digest.update((byte) 't');
          text(digest, value.toString());
        }
      }
    }
  }

  private static void text(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
