package org.parallax.document;

/// Holes before and after stops: "grew by ." and ". , a third".
final class StopHoles {
  private static final String STOPS = ",.;:?!)";

  /// More commas than these with a space before them are a habit, not damage.
  private static final int STRAY = 3;

  private final HoleWindow w;
  private final HoleClasses k;
  private final HoleHabits habits;

  StopHoles(HoleWindow w, HoleClasses k, HoleHabits habits) {
    this.w = w;
    this.k = k;
    this.habits = habits;
  }

  /// {@return whether the sign is a stop}
  static boolean isStop(char c) {
    return STOPS.indexOf(c) >= 0;
  }

  /// A stop follows the word at `s1`.
  void stop(int s2, int e2) {
    int p = Script.skipSpace(w.text, w.e1, w.to);
    char c = p < w.to ? w.text.charAt(p) : ' ';
    if (STOPS.indexOf(c) < 0) {
      return;
    }
    boolean dots = p + 1 < w.to && (w.text.charAt(p + 1) == '.' || (c == '.' && w.wordly(p + 1)));
    if (dots || w.quoted(w.s1) || (c == ':' && p + 1 < w.to && w.text.charAt(p + 1) == '/')) {
      return;
    }
    int end = Math.max(p + 1, e2 - s2 <= 24 ? e2 : s2);
    boolean spaced = p > w.e1;
    boolean plain = w.lower(w.s1, w.e1);
    if (plain && cannotEnd(c)) {
      w.lost(
          w.s1,
          end,
          "“"
              + w.text.substring(w.s1, w.e1)
              + "” stands before “"
              + c
              + "”, what it spoke of is gone");
    } else if (c == ',' && !spaced && opens(p, s2)) {
      w.lost(
          w.s1,
          end,
          "“" + w.text.substring(w.s1, p + 1) + "” begins a sentence, its noun or date is gone");
    } else if (spaced && !habits.spaced() && c != ')' && c != ':' && bare(p)) {
      if ((w.c1 & k.light) != 0) {
        w.lost(
            w.s1,
            end,
            "a space before “"
                + c
                + "” after “"
                + w.text.substring(w.s1, w.e1)
                + "”: something between them is gone");
      } else if (c == ',' && habits.strayCommas() <= STRAY) {
        w.view.add(
            DamageKind.DANGLING_PUNCTUATION,
            w.s1,
            end,
            "A space before “" + c + "”: a word or a link before it may be gone.");
      }
    } else if (c == ',') {
      int next = Script.skipSpace(w.text, p + 1, w.to);
      if (next < w.to
          && (w.text.charAt(next) == ','
              || (w.text.charAt(next) == '.'
                  && next > p + 1
                  && !w.wordly(next + 1 < w.to ? next + 1 : p)))) {
        w.view.add(
            DamageKind.DANGLING_PUNCTUATION,
            w.s1,
            Math.min(w.to, Math.max(next + 1, end)),
            "Two stops follow each other: what stood between them is gone.");
      }
    }
  }

  private boolean cannotEnd(char c) {
    boolean single = w.e1 - w.s1 == 1;
    if ((w.c1 & k.article) != 0) {
      return single
          ? c == ','
              && w.e0 < w.s1
              && w.text.charAt(w.s1 - 1) == ' '
              && (w.c0 & (k.light | k.move)) != 0
          : c != ')' && c != ':' && c != '!';
    }
    if ((w.c1 & k.own) != 0 || (w.c1 & k.bound) != 0) {
      return c == ',' || c == '.' || c == ';';
    }
    if ((w.c1 & k.joiner) != 0) {
      return c == '.' || c == ';';
    }
    if (c == '?' || c == '!') {
      return false;
    }
    if (c == ',' && prepositionEnds()) {
      return true;
    }
    if (w.is(w.s1, w.e1, "to")) {
      return w.is(w.s0, w.e0, "According")
          || w.is(w.s0, w.e0, "according")
          || w.is(w.s0, w.e0, "due")
          || w.is(w.s0, w.e0, "relative")
          || ((w.c0 & k.move) != 0 && w.hole(w.e0, w.s1));
    }
    if (w.is(w.s1, w.e1, "as")) {
      return w.is(w.s0, w.e0, "such") && c != ':';
    }
    if (w.is(w.s1, w.e1, "by") || w.is(w.s1, w.e1, "from") || w.is(w.s1, w.e1, "at")) {
      boolean participle = w.e0 - w.s0 > 3 && w.text.startsWith("ed", w.e0 - 2);
      boolean example =
          c == ',' && w.text.startsWith("for example", Script.skipSpace(w.text, w.e1 + 1, w.to));
      return !example
          && ((w.c0 & k.move) != 0
              || (w.is(w.s1, w.e1, "by") && (participle || (w.c0 & k.passive) != 0)))
          && w.hole(w.e0, w.s1);
    }
    if (w.is(w.s1, w.e1, "of")) {
      return ((w.c0 & (k.noun | k.work)) != 0 || w.is(w.s0, w.e0, "because")) && w.hole(w.e0, w.s1);
    }
    return false;
  }

  /// {@return whether the word before the comma is a preposition that needs its noun}
  private boolean prepositionEnds() {
    int next = Script.skipSpace(w.text, w.e1 + 1, w.to);
    boolean example =
        w.text.startsWith("for example", next) || w.text.startsWith("among other", next);
    if (example
        || w.e0 <= w.from
        || w.e0 >= w.s1
        || w.s1 - w.e0 > 1
        || !Character.isLetterOrDigit(w.text.charAt(w.e0 - 1))) {
      return false;
    }
    return (w.c1 & k.comma) != 0
        || ((w.c1 & k.stranded) != 0 && (w.c0 & (k.phrasal | k.article | k.light)) == 0);
  }

  /// {@return whether the word is a sentence's first, a preposition, and followed by a noun phrase}
  private boolean opens(int p, int s2) {
    boolean first = w.s1 == w.from || (w.s1 - w.e0 >= 2 && ".?!".indexOf(w.text.charAt(w.e0)) >= 0);
    boolean capital =
        Character.isUpperCase(w.text.charAt(w.s1))
            && w.e1 - w.s1 > 1
            && Character.isLowerCase(w.text.charAt(w.s1 + 1));
    return first && capital && (w.c1 & k.opener) != 0 && s2 - p <= 2 && s2 > p + 1;
  }

  /// {@return whether the stop at `p` stands alone, not as the head of `.5`, `.NET` or `...`}
  private boolean bare(int p) {
    return p + 1 >= w.to || Script.space(w.text.charAt(p + 1)) || w.text.charAt(p + 1) == '"';
  }

  /// After a stop: `. , a third`, `. said that`.
  void begins(int p, int s2, int e2, int c2) {
    char c = w.text.charAt(p);
    int next = Script.skipSpace(w.text, p + 1, s2);
    if (c == '.'
        && next < s2
        && next > p + 1
        && (w.text.charAt(next) == ',' || w.text.charAt(next) == ';')
        && !dotted(p)) {
      w.lost(
          w.s1,
          e2,
          "a sentence begins with “" + w.text.charAt(next) + "”, what stood before it is gone");
    } else if (c == '.'
        && next == s2
        && next > p + 1
        && w.e1 == p
        && (c2 & k.report) != 0
        && w.lower(s2, e2)
        && !dotted(p)
        && habits.capitals()
        && w.e1 - w.s1 > 3) {
      w.lost(
          w.s1,
          e2,
          "a sentence begins with “" + w.text.substring(s2, e2) + "”, its subject is gone");
    }
  }

  private boolean dotted(int p) {
    return p > w.from && p - w.s1 <= 4 && w.s1 > w.from && w.text.charAt(w.s1 - 1) == '.';
  }
}
