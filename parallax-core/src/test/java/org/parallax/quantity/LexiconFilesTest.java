package org.parallax.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The lexicon files hold nothing that contradicts itself and nothing that no text can reach. A
/// word in simplified and in traditional script is the same word twice.
class LexiconFilesTest {

  /// A word as a line of a file gives it.
  private record Line(String where, String kind, String value, String surface) {}

  private static final List<String> FILES =
      List.of("numerals", "units", "currencies", "cues", "times", "labels", "words", "codes");

  private static List<Line> lines(String language) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String folder : List.of("any", language)) {
      for (String file : FILES) {
        String name = folder + "/" + file + ".tsv";
        try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
          if (in != null) {
            read(
                name, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), lines);
          }
        }
      }
    }
    return lines;
  }

  private static void read(String name, BufferedReader reader, List<Line> into) throws IOException {
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (!line.isBlank() && line.charAt(0) != '#') {
        String[] columns = line.split("\t", -1);
        for (String surface : columns[2].split(" \\| ", -1)) {
          into.add(new Line(name + ":" + number, columns[0], columns[1], folded(surface.strip())));
        }
      }
    }
  }

  private static String folded(String surface) {
    var folded = new StringBuilder();
    surface.chars().forEach(c -> folded.append(Chars.fold((char) c)));
    return folded.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "ko"})
  void noWordHasTwoValuesInOneRole(String language) throws IOException {
    var first = new TreeMap<String, Line>();
    List<String> conflicts = new ArrayList<>();
    for (Line line : lines(language)) {
      Line before = first.putIfAbsent(line.kind() + " " + line.surface(), line);
      if (before != null && !before.value().equals(line.value())) {
        conflicts.add(line + " after " + before);
      }
    }
    assertThat(conflicts).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "ko"})
  void everyWordCanBeReachedFromAText(String language) throws IOException {
    Lexicon lexicon = Lexicon.load(language);
    var lost = new TreeSet<String>();
    for (Line line : lines(language)) {
      boolean found = false;
      for (String text :
          List.of(
              line.surface() + " ",
              "5 " + line.surface() + " ",
              "5" + line.surface() + " ",
              line.surface() + "5",
              line.surface().toUpperCase(java.util.Locale.ROOT) + " 5")) {
        Tokens t = Lexer.lex(lexicon.trie(), text, 0, text.length());
        for (int i = 0; i < t.size() && !found; i++) {
          found = t.is(i, SenseKind.valueOf(line.kind())) && t.length(i) == line.surface().length();
        }
      }
      if (!found) {
        lost.add(line.where() + " " + line.surface());
      }
    }
    assertThat(lost).isEmpty();
  }

  @Test
  void everyKindOfWordIsAskedForByAGrammar() throws IOException {
    String root = System.getProperty("parallax.root", "");
    Path sources =
        (root.isEmpty() ? Path.of("") : Path.of(root, "parallax-core"))
            .resolve("src/main/java/org/parallax/quantity");
    var code = new StringBuilder();
    try (var files = Files.list(sources)) {
      for (Path file : files.filter(f -> !f.endsWith("SenseKind.java")).sorted().toList()) {
        code.append(Files.readString(file));
      }
    }
    var unused = new TreeSet<String>();
    for (SenseKind kind : SenseKind.values()) {
      if (!code.toString().contains("SenseKind." + kind.name())) {
        unused.add(kind.name());
      }
    }
    assertThat(unused).isEmpty();
  }
}
