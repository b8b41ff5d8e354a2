package org.parallax.workbench.quality;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The answer key beside a folder of notes: `planted.yaml`.
///
/// @param folder where the notes are
record Planted(Path folder, List<Note> notes) {

  /// One note: the official figures it states and the errors planted in it.
  record Note(String file, List<Figure> figures, List<Mistake> errors) {}

  /// An official figure, stated rightly or wrongly, by the words that state it.
  record Figure(String quote, String series, String period) {}

  /// A planted error.
  ///
  /// @param expect `series:CONTRADICTED`, `arithmetic:INCONSISTENT`, `contradiction:INCONSISTENT`,
  ///   `damage:<kind>`, `completeness:<REASON>` or `attribution`
  /// @param counterpart the other half of a contradiction, or empty: a finding may stand there too
  record Mistake(String quote, String kind, String expect, String counterpart) {}

  static Planted read(Path folder) {
    JsonNode root = new YAMLMapper().readTree(folder.resolve("planted.yaml").toFile());
    List<Note> notes = new ArrayList<>();
    for (JsonNode note : root) {
      List<Figure> figures = new ArrayList<>();
      for (JsonNode figure : note.path("figures")) {
        figures.add(
            new Figure(
                figure.path("quote").asString(""),
                figure.path("series").asString(""),
                figure.path("period").asString("")));
      }
      List<Mistake> errors = new ArrayList<>();
      for (JsonNode error : note.path("planted")) {
        errors.add(
            new Mistake(
                error.path("quote").asString(""),
                error.path("kind").asString(""),
                error.path("expect").asString(""),
                error.path("counterpart").asString("")));
      }
      notes.add(new Note(note.path("file").asString(""), figures, errors));
    }
    return new Planted(folder, notes);
  }
}
