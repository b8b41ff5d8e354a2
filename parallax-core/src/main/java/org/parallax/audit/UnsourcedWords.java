package org.parallax.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The words of one language that invoke a source without naming it, from its `unsourced.tsv`.
final class UnsourcedWords {

  /// What a word does in such a wording.
  enum Kind {
    FIXED,
    SOURCE,
    VERB,
    OPENER,
    LINK,
    LEAD,
    PARTICLE
  }

  private final Map<Kind, List<String>> words;

  private UnsourcedWords(Map<Kind, List<String>> words) {
    this.words = words;
  }

  /// {@return the words of a language, by its tag}
  static UnsourcedWords read(String language) {
    String name = language + "/unsourced.tsv";
    try (InputStream in = UnsourcedWords.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Expected the resource " + name + ", found none.");
      }
      Map<Kind, List<String>> words = new EnumMap<>(Kind.class);
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> add(words, line));
      return new UnsourcedWords(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Map<Kind, List<String>> words, String line) {
    int tab = line.indexOf('\t');
    Kind kind = Kind.valueOf(line.substring(0, tab).toUpperCase(Locale.ROOT));
    List<String> own = words.computeIfAbsent(kind, _ -> new ArrayList<>());
    for (String word : line.substring(tab + 1).split("\\|", -1)) {
      own.add(word.strip());
    }
  }

  List<String> of(Kind kind) {
    return words.getOrDefault(kind, List.of());
  }
}
