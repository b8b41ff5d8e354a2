package org.parallax.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Expressions over word classes, read from a lexicon: each line is an expression and its kind, or
/// a word and its class; `{class}` in an expression stands for any word of that class.
final class Phrases {
  private static final Pattern CLASS = Pattern.compile("\\{([a-z]+)\\}");

  private final Map<String, List<String>> rows = new TreeMap<>();
  private final int flags;

  /// Reads a lexicon.
  ///
  /// @param flags those of [Pattern]
  Phrases(String language, String name, int flags) {
    this.flags = flags;
    for (List<String> row : Lexicon.load(language, name).rows()) {
      rows.computeIfAbsent(row.get(1), _ -> new ArrayList<>()).add(row.getFirst());
    }
  }

  /// {@return one pattern for all expressions of a kind, or one that never fits where there are
  /// none}
  Pattern of(String kind) {
    return Pattern.compile(String.join("|", expressions(kind)), flags);
  }

  /// {@return a search for all expressions of a kind}
  PhraseSearch search(String kind) {
    return new PhraseSearch(expressions(kind));
  }

  private List<String> expressions(String kind) {
    return rows.getOrDefault(kind, List.of("(?!)")).stream()
        .map(row ->
            CLASS.matcher(row).replaceAll(found -> Matcher.quoteReplacement(words(found.group(1)))))
        .toList();
  }

  private String words(String name) {
    List<String> words = rows.get(name);
    if (words == null) {
      throw new IllegalStateException(
          "Expected one of " + rows.keySet() + " in braces, found " + name);
    }
    return words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
  }
}
