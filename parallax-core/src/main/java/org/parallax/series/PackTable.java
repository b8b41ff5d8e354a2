package org.parallax.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parallax.document.TableReader;

/// A pack's CSV file as rows of named cells. A file without its columns, or with unknown ones, has
/// no rows but a problem.
final class PackTable {

  private final String file;
  private final List<PackProblem> problems;
  private final List<Row> rows = new ArrayList<>();

  /// @param required columns that must be there
  /// @param optional columns that may be there
  PackTable(
      String file,
      byte[] bytes,
      Set<String> required,
      Set<String> optional,
      List<PackProblem> problems) {
    this.file = file;
    this.problems = problems;
    List<TableReader.Row> records;
    try {
      records = TableReader.csv(bytes, file);
    } catch (TableReader.TableException e) {
      problems.add(new PackProblem(file, 0, "", "comma-separated values", "" + e.getMessage()));
      return;
    }
    if (records.isEmpty()) {
      problems.add(new PackProblem(file, 1, "", "a header line", "an empty file"));
      return;
    }
    List<String> header = records.getFirst().cells();
    if (accept(header, required, optional)) {
      records.stream().skip(1).forEach(record -> add(header, record));
    }
  }

  private PackTable(String file) {
    this.file = file;
    this.problems = List.of();
  }

  private PackTable(String file, List<PackProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /// {@return a row whose cells were found elsewhere than in a table}
  static Row row(String file, int line, Map<String, String> cells, List<PackProblem> problems) {
    return new PackTable(file, problems).new Row(line, Map.copyOf(cells));
  }

  /// {@return a table without rows, for a file that is not there}
  static PackTable empty(String file) {
    return new PackTable(file);
  }

  List<Row> rows() {
    return rows;
  }

  private boolean accept(List<String> header, Set<String> required, Set<String> optional) {
    int before = problems.size();
    for (String name : required) {
      if (!header.contains(name)) {
        problems.add(new PackProblem(file, 1, name, "this column", "none of that name"));
      }
    }
    for (String name : header) {
      if (!required.contains(name) && !optional.contains(name)) {
        String known = required.stream().sorted().collect(Collectors.joining(", "));
        problems.add(new PackProblem(file, 1, name, "one of " + known, "an unknown column"));
      }
    }
    if (header.stream().distinct().count() < header.size()) {
      problems.add(new PackProblem(file, 1, "", "each column once", String.join(",", header)));
    }
    return problems.size() == before;
  }

  private void add(List<String> header, TableReader.Row record) {
    int line = record.line();
    if (record.cells().size() != header.size()) {
      problems.add(
          new PackProblem(
              file, line, "", header.size() + " cells", record.cells().size() + " cells"));
      return;
    }
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      cells.put(header.get(i), record.cell(i).strip());
    }
    rows.add(new Row(line, cells));
  }

  /// One line of the table; reading a bad cell notes a problem and gives a stand-in.
  final class Row {
    private final int line;
    private final Map<String, String> cells;

    private Row(int line, Map<String, String> cells) {
      this.line = line;
      this.cells = cells;
    }

    int line() {
      return line;
    }

    /// {@return the cell, or an empty string}
    String text(String column) {
      return cells.getOrDefault(column, "");
    }

    /// {@return the cell, which must not be empty}
    String required(String column) {
      String value = text(column);
      if (value.isEmpty()) {
        problem(column, "a value", "an empty cell");
      }
      return value;
    }

    /// {@return the parts of a cell divided by `|`, empty ones left out}
    List<String> list(String column) {
      return List.of(text(column).split("\\|")).stream()
          .map(String::strip)
          .filter(s -> !s.isEmpty())
          .distinct()
          .toList();
    }

    void problem(String column, String expected, String found) {
      problems.add(new PackProblem(file, line, column, expected, found));
    }
  }
}
