package org.parallax.series.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.parallax.document.TableReader;

/// A figure a row: the columns are named by the mapping, or are called `series`, `period`, `value`
/// and `known_from`. A file of one series needs no column for it: its label is `*`.
record TidyLayout(Rows rows, Mapping mapping) implements Layout {
  static final String ONLY = "*";

  @Override
  public void each(Consumer<RawCell> cells) {
    List<Integer> series = seriesColumns();
    int period = rows.column(mapping.column("period"));
    String valueName = mapping.column("value");
    int value = rows.column(valueName);
    String knownName = mapping.column("known_from");
    boolean asked = mapping.says("known_from");
    int known = asked || rows.has(knownName) ? rows.column(knownName) : -1;
    Map<String, Integer> others = new HashMap<>();
    for (int i = 0; i < rows.header().size(); i++) {
      others.putIfAbsent(rows.header().get(i), i);
    }
    rows.below()
        .accept(row ->
            cells.accept(
                new RawCell(
                    row.line(),
                    valueName,
                    series.isEmpty() ? ONLY : Rows.label(row, series),
                    row.cell(period).strip(),
                    row.cell(value).strip(),
                    known < 0 ? "" : row.cell(known).strip(),
                    attributes(row, others))));
  }

  private List<Integer> seriesColumns() {
    if (mapping.says("series")) {
      return rows.columns(mapping.columns().getOrDefault("series", List.of()));
    }
    return rows.has("series") || mapping.entries().isEmpty()
        ? List.of(rows.column("series"))
        : List.of();
  }

  private static UnaryOperator<String> attributes(
      TableReader.Row row, Map<String, Integer> columns) {
    return name -> {
      Integer at = columns.get(name);
      return at == null ? "" : row.cell(at).strip();
    };
  }
}
