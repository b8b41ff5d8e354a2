package org.parallax.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// Loose words that bring things into question for a number that names none: `context-words.tsv`.
final class ContextWords {
  private final Map<String, List<Word>> byFirst = new HashMap<>();

  ContextWords() {
    for (List<String> row : Lexicon.read("context-words.tsv", 2)) {
      for (String word : row.get(1).split("\\|", -1)) {
        List<String> tokens = Words.of(word);
        byFirst
            .computeIfAbsent(tokens.getFirst(), _ -> new ArrayList<>())
            .add(new Word(row.get(0), tokens));
      }
    }
  }

  /// {@return the concepts that a text hints at, in its order}
  SequencedSet<String> in(String text) {
    List<String> tokens = Words.of(text);
    SequencedSet<String> found = new LinkedHashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      for (Word word : byFirst.getOrDefault(tokens.get(i), List.of())) {
        if (Words.find(tokens.subList(i, tokens.size()), word.tokens(), 0) == 0) {
          found.add(word.concept());
        }
      }
    }
    return found;
  }

  private record Word(String concept, List<String> tokens) {}
}
