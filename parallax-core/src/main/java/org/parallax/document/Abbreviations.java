package org.parallax.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// What the word before a full stop says about it.
final class Abbreviations {

  /// Whether a stop after a word may end a sentence.
  enum Sort {
    NONE,
    NEVER,
    NUMBER,
    MAYBE,
    INITIAL
  }

  private final Map<String, Sort> sorts = new HashMap<>();
  private int longest = 1;

  Abbreviations() {
    for (var row : Lexicon.load("en", "abbreviations").rows()) {
      sorts.put(row.getFirst(), Sort.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
      longest = Math.max(longest, row.getFirst().length());
    }
  }

  /// {@return the sort of the word that ends at the stop at `at`}
  Sort before(String text, int at, int start) {
    int from = at;
    boolean dotted = false;
    while (from > start) {
      char c = text.charAt(from - 1);
      if (!Script.latin(c) && c != '.') {
        break;
      }
      dotted |= c == '.';
      from--;
    }
    int length = at - from;
    if (length == 0) {
      return Sort.NONE;
    }
    if (length <= longest) {
      Sort sort = sorts.get(text.substring(from, at).toLowerCase(Locale.ROOT));
      if (sort != null && !(length == 1 && Character.isUpperCase(text.charAt(from)))) {
        return sort == Sort.NUMBER && ordinary(text, at) ? Sort.NONE : sort;
      }
    }
    if (length == 1) {
      return Character.isUpperCase(text.charAt(from)) ? Sort.INITIAL : Sort.NONE;
    }
    return dotted && lettersApart(text, from, at) ? Sort.MAYBE : Sort.NONE;
  }

  /// `no`, `us`, `app`, `art` are also words: in lower case and not before a digit they end
  /// sentences.
  private static boolean ordinary(String text, int at) {
    int next = Script.skipSpace(text, at + 1, text.length());
    return next >= text.length() || !Script.digit(text.charAt(next));
  }

  /// {@return whether single letters and stops alternate, as in `U.S.A`}
  private static boolean lettersApart(String text, int from, int at) {
    for (int i = from; i < at; i++) {
      if (((i - from) % 2 == 1) != (text.charAt(i) == '.')) {
        return false;
      }
    }
    return true;
  }
}
