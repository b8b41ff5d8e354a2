package org.parallax.check;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Small whole numbers, and the names of months, in words or digits.
final class NumberWords {

  private final Map<String, Integer> words = new TreeMap<>();

  NumberWords() {
    Lexicon.read("number-words.tsv", 2)
        .forEach(row -> {
          for (String word : row.get(1).split("\\|", -1)) {
            words.put(word, Integer.valueOf(row.get(0)));
          }
        });
  }

  /// {@return the number, or null where the text is none}
  @Nullable Integer value(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String plain = text.strip();
    return plain.matches("\\d{1,4}") ? Integer.valueOf(plain) : words.get(plain);
  }
}
