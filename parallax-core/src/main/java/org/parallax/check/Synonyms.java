package org.parallax.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words that name the same thing in names of metrics, folded into one: within a language
/// (`synonyms.tsv`) and between languages (`vocabulary.tsv`), so that every name in any language
/// speaks for its concept in all.
final class Synonyms {

  private final Map<String, List<Pair>> byFirst = new HashMap<>();

  Synonyms() {
    for (String language : Lexicon.LANGUAGES) {
      for (List<String> row : Lexicon.read(language + "/synonyms.tsv", 2)) {
        add(row.get(0), Words.of(row.get(1)));
      }
    }
    for (List<String> row : Lexicon.read("vocabulary.tsv", 1 + Lexicon.LANGUAGES.size())) {
      for (String phrases : row.subList(1, row.size())) {
        for (String phrase : phrases.split("\\|", -1)) {
          if (!phrase.isBlank()) {
            add(phrase, Words.of(row.getFirst()));
          }
        }
      }
    }
    byFirst.values().forEach(l -> l.sort(Comparator.comparingInt((Pair p) -> -p.words().size())));
    byFirst.values().forEach(l -> l.replaceAll(p -> new Pair(p.words(), settled(p.as()))));
  }

  /// What a phrase is matched as may itself stand in a line.
  private List<String> settled(List<String> as) {
    List<String> once = folded(as);
    List<String> twice = folded(once);
    return once.equals(twice) ? once : as;
  }

  private void add(String phrase, List<String> as) {
    List<String> words = Words.of(phrase);
    byFirst.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>()).add(new Pair(words, as));
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
