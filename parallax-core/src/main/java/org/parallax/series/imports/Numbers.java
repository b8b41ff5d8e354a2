package org.parallax.series.imports;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads figures. A comma that may divide thousands or decimals is never guessed at.
final class Numbers {
  private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  private static final Pattern THOUSANDS_DOTS = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
  private static final Pattern ONE_COMMA = Pattern.compile("-?\\d{1,3},\\d{3}");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d+,\\d+");
  private static final Pattern PLAIN = Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d{1,2})?");

  /// What divides the whole digits from the others.
  enum Decimal {
    /// A point where nothing else is possible.
    UNSAID,
    POINT,
    COMMA
  }

  private final Decimal decimal;

  Numbers(Decimal decimal) {
    this.decimal = decimal;
  }

  BigDecimal read(String given) throws UnsureCell {
    String text = given;
    if (isPlain(text)) {
      if (decimal == Decimal.COMMA && THOUSANDS_DOTS.matcher(text).matches()) {
        return new BigDecimal(text.replace(".", ""));
      }
      return new BigDecimal(text);
    }
    text = text.replace('\u2212', '-').strip();
    if (text.startsWith("(") && text.endsWith(")")) {
      throw new UnsureCell(false, "a number with a sign, not in brackets");
    }
    if (PLAIN.matcher(text).matches()) {
      return new BigDecimal(text);
    }
    if (decimal == Decimal.COMMA) {
      if (DECIMAL_COMMA.matcher(text).matches() || THOUSANDS_DOTS.matcher(text).matches()) {
        return new BigDecimal(text.replace(".", "").replace(',', '.'));
      }
      throw new UnsureCell(false, "a number with a decimal comma, such as -1,5");
    }
    if (decimal == Decimal.UNSAID && ONE_COMMA.matcher(text).matches()) {
      throw new UnsureCell(
          true,
          String.format(
              Locale.ROOT,
              "a number that reads one way: %s (comma between thousands) or %s (decimal comma);"
                  + " say `decimal: point` or `decimal: comma` in the mapping",
              text.replace(",", ""),
              text.replace(',', '.')));
    }
    if (THOUSANDS.matcher(text).matches()) {
      return new BigDecimal(text.replace(",", ""));
    }
    if (decimal == Decimal.UNSAID && DECIMAL_COMMA.matcher(text).matches()) {
      throw new UnsureCell(
          true,
          "a number with a point, or `decimal: comma` in the mapping: read so it is "
              + text.replace(',', '.'));
    }
    throw new UnsureCell(false, "a number such as -1.5");
  }

  private static boolean isPlain(String text) {
    int dots = 0;
    int from = !text.isEmpty() && text.charAt(0) == '-' ? 1 : 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        dots++;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    int last = text.length() - 1;
    return dots <= 1 && last >= from && text.charAt(from) != '.' && text.charAt(last) != '.';
  }
}
