package org.parallax.quantity;

/// Classes of characters that the scanner tells apart.
final class Chars {

  private Chars() {}

  /// {@return the character as lexicons spell it: lower case, half width, plain space, hyphen as
  /// space, plain apostrophe, simplified Chinese}
  static char fold(char c) {
    if (c < 0x80) {
      if (c >= 'A' && c <= 'Z') {
        return (char) (c + 32);
      }
      return c == '-' || c <= ' ' ? ' ' : c;
    }
    if (c >= '！' && c <= '～') {
      return fold((char) (c - '！' + '!'));
    }
    return switch (c) {
      case '\u00A0', '\u2007', '\u2009', '\u202F', '\u3000', '\u2010', '\u2011' -> ' ';
      case '’', 'ʼ' -> '\'';
      default -> c < 0x2000 ? Character.toLowerCase(c) : HanForms.simplified(c);
    };
  }

  /// {@return 0–9 for an ASCII or full-width digit, else −1}
  static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return c >= '０' && c <= '９' ? c - '０' : -1;
  }

  static boolean isDigit(char c) {
    return digit(c) >= 0;
  }

  /// {@return whether it is a letter or digit of a script that puts spaces between words, Hangul
  /// excepted}
  static boolean isLatin(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return c < 0x1100 ? Character.isLetterOrDigit(c) : c >= 'Ａ' && c <= 'ｚ' && isFullLetter(c);
  }

  static boolean isLatinLetter(char c) {
    return isLatin(c) && !isDigit(c);
  }

  private static boolean isFullLetter(char c) {
    return c <= 'Ｚ' || c >= 'ａ';
  }

  static boolean isUpper(char c) {
    return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
  }

  static boolean isHangul(char c) {
    return c >= '가' && c <= '힣';
  }

  static boolean isHan(char c) {
    return (c >= '一' && c <= '鿿') || (c >= '㐀' && c <= '䶿') || c == '〇' || c == '々';
  }

  static boolean isSpace(char c) {
    return c <= ' '
        || c == '\u00A0'
        || c == '\u3000'
        || (c >= '\u2000' && c <= '\u200A')
        || c == '\u202F';
  }

  /// {@return whether it joins two ends: hyphen, dashes, tildes}
  static boolean isDash(char c) {
    return switch (c) {
      case '-', '\u2010', '\u2011', '\u2012', '–', '—', '―', '~', '～', '〜', '∼', '－', '\u2212' ->
          true;
      default -> false;
    };
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  static boolean isMinus(char c) {
    return c == '-' || c == '\u2212' || c == '－' || c == '–';
  }
}
