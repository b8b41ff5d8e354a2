package org.parallax.check.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parallax.check.Identity;
import org.parallax.check.Identity.Result;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// How often arithmetic is said to fail in real text that nobody planted errors in: news, analysts'
/// reports, earnings calls, central banks, web pages.
@Tag("slow")
class RealTextTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static Path data() {
    String folder = System.getProperty("parallax.data", "");
    assumeTrue(
        !folder.isEmpty() && Files.isDirectory(Path.of(folder, "claims")),
        "Skipped: set -Dparallax.data to the folder of development data.");
    return Path.of(folder);
  }

  private static JsonNode json(Path file) throws IOException {
    return JSON.readTree(Files.readString(file));
  }

  private static void addColumn(Path folder, String column, Set<String> texts) throws IOException {
    List<Path> files;
    try (var listed = Files.list(folder)) {
      files = listed.sorted().toList();
    }
    for (Path file : files) {
      try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
        rows.forEach(row -> texts.add(row.getField(column)));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
  }

  @Test
  void arithmeticHardlyEverFailsInSoundText() throws IOException {
    Path data = data();
    Set<String> texts = new LinkedHashSet<>();
    addColumn(data.resolve("claims/numclaim-train"), "text", texts);
    addColumn(data.resolve("claims/central-banks"), "sentences", texts);
    for (JsonNode sentence : json(data.resolve("claims/newsquant-dev/newsquant-dev.json"))) {
      texts.add(sentence.get("text").asString());
    }
    Path articles = data.resolve("documents/article-extraction-dev/ground-truth.json");
    for (JsonNode article : json(articles)) {
      texts.add(article.get("articleBody").asString());
    }
    Path pages = data.resolve("documents/entailment-dev/wice-claim-dev.jsonl");
    for (String line : Files.readAllLines(pages)) {
      StringBuilder page = new StringBuilder();
      JSON.readTree(line).get("evidence").forEach(s -> page.append(s.asString()).append('\n'));
      texts.add(page.toString());
    }
    long words = 0;
    List<String> failing = new ArrayList<>();
    for (String text : texts) {
      if (text.isBlank()) {
        continue;
      }
      words += text.strip().split("\\s+", -1).length;
      for (Identity identity : ReadNote.of(text).identities()) {
        if (identity.result() == Result.INCONSISTENT) {
          failing.add(identity.message());
        }
      }
    }
    assertThat(words).isGreaterThan(500_000);
    assertThat(failing.size() * 10_000.0 / words)
        .as("failing per 10,000 words: %s", failing)
        .isLessThan(1.0);
  }
}
