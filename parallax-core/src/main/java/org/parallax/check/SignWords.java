package org.parallax.check;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Interval;

/// Words that say on which side of zero a growth rate lies.
final class SignWords {

  private final List<Side> sides =
      Lexicon.read("sign-words.tsv", 2).stream()
          .map(row -> new Side(Words.of(row.get(0)), row.get(1).equals("above")))
          .toList();

  /// {@return the side of zero that the words name, or null}
  @Nullable Interval in(String text) {
    List<String> words = Words.of(text);
    for (Side side : sides) {
      if (Words.find(words, side.words(), 0) >= 0) {
        return side.above()
            ? Interval.atLeast(BigDecimal.ZERO, true)
            : Interval.atMost(BigDecimal.ZERO, true);
      }
    }
    return null;
  }

  private record Side(List<String> words, boolean above) {}
}
