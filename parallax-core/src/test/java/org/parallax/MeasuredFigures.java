package org.parallax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/// Figures that benchmarks measure, one line each, for the table that `benchmarks/measure` makes.
///
/// A line is `measure <tab> development half <tab> held-out half`; it is appended to the file that
/// the property `parallax.measures` names, and printed.
public final class MeasuredFigures {

  private MeasuredFigures() {}

  /// Keeps one measure.
  ///
  /// @param measure its name in `benchmarks/measures.tsv`
  public static void keep(String measure, double dev, double heldOut) {
    String line = String.format(Locale.ROOT, "%s\t%.3f\t%.3f%n", measure, dev, heldOut);
    System.out.print(line);
    String file = System.getProperty("parallax.measures", "");
    if (!file.isBlank()) {
      try {
        Files.writeString(
            Path.of(file), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
