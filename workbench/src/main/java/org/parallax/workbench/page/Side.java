package org.parallax.workbench.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// From which side of an economy a figure looks: the headline (macro, markets) or the ground
/// (households, firms, work). It gives a chart its colour.
public enum Side {
  HEADLINE,
  GROUND;

  private static final Map<String, Side> BY_DOMAIN = load();

  /// {@return the side of a concept, by the first part of its id; headline where the table has
  /// none}
  public static Side of(String concept) {
    int dot = concept.indexOf('.');
    Side exact = BY_DOMAIN.get(concept);
    if (exact != null) {
      return exact;
    }
    return BY_DOMAIN.getOrDefault(dot < 0 ? concept : concept.substring(0, dot), HEADLINE);
  }

  /// {@return the name as a class of the style sheet}
  public String css() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Side> load() {
    Map<String, Side> sides = new TreeMap<>();
    try (InputStream in = Objects.requireNonNull(Side.class.getResourceAsStream("sides.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .forEach(
              cells -> sides.put(cells[0], valueOf(cells[1].strip().toUpperCase(Locale.ROOT))));
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to read sides.tsv.", e);
    }
    return sides;
  }
}
