package org.parallax.document;

import java.util.List;
import java.util.OptionalInt;
import org.parallax.document.TableReader.Row;
import org.parallax.document.TableReader.TableException;

/// A table whose first row names its columns.
///
/// @param name the file's name, for messages
/// @param header column names, trimmed
/// @param rows the rows below the header, each with its line
public record Table(String name, List<String> header, List<Row> rows) {

  public Table {
    header = header.stream().map(String::strip).toList();
    rows = List.copyOf(rows);
  }

  /// {@return the index of the column so named, from 0}
  ///
  /// @throws TableException naming the columns found, where there is none
  public int column(String column) {
    return find(column)
        .orElseThrow(() ->
            new TableException(
                name + ": expected a column '" + column + "', found " + header, null));
  }

  /// {@return the index of the column so named, if there is one}
  public OptionalInt find(String column) {
    int at = header.indexOf(column);
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
  }

  /// {@return the cell of a row in the column so named}
  public String cell(Row row, String column) {
    return row.cell(column(column));
  }
}
