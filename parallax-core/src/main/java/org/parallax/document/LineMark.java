package org.parallax.document;

/// What a line begins with: the marker of a heading, list item, quotation or table row.
///
/// @param content where the line's own text begins, after the marker
/// @param level of a heading 1–6, of a list item its depth from 1
record LineMark(Kind kind, int content, int level) {

  /// The sorts of lines.
  enum Kind {
    BLANK,
    TEXT,
    HEADING,
    LIST_ITEM,
    QUOTE,
    TABLE_ROW,
    RULE,
    FENCE,
    IMAGE
  }

  /// {@return the mark of the line between two offsets}
  static LineMark of(String text, int start, int end) {
    int at = Script.skipSpace(text, start, end);
    if (at >= end) {
      return new LineMark(Kind.BLANK, end, 0);
    }
    int indent = at - start;
    char c = text.charAt(at);
    switch (c) {
      case '#' -> {
        int i = at;
        while (i < end && text.charAt(i) == '#') {
          i++;
        }
        if (i - at <= 6 && i < end && Script.space(text.charAt(i))) {
          return new LineMark(Kind.HEADING, Script.skipSpace(text, i, end), i - at);
        }
      }
      case '>' -> {
        return new LineMark(Kind.QUOTE, Script.skipSpace(text, at + 1, end), 0);
      }
      case '`', '~' -> {
        if (text.startsWith("```", at) || text.startsWith("~~~", at)) {
          return new LineMark(Kind.FENCE, end, 0);
        }
      }
      case '|' -> {
        if (text.indexOf('|', at + 1) > 0 && text.indexOf('|', at + 1) < end) {
          return new LineMark(rule(text, at, end) ? Kind.RULE : Kind.TABLE_ROW, at, 0);
        }
      }
      case '!' -> {
        if (text.startsWith("![", at) && Script.trimEnd(text, at, end) == imageEnd(text, at, end)) {
          return new LineMark(Kind.IMAGE, at + 2, 0);
        }
      }
      case '-', '*', '_', '=', '+', '\u2014', '\u2500' -> {
        if (rule(text, at, end)) {
          return new LineMark(Kind.RULE, end, c == '=' ? 1 : 2);
        }
        if ((c == '-' || c == '*' || c == '+')
            && at + 1 < end
            && Script.space(text.charAt(at + 1))) {
          return item(text, at + 1, end, indent);
        }
      }
      case '\u2022',
          '\u25CF',
          '\u25AA',
          '\u25A0',
          '\u25E6',
          '\u2023',
          '\u25CB',
          '\u25A1',
          '\u25B6',
          '\u25B7',
          '\u25C6',
          '\u25C7',
          '\u30FB',
          '\u00B7',
          '\u2013' -> {
        if (c != '\u2013' || (at + 1 < end && Script.space(text.charAt(at + 1)))) {
          return item(text, at + 1, end, indent);
        }
      }
      default -> {
        int number = numbered(text, at, end);
        if (number > 0) {
          return item(text, number, end, indent);
        }
      }
    }
    return new LineMark(Kind.TEXT, at, 0);
  }

  private static LineMark item(String text, int at, int end, int indent) {
    int content = Script.skipSpace(text, at, end);
    if (content >= end) {
      return new LineMark(Kind.TEXT, at - 1, 0);
    }
    return new LineMark(Kind.LIST_ITEM, content, 1 + Math.min(8, indent / 2));
  }

  /// {@return the offset after `1.`, `2)`, `(3)`, `①`, or -1}
  private static int numbered(String text, int at, int end) {
    char c = text.charAt(at);
    if (c >= '\u2460' && c <= '\u2473') {
      return at + 1;
    }
    boolean bracket = c == '(' || c == '\uFF08';
    int i = bracket ? at + 1 : at;
    int digits = i;
    while (i < end && i - digits < 3 && Script.digit(text.charAt(i))) {
      i++;
    }
    if (i == digits || i >= end) {
      return -1;
    }
    char close = text.charAt(i);
    if (close == ')' || close == '\uFF09') {
      return i + 1;
    }
    if (bracket) {
      return -1;
    }
    if (close == '\u3001' || close == '\uFF0E') {
      return i + 1;
    }
    boolean spaced = i + 1 < end && Script.space(text.charAt(i + 1));
    boolean wide = i + 1 < end && Script.cjk(text.charAt(i + 1));
    // `12. 5.` or `3. 15` is a date or a figure torn apart, no list.
    int next = Script.skipSpace(text, i + 1, end);
    boolean figure = next < end && Script.digit(text.charAt(next));
    return close == '.' && (spaced || wide) && !figure && i - digits <= 2 ? i + 1 : -1;
  }

  private static boolean rule(String text, int at, int end) {
    int marks = 0;
    for (int i = at; i < end; i++) {
      char c = text.charAt(i);
      if (c == '-' || c == '*' || c == '_' || c == '=' || c == '\u2014' || c == '\u2500') {
        marks++;
      } else if (c != ' ' && c != '|' && c != ':' && c != '\t') {
        return false;
      }
    }
    return marks >= 3;
  }

  private static int imageEnd(String text, int at, int end) {
    int close = text.indexOf("](", at);
    int last = close < 0 || close >= end ? -1 : text.indexOf(')', close);
    return last < 0 || last >= end ? -1 : last + 1;
  }
}
