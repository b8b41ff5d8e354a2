package org.parallax.check;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Interval;

/// The neutral values of surveys, and the words that place an answer on one side of them.
final class Thresholds {

  private final List<Line> lines;

  Thresholds() {
    lines =
        Lexicon.read("thresholds.tsv", 4).stream()
            .map(row ->
                new Line(
                    row.get(0),
                    new BigDecimal(row.get(1)),
                    Words.of(row.get(2)),
                    row.get(3).equals("above")))
            .toList();
  }

  /// {@return the side on which the words place a survey of this concept, or null}
  @Nullable Interval side(String concept, String text) {
    List<String> words = Words.of(text);
    for (Line line : lines) {
      if (concept.startsWith(line.concept()) && Words.find(words, line.word(), 0) >= 0) {
        return line.above()
            ? Interval.atLeast(line.neutral(), true)
            : Interval.atMost(line.neutral(), true);
      }
    }
    return null;
  }

  private record Line(String concept, BigDecimal neutral, List<String> word, boolean above) {}
}
