package org.parallax.document;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Words and their classes as bits, looked up in a text without making strings.
///
/// An open-addressed table of hashes over lower-cased letters, with the words beside it to tell
/// true hits from chance ones.
final class WordClasses {
  private static final int LONGEST = 16;

  private final Map<String, Integer> bits = new LinkedHashMap<>();
  private final String[] words;
  private final int[] classes;
  private final int mask;

  /// Reads a lexicon of `class TAB words`.
  WordClasses(Lexicon lexicon) {
    Map<String, Integer> all = new HashMap<>();
    for (var row : lexicon.rows()) {
      int bit = bits.computeIfAbsent(row.getFirst(), _ -> 1 << bits.size());
      for (String word : row.get(1).split(" ", -1)) {
        all.merge(word, bit, (a, b) -> a | b);
      }
    }
    int size = Integer.highestOneBit(Math.max(16, all.size() * 4));
    mask = size - 1;
    words = new String[size];
    classes = new int[size];
    for (var entry : all.entrySet()) {
      String word = entry.getKey();
      int slot = hash(word, 0, word.length()) & mask;
      while (classes[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      words[slot] = word;
      classes[slot] = entry.getValue();
    }
  }

  /// {@return the bit of a class}
  ///
  /// @throws IllegalArgumentException where the lexicon has no such class
  int bit(String name) {
    Integer bit = bits.get(name);
    if (bit == null) {
      throw new IllegalArgumentException("Expected one of " + bits.keySet() + ", found " + name);
    }
    return bit;
  }

  /// {@return the classes of the word between two offsets, or 0}
  int of(String text, int from, int to) {
    if (to - from > LONGEST || to <= from) {
      return 0;
    }
    int slot = hash(text, from, to) & mask;
    while (classes[slot] != 0) {
      String word = words[slot];
      if (word.length() == to - from && word.regionMatches(true, 0, text, from, to - from)) {
        return classes[slot];
      }
      slot = (slot + 1) & mask;
    }
    return 0;
  }

  private static int hash(String text, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + (text.charAt(i) | 0x20);
    }
    return hash ^ (hash >>> 15);
  }
}
