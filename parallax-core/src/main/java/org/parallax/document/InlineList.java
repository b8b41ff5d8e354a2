package org.parallax.document;

/// A list written in one paragraph: `1. First … 2. Second …`, `a) … b) …`, `가. … 나. …`.
///
/// The paragraph must begin with the first label; each further one must be the next of its row.
final class InlineList {
  private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
  private static final String HANGUL = "가나다라마바사아자차카타파하";

  private final String labels;
  private int items;

  private InlineList(String labels, int items) {
    this.labels = labels;
    this.items = items;
  }

  /// {@return the list that begins at `start`; one that never goes on where none does}
  static InlineList at(String text, int start, int to) {
    char first = start < to ? text.charAt(start) : ' ';
    String labels = first == 'a' ? LATIN : first == '가' ? HANGUL : "";
    var list = new InlineList(labels, 0);
    return start < to && list.goesOn(text, start, to) ? list : new InlineList("", -1);
  }

  /// {@return whether the next label, a stop or bracket, a space and a capital, ideograph or
  /// syllable stand here}
  boolean goesOn(String text, int at, int to) {
    if (items < 0 || (at > 0 && !Script.space(text.charAt(at - 1)))) {
      return false;
    }
    int i = label(text, at, to);
    if (i < 0) {
      return false;
    }
    int marks = i;
    while (i < to && (text.charAt(i) == '.' || text.charAt(i) == ')')) {
      i++;
    }
    if (i == marks || i - marks > 2 || i >= to || !Script.space(text.charAt(i))) {
      return false;
    }
    int next = Script.skipSpace(text, i, to);
    boolean begins =
        next < to && (Character.isUpperCase(text.charAt(next)) || Script.cjk(text.charAt(next)));
    items += begins ? 1 : 0;
    return begins;
  }

  /// {@return where the label of the next item ends, or -1}
  private int label(String text, int at, int to) {
    if (!labels.isEmpty()) {
      boolean next = items < labels.length() && text.charAt(at) == labels.charAt(items);
      return next ? at + 1 : -1;
    }
    int i = at;
    int value = 0;
    while (i < to && i - at < 3 && Script.digit(text.charAt(i))) {
      value = value * 10 + text.charAt(i) - '0';
      i++;
    }
    return i > at && value == items + 1 ? i : -1;
  }

  /// {@return whether only a short number or letter stands between the start and the stop}
  static boolean isNumberAtStart(String text, int start, int at) {
    int length = at - start;
    if (length < 1 || length > 3) {
      return false;
    }
    for (int i = start; i < at; i++) {
      char c = text.charAt(i);
      boolean roman = c == 'i' || c == 'v' || c == 'x';
      if (!Script.digit(c) && !roman && length > 1) {
        return false;
      }
    }
    return Character.isLetterOrDigit(text.charAt(start));
  }
}
