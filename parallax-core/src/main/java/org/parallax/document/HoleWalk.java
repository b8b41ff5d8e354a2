package org.parallax.document;

/// One pass over a block: `w0 w1 | gap | w2`.
final class HoleWalk {
  private final HoleWindow w;
  private final HoleClasses k;
  private final HoleHabits habits;
  private final StopHoles stops;

  HoleWalk(HoleWindow w, HoleClasses k, HoleHabits habits) {
    this.w = w;
    this.k = k;
    this.habits = habits;
    this.stops = new StopHoles(w, k, habits);
  }

  void run() {
    int i = w.from;
    boolean any = false;
    while (i < w.to) {
      while (i < w.to && !w.wordly(i)) {
        i++;
      }
      if (i >= w.to) {
        break;
      }
      int s2 = i;
      boolean latin = false;
      while (i < w.to && w.wordly(i)) {
        latin |= w.text.charAt(i) < 0x80 && !Script.digit(w.text.charAt(i));
        i++;
      }
      int c2 = latin ? k.of(w.text, s2, i) : 0;
      if (any) {
        gap(s2, i, c2);
      } else {
        head(s2, i, c2);
      }
      any = true;
      w.shift(s2, i, c2);
    }
    if (any && w.e1 < w.to) {
      stops.stop(w.to, w.to);
    }
  }

  /// The block's first word: what stands before it, and whether a sentence can begin so.
  private void head(int start, int end, int c) {
    char first = w.text.charAt(w.from);
    if (start > w.from && (first == ',' || first == ';') && start - w.from <= 2) {
      w.lost(w.from, end, "the sentence begins with “" + first + "”, what stood before it is gone");
    } else if (first == '%' || (first == ')' && start - w.from <= 2)) {
      w.lost(w.from, end, "the sentence begins with “" + first + "”, what stood before it is gone");
    } else if (start == w.from && (c & k.report) != 0 && w.lower(start, end) && sentenceLike()) {
      w.lost(
          start,
          Math.min(w.to, end + 1),
          "the sentence begins with “" + w.text.substring(start, end) + "”, its subject is gone");
    } else if (w.text.startsWith("'s ", w.from) || w.text.startsWith("\u2019s ", w.from)) {
      w.lost(w.from, Math.min(w.to, end + 2), "the sentence begins with “'s”, its owner is gone");
    }
  }

  private boolean sentenceLike() {
    return habits.capitals() && w.to - w.from >= 30 && ".!?".indexOf(w.text.charAt(w.to - 1)) >= 0;
  }

  private void gap(int s2, int e2, int c2) {
    int p = Script.skipSpace(w.text, w.e1, s2);
    if (p == s2) {
      if (p > w.e1) {
        words(s2, e2, c2);
      }
      return;
    }
    char c = w.text.charAt(p);
    if (StopHoles.isStop(c)) {
      stops.stop(s2, e2);
      stops.begins(p, s2, e2, c2);
    } else if (c == '%') {
      percent(p, s2, e2);
    } else if (p > w.e1 && (c == '-' || c == '\u2019' || c == '\'')) {
      leftover(p, s2, e2, c2);
    } else if (c == '$' || c == '\u00A5' || c == '\u20AC' || c == '\u00A3') {
      money(p, s2, e2, c2);
    }
  }

  /// Two words with nothing but space between them.
  private void words(int s2, int e2, int c2) {
    if ((w.c1 | c2) == 0 || w.c1 == 0 || c2 == 0) {
      return;
    }
    boolean plain = w.lower(s2, e2) && !w.joined(e2);
    if (!plain) {
      return;
    }
    boolean lowerFirst = w.lower(w.s1, w.e1);
    if ((w.c1 & k.article) != 0 && (c2 & k.after) != 0 && articleHole(s2, e2, lowerFirst)) {
      w.pair(e2);
    } else if (lowerFirst && (w.c1 & k.preposition) != 0 && w.is(s2, e2, "of") && ofHole(e2)) {
      w.pair(e2);
    } else if (lowerFirst
        && (w.c1 & k.preposition) != 0
        && (c2 & k.preposition) != 0
        && same(s2, e2)) {
      w.pair(e2);
    } else if (w.is(w.s1, w.e1, "from") && w.is(s2, e2, "to") && w.hole(w.e0, w.s1)) {
      w.pair(e2);
    } else if ((w.c1 & k.preposition) != 0
        && lowerFirst
        && (c2 & k.speak) != 0
        && !w.is(w.s1, w.e1, "to")) {
      w.pair(e2);
    } else if (w.is(w.s1, w.e1, "at") && (c2 & k.then) != 0) {
      w.pair(e2);
    } else if (w.is(w.s1, w.e1, "told") && w.is(s2, e2, "that") && (w.c0 & k.being) == 0) {
      w.pair(e2);
    } else if (w.is(w.s1, w.e1, "as")
        && w.is(w.s0, w.e0, "such")
        && ((c2 & k.joiner) != 0 || w.is(s2, e2, "are") || w.is(s2, e2, "is"))) {
      w.pair(e2);
    } else if (w.is(w.s1, w.e1, "between") && w.is(s2, e2, "and")) {
      w.pair(e2);
    } else if ((w.c0 & k.move) != 0 && toByFrom() && (c2 & k.resume) != 0 && w.hole(w.e0, w.s1)) {
      w.lost(w.s0, e2, "a figure is missing after " + w.view.quote(w.s0, w.e1));
    } else if ((c2 & k.measure) != 0 && needsFigure(s2, e2)) {
      w.lost(w.s1, e2, "a figure is missing before “" + w.text.substring(s2, e2) + "”");
    } else if (lowerFirst && w.hole(w.e0, w.s1) && isNameGone(s2, e2, c2)) {
      w.pair(e2);
    }
  }

  /// "the survey by found", "built by in 2019", "thanks to for the help", "go to and use", "via
  /// or".
  private boolean isNameGone(int s2, int e2, int c2) {
    boolean and = w.is(s2, e2, "and") || w.is(s2, e2, "or");
    if ((w.c1 & k.bound) != 0) {
      return and;
    }
    if (w.is(w.s1, w.e1, "by") || w.is(w.s1, w.e1, "from")) {
      boolean told = (w.c0 & k.work) != 0 && (c2 & (k.report | k.speak)) != 0;
      return told || (w.is(w.s1, w.e1, "by") && isAgentless(s2, e2));
    }
    if (!w.is(w.s1, w.e1, "to")) {
      return false;
    }
    boolean toward = (w.c0 & k.toward) != 0 || habitual(w.s0, w.e0, "thanks");
    return ((c2 & k.preposition) != 0 && !w.is(s2, e2, "to") && toward)
        || (and && (w.c0 & k.going) != 0 && !isBackAndForth(e2));
  }

  /// A participle with "by" and then a time or place.
  private boolean isAgentless(int s2, int e2) {
    boolean participle = w.e0 - w.s0 > 4 && w.text.startsWith("ed", w.e0 - 2);
    boolean then =
        w.is(s2, e2, "in") || w.is(s2, e2, "on") || w.is(s2, e2, "at") || w.is(s2, e2, "last");
    return then && (participle || (w.c0 & k.passive) != 0) && (w.c0 & k.motion) == 0;
  }

  /// "to and fro", "to and from".
  private boolean isBackAndForth(int e2) {
    int next = Script.skipSpace(w.text, e2, w.to);
    return w.text.startsWith("fro", next) || w.text.startsWith("in ", next);
  }

  private boolean habitual(int start, int end, String word) {
    return end - start == word.length()
        && w.text.regionMatches(true, start, word, 0, word.length());
  }

  private boolean toByFrom() {
    return w.is(w.s1, w.e1, "to")
        || w.is(w.s1, w.e1, "by")
        || w.is(w.s1, w.e1, "from")
        || w.is(w.s1, w.e1, "at");
  }

  private boolean articleHole(int s2, int e2, boolean lowerFirst) {
    boolean single = w.e1 - w.s1 == 1;
    if (single
        && (!lowerFirst || w.is(s2, e2, "and") || w.is(s2, e2, "or") || w.is(s2, e2, "is"))) {
      return false;
    }
    int next = Script.skipSpace(w.text, e2, w.to);
    int end = next;
    while (end < w.to && w.wordly(end)) {
      end++;
    }
    boolean latin = w.is(s2, e2, "in") && (k.of(w.text, next, end) & k.latinPhrase) != 0;
    return !latin
        && !w.quoted(w.s1)
        && (w.s1 == w.from || "-&/".indexOf(w.text.charAt(w.s1 - 1)) < 0);
  }

  private boolean ofHole(int e2) {
    if (w.is(w.s1, w.e1, "of") || (w.c0 & k.move) != 0) {
      return !w.is(w.s1, w.e1, "of") || !w.quoted(w.s1);
    }
    int next = Script.skipSpace(w.text, e2, w.to);
    return !w.text.startsWith("course", next)
        && !w.text.startsWith("itself", next)
        && !w.text.startsWith("all", next)
        && !w.is(w.s0, w.e0, "think")
        && !w.is(w.s0, w.e0, "speak");
  }

  private boolean same(int s2, int e2) {
    boolean doubled =
        e2 - s2 == w.e1 - w.s1 && w.text.regionMatches(true, w.s1, w.text, s2, e2 - s2);
    return doubled
        && !w.is(w.s1, w.e1, "in")
        && !w.is(w.s1, w.e1, "on")
        && !w.is(w.s1, w.e1, "for");
  }

  private boolean needsFigure(int s2, int e2) {
    boolean scale = !w.is(s2, e2, "percent") && !w.is(s2, e2, "pct");
    boolean led = (w.c1 & k.lead) != 0 || (w.c1 & k.move) != 0;
    if (!led || !w.lower(w.s1, w.e1) || w.joined(e2)) {
      return false;
    }
    // “over million-dollar”, “of billion” are holes; “some percent” is not English either.
    return !scale || !w.is(w.s1, w.e1, "some");
  }

  private void percent(int p, int s2, int e2) {
    boolean spaced = p > w.e1;
    boolean figure = Script.digit(w.text.charAt(w.e1 - 1)) || !spaced;
    boolean led = (w.c1 & k.lead) != 0 || (w.c1 & k.move) != 0;
    boolean one =
        w.is(w.s1, w.e1, "a") && s2 == p + 2 && ((k.of(w.text, s2, e2) & (k.move | k.noun)) != 0);
    if (!figure && w.lower(w.s1, w.e1) && (led || one) && !w.text.startsWith("of ", s2)) {
      w.lost(w.s1, e2, "a figure is missing before “%”");
    }
  }

  private void leftover(int p, int s2, int e2, int c2) {
    if (w.text.charAt(p) == '-') {
      boolean tail =
          s2 == p + 1
              && (c2 & k.suffix) != 0
              && ((w.c1 & (k.article | k.lead | k.preposition)) != 0);
      if (tail) {
        w.lost(w.s1, e2, "a figure or name is missing before “" + w.text.substring(p, e2) + "”");
      }
    } else if (s2 == p + 1
        && (w.c1 & k.light) != 0
        && e2 == s2 + 1
        && w.text.charAt(s2) == 's'
        && !habits.spaced()
        && e2 < w.to
        && w.text.charAt(e2) == ' ') {
      w.lost(w.s1, e2, "“'s” stands alone, its owner is gone");
    }
  }

  private void money(int p, int s2, int e2, int c2) {
    boolean scale = (c2 & k.measure) != 0 || w.is(s2, e2, "bn") || w.is(s2, e2, "tn");
    boolean apart = s2 <= p + 2 && !Script.digit(w.text.charAt(w.e1 - 1));
    if (scale
        && apart
        && ((w.c1 & (k.lead | k.preposition | k.move)) != 0 || w.is(w.s1, w.e1, "US"))) {
      w.lost(w.s1, e2, "a figure is missing after “" + w.text.charAt(p) + "”");
    }
  }
}
