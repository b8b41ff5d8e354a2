package org.parallax.workbench.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.parallax.check.ConceptLinker;
import org.parallax.claim.ClaimExtractor;
import org.parallax.document.Document;
import org.parallax.document.Limits;
import org.parallax.document.ReadResult;
import org.parallax.document.Source;
import org.parallax.document.StandardReader;
import org.parallax.workspace.ClaimJson;
import tools.jackson.databind.json.JsonMapper;

/// Reads the notes of a [GoldSet] and sets the claims found against those that a person marked.
///
/// A value is found where a claim's value overlaps it and states the same number. What is said of
/// it (unit, period …) is asked only of values that were found, once a marked claim.
final class GoldClaims {
  private final Map<String, GoldTally> tallies = new TreeMap<>();
  private final List<String> misses = new ArrayList<>();

  private GoldClaims() {}

  /// {@return the scores of what the program finds}
  static GoldClaims measure(GoldSet gold, ClaimExtractor extractor, ConceptLinker linker) {
    return measure(
        gold,
        document ->
            extractor.extract(document).stream()
                .map(claim -> linker.link(claim, document))
                .map(claim -> ClaimJson.line(claim, document.file()))
                .map(line -> ClaimRow.of(JsonMapper.shared().readTree(line)))
                .toList());
  }

  /// {@return the scores of what anyone finds}
  static GoldClaims measure(GoldSet gold, Function<Document, List<ClaimRow>> found) {
    GoldClaims scores = new GoldClaims();
    gold.notes()
        .forEach((file, note) -> {
          Document document = read(gold, file);
          scores.add(document, note, found.apply(document));
        });
    return scores;
  }

  static Document read(GoldSet gold, String file) {
    try {
      byte[] bytes = Files.readAllBytes(gold.folder().resolve(file));
      return switch (StandardReader.create().read(new Source(file, bytes), Limits.standard())) {
        case ReadResult.Read read -> read.document();
        case ReadResult.Refused refused -> throw new AssertionError(refused.refusal().message());
      };
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void add(Document document, GoldSet.Note note, List<ClaimRow> ours) {
    String language = document.language().tag();
    GoldNote scorer =
        new GoldNote(document, note, ours, tallies.computeIfAbsent(language, _ -> new GoldTally()));
    scorer.values();
    scorer.directions();
    scorer.roles();
    scorer.misses().stream().map(line -> language + " " + line).forEach(misses::add);
  }

  GoldTally total() {
    GoldTally all = new GoldTally();
    tallies.values().forEach(all::add);
    return all;
  }

  /// {@return the scores of each language and of all}
  String table() {
    Map<String, GoldTally> columns = new LinkedHashMap<>(tallies);
    columns.put("all", total());
    return GoldTally.table(columns);
  }

  /// {@return one line for each thing missed, too much or wrong}
  List<String> misses() {
    return Collections.unmodifiableList(misses);
  }
}
