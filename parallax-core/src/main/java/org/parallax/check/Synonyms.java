package org.parallax.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words that name the same thing in names of metrics, folded into one.
final class Synonyms {

  private final Map<String, List<Pair>> byFirst = new HashMap<>();

  Synonyms() {
    for (String language : Lexicon.LANGUAGES) {
      for (List<String> row : Lexicon.read(language + "/synonyms.tsv", 2)) {
        List<String> words = Words.of(row.get(0));
        byFirst
            .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
            .add(new Pair(words, Words.of(row.get(1))));
      }
    }
    byFirst.values().forEach(l -> l.sort(Comparator.comparingInt((Pair p) -> -p.words().size())));
  }

  /// {@return the tokens with every known phrase replaced by what it is matched as}
  List<String> folded(List<String> tokens) {
    List<String> folded = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      int width = 0;
      for (Pair pair : byFirst.getOrDefault(tokens.get(i), List.of())) {
        int end = i + pair.words().size();
        if (end <= tokens.size() && tokens.subList(i, end).equals(pair.words())) {
          folded.addAll(pair.as());
          width = pair.words().size();
          break;
        }
      }
      if (width == 0) {
        folded.add(tokens.get(i));
      }
      i += Math.max(1, width);
    }
    return folded;
  }

  private record Pair(List<String> words, List<String> as) {}
}
