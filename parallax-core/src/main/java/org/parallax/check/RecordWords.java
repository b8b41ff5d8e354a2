package org.parallax.check;

import java.util.List;
import org.parallax.claim.Claim;

/// Words that set a figure against all that ever was: "record", "ever".
final class RecordWords {

  private final List<List<String>> words =
      Lexicon.read("record-words.tsv", 1).stream().map(row -> Words.of(row.getFirst())).toList();

  /// {@return whether the claim's words say so}
  boolean in(Claim claim) {
    List<String> tokens = Words.of(claim.quote());
    return words.stream().anyMatch(word -> Words.find(tokens, word, 0) >= 0);
  }
}
