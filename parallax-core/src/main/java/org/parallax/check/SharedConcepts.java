package org.parallax.check;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The catalogue of concepts that every pack shares, and what a pack's finer concepts are in it.
///
/// A pack may tell the prime rate from other lending rates; to compare notes across packs and
/// tools, both are `policy.rate.lending`.
public final class SharedConcepts {

  private final Map<String, String> broader = new TreeMap<>();

  private SharedConcepts() {
    Lexicon.read("shared-concepts.tsv", 2).forEach(row -> broader.put(row.get(0), row.get(1)));
  }

  /// {@return the catalogue, its table read}
  public static SharedConcepts create() {
    return new SharedConcepts();
  }

  /// {@return the shared concept that a concept is, or is part of; null where there is none}
  public @Nullable String of(@Nullable String concept) {
    String shared = concept == null ? null : broader.getOrDefault(concept, concept);
    return "-".equals(shared) ? null : shared;
  }
}
