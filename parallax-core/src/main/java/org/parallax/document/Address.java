package org.parallax.document;

/// Web addresses in running text, whose stops end no sentence.
final class Address {
  private Address() {}

  /// {@return where an address ends whose `://` begins at `at`, or `at` where there is none}
  static int end(String text, int at, int to) {
    if (text.startsWith("://", at) && at + 3 < to) {
      return tail(text, at + 3, to);
    }
    return at;
  }

  /// {@return where an address ends that begins with `www.` at `at`, or `at` where there is none}
  static int endOfHost(String text, int at, int to) {
    return text.startsWith("www.", at) && at + 4 < to ? tail(text, at + 4, to) : at;
  }

  private static int tail(String text, int from, int to) {
    int i = from;
    while (i < to && inside(text.charAt(i))) {
      i++;
    }
    while (i > from && ".,;:!?'".indexOf(text.charAt(i - 1)) >= 0) {
      i--;
    }
    return i;
  }

  private static boolean inside(char c) {
    return c > ' ' && c < 0x7F && "<>\"()[]{}|\\^`".indexOf(c) < 0;
  }
}
