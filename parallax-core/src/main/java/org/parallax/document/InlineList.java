package org.parallax.document;

/// A numbered list written in one paragraph: `1. First … 2. Second …`.
final class InlineList {

  /// {@return 1 where the block begins with item 1 of such a list, otherwise 0}
  int first(String text, int start, int to) {
    return start < to && text.charAt(start) == '1' && isItem(text, start, to, 1) ? 1 : 0;
  }

  /// {@return whether `number`, a stop or bracket, a space and a capital stand here}
  boolean isItem(String text, int at, int to, int number) {
    if (at > 0 && !Script.space(text.charAt(at - 1))) {
      return false;
    }
    int i = at;
    int value = 0;
    while (i < to && i - at < 3 && Script.digit(text.charAt(i))) {
      value = value * 10 + text.charAt(i) - '0';
      i++;
    }
    if (value != number || i == at) {
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
    return next < to && (Character.isUpperCase(text.charAt(next)) || Script.cjk(text.charAt(next)));
  }

  /// {@return whether only a short number or letter stands between the start and the stop}
  boolean isNumberAtStart(String text, int start, int at) {
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
