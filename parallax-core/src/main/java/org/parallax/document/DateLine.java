package org.parallax.document;

/// Whether a line is nothing but a date with a word or two around it.
final class DateLine {
  private DateLine() {}

  /// {@return whether the line, in lower case, is a date line}
  static boolean isDate(String line) {
    int digits = 0;
    int letters = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      digits += Script.digit(c) ? 1 : 0;
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return digits >= 5 && letters <= 24 && digits * 3 >= letters;
  }
}
