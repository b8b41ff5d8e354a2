package org.parallax.series.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// SDMX-CSV 1.0 (`DATAFLOW,…,TIME_PERIOD,OBS_VALUE,…`) and 2.0 (`STRUCTURE,STRUCTURE_ID,ACTION,…`).
/// The label is the dimensions joined by points: the columns before `TIME_PERIOD`.
record SdmxCsvLayout(Rows rows, Mapping mapping) implements Layout {
  private static final Set<String> HEAD =
      Set.of("DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION");

  static boolean matches(Rows rows) {
    return rows.has("TIME_PERIOD")
        && rows.has("OBS_VALUE")
        && (rows.header().getFirst().startsWith("DATAFLOW") || rows.has("STRUCTURE"));
  }

  @Override
  public void each(Consumer<RawCell> cells) {
    int period = rows.column("TIME_PERIOD");
    int value = rows.column("OBS_VALUE");
    int action = rows.header().indexOf("ACTION");
    List<Integer> key = new ArrayList<>();
    if (mapping.says("series")) {
      key.addAll(rows.columns(mapping.columns().getOrDefault("series", List.of())));
    } else {
      for (int i = 0; i < period; i++) {
        if (!HEAD.contains(rows.header().get(i))) {
          key.add(i);
        }
      }
    }
    rows.below()
        .accept(row -> {
          String act = action < 0 ? "" : row.cell(action).strip();
          if (act.equals("D")) {
            throw new LayoutException(
                row.line(), "ACTION", "figures to add (A, I, R or M)", "D, which takes them away");
          }
          cells.accept(
              new RawCell(
                  row.line(),
                  "OBS_VALUE",
                  Rows.label(row, key),
                  row.cell(period).strip(),
                  row.cell(value).strip(),
                  "",
                  name -> {
                    int at = rows.header().indexOf(name);
                    return at < 0 ? "" : row.cell(at).strip();
                  }));
        });
  }
}
