package org.parallax.workspace;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import org.parallax.document.Source;
import org.parallax.series.imports.ImportReport;

/// A process that imports files of figures until it is killed, and says so of each one.
final class ImportingChild {
  /// Rows of one file.
  static final int ROWS = 120;

  static final String MAPPING =
      """
      format: 1
      layout: tidy
      columns: {series: series, period: period, value: value, known_from: known}
      source: {publisher: Office, release: Release}
      concepts:
        - {concept: any.thing, name_en: anything, definition: A figure., unit_family: none}
      series:
        - {match: a, key: XX.A, concept: any.thing, place: XX, frequency: D, measure: yoy, unit: percent, scale: 1, publisher: Office, definition: One., definition_source: One}
      """;

  private ImportingChild() {}

  /// {@return a file of its own days and values}
  static Source file(int number) {
    StringBuilder csv = new StringBuilder("series,period,value,known\n");
    java.time.LocalDate first = java.time.LocalDate.of(1900, 1, 1).plusDays((long) number * ROWS);
    for (int row = 0; row < ROWS; row++) {
      java.time.LocalDate day = first.plusDays(row);
      csv.append("a,").append(day).append(',').append(value(number, row)).append(',');
      csv.append(day.plusDays(1)).append('\n');
    }
    return new Source("file-" + number, csv.toString().getBytes(StandardCharsets.UTF_8));
  }

  static String value(int number, int row) {
    return (number * 7 + row) % 97 + "." + row % 10;
  }

  /// Imports files.
  ///
  /// @param args folder, first number, how many
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int first = Integer.parseInt(args[1]);
    try (Workspace workspace =
        Workspace.open(Path.of(args[0]), FakeEngine.engine(), InstantSource.system())) {
      out.println("OPEN");
      for (int number = first; number < first + Integer.parseInt(args[2]); number++) {
        ImportReport report = workspace.importSeries(file(number), MAPPING, "");
        out.println("IMPORTED " + number + " " + report.kept());
      }
    }
  }

  /// {@return the process, started}
  static Process start(Path dir, int first, int count) throws IOException {
    return AddingChild.start(ImportingChild.class, dir, first, count);
  }
}
