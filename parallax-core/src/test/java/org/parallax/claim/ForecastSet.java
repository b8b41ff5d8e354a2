package org.parallax.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Sentences with numbers from analysts' reports and earnings calls, each labelled as a claim about
/// the future or not (NumClaim, CC BY-NC; measured, never kept).
final class ForecastSet {

  /// A sentence and its label.
  ///
  /// @param numbers whether only a claim with a number counts
  record Item(String text, boolean forecast, boolean numbers) {}

  private ForecastSet() {}

  static List<Item> load(Path data) throws IOException {
    List<Item> items = new ArrayList<>();
    for (List<String> row : rows(data.resolve("claims/numclaim-train/analyst-reports.csv"))) {
      items.add(new Item(row.get(1), row.get(0).equals("1"), true));
    }
    for (List<String> row : rows(data.resolve("claims/numclaim-train/earnings-calls.csv"))) {
      items.add(new Item(row.get(0), row.get(1).equals("1"), true));
    }
    return items;
  }

  /// {@return sentences of a central bank's minutes, each labelled as forward-looking or not (World
  /// Central Banks, CC BY-NC-SA; measured, never kept)}
  static List<Item> centralBank(Path data, String bank) throws IOException {
    List<Item> items = new ArrayList<>();
    for (List<String> row : allRows(data.resolve("claims/central-banks/" + bank + ".csv"))) {
      if (row.size() > 2) {
        items.add(new Item(row.get(0), row.get(2).equals("forward looking"), false));
      }
    }
    return items;
  }

  private static List<List<String>> rows(Path file) throws IOException {
    return allRows(file).stream().filter(r -> r.size() == 2).toList();
  }

  private static List<List<String>> allRows(Path file) throws IOException {
    String text = Files.readString(file);
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n' && !quoted) {
        row.add(cell.toString().strip());
        cell.setLength(0);
        rows.add(row);
        row = new ArrayList<>();
      } else {
        cell.append(c);
      }
    }
    return rows.subList(1, rows.size());
  }

  /// {@return whether any claim of the sentence looks ahead; what was once expected and now only
  /// measures an outcome ("beat the consensus of 3 %") does not}
  static boolean looksAhead(Item item) {
    for (Claim claim : Notes.claims(item.text())) {
      boolean ahead = claim.modality() == Modality.FORECAST || claim.modality() == Modality.TARGET;
      boolean yardstick =
          claim.rules().contains("yardstick") || claim.rules().contains("consensus");
      if (ahead && !yardstick && (claim.quantity() != null || !item.numbers())) {
        return true;
      }
    }
    return false;
  }

  /// {@return the sentences of the development half that we label otherwise, with our claims}
  static List<String> misses(List<Item> items) {
    List<String> misses = new ArrayList<>();
    for (int i = 0; i < items.size(); i += 2) {
      Item item = items.get(i);
      if (item.forecast() != looksAhead(item)) {
        misses.add((item.forecast() ? "LOOKS AHEAD: " : "DOES NOT: ") + item.text());
        misses.add("  " + Notes.lines(item.text()));
      }
    }
    return misses;
  }

  /// {@return F1 of both classes, weighted by their size}
  static double weightedF1(List<Item> items, int half) {
    int[][] counts = new int[2][2];
    for (int i = half; i < items.size(); i += 2) {
      int gold = items.get(i).forecast() ? 1 : 0;
      counts[gold][looksAhead(items.get(i)) ? 1 : 0]++;
    }
    double sum = 0;
    int all = 0;
    for (int label = 0; label < 2; label++) {
      int size = counts[label][0] + counts[label][1];
      int found = counts[0][label] + counts[1][label];
      sum += size * 2.0 * counts[label][label] / Math.max(1, size + found);
      all += size;
    }
    return sum / all;
  }
}
