package org.parallax.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds tables whose rows run on in one line: a label and its figures, three times or more, each
/// row with as many figures as the one before, the first and last aside, and no stop between them.
final class FlattenedTables {
  private static final int ROWS = 3;
  private static final int LONGEST_LABEL = 4;
  private static final int LONGEST_TOKEN = 24;

  private static final Pattern UNSPACED =
      Pattern.compile(
          "([\\p{IsHan}가-힣]{2,4})[A-Z]([^\\s.]{0,6}\\d[^\\s]{1,12})\\1[A-Z][^\\s.]{0,6}\\d[^\\s]{1,12}\\1[A-Z][^\\s.]{0,6}\\d");

  private FlattenedTables() {}

  static void find(DamageView view) {
    for (Zone block : view.blocks) {
      if (DamageView.isProse(block) || block.kind() == ZoneKind.HEADING) {
        scan(view, block.span());
        unspaced(view, block.span());
      }
    }
  }

  /// Rows without a space, told by a label that comes back three times: `업체A97업체B93업체C88`.
  private static void unspaced(DamageView view, Span block) {
    String text = view.text;
    int from = block.start();
    for (int i = from; i <= block.end(); i++) {
      if (i == block.end() || !isCell(text.charAt(i))) {
        if (i - from > LONGEST_TOKEN) {
          Matcher rows = UNSPACED.matcher(text).region(from, i);
          if (rows.find()) {
            add(view, rows.start(), rows.end());
          }
        }
        from = i + 1;
      }
    }
  }

  private static boolean isCell(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '%' || c == '-' || c == '+';
  }

  private static void scan(DamageView view, Span block) {
    String text = view.text;
    List<Integer> figures = new ArrayList<>();
    int labels = 0;
    int start = -1;
    int at = block.start();
    while (at < block.end()) {
      int end = at;
      while (end < block.end() && !Script.space(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        if (isFigure(text, at, end)) {
          if (labels > 0) {
            figures.add(1);
          } else if (!figures.isEmpty()) {
            figures.set(figures.size() - 1, figures.getLast() + 1);
          }
          labels = 0;
        } else {
          labels++;
          char first = text.charAt(at);
          boolean ends =
              endsClause(text.charAt(end - 1))
                  || end - at > LONGEST_TOKEN
                  || !Character.isLetter(first)
                  || (labels == 1 && Character.isLowerCase(first));
          if (ends || (labels > LONGEST_LABEL && !figures.isEmpty())) {
            if (tell(view, figures, start, at)) {
              return;
            }
            figures.clear();
            labels = ends ? 0 : labels;
            start = -1;
          }
        }
        start = start < 0 ? at : start;
      }
      at = Math.max(at + 1, end);
      if (at < block.end() && text.charAt(at - 1) == '\n') {
        labels = 0;
        figures.clear();
        start = -1;
      }
    }
    tell(view, figures, start, block.end());
  }

  private static boolean tell(DamageView view, List<Integer> figures, int start, int end) {
    int rows = figures.size();
    if (rows < ROWS) {
      return false;
    }
    int width = Collections.max(figures);
    int full = 0;
    for (int i = 0; i < rows; i++) {
      boolean edge = i == 0 || i == rows - 1;
      full += figures.get(i) == width ? 1 : 0;
      if (figures.get(i) != width && !edge) {
        return false;
      }
    }
    if (full < 2 || (width == 1 && rows <= ROWS)) {
      return false;
    }
    add(view, start, end);
    return true;
  }

  private static void add(DamageView view, int start, int end) {
    view.add(
        DamageKind.FLATTENED_MARKUP,
        start,
        Math.min(end, start + 40),
        "Layout is lost: a table's rows run on in one line.");
  }

  private static boolean endsClause(char c) {
    return ",.;:!?，。；：！？、".indexOf(c) >= 0;
  }

  /// {@return whether a token is a cell with a figure: `24.0`, `+1.5`, `−2.0`, `61%`, `(3.2)`}
  private static boolean isFigure(String text, int from, int to) {
    int digits = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Script.digit(c)) {
        digits++;
      } else if ("+-−–.,%％()$€£¥".indexOf(c) < 0) {
        return false;
      }
    }
    return digits > 0 && !endsClause(text.charAt(to - 1));
  }
}
