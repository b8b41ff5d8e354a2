package org.parallax.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.parallax.MeasuredFigures;

/// Claims against public development data, where `parallax.data` names its folder. Items at even
/// places are for development; of those at odd places only totals are looked at.
/// `-Dparallax.data.misses=true` prints the misses of the development half.
@Tag("slow")
class ClaimBenchmark {
  private static final boolean MISSES = Boolean.getBoolean("parallax.data.misses");

  private Path data = Path.of("");

  @BeforeEach
  void findData() {
    String folder = System.getProperty("parallax.data", "");
    Assumptions.assumeFalse(
        folder.isBlank() || !Files.isDirectory(Path.of(folder, "claims")),
        "Skipped: the property parallax.data names no folder with claims in it.");
    data = Path.of(folder);
  }

  @Test
  void quantitiesOfNewsSentences(TestReporter reporter) {
    List<NewsQuant.Item> items = NewsQuant.load(data);
    double[][] f1 = new double[2][4];
    for (int half = 0; half < 2; half++) {
      List<NewsQuant.Score> totals = new ArrayList<>();
      for (int i = half; i < items.size(); i += 2) {
        NewsQuant.Item item = items.get(i);
        List<String> misses = MISSES && half == 0 ? new ArrayList<>() : null;
        add(totals, NewsQuant.score(item, Notes.claims(item.text()), misses));
        print(item.text(), misses);
      }
      reporter.publishEntry(
          half == 0 ? "NewsQuant dev" : "NewsQuant held out",
          String.format(
              Locale.ROOT,
              "value %.1f, + unit %.1f, + change %.1f, + concept %.1f",
              totals.get(0).f1(),
              totals.get(1).f1(),
              totals.get(2).f1(),
              totals.get(3).f1()));
      for (int k = 0; k < 4; k++) {
        f1[half][k] = totals.get(k).f1() / 100;
      }
      assertThat(totals.getFirst().f1()).isGreaterThan(65);
    }
    List<String> levels = List.of("value", "+ unit", "+ change", "+ concept");
    for (int k = 0; k < 4; k++) {
      MeasuredFigures.keep("NewsQuant F1 " + levels.get(k), f1[0][k], f1[1][k]);
    }
  }

  private static void print(String text, @Nullable List<String> misses) {
    if (misses != null && !misses.isEmpty()) {
      System.out.println("# " + text);
      misses.forEach(miss -> System.out.println("  " + miss));
    }
  }

  private static void add(List<NewsQuant.Score> totals, List<NewsQuant.Score> scores) {
    for (int k = 0; k < scores.size(); k++) {
      if (totals.size() <= k) {
        totals.add(scores.get(k));
      } else {
        totals.set(k, totals.get(k).plus(scores.get(k)));
      }
    }
  }

  @Test
  void forecastsAmongAnalystSentences(TestReporter reporter) throws IOException {
    List<ForecastSet.Item> items = ForecastSet.load(data);
    double[] both = new double[2];
    if (MISSES) {
      ForecastSet.misses(items).forEach(System.out::println);
    }
    for (int half = 0; half < 2; half++) {
      double f1 = ForecastSet.weightedF1(items, half);
      both[half] = f1;
      reporter.publishEntry(
          half == 0 ? "forecast or not, dev" : "forecast or not, held out",
          String.format(Locale.ROOT, "weighted F1 %.3f", f1));
      assertThat(f1).isGreaterThan(0.8);
    }
    MeasuredFigures.keep("forecast or not, weighted F1", both[0], both[1]);
  }

  @Test
  void forwardLookingSentencesOfCentralBanks() throws IOException {
    for (String bank : List.of("ecb", "bank-of-japan")) {
      List<ForecastSet.Item> items = ForecastSet.centralBank(data, bank);
      double dev = ForecastSet.weightedF1(items, 0);
      double heldOut = ForecastSet.weightedF1(items, 1);
      MeasuredFigures.keep("forward-looking or not, " + bank + ", weighted F1", dev, heldOut);
      assertThat(dev).isGreaterThan(0.3);
    }
  }

  @Test
  void speedOfTheWholePipeline(TestReporter reporter) {
    List<NewsQuant.Item> items = NewsQuant.load(data);
    var text = new StringBuilder();
    for (NewsQuant.Item item : items) {
      text.append(item.text()).append("\n\n");
    }
    var document = Notes.document(text.toString());
    var extractor = StandardClaimExtractor.create();
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 60; round++) {
      long start = System.nanoTime();
      extractor.extract(document);
      best = Math.min(best, System.nanoTime() - start);
    }
    double perSecond = text.length() / (best / 1e9);
    reporter.publishEntry(
        "characters a second, warm", String.format(Locale.ROOT, "%.0f", perSecond));
    assertThat(perSecond).isGreaterThan(100_000);
  }
}
