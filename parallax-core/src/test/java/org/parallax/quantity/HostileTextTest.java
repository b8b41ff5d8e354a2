package org.parallax.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A million characters of the same piece take time in proportion to their number. The limit is far
/// above what a machine at rest needs (0.2 to 0.8 s) and far below what anything quadratic takes.
@Tag("slow")
class HostileTextTest {

  private static final int LENGTH = 1_000_000;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1/",
        "1-",
        "1.",
        "12,345,",
        "[1",
        "[",
        "(",
        "¥1",
        "$",
        "million ",
        "five hundred ",
        "hundreds of millions of ",
        "twenty-",
        "between 1 and ",
        "1 to ",
        "about ",
        "first three ",
        "万",
        "亿",
        "一",
        "百分之",
        "3万",
        "조",
        "3조 ",
        "1~",
        "年末",
        "http://",
        "\uD83D"
      })
  void aMillionHostileCharactersAreScannedInTime(String piece) {
    String text = piece.repeat(LENGTH / piece.length());
    for (String language : new String[] {"en", "zh", "ko"}) {
      MentionScanner scanner = MentionScanner.forLanguage(language);
      assertTimeout(
          LIMIT, () -> assertThat(scanner.scan(text, 0, text.length(), Reading.CLOCK)).isNotNull());
    }
  }
}
