package org.parallax.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A word list of this room: tab-separated lines of a resource file, `#` begins a comment line.
///
/// @param rows the cells of each line, trimmed, in file order
record Lexicon(List<List<String>> rows) {

  Lexicon {
    rows = List.copyOf(rows);
  }

  /// {@return the lexicon `name` of a language, for example `load("en", "abbreviations")`}
  static Lexicon load(String language, String name) {
    String path = language + "/" + name + ".tsv";
    try (InputStream in = Lexicon.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("Expected the resource " + path + ", found none.");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<List<String>> rows = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(List.of(line.strip().split("\t", -1)).stream().map(String::strip).toList());
        }
      }
      return new Lexicon(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// {@return the first cells of the lines whose second cell is `value`}
  Set<String> wordsWith(String value) {
    Set<String> words = new HashSet<>();
    for (List<String> row : rows) {
      if (row.size() > 1 && row.get(1).equals(value)) {
        words.add(row.getFirst());
      }
    }
    return Set.copyOf(words);
  }

  /// {@return the first cells of all lines}
  Set<String> words() {
    Set<String> words = new HashSet<>();
    for (List<String> row : rows) {
      words.add(row.getFirst());
    }
    return Set.copyOf(words);
  }
}
