package org.parallax.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lines of our own, one rule of a sentence's end each, in English, Chinese and Korean
/// (`sentences.txt`, a blank line between the languages).
class SentenceRulesTest {

  @ParameterizedTest
  @CsvSource({"0, 0.98", "1, 0.96", "2, 0.96"})
  void cutsMostLinesWhereAReaderWould(int language, double share) throws IOException {
    try (InputStream in = SentenceRulesTest.class.getResourceAsStream("sentences.txt")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      List<String> lines =
          new String(bytes, StandardCharsets.UTF_8).split("\n\n", -1)[language].lines().toList();
      List<String> missed = lines.stream().filter(line -> !isCut(line)).toList();
      assertThat(1 - (double) missed.size() / lines.size())
          .as("missed %s", missed)
          .isGreaterThanOrEqualTo(share);
    }
  }

  private static boolean isCut(String line) {
    String text = line.replace("‖", "");
    return new SentenceSplitter()
        .split(text, 0, text.length()).stream()
            .map(span -> span.of(text))
            .toList()
            .equals(Stream.of(line.split("‖", -1)).map(String::strip).toList());
  }
}
