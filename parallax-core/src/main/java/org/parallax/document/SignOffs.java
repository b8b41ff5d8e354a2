package org.parallax.document;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Tells the line with which a letter closes, which ends in a name and not in a stop
/// (`pointers.tsv`).
final class SignOffs {
  private static final int LONGEST = 80;

  private final Set<String> closings = Lexicon.load("en", "pointers").wordsWith("closing");
  private final List<String> leaves =
      Stream.of("en", "zh", "ko")
          .flatMap(l -> Lexicon.load(l, "pointers").wordsWith("leave").stream())
          .sorted()
          .toList();
  private final List<String> signatures =
      List.copyOf(
          new TreeSet<>(
              Stream.of("zh", "ko")
                  .flatMap(l -> Lexicon.load(l, "pointers").wordsWith("signed").stream())
                  .toList()));

  /// {@return whether a line thanks its readers or looks forward to them}
  boolean takesLeave(String line) {
    String plain = line.toLowerCase(Locale.ROOT);
    return leaves.stream().anyMatch(plain::contains);
  }

  /// {@return whether what follows the last stop of a text is such a line}
  boolean closes(String text) {
    int from = text.length();
    while (from > 0 && ".!?。！？…\n".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    String line = text.substring(from).strip();
    if (line.isEmpty() || line.length() > LONGEST) {
      return false;
    }
    int comma = line.indexOf(',');
    String head = comma < 0 ? line : line.substring(0, comma);
    return closings.contains(head.toLowerCase(Locale.ROOT))
        || signatures.stream().anyMatch(line::endsWith);
  }
}
