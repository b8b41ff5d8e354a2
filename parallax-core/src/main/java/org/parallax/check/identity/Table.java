package org.parallax.check.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A tab-separated resource with `#` comments, one per language.
final class Table {

  private static final List<String> LANGUAGES = List.of("en", "zh", "ko");

  private Table() {}

  /// One row and where it stands, for messages.
  record Row(List<String> cells, String where) {}

  /// {@return the rows of every language's file of that name}
  static List<Row> rows(String name, int columns) {
    List<Row> rows = new ArrayList<>();
    for (String language : LANGUAGES) {
      read(language + "/" + name, columns, rows);
    }
    return rows;
  }

  private static void read(String path, int columns, List<Row> rows) {
    String[] lines;
    try (InputStream in = Table.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("Expected the resource " + path + ", found none.");
      }
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = List.of(line.split("\t", -1));
      String where = path + ":" + (i + 1);
      if (cells.size() != columns) {
        throw new IllegalStateException(
            where + ": expected " + columns + " columns, found " + cells.size() + ".");
      }
      rows.add(new Row(cells, where));
    }
  }
}
