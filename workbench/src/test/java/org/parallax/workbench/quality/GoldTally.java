package org.parallax.workbench.quality;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts of what was found and what was right, for one language or for all.
final class GoldTally {

  /// What is counted, with the aim that claims.md of the design sets for it.
  enum Measure {
    VALUE("value mention", true, 0.90),
    VALUE_STRICT("value mention, same span", true, null),
    VALUE_UNIT_COMPARATOR("value + unit + comparator", true, 0.85),
    UNIT("unit", false, null),
    COMPARATOR("comparator", false, null),
    CHANGE_BASIS("change basis", false, null),
    VALUE_DIRECTION("direction of a value", false, null),
    MODALITY("modality", false, 0.90),
    PERIOD("period", false, 0.85),
    PERIOD_HOW("period how", false, null),
    PLACE("place", false, null),
    ATTRIBUTION("attribution", false, 0.85),
    NEGATED("negated", false, null),
    METRIC("metric (head)", false, null),
    CONCEPT("concept", false, 0.75),
    KIND("kind (apart)", false, null),
    ROLE_VALUE("numeral: value or not", false, 0.95),
    ROLE("numeral: role, grouped", false, 0.95),
    DIRECTIONAL("directional claim", true, 0.55),
    DIRECTIONAL_RIGHT("its direction", false, 0.90);

    private final String title;
    private final boolean found;
    private final @Nullable Double aim;

    Measure(String title, boolean found, @Nullable Double aim) {
      this.title = title;
      this.found = found;
      this.aim = aim;
    }
  }

  private final Map<Measure, int[]> counts = new EnumMap<>(Measure.class);

  /// Counts one thing that is marked: was it found, or right?
  void marked(Measure measure, boolean hit) {
    int[] count = count(measure);
    count[1]++;
    count[0] += hit ? 1 : 0;
  }

  /// Counts one thing that the program says: is it marked?
  void said(Measure measure, boolean hit) {
    int[] count = count(measure);
    count[3]++;
    count[2] += hit ? 1 : 0;
  }

  void add(GoldTally other) {
    other.counts.forEach((measure, theirs) -> {
      int[] ours = count(measure);
      for (int i = 0; i < ours.length; i++) {
        ours[i] += theirs[i];
      }
    });
  }

  private int[] count(Measure measure) {
    return counts.computeIfAbsent(measure, _ -> new int[4]);
  }

  double precision(Measure measure) {
    int[] count = count(measure);
    return share(count[2], count[3]);
  }

  double recall(Measure measure) {
    int[] count = count(measure);
    return share(count[0], count[1]);
  }

  /// {@return F1 of what is found; of what is right or wrong, the share that is right}
  double score(Measure measure) {
    double recall = recall(measure);
    if (!measure.found) {
      return recall;
    }
    double precision = precision(measure);
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /// {@return a Markdown table: a row a measure, a column a language, the aim last}
  static String table(Map<String, GoldTally> tallies) {
    StringBuilder text = new StringBuilder("| measure |");
    tallies.keySet().forEach(name -> text.append(' ').append(name).append(" |"));
    text.append(" aim |\n|---|").append("---|".repeat(tallies.size() + 1)).append('\n');
    for (Measure measure : Measure.values()) {
      text.append("| ").append(measure.title).append(" |");
      tallies.values().forEach(tally -> text.append(tally.cell(measure)));
      Double aim = measure.aim;
      text.append(aim == null ? "  |" : String.format(Locale.ROOT, " %.2f |", aim)).append('\n');
    }
    return text.toString();
  }

  private String cell(Measure measure) {
    int[] count = count(measure);
    return measure.found
        ? String.format(
            Locale.ROOT,
            " F1 %.3f (P %.2f R %.2f of %d) |",
            score(measure),
            precision(measure),
            recall(measure),
            count[1])
        : String.format(Locale.ROOT, " %.3f (%d of %d) |", score(measure), count[0], count[1]);
  }
}
