package org.parallax.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parallax.claim.Sense.Form;

/// The cue words of one language, read from its tab-separated files, and a trie over them.
///
/// A line is `kind <tab> value <tab> phrase|phrase|…`; `~` before a phrase asks for all forms of an
/// English verb.
final class Lexicon {
  private static final String[] FILES = {
    "predicates.tsv",
    "metrics.tsv",
    "basis.tsv",
    "stance.tsv",
    "sources.tsv",
    "roles.tsv",
    "words.tsv",
    "places.tsv"
  };

  private final PhraseTrie trie;

  private Lexicon(PhraseTrie trie) {
    this.trie = trie;
  }

  /// {@return the lexicon of a language}
  ///
  /// @param language `en`, `zh` or `ko`
  static Lexicon load(String language) {
    Map<String, List<Sense>> words = new LinkedHashMap<>();
    for (String file : FILES) {
      read(language + "/" + file, words);
    }
    return new Lexicon(new PhraseTrie(words));
  }

  PhraseTrie trie() {
    return trie;
  }

  private static void read(String resource, Map<String, List<Sense>> into) {
    try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Expected the lexicon " + resource + ", found none.");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank() && line.charAt(0) != '#') {
          add(line, resource + ":" + number, into);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read lexicon " + resource + ".", e);
    }
  }

  private static void add(String line, String where, Map<String, List<Sense>> into) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 3) {
      throw new IllegalStateException(
          where + ": expected kind, value and phrases between tabs, found '" + line + "'.");
    }
    CueKind kind = CueKind.of(columns[0].strip(), where);
    String value = columns[1].strip();
    for (String phrase : columns[2].split("\\|", -1)) {
      String surface = phrase.strip().toLowerCase(Locale.ROOT);
      if (surface.startsWith("~")) {
        Inflection.of(surface.substring(1))
            .forEach((word, form) -> put(word, kind, value, form, into));
      } else if (!surface.isEmpty()) {
        put(surface, kind, value, Form.PLAIN, into);
      }
    }
  }

  private static void put(
      String word, CueKind kind, String value, Form form, Map<String, List<Sense>> into) {
    List<Sense> senses = into.computeIfAbsent(word, _ -> new ArrayList<>());
    Sense sense = new Sense(kind, value, form);
    if (!senses.contains(sense)) {
      senses.add(sense);
    }
  }
}
