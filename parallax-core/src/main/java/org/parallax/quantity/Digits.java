package org.parallax.quantity;

import java.math.BigDecimal;

/// Reads digits, ASCII or full width, whatever separators stand between them.
final class Digits {

  private static final int LONGEST = 400;

  private Digits() {}

  /// {@return the number that the digits make, those from `decimal` on being decimals}
  ///
  /// @param decimal where the decimal mark stands, or −1
  static BigDecimal decimal(String text, int from, int to, int decimal) {
    int count = count(text, from, to);
    int decimals = decimal < 0 ? 0 : count(text, decimal + 1, to);
    char[] digits = new char[count == 0 ? 1 : count];
    digits[0] = '0';
    int n = 0;
    for (int i = from; i < to; i++) {
      int d = Chars.digit(text.charAt(i));
      if (d >= 0) {
        digits[n++] = (char) ('0' + d);
      }
    }
    return new BigDecimal(digits).movePointLeft(decimals).setScale(decimals);
  }

  static int count(String text, int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      if (Chars.isDigit(text.charAt(i))) {
        n++;
      }
    }
    return n;
  }

  /// {@return the integer of at most nine digits}
  static int integer(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + Chars.digit(text.charAt(i));
    }
    return value;
  }

  /// {@return one past the last digit of the run that begins at `from`}
  static int run(String text, int from, int to) {
    int i = from;
    while (i < to && Chars.isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /// {@return whether a number has more digits than any quantity; it is then an identifier}
  static boolean tooLong(int from, int to) {
    return to - from > LONGEST;
  }
}
