package org.parallax.series.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/// Writes tidy rows as CSV (RFC 4180, UTF-8 without a byte-order mark, lines end in `\n`); what it
/// writes, `series import` reads back. A day that only the release lag gives is left empty, for
/// `lag_days` says it.
public final class TidyCsv {
  private TidyCsv() {}

  /// Writes a header and all rows.
  public static void write(TidyRows rows, Writer out) throws IOException {
    line(out, TidyRows.LINE, TidyRows.DEFINITION);
    try {
      rows.each(row -> {
        try {
          line(out, row.cells(), row.definition());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void line(Writer out, List<String> one, List<String> other) throws IOException {
    boolean first = true;
    for (List<String> cells : List.of(one, other)) {
      for (String cell : cells) {
        if (!first) {
          out.write(',');
        }
        first = false;
        out.write(quoted(cell));
      }
    }
    out.write('\n');
  }

  private static String quoted(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r' || (i == 0 && c == '#')) {
        return '"' + cell.replace("\"", "\"\"") + '"';
      }
    }
    return cell;
  }
}
