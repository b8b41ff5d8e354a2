package org.parallax.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parallax.MeasuredFigures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Values in the sentences of quantulum3 (MIT) and the spans of quantities in MeasEval (CC BY),
/// where `parallax.data` names their folder. Even cases are for tuning; of the odd ones only the
/// totals are looked at. `-Dparallax.failures=quantulum3` lists the failing even cases.
class PublicSetsBenchmark {

  /// Right, found and wanted in one half.
  private static final class Counts {
    int right;
    int found;
    int wanted;

    double f1() {
      return 2.0 * right / Math.max(1, found + wanted);
    }
  }

  private Path claims = Path.of("");

  @BeforeEach
  void findData() {
    String folder = System.getProperty("parallax.data", "");
    claims = Path.of(folder, "claims");
    Assumptions.assumeTrue(
        !folder.isBlank() && Files.isDirectory(claims),
        "Skipped: the property parallax.data names no folder with claims in it.");
  }

  @Test
  void valuesOfQuantulum() throws IOException {
    JsonNode cases =
        JsonMapper.builder()
            .build()
            .readTree(Files.readString(claims.resolve("quantulum3/quantities.json")));
    Counts[] halves = {new Counts(), new Counts()};
    for (int i = 0; i < cases.size(); i++) {
      String text = cases.get(i).get("req").asString();
      List<Double> wanted = new ArrayList<>();
      for (JsonNode quantity : cases.get(i).get("res")) {
        wanted.add(quantity.get("value").asDouble());
      }
      List<Double> found = new ArrayList<>(numbers(text));
      Counts counts = halves[i % 2];
      counts.wanted += wanted.size();
      counts.found += found.size();
      int before = counts.right;
      for (double value : wanted) {
        for (int k = 0; k < found.size(); k++) {
          if (Math.abs(found.get(k) - value) <= 1e-6 * Math.max(1e-9, Math.abs(value))) {
            found.remove(k);
            counts.right++;
            break;
          }
        }
      }
      boolean failed = counts.right - before < wanted.size() || !found.isEmpty();
      if (failed
          && i % 2 == 0
          && System.getProperty("parallax.failures", "").equals("quantulum3")) {
        System.out.println(text + "\n   want " + wanted + " left over " + found);
      }
    }
    MeasuredFigures.keep("quantulum3 value F1", halves[0].f1(), halves[1].f1());
    assertThat(halves[0].f1()).isGreaterThan(0.5);
  }

  /// Every number of a text; a range gives its two ends and their middle is not asked for.
  private static List<Double> numbers(String text) {
    List<Double> values = new ArrayList<>();
    for (Mention mention : Reading.scan("en", text)) {
      if (mention instanceof Mention.Value v) {
        var stated = v.quantity().stated();
        Stream.of(stated.lo(), stated.hi())
            .flatMap(Stream::ofNullable)
            .map(java.math.BigDecimal::doubleValue)
            .distinct()
            .forEach(values::add);
      }
    }
    return values;
  }

  @Test
  void spansOfMeasEval() throws IOException {
    var texts = new TreeMap<String, Path>();
    try (Stream<Path> files = Files.list(claims.resolve("measeval-train/text"))) {
      files.forEach(f -> texts.put(f.getFileName().toString().replace(".txt", ""), f));
    }
    Counts[] halves = {new Counts(), new Counts()};
    int place = 0;
    for (var entry : texts.entrySet()) {
      Counts counts = halves[place++ % 2];
      String text = Files.readString(entry.getValue());
      List<int[]> wanted =
          quantities(claims.resolve("measeval-train/tsv/" + entry.getKey() + ".tsv"));
      List<Mention> found = new ArrayList<>();
      for (Mention mention : Reading.scan("en", text)) {
        if (mention instanceof Mention.Value || mention instanceof Mention.Time) {
          found.add(mention);
        }
      }
      counts.wanted += wanted.size();
      counts.found += found.size();
      for (int[] span : wanted) {
        Mention hit =
            found.stream()
                .filter(m -> m.start() < span[1] && m.end() > span[0])
                .findFirst()
                .orElse(null);
        if (hit != null) {
          found.remove(hit);
          counts.right++;
        }
      }
    }
    MeasuredFigures.keep("MeasEval quantity span F1 (overlap)", halves[0].f1(), halves[1].f1());
    assertThat(halves[0].f1()).isGreaterThan(0.4);
  }

  private static List<int[]> quantities(Path file) throws IOException {
    List<int[]> spans = new ArrayList<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        String[] columns = line.split("\t", -1);
        if (columns.length > 4 && columns[2].equals("Quantity")) {
          spans.add(new int[] {Integer.parseInt(columns[3]), Integer.parseInt(columns[4])});
        }
      }
    }
    return spans;
  }
}
