package org.parallax.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Body extraction measured as the article-extraction-benchmark of Scrapinghub defines it: shingles
/// of four words counted as multisets, shares averaged over pages, F1 of the averages.
///
/// Files are in order of their names; rules were chosen by looking at those with an even number
/// (from 0), the others were held out. Needs `-Dparallax.data=FOLDER`.
@Tag("slow")
class ArticleExtractionBenchmarkTest {
  private static final int SHINGLE = 4;
  private static final double TARGET = 0.96;

  /// True positives, false positives and false negatives of one page, as shares of their sum.
  private record Score(String page, double tp, double fp, double fn, boolean exact) {
    double precision() {
      return fp == 0 && fn == 0 ? 1 : tp == 0 && fp == 0 ? 0 : tp / (tp + fp);
    }

    double recall() {
      return fp == 0 && fn == 0 ? 1 : tp == 0 && fn == 0 ? 0 : tp / (tp + fn);
    }
  }

  @Test
  void bodiesAreFoundAsWellAsPromised() throws IOException {
    String data = System.getProperty("parallax.data", "");
    Path folder = Path.of(data, "documents", "article-extraction-dev");
    if (data.isEmpty() || !Files.isDirectory(folder)) {
      System.out.println("SKIPPED: no article-extraction-dev under -Dparallax.data");
      Assumptions.abort("no development data");
    }
    Map<String, String> truth = new TreeMap<>(truth(folder));
    StandardReader reader = StandardReader.create();
    List<Score> even = new ArrayList<>();
    List<Score> odd = new ArrayList<>();
    long nanos = 0;
    long bytes = 0;
    int index = 0;
    for (var entry : truth.entrySet()) {
      byte[] html = page(folder.resolve("html").resolve(entry.getKey() + ".html.gz"));
      long start = System.nanoTime();
      ReadResult result = reader.read(new Source("page.html", html), Limits.standard());
      nanos += System.nanoTime() - start;
      bytes += html.length;
      String body = result instanceof ReadResult.Read(Document d) ? body(d) : "";
      (index++ % 2 == 0 ? even : odd).add(score(entry.getKey(), entry.getValue(), body));
    }
    report("even (tuned)", even);
    report("odd (held out)", odd);
    List<Score> all = new ArrayList<>(even);
    all.addAll(odd);
    double f1 = report("all", all);
    System.out.printf("%d pages, %.1f MB in %d ms (cold)%n", index, bytes / 1e6, nanos / 1_000_000);
    if (Boolean.getBoolean("parallax.worst")) {
      even.stream()
          .sorted((a, b) -> Double.compare(a.tp(), b.tp()))
          .limit(20)
          .forEach(
              s -> System.out.printf("%s P %.3f R %.3f%n", s.page(), s.precision(), s.recall()));
    }
    assertThat(f1).isGreaterThanOrEqualTo(TARGET);
  }

  private static double report(String name, List<Score> scores) {
    double precision = scores.stream().mapToDouble(Score::precision).average().orElse(0);
    double recall = scores.stream().mapToDouble(Score::recall).average().orElse(0);
    double exact = scores.stream().mapToDouble(s -> s.exact() ? 1 : 0).average().orElse(0);
    double f1 = 2 * precision * recall / (precision + recall);
    System.out.printf(
        "%-15s F1 %.4f  precision %.4f  recall %.4f  exact %.3f  (%d pages)%n",
        name, f1, precision, recall, exact, scores.size());
    return f1;
  }

  /// {@return the text of what asserts, below the title}
  static String body(Document document) {
    StringBuilder body = new StringBuilder();
    for (Zone zone : document.zones()) {
      boolean inside =
          switch (zone.kind()) {
            case BODY, HEADING, LIST_ITEM, TABLE_ROW, CAPTION, REFERENCES, ABOUT -> true;
            case TITLE, BYLINE, DATE, CITATION_MARK, FURNITURE, COMMENT, MARKUP -> false;
          };
      if (inside) {
        body.append(zone.span().of(document.text())).append('\n');
      }
    }
    return body.toString();
  }

  private static Score score(String page, String truth, String found) {
    Map<String, Integer> expected = shingles(truth);
    Map<String, Integer> actual = shingles(found);
    double tp = 0;
    double fp = 0;
    double fn = 0;
    for (var entry : expected.entrySet()) {
      int other = actual.getOrDefault(entry.getKey(), 0);
      tp += Math.min(entry.getValue(), other);
      fn += Math.max(0, entry.getValue() - other);
    }
    for (var entry : actual.entrySet()) {
      fp += Math.max(0, entry.getValue() - expected.getOrDefault(entry.getKey(), 0));
    }
    double sum = Math.max(1, tp + fp + fn);
    return new Score(page, tp / sum, fp / sum, fn / sum, tokens(truth).equals(tokens(found)));
  }

  private static Map<String, Integer> shingles(String text) {
    List<String> tokens = tokens(text);
    Map<String, Integer> shingles = new HashMap<>();
    for (int i = 0; i < Math.max(1, tokens.size() - SHINGLE + 1); i++) {
      shingles.merge(
          String.join(" ", tokens.subList(i, Math.min(tokens.size(), i + SHINGLE))),
          1,
          Integer::sum);
    }
    return shingles;
  }

  /// {@return runs of letters, digits and underscores}
  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean word =
          i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_');
      if (word && start < 0) {
        start = i;
      } else if (!word && start >= 0) {
        tokens.add(text.substring(start, i));
        start = -1;
      }
    }
    return tokens;
  }

  private static byte[] page(Path file) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }

  /// {@return page name → gold body}
  private static Map<String, String> truth(Path folder) throws IOException {
    String json = Files.readString(folder.resolve("ground-truth.json"), StandardCharsets.UTF_8);
    List<String> bodies = JsonStrings.of(json, "articleBody");
    List<String> names = new ArrayList<>();
    for (int at = json.indexOf("\": {"); at >= 0; at = json.indexOf("\": {", at + 1)) {
      names.add(json.substring(json.lastIndexOf('"', at - 1) + 1, at));
    }
    Map<String, String> truth = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      truth.put(names.get(i), bodies.get(i));
    }
    return truth;
  }
}
