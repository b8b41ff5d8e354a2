package org.parallax.document;

import java.util.List;

/// Finds the signs of Markdown inside a block: emphasis, code, the address of a link, a tag.
final class InlineMarkup {
  private InlineMarkup() {}

  /// Adds a `MARKUP` zone for each sign between two offsets.
  static void find(String text, int from, int to, List<Zone> zones) {
    int i = from;
    while (i < to) {
      int end = i;
      switch (text.charAt(i)) {
        case '*' -> {
          end = run(text, i, to, '*');
          if (alone(text, i, end, from, to)) {
            i = end;
            continue;
          }
        }
        case '_', '~', '`' -> {
          end = run(text, i, to, text.charAt(i));
          if (end - i < 2 && text.charAt(i) != '`') {
            end = i;
          }
        }
        case ']' -> end = target(text, i, to);
        case '<' -> end = tag(text, i, to);
        case 'h' -> end = bareAddress(text, i, to);
        default -> {}
      }
      if (end > i) {
        zones.add(new Zone(ZoneKind.MARKUP, new Span(i, end), 0, null));
        i = end;
      } else {
        i++;
      }
    }
  }

  /// {@return the first offset from `from` that is neither space nor emphasis}
  static int trimStart(String text, int from, int to) {
    int i = from;
    while (i < to && (Script.space(text.charAt(i)) || emphasis(text, i, to))) {
      i++;
    }
    return i;
  }

  /// {@return the offset after the last character that is neither space nor emphasis}
  static int trimEnd(String text, int from, int to) {
    int i = to;
    while (i > from && (Script.space(text.charAt(i - 1)) || emphasis(text, i - 1, to))) {
      i--;
    }
    return i;
  }

  private static boolean emphasis(String text, int at, int to) {
    char c = text.charAt(at);
    boolean twin =
        (at + 1 < to && text.charAt(at + 1) == c) || (at > 0 && text.charAt(at - 1) == c);
    return c == '*' || c == '`' || ((c == '_' || c == '~') && twin);
  }

  private static int run(String text, int at, int to, char sign) {
    int i = at;
    while (i < to && text.charAt(i) == sign) {
      i++;
    }
    return i;
  }

  /// A star between spaces or figures multiplies; it does not emphasise.
  private static boolean alone(String text, int at, int end, int from, int to) {
    boolean before = at == from || Script.space(text.charAt(at - 1));
    boolean after = end >= to || Script.space(text.charAt(end));
    boolean figures =
        at > from
            && end < to
            && Script.digit(text.charAt(at - 1))
            && Script.digit(text.charAt(end));
    return (before && after) || figures;
  }

  private static int target(String text, int at, int to) {
    if (at + 1 >= to || text.charAt(at + 1) != '(') {
      return at;
    }
    int depth = 0;
    for (int i = at + 1; i < to && i - at < 2000; i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i + 1;
      } else if (c == '\n') {
        return at;
      }
    }
    return at;
  }

  private static int tag(String text, int at, int to) {
    if (at + 2 >= to) {
      return at;
    }
    char c = text.charAt(at + 1);
    if (!Script.latin(c) && c != '/' && c != '!') {
      return at;
    }
    for (int i = at + 2; i < to && i - at < 400; i++) {
      if (text.charAt(i) == '>') {
        return i + 1;
      }
      if (text.charAt(i) == '<') {
        return at;
      }
    }
    return at;
  }

  private static int bareAddress(String text, int at, int to) {
    if (!text.startsWith("http", at)) {
      return at;
    }
    int colon = text.charAt(Math.min(at + 4, to - 1)) == 's' ? at + 5 : at + 4;
    int end = colon < to && text.charAt(colon) == ':' ? Address.end(text, colon, to) : at;
    return end > colon ? end : at;
  }
}
