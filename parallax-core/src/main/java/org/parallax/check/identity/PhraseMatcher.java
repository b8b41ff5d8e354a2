package org.parallax.check.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.parallax.quantity.HanForms;

/// Finds the phrases of a lexicon in a text, in one pass. Case does not count; a phrase that begins
/// or ends with a letter of an alphabet with spaces must begin or end a word there.
///
/// @param <T> what a phrase means
final class PhraseMatcher<T> {

  private final Map<Character, List<Entry<T>>> byFirst = new HashMap<>();

  private record Entry<T>(String phrase, T meaning) {}

  void add(String phrase, T meaning) {
    List<Entry<T>> entries =
        byFirst.computeIfAbsent(lower(phrase.charAt(0)), _ -> new ArrayList<>());
    entries.add(new Entry<>(phrase, meaning));
    entries.sort(Comparator.comparingInt((Entry<T> e) -> -e.phrase.length()));
  }

  /// Calls `out` for the meanings of every phrase that starts at `at`, longest first, with the end.
  void at(String text, int at, int limit, ObjIntConsumer<T> out) {
    char first = text.charAt(at);
    boolean inWord = at > 0 && isSpacedLetter(first) && isSpacedLetter(text.charAt(at - 1));
    List<Entry<T>> entries = inWord ? null : byFirst.get(lower(first));
    if (entries == null) {
      return;
    }
    for (Entry<T> entry : entries) {
      int end = at + entry.phrase.length();
      if (end <= limit && matches(entry.phrase, text, at) && isWhole(text, end)) {
        out.accept(entry.meaning, end);
      }
    }
  }

  private static boolean matches(String phrase, String text, int at) {
    for (int i = 0; i < phrase.length(); i++) {
      char c = text.charAt(at + i);
      if (lower(c == '\u00a0' || c == '\n' ? ' ' : c) != lower(phrase.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWhole(String text, int end) {
    return end == text.length()
        || !isSpacedLetter(text.charAt(end - 1))
        || !isSpacedLetter(text.charAt(end));
  }

  /// Whether a letter belongs to a script that puts spaces between words (Hangul does, but its
  /// particles are written on to the word).
  static boolean isSpacedLetter(char c) {
    return c < '\u2e80' && Character.isLetter(c);
  }

  private static char lower(char c) {
    return Character.toLowerCase(HanForms.simplified(c));
  }
}
