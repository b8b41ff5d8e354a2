package org.parallax.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Passages of our own, each with one damage of each manner in which damage comes, in three
/// languages (`damaged/passages.tsv`).
class DamagedPassagesTest {
  private static final double RECALL = 0.85;
  private static final StandardReader READER = StandardReader.create();

  private record Passage(String language, String kind, String text) {}

  @Test
  void eachKindIsFoundInEachLanguage() {
    Map<String, List<String>> missed = new TreeMap<>();
    Map<String, Integer> planted = new TreeMap<>();
    for (Passage passage : passages()) {
      if (!passage.kind().equals("clean")) {
        String group = passage.language() + " " + passage.kind();
        planted.merge(group, 1, Integer::sum);
        if (!kinds(passage.text()).contains(passage.kind())) {
          missed.computeIfAbsent(group, _ -> new ArrayList<>()).add(passage.text());
        }
      }
    }
    assertThat(planted).hasSizeGreaterThan(15);
    planted.forEach((group, number) -> {
      List<String> lost = missed.getOrDefault(group, List.of());
      assertThat(1 - (double) lost.size() / number)
          .as("%s: %d planted, missed %s", group, number, lost)
          .isGreaterThanOrEqualTo(RECALL);
    });
  }

  @Test
  void soundPassagesCarryNoMark() {
    for (Passage passage : passages()) {
      if (passage.kind().equals("clean")) {
        assertThat(kinds(passage.text())).as(passage.text()).isEmpty();
      }
    }
  }

  private static List<String> kinds(String text) {
    Source source = new Source("a.txt", text.getBytes(StandardCharsets.UTF_8));
    return ((ReadResult.Read) READER.read(source, Limits.standard()))
        .document().damage().stream().map(damage -> damage.kind().json()).toList();
  }

  private static List<Passage> passages() {
    String path = "damaged/passages.tsv";
    try (InputStream in = DamagedPassagesTest.class.getResourceAsStream(path)) {
      String all =
          new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", 3))
          .map(cells -> new Passage(cells[0], cells[1], cells[2].replace('⏎', '\n')))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
