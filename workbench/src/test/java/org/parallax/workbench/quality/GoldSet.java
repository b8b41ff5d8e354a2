package org.parallax.workbench.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A folder of notes whose claims and numerals a person has marked: `gold.jsonl` beside the notes.
///
/// @param folder where the notes are
/// @param notes by file name
record GoldSet(Path folder, SortedMap<String, Note> notes) {

  /// What is marked in one note.
  record Note(List<ClaimRow> claims, List<Numeral> numerals) {}

  /// A number in a note.
  ///
  /// @param role what it is there for: `value`, `period`, `citation` …
  /// @param optional whether finding it is neither rewarded nor punished
  record Numeral(int start, int end, String text, String role, boolean optional) {}

  static GoldSet read(Path folder) {
    SortedMap<String, Note> notes = new TreeMap<>();
    JsonMapper mapper = JsonMapper.shared();
    for (String line : lines(folder)) {
      JsonNode row = mapper.readTree(line);
      Note note =
          notes.computeIfAbsent(
              row.path("file").asString(""), _ -> new Note(new ArrayList<>(), new ArrayList<>()));
      if (row.path("row").asString("").equals("claim")) {
        note.claims().add(ClaimRow.of(row));
      } else {
        note.numerals()
            .add(
                new Numeral(
                    row.path("start").asInt(0),
                    row.path("end").asInt(0),
                    row.path("text").asString(""),
                    row.path("role").asString(""),
                    row.path("optional").asBoolean(false)));
      }
    }
    return new GoldSet(folder, notes);
  }

  private static List<String> lines(Path folder) {
    try {
      return Files.readAllLines(folder.resolve("gold.jsonl"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
