package org.parallax.document;

/// What a character is to the eye of a splitter: cheap tests by code unit, no tables.
final class Script {
  private Script() {}

  static boolean han(char c) {
    return (c >= '\u4E00' && c <= '\u9FFF')
        || (c >= '\u3400' && c <= '\u4DBF')
        || (c >= '\uF900' && c <= '\uFAFF')
        || c == '\u3007'
        || c == '\u3005';
  }

  static boolean hangul(char c) {
    return (c >= '\uAC00' && c <= '\uD7A3')
        || (c >= '\u1100' && c <= '\u11FF')
        || (c >= '\u3131' && c <= '\u318E');
  }

  static boolean kana(char c) {
    return c >= '\u3041' && c <= '\u30FF' && c != '\u30FB';
  }

  static boolean cjk(char c) {
    return c >= '\u1100' && (han(c) || hangul(c) || kana(c));
  }

  static boolean digit(char c) {
    return (c >= '0' && c <= '9') || (c >= '\uFF10' && c <= '\uFF19');
  }

  static boolean latin(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '\u00C0' && c <= '\u024F' && c != '\u00D7' && c != '\u00F7');
  }

  /// {@return whether this is white space to a reader: no-break, ideographic and zero-width too}
  static boolean space(char c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || c == '\u0085'
        || c == '\u00A0'
        || c == '\u1680'
        || (c >= '\u2000' && c <= '\u200B')
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202F'
        || c == '\u205F'
        || c == '\u3000'
        || c == '\uFEFF';
  }

  /// {@return whether the character closes what a sentence may end in: a quote or a bracket}
  static boolean closer(char c) {
    return switch (c) {
      case '"', '\'', ')', ']', '}', '\u201D', '\u2019', '\u00BB', '\u300D', '\u300F', '\uFF09' ->
          true;
      case '\u3011', '\u300B', '\u3009', '\u3015', '\uFF3D', '\uFF02' -> true;
      default -> false;
    };
  }

  /// {@return whether the character opens a quotation or a bracket}
  static boolean opener(char c) {
    return switch (c) {
      case '"', '\'', '(', '[', '{', '\u201C', '\u2018', '\u00AB', '\u300C', '\u300E', '\uFF08' ->
          true;
      case '\u3010', '\u300A', '\u3008', '\u3014', '\uFF3B', '\uFF02' -> true;
      default -> false;
    };
  }

  /// {@return the first position from `at` below `to` that is no space, or `to`}
  static int skipSpace(String text, int at, int to) {
    int i = at;
    while (i < to && space(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /// {@return the position after the last non-space before `at`, not below `from`}
  static int trimEnd(String text, int from, int at) {
    int i = at;
    while (i > from && space(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }
}
