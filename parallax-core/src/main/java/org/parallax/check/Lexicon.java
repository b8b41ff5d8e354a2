package org.parallax.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A resource table of this room: tab-separated cells, `#` comments.
public final class Lexicon {

  /// The languages that have tables of their own.
  public static final List<String> LANGUAGES = List.of("en", "zh", "ko");

  private Lexicon() {}

  /// {@return the lines of a table, each with exactly `cells` cells}
  ///
  /// @param name its path from this room's folder of resources
  public static List<List<String>> read(String name, int cells) {
    try (@Nullable InputStream in = Lexicon.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The table " + name + " is missing from the jar.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> row(name, line, cells))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> row(String name, String line, int cells) {
    List<String> row = List.of(line.split("\t", -1));
    if (row.size() != cells) {
      throw new IllegalStateException(
          name + ": expected " + cells + " cells, found " + row.size() + " in '" + line + "'.");
    }
    return row;
  }
}
