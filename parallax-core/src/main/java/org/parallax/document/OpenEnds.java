package org.parallax.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Tells a line that ends in a word with which no sentence ends (`pointers.tsv`, `open`): "and
/// the", 因为, 왜냐하면.
final class OpenEnds {
  private final List<String> western =
      List.copyOf(Lexicon.load("en", "pointers").wordsWith("open"));
  private final List<String> eastern =
      Stream.of("zh", "ko")
          .flatMap(language -> Lexicon.load(language, "pointers").wordsWith("open").stream())
          .sorted()
          .toList();

  /// {@return whether the line breaks off}
  boolean breaksOff(String line) {
    String plain = line.strip().toLowerCase(Locale.ROOT);
    if (plain.isEmpty()) {
      return false;
    }
    if (Script.cjk(plain.charAt(plain.length() - 1))) {
      return eastern.stream().anyMatch(plain::endsWith);
    }
    return western.stream()
        .anyMatch(word ->
            plain.endsWith(' ' + word)
                && follows(plain.charAt(plain.length() - word.length() - 2)));
  }

  private static boolean follows(char before) {
    return Character.isLetter(before) || before == ',';
  }
}
