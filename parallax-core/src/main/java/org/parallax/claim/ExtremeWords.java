package org.parallax.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// English words that say which way a figure would have to lie to be an extreme: "faster", "worse";
/// and those that deny that one was seen.
final class ExtremeWords {
  private static final String TABLE = "en/extremes.tsv";

  private final Map<String, List<String>> kinds = new HashMap<>();

  ExtremeWords() {
    try (InputStream in = ExtremeWords.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("Expected the table " + TABLE + ", found none.");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .map(line -> line.split("\t", -1))
          .forEach(row -> kinds.put(row[0], List.of(row[1].split("\\|"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// {@return 1 for a comparative that asks for a higher figure, −1 for a lower one, else 0}
  int compared(String word) {
    return sign(word, "higher", "lower");
  }

  /// {@return the same for an adjective or adverb after "so"}
  int plain(String word) {
    return sign(word, "high", "low");
  }

  boolean denies(String word) {
    return has("denial", word.toLowerCase(Locale.ROOT));
  }

  private int sign(String word, String up, String down) {
    String plain = word.toLowerCase(Locale.ROOT);
    return has(up, plain) ? 1 : has(down, plain) ? -1 : 0;
  }

  private boolean has(String kind, String word) {
    return kinds.getOrDefault(kind, List.of()).contains(word);
  }
}
