package org.parallax.document;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Opens tables in files: rows of cells with the line on which each began.
public final class TableReader {
  /// So many lines are looked at to tell the separator.
  private static final int LOOKED_AT = 30;

  private TableReader() {}

  /// {@return the rows of a CSV file, with its separator (`,` `;` or tab) told from the first
  /// lines}
  ///
  /// Blank lines are left out; lines that begin with `#` are comments. Text is UTF-8 unless a
  /// byte-order mark or its bytes say otherwise.
  ///
  /// @throws TableException on unbalanced quotes, naming file and line
  public static List<Row> csv(byte[] bytes, String name) {
    List<Row> rows = new ArrayList<>();
    each(bytes, name, rows::add);
    return List.copyOf(rows);
  }

  /// Hands out the rows of a CSV file one by one, as [#csv] reads them, until the visitor has
  /// enough.
  ///
  /// @param visitor answers whether it wants the next row
  /// @throws TableException on unbalanced quotes, naming file and line
  public static void each(byte[] bytes, String name, Predicate<Row> visitor) {
    String text = TextDecoder.decode(bytes, null).text();
    int last = 0;
    var builder =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .commentStrategy(CommentStrategy.SKIP)
            .skipEmptyLines(true)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE);
    try (CsvReader<CsvRecord> reader = builder.ofCsvRecord(text)) {
      for (CsvRecord line : reader) {
        last = Math.toIntExact(line.getStartingLineNumber());
        if (!visitor.test(new Row(last, line.getFields()))) {
          return;
        }
      }
    } catch (IOException | CsvParseException e) {
      throw new TableException(
          name + ", after line " + last + ": expected a CSV row, found " + e.getMessage(), e);
    }
  }

  /// {@return the rows of one sheet of an XLSX workbook, each with its number; days as
  /// `2025-10-31`, numbers as they are stored, formulas as they were last computed}
  ///
  /// @param sheet its name; empty for the only one
  /// @throws TableException if there is no such sheet, several and none is named, or the file is no
  ///   sound workbook or unpacks to more than the limit
  public static List<Row> sheet(Source file, String sheet, Limits limits) {
    return new XlsxSheet(file, limits).rows(sheet);
  }

  /// {@return the CSV file as a table with named columns, its first row being the header}
  ///
  /// @throws TableException on unbalanced quotes or a file without a header
  public static Table table(byte[] bytes, String name) {
    List<Row> rows = csv(bytes, name);
    if (rows.isEmpty()) {
      throw new TableException(name + ": expected a header row, found an empty file", null);
    }
    return new Table(name, rows.getFirst().cells(), rows.subList(1, rows.size()));
  }

  /// The separator that stands equally often in the header and in most rows below it: of two that
  /// do, the more frequent one, else the one that hardly ever stands inside a cell.
  private static char separator(String text) {
    List<String> lines =
        text.lines().dropWhile(l -> l.isEmpty() || l.startsWith("#")).limit(LOOKED_AT).toList();
    char best = ',';
    int bestRows = 0;
    long bestCount = 0;
    for (char candidate : new char[] {'\t', ';', ','}) {
      long count = lines.isEmpty() ? 0 : unquoted(lines.getFirst(), candidate);
      if (count == 0) {
        continue;
      }
      int rows = (int) lines.stream().filter(l -> unquoted(l, candidate) == count).count();
      if (rows > bestRows || (rows == bestRows && count > bestCount)) {
        best = candidate;
        bestRows = rows;
        bestCount = count;
      }
    }
    return best;
  }

  private static long unquoted(String line, char separator) {
    boolean quoted = false;
    long count = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      count += c == separator && !quoted ? 1 : 0;
    }
    return count;
  }

  /// One row of a table.
  ///
  /// @param line the line of the file on which it began, from 1
  public record Row(int line, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /// {@return the cell of a column, or an empty string where the row is shorter}
    public String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  /// A table that cannot be read; the message says what was expected, what was found, and where.
  public static final class TableException extends RuntimeException {
    TableException(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
