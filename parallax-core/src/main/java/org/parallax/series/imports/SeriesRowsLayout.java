package org.parallax.series.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A series a row, a period a column: every column whose name is a period holds figures. The label
/// is in the column `series`, or in the first one.
record SeriesRowsLayout(Rows rows, Mapping mapping, Periods periods) implements Layout {

  @Override
  public void each(Consumer<RawCell> cells) {
    List<Integer> label =
        mapping.says("series")
            ? rows.columns(mapping.columns().getOrDefault("series", List.of()))
            : List.of(0);
    List<Integer> columns = new ArrayList<>();
    for (int i = 0; i < rows.header().size(); i++) {
      if (!label.contains(i) && periods.isPeriod(rows.header().get(i))) {
        columns.add(i);
      }
    }
    if (columns.isEmpty()) {
      throw new LayoutException(
          1, "", "columns named by periods, such as 2025-Q3", "the columns " + rows.shown());
    }
    rows.below()
        .accept(row -> {
          String name = Rows.label(row, label);
          for (int column : columns) {
            String period = rows.header().get(column);
            cells.accept(
                new RawCell(
                    row.line(),
                    period,
                    name,
                    period,
                    row.cell(column).strip(),
                    "",
                    RawCell.NOTHING));
          }
        });
  }
}
