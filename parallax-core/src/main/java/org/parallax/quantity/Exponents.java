package org.parallax.quantity;

import java.math.BigDecimal;
import java.math.MathContext;

/// Powers written behind a number.
///
/// ```
/// exponent = ( "e" | "E" ) [ sign ] digits                 12.32e+14
///          | ( "x" | "×" | "*" ) "10" ( "^" [ sign ] digits | superscript )   1.3x10^6, 1.3 × 10⁶
///          | "×" "10" "−" digits                          1.3×10−6, its superscript lost
///          | "^" [ sign ] [ sign ] digits                  1.1^23
/// ```
final class Exponents {

  private static final int MOST_DIGITS = 3;
  private static final int MOST = 100;
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Exponents() {}

  /// {@return the end of the power that begins at a place, or −1}
  static int end(String text, int from, int to) {
    if (from >= to) {
      return -1;
    }
    char c = text.charAt(from);
    if (c == 'e' || c == 'E') {
      int end = signed(text, from + 1, to, 1);
      return end > 0 && (end >= to || !Chars.isLatin(text.charAt(end))) ? end : -1;
    }
    if (c == '^') {
      return signed(text, from + 1, to, 2);
    }
    int times = c == ' ' ? from + 1 : from;
    if (times >= to || !isTimes(text.charAt(times))) {
      return -1;
    }
    int ten = times + 1 < to && text.charAt(times + 1) == ' ' ? times + 2 : times + 1;
    if (!text.startsWith("10", ten) || ten + 2 >= to) {
      return -1;
    }
    if (text.charAt(ten + 2) == '^') {
      return signed(text, ten + 3, to, 1);
    }
    if (text.charAt(times) == '×' && text.charAt(ten + 2) == '\u2212') {
      return signed(text, ten + 2, to, 1);
    }
    int i = ten + 2;
    i = text.charAt(i) == '⁻' ? i + 1 : i;
    int first = i;
    while (i < to && i - first < MOST_DIGITS && SUPERSCRIPTS.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i > first ? i : -1;
  }

  private static boolean isTimes(char c) {
    return c == 'x' || c == '×' || c == '*' || c == 'X';
  }

  private static int signed(String text, int from, int to, int signs) {
    int i = from;
    while (i < to && i - from < signs && isSign(text.charAt(i))) {
      i++;
    }
    int end = Digits.run(text, i, to);
    return end > i && end - i <= MOST_DIGITS ? end : -1;
  }

  private static boolean isSign(char c) {
    return c == '+' || c == '-' || c == '\u2212';
  }

  /// {@return where the power begins within a number, or `to` if it has none}
  static int start(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean blank = c == ' ' && i + 1 < to && isTimes(text.charAt(i + 1));
      if (c == 'e' || c == 'E' || c == '^' || isTimes(c) || blank) {
        return i;
      }
    }
    return to;
  }

  /// {@return the number raised or scaled by the power that stands between two places}
  static BigDecimal apply(BigDecimal mantissa, String text, int at, int to) {
    int exponent = exponent(text, at, to);
    if (Math.abs(exponent) > MOST) {
      return mantissa;
    }
    if (text.charAt(at) != '^') {
      return mantissa.scaleByPowerOfTen(exponent);
    }
    if (mantissa.signum() == 0) {
      return mantissa;
    }
    BigDecimal power = mantissa.pow(Math.abs(exponent), MathContext.DECIMAL64);
    return exponent < 0 ? BigDecimal.ONE.divide(power, MathContext.DECIMAL64) : power;
  }

  private static int exponent(String text, int at, int to) {
    int hat = text.indexOf('^', at);
    int ten = text.indexOf("10", at);
    boolean e = text.charAt(at) == 'e' || text.charAt(at) == 'E';
    int i = hat >= 0 && hat < to ? hat + 1 : e ? at + 1 : ten + 2;
    int value = 0;
    boolean negative = false;
    for (; i < to; i++) {
      char c = text.charAt(i);
      int digit = Chars.digit(c);
      int raised = SUPERSCRIPTS.indexOf(c);
      if (digit >= 0 || raised >= 0) {
        value = value * 10 + (digit >= 0 ? digit : raised);
      } else if (c == '-' || c == '\u2212' || c == '⁻') {
        negative = !negative;
      }
    }
    return negative ? -value : value;
  }
}
