package org.parallax.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Who publishes official figures, how messages call them, and how texts do.
final class Publishers {

  private static final Map<String, Publisher> KNOWN = read();

  private static final List<Publisher> KNOWN_ABROAD =
      KNOWN.values().stream().filter(Publisher::international).toList();

  private Publishers() {}

  private static Map<String, Publisher> read() {
    Map<String, Publisher> known = new TreeMap<>();
    for (List<String> row : Lexicon.read("publishers.tsv", 4)) {
      List<List<String>> names = List.of(row.get(2).split("\\|")).stream().map(Words::of).toList();
      known.put(row.get(0), new Publisher(row.get(1), names, row.get(3).equals("international")));
    }
    return known;
  }

  /// {@return the publisher in words with a possessive: "the statistics office's"}
  static String possessive(String publisher) {
    Publisher known = KNOWN.get(publisher);
    String words = known == null ? publisher : known.words();
    return words.endsWith("s") || words.endsWith("S") ? words + "'" : words + "'s";
  }

  /// {@return whether a text's words name this publisher}
  static boolean names(@Nullable String text, String publisher) {
    Publisher known = KNOWN.get(publisher);
    List<String> words = words(text);
    return known == null ? Words.find(words, Words.of(publisher), 0) >= 0 : known.isNamedIn(words);
  }

  /// {@return whether a text's words name a publisher of figures on many countries, such as the
  /// IMF}
  static boolean namesInternational(@Nullable String text) {
    List<String> words = words(text);
    return KNOWN_ABROAD.stream().anyMatch(p -> p.isNamedIn(words));
  }

  /// {@return whether a text's words name any publisher of official figures}
  static boolean namesAny(@Nullable String text) {
    List<String> words = words(text);
    return KNOWN.values().stream().anyMatch(p -> p.isNamedIn(words));
  }

  private static List<String> words(@Nullable String text) {
    return text == null ? List.of() : Words.of(text);
  }

  private record Publisher(String words, List<List<String>> names, boolean international) {

    boolean isNamedIn(List<String> text) {
      return names.stream().anyMatch(name -> Words.find(text, name, 0) >= 0);
    }
  }
}
