package org.parallax.series.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.parallax.document.TableReader;
import org.parallax.series.imports.Layout.LayoutException;

/// The rows of a table below its header, whatever file they stand in.
///
/// @param header column names, trimmed
/// @param below walks the rows below the header
record Rows(List<String> header, Consumer<Consumer<TableReader.Row>> below) {

  Rows {
    header = header.stream().map(String::strip).toList();
  }

  /// {@return the column of this name}
  int column(String name) {
    int at = header.indexOf(name);
    if (at < 0) {
      throw new LayoutException(1, name, "this column", "the columns " + shown());
    }
    if (header.lastIndexOf(name) != at) {
      throw new LayoutException(1, name, "this column once", "it twice");
    }
    return at;
  }

  /// {@return the columns of these names}
  List<Integer> columns(List<String> names) {
    List<Integer> columns = new ArrayList<>();
    names.forEach(name -> columns.add(column(name)));
    return columns;
  }

  boolean has(String name) {
    return header.contains(name);
  }

  String shown() {
    return header.stream().limit(12).collect(Collectors.joining(", "))
        + (header.size() > 12 ? ", … (" + header.size() + ")" : "");
  }

  /// {@return the cells of these columns joined by a point}
  static String label(TableReader.Row row, List<Integer> columns) {
    if (columns.size() == 1) {
      return row.cell(columns.getFirst()).strip();
    }
    return columns.stream().map(c -> row.cell(c).strip()).collect(Collectors.joining("."));
  }
}
