package org.parallax.check;

import java.util.List;
import java.util.Set;

/// What is counted, and which nouns count the same where the thing measured is the same.
final class CountedNouns {

  /// The code of a count whose noun the text leaves out.
  static final String UNNAMED = "unknown";

  private static final List<Set<String>> FAMILIES =
      Lexicon.read("counted-alike.tsv", 1).stream()
          .map(row -> Set.of(row.getFirst().split(" ")))
          .toList();

  private CountedNouns() {}

  /// {@return whether two units count the same; a noun that is left out counts what the other says}
  static boolean alike(String one, String other) {
    return one.equals(other)
        || one.equals(UNNAMED)
        || other.equals(UNNAMED)
        || FAMILIES.stream().anyMatch(family -> family.contains(one) && family.contains(other));
  }
}
