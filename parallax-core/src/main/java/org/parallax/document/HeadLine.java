package org.parallax.document;

import java.util.Locale;

/// The parts of a line at the head of a note: "Kestrel Research. Published 25 July 2024. For
/// clients." or "Quarterly news | 28 July 2026".
final class HeadLine {
  private static final String BARS = "|·•・‧∙‖/／｜—–";
  private static final String MARKS = "*_#>~\"“”( ";
  private static final int SHORT = 24;

  private HeadLine() {}

  /// A part of a line.
  ///
  /// @param text without the marks around it
  /// @param barred whether a bar or a middle dot sets it off on at least one side
  record Part(String text, boolean barred) {

    /// {@return whether it begins with this cue and says little more than cue and date}
    boolean begins(String cue) {
      if (cue.isEmpty() || !text.toLowerCase(Locale.ROOT).startsWith(cue)) {
        return false;
      }
      long letters = text.substring(cue.length()).chars().filter(Character::isLetter).count();
      return letters <= SHORT;
    }
  }

  /// {@return the part in which a date stands}
  static Part around(String line, int start, int end) {
    int from = start;
    while (from > 0 && !isEdge(line, from - 1)) {
      from--;
    }
    int to = end;
    while (to < line.length() && !isEdge(line, to)) {
      to++;
    }
    boolean barred = (from > 0 && isBar(line, from - 1)) || (to < line.length() && isBar(line, to));
    while (from < to && MARKS.indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && MARKS.indexOf(line.charAt(to - 1)) >= 0) {
      to--;
    }
    return new Part(line.substring(from, to), barred);
  }

  private static boolean isEdge(String line, int i) {
    char c = line.charAt(i);
    if (c == '。' || c == '；' || c == ';') {
      return true;
    }
    boolean stop = c == '.' && i + 1 < line.length() && Script.space(line.charAt(i + 1));
    boolean word = i >= 4 && lettersOrDigits(line, i - 4, i);
    return isBar(line, i) || (stop && word);
  }

  private static boolean lettersOrDigits(String line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isLetterOrDigit(line.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /// A dash or slash counts only between spaces: "2025-03-15" and "2025/3/15" are dates.
  private static boolean isBar(String line, int i) {
    char c = line.charAt(i);
    if (BARS.indexOf(c) < 0) {
      return false;
    }
    boolean tight = c == '/' || c == '—' || c == '–';
    return !tight || (i > 0 && Script.space(line.charAt(i - 1)));
  }
}
