package org.parallax.document;

import java.util.Locale;
import java.util.Set;

/// Finds holes by signs alone, in any language: empty brackets and quotes, two stops in a row,
/// brackets that never close.
final class HolesInSigns {
  private final Set<String> pointers = Lexicon.load("und", "bracket-words").words();

  void find(DamageView view) {
    for (Zone block : view.prose()) {
      scan(view, block.span());
    }
  }

  private void scan(DamageView view, Span block) {
    String text = view.text;
    int to = block.end();
    int depth = 0;
    int open = -1;
    for (int i = block.start(); i < to; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '(',
            '\uFF08',
            '[',
            '\u3010',
            '\u300A',
            '\u201C',
            '\u300C',
            '\u300E',
            '\u3008',
            '\u2018' -> {
          char close = closing(c);
          int inner = i + 1;
          while (inner < to && blankIn(text.charAt(inner))) {
            inner++;
          }
          boolean empty = inner < to && text.charAt(inner) == close;
          if (!empty && pointsNowhere(text, i + 1, to, close)) {
            empty = true;
            inner = text.indexOf(close, i + 1);
          }
          if (empty && !call(text, i, block.start()) && !checkbox(text, i, inner)) {
            lost(view, i, inner + 1, block, "empty brackets");
          }
          if (c == '(' || c == '\uFF08') {
            depth++;
            open = depth == 1 ? i : open;
          }
        }
        case ')', '\uFF09' -> depth = close(view, block, i, depth);
        case ',' -> {
          int next = Script.skipSpace(text, i + 1, to);
          char n = next < to ? text.charAt(next) : ' ';
          boolean last = next + 1 >= to || !Character.isLetterOrDigit(text.charAt(next + 1));
          boolean dots = n == '.' && next + 1 < to && text.charAt(next + 1) == '.';
          if (n == '，' || n == '。' || n == '、' || n == ',' || (n == '.' && last && !dots)) {
            pair(view, i, next + 1, block);
            i = next;
          }
        }
        case '，', '、', '：', '；' -> {
          int next = i + 1;
          while (next < to && text.charAt(next) == ' ') {
            next++;
          }
          char n = next < to ? text.charAt(next) : ' ';
          if (n == '，' || n == '。' || n == '、' || n == '；' || n == '：') {
            pair(view, i, next + 1, block);
            i = next;
          } else if (i == block.start() && c != '：') {
            lost(view, i, Math.min(to, i + 2), block, "a stop at the beginning");
          }
        }
        case '。' -> {
          char n = i + 1 < to ? text.charAt(i + 1) : ' ';
          if (n == '，' || n == '、' || n == '；' || i == block.start()) {
            pair(view, i, Math.min(to, i + 2), block);
          }
        }
        default -> {}
      }
    }
    if (depth > 0 && open >= 0 && to - open > 1 && !face(text, open)) {
      view.add(
          DamageKind.DANGLING_PUNCTUATION,
          open,
          Math.min(to, open + 24),
          "A bracket is opened and never closed: the rest of the bracket may be gone.");
    }
  }

  private static int close(DamageView view, Span block, int at, int depth) {
    if (depth > 0) {
      return depth - 1;
    }
    if (!enumerates(view.text, block.start(), at) && !face(view.text, at - 1)) {
      view.add(
          DamageKind.DANGLING_PUNCTUATION,
          Math.max(block.start(), at - 24),
          at + 1,
          "A bracket is closed that was never opened: the beginning of the bracket may be gone.");
    }
    return 0;
  }

  /// `a)`, `1)`, `ii)` number a list.
  private static boolean enumerates(String text, int start, int at) {
    int i = at;
    while (i > start && at - i < 5 && Character.isLetterOrDigit(text.charAt(i - 1))) {
      i--;
    }
    boolean begins = i == start || !Character.isLetterOrDigit(text.charAt(i - 1));
    return i < at && at - i <= 4 && begins;
  }

  /// `:)`, `;-(` and their kin.
  private static boolean face(String text, int at) {
    for (int i = Math.max(0, at - 2); i <= at && i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':' || c == ';' || c == '=' || c == '^') {
        return true;
      }
    }
    return false;
  }

  private static boolean blankIn(char c) {
    return c == ' '
        || c == ','
        || c == ';'
        || c == '\u3000'
        || c == '，'
        || c == '、'
        || c == '\u00A0';
  }

  /// `(see)`, `（见）`: a bracket that points at something and holds nothing.
  private boolean pointsNowhere(String text, int from, int to, char close) {
    int end = text.indexOf(close, from);
    if (end < 0 || end >= to || end - from > 12) {
      return false;
    }
    String inside = text.substring(from, end).strip().toLowerCase(Locale.ROOT);
    return pointers.contains(inside.replaceAll("[:：,，.]$", "").strip());
  }

  private static boolean checkbox(String text, int at, int close) {
    return text.charAt(at) == '[' && close - at == 2 && at + 3 <= text.length();
  }

  /// `name()` in a text about programs.
  private static boolean call(String text, int at, int start) {
    return at > start
        && text.charAt(at) == '('
        && text.charAt(at - 1) < 0x80
        && (Character.isLetterOrDigit(text.charAt(at - 1))
            || text.charAt(at - 1) == '_'
            || text.charAt(at - 1) == ']');
  }

  private static char closing(char open) {
    return switch (open) {
      case '(' -> ')';
      case '\uFF08' -> '\uFF09';
      case '[' -> ']';
      case '\u3010' -> '\u3011';
      case '\u300A' -> '\u300B';
      case '\u201C' -> '\u201D';
      case '\u2018' -> '\u2019';
      case '\u300E' -> '\u300F';
      case '\u3008' -> '\u3009';
      default -> '\u300D';
    };
  }

  private static void pair(DamageView view, int start, int end, Span block) {
    view.add(
        DamageKind.DANGLING_PUNCTUATION,
        Math.max(block.start(), start - 2),
        end,
        "Two stops follow each other: what stood between them is gone.");
  }

  private static void lost(DamageView view, int start, int end, Span block, String what) {
    int from = start;
    while (from > block.start() && Script.space(view.text.charAt(from - 1))) {
      from--;
    }
    int to = Math.min(end + 1, block.end());
    view.add(
        DamageKind.LOST_TEXT,
        Math.max(block.start(), from - 1),
        to,
        "Text is missing: "
            + what
            + " in "
            + view.quote(Math.max(block.start(), from - 6), to)
            + ".");
  }
}
