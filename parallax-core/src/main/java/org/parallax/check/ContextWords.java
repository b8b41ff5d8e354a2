package org.parallax.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// Loose words that bring things into question for a number that names none: `context-words.tsv`.
final class ContextWords {
  private final List<Word> words = new ArrayList<>();

  ContextWords() {
    for (List<String> row : Lexicon.read("context-words.tsv", 2)) {
      for (String word : row.get(1).split("\\|", -1)) {
        words.add(new Word(row.get(0), Words.of(word)));
      }
    }
  }

  /// {@return the concepts that a text hints at, in the order of the table}
  SequencedSet<String> in(String text) {
    List<String> tokens = Words.of(text);
    SequencedSet<String> found = new LinkedHashSet<>();
    for (Word word : words) {
      if (!found.contains(word.concept()) && Words.find(tokens, word.tokens(), 0) >= 0) {
        found.add(word.concept());
      }
    }
    return found;
  }

  private record Word(String concept, List<String> tokens) {}
}
