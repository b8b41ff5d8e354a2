package org.parallax.document;

import java.util.ArrayList;
import java.util.List;

/// Citation marks in running text: `[3]`, `[1, 4]`, `[2-5]`, `[^1]`, `【3】`, `［3］`.
final class CitationMarks {
  private CitationMarks() {}

  /// {@return the marks between two offsets}
  static List<Span> in(String text, int from, int to) {
    List<Span> found = new ArrayList<>();
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (c == '[' || c == '\u3010' || c == '\uFF3B') {
        int end = end(text, i, to);
        if (end > 0) {
          found.add(new Span(i, end));
          i = end;
          continue;
        }
      }
      i++;
    }
    return found;
  }

  /// {@return where the mark that begins at `at` ends, or -1 where none begins}
  static int end(String text, int at, int to) {
    if (at >= to || closing(text.charAt(at)) == 0) {
      return -1;
    }
    char close = closing(text.charAt(at));
    int i = at + 1;
    if (i < to && text.charAt(i) == '^') {
      i++;
    }
    int digits = 0;
    boolean any = false;
    for (; i < to && i - at < 40; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
        any = true;
        if (digits > 3 || (digits == 1 && c == '0')) {
          return -1;
        }
      } else if (c == close) {
        return any ? i + 1 : -1;
      } else if (any
          && (c == ','
              || c == '-'
              || c == '\u2013'
              || c == ' '
              || c == '\uFF0C'
              || c == '\u3001')) {
        digits = 0;
      } else {
        return -1;
      }
    }
    return -1;
  }

  private static char closing(char open) {
    return switch (open) {
      case '[' -> ']';
      case '\u3010' -> '\u3011';
      case '\uFF3B' -> '\uFF3D';
      default -> 0;
    };
  }
}
