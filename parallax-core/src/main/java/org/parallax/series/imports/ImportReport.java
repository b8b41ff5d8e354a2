package org.parallax.series.imports;

import java.util.ArrayList;
import java.util.List;
import org.parallax.series.PackProblem;
import org.parallax.series.SeriesKey;

/// What came of importing a file, cell by cell: read = kept + changed + unchanged + refused + not
/// asked for.
///
/// @param read cells with a value
/// @param kept figures of periods that had none
/// @param changed figures that revise one already there
/// @param unchanged figures that are there already, with the same value
/// @param refused cells that were not taken; `problems` lists the first thousand
/// @param unmapped cells of series that the mapping does not ask for
/// @param problems with file, row, column, what was expected and what was found
/// @param remarks what a person should know besides, in words
/// @param series the series that got lines
public record ImportReport(
    String file,
    int read,
    int kept,
    int changed,
    int unchanged,
    int refused,
    int unmapped,
    List<PackProblem> problems,
    List<String> remarks,
    List<SeriesKey> series) {
  /// How many refusals are listed.
  public static final int LISTED = Refusals.LISTED;

  public ImportReport {
    problems = List.copyOf(problems);
    remarks = List.copyOf(remarks);
    series = List.copyOf(series);
  }

  /// {@return whether anything was taken}
  public boolean tookAny() {
    return kept + changed > 0;
  }

  /// {@return the report, line by line, at most `most` refusals}
  public List<String> lines(int most) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %d cells read, %d kept, %d changed, %d unchanged, %d refused%s"
            .formatted(
                file,
                read,
                kept,
                changed,
                unchanged,
                refused,
                unmapped == 0 ? "" : ", %d not asked for".formatted(unmapped)));
    series.forEach(key -> lines.add("  series  " + key));
    problems.stream().limit(most).forEach(p -> lines.add("  refused " + p.message()));
    int more = refused - Math.min(most, problems.size());
    if (more > 0) {
      lines.add("  refused … and " + more + " more.");
    }
    remarks.forEach(r -> lines.add("  remark  " + r));
    return lines;
  }
}
