package org.parallax.quantity;

import org.jspecify.annotations.Nullable;

/// Where a run of digits and separators ends, and what it is.
///
/// ```
/// number  = digits { "," ddd } [ "." digits ]        1,234.5  (the mark may be an apostrophe)
///         | d[d] { "," dd } "," ddd [ "." digits ]    12,34,567 (as in India)
///         | ddd { thin-space ddd } [ "." digits ]     1 234 567, but 1 234/567 is a mixed fraction
///         | ddd "." ddd { "." ddd } "," digits        1.234,5   (both marks: unambiguous)
///         | d[d][d] "," d[d]                          0,5  12,4   (no list of numbers)
///         … each with a power behind it, see [Exponents]
/// date    = dddd sep d[d] sep d[d] | d[d] sep d[d] sep dddd      sep = - / .
/// clock   = d[d] ":" dd [ ":" dd ]
/// version = digits "." digits "." digits { "." digits }
/// phone   = digits "-" digits "-" digits …
/// ```
///
/// @param decimal where the decimal mark stands, or −1
record NumberScan(TokenType type, int end, int decimal) {

  private static final int PHONE_DIGITS = 8;

  static NumberScan at(String text, int start, int to) {
    NumberScan scan = mantissa(text, start, to);
    int power = scan.type() == TokenType.NUMBER ? Exponents.end(text, scan.end(), to) : -1;
    return power < 0 ? scan : new NumberScan(TokenType.NUMBER, power, scan.decimal());
  }

  private static NumberScan mantissa(String text, int start, int to) {
    int end = Digits.run(text, start, to);
    if (end >= to) {
      return plain(start, end);
    }
    char next = text.charAt(end);
    int digits = end - start;
    if (next == ':' || next == '：') {
      int clock = clockEnd(text, start, end, to);
      return clock > 0 ? new NumberScan(TokenType.CLOCK, clock, -1) : plain(start, end);
    }
    if ((next == '-' || next == '/' || next == '.') && digits <= 4) {
      NumberScan chain = chain(text, start, end, to, next);
      if (chain != null) {
        return chain;
      }
    }
    if (next == '.' || next == '．') {
      return afterPoint(text, start, end, to);
    }
    boolean wide = next == '，' && text.charAt(start) >= '０' && text.charAt(start) <= '９';
    if (next == ',' || wide || isThinSpace(next) || isApostrophe(next)) {
      return groups(text, start, end, to, next);
    }
    if (next == ' ') {
      return spacedGroups(text, start, end, to);
    }
    return plain(start, end);
  }

  private static NumberScan plain(int start, int end) {
    return new NumberScan(Digits.tooLong(start, end) ? TokenType.NAME : TokenType.NUMBER, end, -1);
  }

  private static boolean isThinSpace(char c) {
    return c == '\u00A0' || c == '\u2009' || c == '\u202F';
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private static int clockEnd(String text, int start, int end, int to) {
    int minutes = Digits.run(text, end + 1, to);
    if (end - start > 2 || minutes - end - 1 != 2) {
      return -1;
    }
    // "1:36.6": the time that something took.
    boolean tenths = minutes + 1 < to && text.charAt(minutes) == '.';
    if (tenths && Chars.isDigit(text.charAt(minutes + 1))) {
      return Digits.run(text, minutes + 1, to);
    }
    if (minutes < to
        && text.charAt(minutes) == ':'
        && Digits.run(text, minutes + 1, to) - minutes == 3) {
      return minutes + 3;
    }
    return minutes;
  }

  private static @Nullable NumberScan chain(
      String text, int start, int end, int to, char separator) {
    int second = Digits.run(text, end + 1, to);
    if (second == end + 1 || second >= to || text.charAt(second) != separator) {
      return null;
    }
    int third = Digits.run(text, second + 1, to);
    if (third == second + 1) {
      return null;
    }
    int a = end - start;
    int b = second - end - 1;
    int c = third - second - 1;
    boolean more =
        third + 1 < to && text.charAt(third) == separator && Chars.isDigit(text.charAt(third + 1));
    if (!more
        && b <= 2
        && ((a == 4 && c <= 2) || (a <= 2 && (c == 4 || (c == 2 && separator == '/'))))) {
      return new NumberScan(TokenType.DATE, third, -1);
    }
    if (separator == '.') {
      return a <= 3 && b == 3 && c == 3 ? dotGroups(text, third, to) : version(text, third, to);
    }
    if (separator == '-') {
      return new NumberScan(TokenType.PHONE, chainEnd(text, third, to), -1);
    }
    return null;
  }

  private static int chainEnd(String text, int from, int to) {
    int i = from;
    while (i + 1 < to
        && (text.charAt(i) == '-' || text.charAt(i) == '/')
        && Chars.isDigit(text.charAt(i + 1))) {
      i = Digits.run(text, i + 1, to);
    }
    return i;
  }

  private static NumberScan version(String text, int from, int to) {
    int i = from;
    while (i + 1 < to && text.charAt(i) == '.' && Chars.isDigit(text.charAt(i + 1))) {
      i = Digits.run(text, i + 1, to);
    }
    return new NumberScan(TokenType.VERSION, i, -1);
  }

  /// "1.234.567" and "1.234.567,8".
  private static NumberScan dotGroups(String text, int from, int to) {
    int i = from;
    while (i + 3 < to && text.charAt(i) == '.' && Digits.run(text, i + 1, to) - i == 4) {
      i += 4;
    }
    return commaDecimal(text, i, to);
  }

  private static NumberScan commaDecimal(String text, int end, int to) {
    if (end + 1 < to && text.charAt(end) == ',' && Chars.isDigit(text.charAt(end + 1))) {
      return new NumberScan(TokenType.NUMBER, Digits.run(text, end + 1, to), end);
    }
    return new NumberScan(TokenType.NUMBER, end, -1);
  }

  private static NumberScan afterPoint(String text, int start, int end, int to) {
    int last = Digits.run(text, end + 1, to);
    if (last == end + 1) {
      return plain(start, end);
    }
    boolean european =
        last - end == 4
            && end - start <= 3
            && last + 1 < to
            && text.charAt(last) == ','
            && Chars.isDigit(text.charAt(last + 1))
            && Digits.run(text, last + 1, to) - last != 4;
    if (european) {
      return commaDecimal(text, last, to);
    }
    return new NumberScan(
        Digits.tooLong(start, last) ? TokenType.NAME : TokenType.NUMBER, last, end);
  }

  /// "1,234,567.8", with commas or thin spaces.
  private static NumberScan groups(String text, int start, int end, int to, char separator) {
    int i = separator == ',' ? indianGroups(text, start, end, to) : end;
    while (end - start <= 3
        && i + 3 < to
        && text.charAt(i) == separator
        && Digits.run(text, i + 1, to) - i == 4) {
      i += 4;
    }
    // The loop needs a character after the group; a group that ends the text is taken here.
    if (end - start <= 3
        && i + 4 == to
        && text.charAt(i) == separator
        && Digits.run(text, i + 1, to) == to) {
      i = to;
    }
    if (i == end && separator == ',' && isDecimalComma(text, start, end, to)) {
      return commaDecimal(text, end, to);
    }
    return withPoint(text, i, to);
  }

  /// {@return the end of the groups of two digits in "12,34,567", whose last has three; else `end`}
  private static int indianGroups(String text, int start, int end, int to) {
    int i = end;
    while (end - start <= 2
        && i + 2 < to
        && text.charAt(i) == ','
        && Digits.run(text, i + 1, to) - i == 3) {
      i += 3;
    }
    boolean closed =
        i > end && i + 3 < to && text.charAt(i) == ',' && Digits.run(text, i + 1, to) - i == 4;
    boolean list = closed && i + 4 < to && text.charAt(i + 4) == ',';
    return closed && !(list && i + 5 < to && Chars.isDigit(text.charAt(i + 5))) ? i : end;
  }

  /// "0,5", "12,4 %": one or two digits behind a comma, where no list of numbers stands.
  private static boolean isDecimalComma(String text, int start, int end, int to) {
    int last = Digits.run(text, end + 1, to);
    int decimals = last - end - 1;
    if (text.charAt(start) == '0' && end - start == 1) {
      return decimals > 0;
    }
    char before = start == 0 ? ' ' : text.charAt(start - 1);
    char after = last < to ? text.charAt(last) : ' ';
    boolean listed = "([,;:/#^-–.".indexOf(before) >= 0 || ")],;/-–".indexOf(after) >= 0;
    if (decimals < 1 || decimals > 2 || end - start > 3 || listed || Chars.isHan(after)) {
      return false;
    }
    int next = Digits.integer(text, end + 1, last);
    return next != Digits.integer(text, start, end) + 1;
  }

  /// "1 234 567": an ordinary space only where every group has three digits.
  private static NumberScan spacedGroups(String text, int start, int end, int to) {
    int i = end;
    while (end - start <= 3
        && i + 3 < to
        && text.charAt(i) == ' '
        && Digits.run(text, i + 1, Math.min(to, i + 6)) - i == 4) {
      i += 4;
    }
    boolean mixed = i == end + 4 && isFraction(text, end + 1, i, to);
    if (i == end || mixed || text.charAt(start) == '0') {
      return plain(start, end);
    }
    boolean comma = i + 1 < to && text.charAt(i) == ',' && Chars.isDigit(text.charAt(i + 1));
    return comma ? commaDecimal(text, i, to) : withPoint(text, i, to);
  }

  /// "234/567": more below the line than above.
  private static boolean isFraction(String text, int start, int end, int to) {
    if (end + 1 >= to || text.charAt(end) != '/') {
      return false;
    }
    int last = Digits.run(text, end + 1, to);
    return last - end - 1 == 3
        && Digits.integer(text, start, end) < Digits.integer(text, end + 1, last);
  }

  private static NumberScan withPoint(String text, int end, int to) {
    if (end + 1 < to && text.charAt(end) == '.' && Chars.isDigit(text.charAt(end + 1))) {
      return new NumberScan(TokenType.NUMBER, Digits.run(text, end + 1, to), end);
    }
    return new NumberScan(TokenType.NUMBER, end, -1);
  }

  /// {@return the end of a telephone number after its plus sign, or −1}
  static int phoneEnd(String text, int start, int to) {
    int i = start;
    int digits = 0;
    int last = -1;
    int groups = 0;
    while (i < to) {
      int run = Digits.run(text, i, to);
      if (run == i) {
        break;
      }
      digits += run - i;
      groups++;
      last = run;
      i = run;
      while (i < to && i - last < 2 && " -()/".indexOf(text.charAt(i)) >= 0) {
        i++;
      }
    }
    return digits >= PHONE_DIGITS && groups >= 2 ? last : -1;
  }
}
