package org.parallax.document;

/// Two neighbouring words of a block, `w0 w1`, as a walk over the block has them before the third.
final class HoleWindow {
  final DamageView view;
  final String text;
  final int from;
  final int to;
  int s0;
  int e0;
  int c0;
  int s1;
  int e1;
  int c1;

  HoleWindow(DamageView view, Span block) {
    this.view = view;
    this.text = view.text;
    this.from = block.start();
    this.to = block.end();
    this.s0 = from;
    this.e0 = from;
    this.s1 = from;
    this.e1 = from;
  }

  /// Moves on by a word.
  ///
  /// @param c the word's classes
  void shift(int start, int end, int c) {
    s0 = s1;
    e0 = e1;
    c0 = c1;
    s1 = start;
    e1 = end;
    c1 = c;
  }

  boolean wordly(int i) {
    char c = text.charAt(i);
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return c > 0xBF && Character.isLetterOrDigit(c);
  }

  boolean hole(int before, int next) {
    return next - before == 1;
  }

  /// {@return whether a hyphen or apostrophe binds the word to what follows}
  boolean joined(int end) {
    return end < to
        && (text.charAt(end) == '-'
            || text.charAt(end) == '\u2013'
            || text.charAt(end) == '"'
            || text.charAt(end) == '\u201D'
            || text.charAt(end) == '\''
            || text.charAt(end) == '\u2019'
            || text.charAt(end) == '/');
  }

  boolean lower(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return end > start;
  }

  boolean is(int start, int end, String word) {
    return end - start == word.length() && text.startsWith(word, start);
  }

  boolean quoted(int at) {
    return at > from && "\"'\u201C\u2018(=*_".indexOf(text.charAt(at - 1)) >= 0;
  }

  void pair(int e2) {
    lost(s1, e2, view.quote(s1, e2) + " cannot stand together, what stood between them is gone");
  }

  void lost(int start, int end, String what) {
    view.add(DamageKind.LOST_TEXT, start, end, "Text is missing: " + what + ".");
  }
}
