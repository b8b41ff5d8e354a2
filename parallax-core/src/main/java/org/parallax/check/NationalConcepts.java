package org.parallax.check;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Concepts whose name is that of one economy's own thing: an exchange's index, its prime rate.
final class NationalConcepts {

  private final Map<String, String> places = new TreeMap<>();

  NationalConcepts() {
    Lexicon.read("national-concepts.tsv", 2).forEach(row -> places.put(row.get(0), row.get(1)));
  }

  /// {@return whether naming the concept names an economy}
  boolean has(@Nullable String concept) {
    return concept != null && places.keySet().stream().anyMatch(concept::startsWith);
  }
}
