package org.parallax.quantity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Entry.Sense;

/// The words of one language, read from its tab-separated files, and a trie over them.
///
/// A line is `KIND <tab> value <tab> surface | surface …`. Case, width and the kind of hyphen,
/// space and apostrophe make no difference; a hyphen or line end counts as a space.
final class Lexicon {

  private static final String[] FILES = {
    "numerals.tsv",
    "units.tsv",
    "currencies.tsv",
    "cues.tsv",
    "times.tsv",
    "labels.tsv",
    "words.tsv"
  };

  private final Map<String, Entry> entries;
  private final Trie trie;

  private Lexicon(Map<String, Entry> entries) {
    this.entries = entries;
    this.trie = new Trie(entries);
  }

  static Lexicon load(String language) {
    Map<String, List<Sense>> senses = new LinkedHashMap<>();
    read("any/units.tsv", senses);
    read("any/codes.tsv", senses);
    for (String file : FILES) {
      read(language + "/" + file, senses);
    }
    ScaledCodes.add(rows(language + "/scaled-codes.tsv"), senses);
    Map<String, Entry> entries = new LinkedHashMap<>();
    senses.forEach((surface, list) -> entries.put(surface, new Entry(list)));
    return new Lexicon(entries);
  }

  Trie trie() {
    return trie;
  }

  /// {@return the entry of a surface in its folded form, or null}
  @Nullable Entry find(String surface) {
    return entries.get(surface);
  }

  private static void read(String resource, Map<String, List<Sense>> into) {
    for (String[] columns : rows(resource)) {
      add(columns, into);
    }
  }

  /// {@return the lines of a table, cut at the tabs; none where there is no table}
  private static List<String[]> rows(String resource) {
    List<String[]> rows = new ArrayList<>();
    try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
      if (in == null) {
        return rows;
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank() && line.charAt(0) != '#') {
          String[] columns = line.split("\t", -1);
          if (columns.length < 3) {
            throw new IllegalStateException(
                resource
                    + ":"
                    + number
                    + ": expected kind, value and surfaces between tabs, found '"
                    + line
                    + "'.");
          }
          rows.add(columns);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read lexicon " + resource + ".", e);
    }
    return rows;
  }

  private static void add(String[] columns, Map<String, List<Sense>> into) {
    SenseKind kind = SenseKind.valueOf(columns[0].strip());
    String value = columns[1].strip();
    Sense sense = new Sense(kind, value, number(value));
    for (String surface : columns[2].split(" \\| ", -1)) {
      into.computeIfAbsent(fold(surface.strip()), _ -> new ArrayList<>()).add(sense);
    }
  }

  private static @Nullable BigDecimal number(String value) {
    if (value.isEmpty() || "-.0123456789".indexOf(value.charAt(0)) < 0) {
      return null;
    }
    try {
      return new BigDecimal(new BigDecimal(value).toPlainString());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static String fold(String surface) {
    var folded = new StringBuilder(surface.length());
    for (int i = 0; i < surface.length(); i++) {
      folded.append(Chars.fold(surface.charAt(i)));
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }
}
