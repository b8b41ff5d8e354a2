package org.parallax.document;

/// Finds holes in English prose by the words and signs on their two sides.
///
/// It walks over pairs of neighbouring words and looks at what lies between them. Every rule is
/// about classes of words (`en/holes.tsv`); none needs to know what was lost.
final class HolesEnglish {
  private static final String STOPS = ",.;:?!)";

  /// More commas than these with a space before them are a habit, not damage.
  private static final int STRAY = 3;

  private final WordClasses classes = new WordClasses(Lexicon.load("en", "holes"));
  private final int article = classes.bit("article");
  private final int own = classes.bit("own");
  private final int bound = classes.bit("bound");
  private final int joiner = classes.bit("joiner");
  private final int preposition = classes.bit("preposition");
  private final int opener = classes.bit("opener");
  private final int after = classes.bit("after");
  private final int move = classes.bit("move");
  private final int measure = classes.bit("measure");
  private final int lead = classes.bit("lead");
  private final int noun = classes.bit("noun");
  private final int resume = classes.bit("resume");
  private final int report = classes.bit("report");
  private final int suffix = classes.bit("suffix");
  private final int passive = classes.bit("passive");
  private final int light = classes.bit("light");
  private final int latinPhrase = classes.bit("latin");
  private final int comma = classes.bit("comma");
  private final int stranded = classes.bit("stranded");
  private final int phrasal = classes.bit("phrasal");
  private final int speak = classes.bit("speak");
  private final int then = classes.bit("then");
  private final int work = classes.bit("work");
  private final int being = classes.bit("being");

  /// Marks the holes of all blocks.
  void find(DamageView view) {
    boolean spacedStyle = spacedStyle(view);
    int stray = spaced(view.text, ',');
    boolean capitals = capitals(view);
    for (Zone block : view.prose()) {
      new Walk(view, block.span(), spacedStyle, stray, capitals).run();
    }
  }

  /// {@return whether the text puts spaces before its stops as a habit}
  private static boolean spacedStyle(DamageView view) {
    int spaced = spaced(view.text, ',') + spaced(view.text, '.');
    long all = view.text.chars().filter(c -> c == ',' || c == '.').count();
    return spaced > 6 && spaced * 8L > all;
  }

  private static int spaced(String text, char stop) {
    int spaced = 0;
    for (int i = text.indexOf(stop, 1); i > 0; i = text.indexOf(stop, i + 1)) {
      spaced += text.charAt(i - 1) == ' ' ? 1 : 0;
    }
    return spaced;
  }

  /// {@return whether the text begins its paragraphs with capitals as a habit}
  private static boolean capitals(DamageView view) {
    int small = 0;
    int all = 0;
    for (Zone block : view.prose()) {
      all++;
      small += Character.isLowerCase(view.text.charAt(block.span().start())) ? 1 : 0;
    }
    return small <= 2 || small * 4 <= all;
  }

  /// One pass over a block: `w0 w1 | gap | w2`.
  private final class Walk {
    private final DamageView view;
    private final String text;
    private final int from;
    private final int to;
    private final boolean spacedStyle;
    private final int strayCommas;
    private final boolean capitals;
    private int s0;
    private int e0;
    private int c0;
    private int s1;
    private int e1;
    private int c1;

    Walk(DamageView view, Span block, boolean spacedStyle, int strayCommas, boolean capitals) {
      this.view = view;
      this.text = view.text;
      this.from = block.start();
      this.to = block.end();
      this.spacedStyle = spacedStyle;
      this.strayCommas = strayCommas;
      this.capitals = capitals;
      this.s0 = from;
      this.e0 = from;
      this.s1 = from;
      this.e1 = from;
    }

    void run() {
      int i = from;
      boolean any = false;
      while (i < to) {
        while (i < to && !wordly(i)) {
          i++;
        }
        if (i >= to) {
          break;
        }
        int s2 = i;
        boolean latin = false;
        while (i < to && wordly(i)) {
          latin |= text.charAt(i) < 0x80 && !Script.digit(text.charAt(i));
          i++;
        }
        int c2 = latin ? classes.of(text, s2, i) : 0;
        if (any) {
          gap(s2, i, c2);
        } else {
          head(s2, i, c2);
        }
        any = true;
        s0 = s1;
        e0 = e1;
        c0 = c1;
        s1 = s2;
        e1 = i;
        c1 = c2;
      }
      if (any && e1 < to) {
        stop(to, to);
      }
    }

    private boolean wordly(int i) {
      char c = text.charAt(i);
      if (c < 0x80) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      }
      return c > 0xBF && Character.isLetterOrDigit(c);
    }

    /// The block's first word: what stands before it, and whether a sentence can begin so.
    private void head(int start, int end, int c) {
      char first = text.charAt(from);
      if (start > from && (first == ',' || first == ';') && start - from <= 2) {
        lost(from, end, "the sentence begins with “" + first + "”, what stood before it is gone");
      } else if (first == '%' || (first == ')' && start - from <= 2)) {
        lost(from, end, "the sentence begins with “" + first + "”, what stood before it is gone");
      } else if (start == from && (c & report) != 0 && lower(start, end) && sentenceLike()) {
        lost(
            start,
            Math.min(to, end + 1),
            "the sentence begins with “" + text.substring(start, end) + "”, its subject is gone");
      } else if (text.startsWith("'s ", from) || text.startsWith("\u2019s ", from)) {
        lost(from, Math.min(to, end + 2), "the sentence begins with “'s”, its owner is gone");
      }
    }

    private boolean sentenceLike() {
      return capitals && to - from >= 30 && ".!?".indexOf(text.charAt(to - 1)) >= 0;
    }

    private void gap(int s2, int e2, int c2) {
      int p = Script.skipSpace(text, e1, s2);
      if (p == s2) {
        if (p > e1) {
          words(s2, e2, c2);
        }
        return;
      }
      char c = text.charAt(p);
      if (STOPS.indexOf(c) >= 0) {
        stop(s2, e2);
        begins(p, s2, e2, c2);
      } else if (c == '%') {
        percent(p, s2, e2);
      } else if (p > e1 && (c == '-' || c == '\u2019' || c == '\'')) {
        leftover(p, s2, e2, c2);
      } else if (c == '$' || c == '\u00A5' || c == '\u20AC' || c == '\u00A3') {
        money(p, s2, e2, c2);
      }
    }

    /// Two words with nothing but space between them.
    private void words(int s2, int e2, int c2) {
      if ((c1 | c2) == 0 || c1 == 0 || c2 == 0) {
        return;
      }
      boolean plain = lower(s2, e2) && !joined(e2);
      if (!plain) {
        return;
      }
      boolean lowerFirst = lower(s1, e1);
      if ((c1 & article) != 0 && (c2 & after) != 0 && articleHole(s2, e2, lowerFirst)) {
        pair(e2);
      } else if (lowerFirst && (c1 & preposition) != 0 && is(s2, e2, "of") && ofHole(e2)) {
        pair(e2);
      } else if (lowerFirst && (c1 & preposition) != 0 && (c2 & preposition) != 0 && same(s2, e2)) {
        pair(e2);
      } else if (is(s1, e1, "from") && is(s2, e2, "to") && hole(e0, s1)) {
        pair(e2);
      } else if ((c1 & preposition) != 0 && lowerFirst && (c2 & speak) != 0 && !is(s1, e1, "to")) {
        pair(e2);
      } else if (is(s1, e1, "at") && (c2 & then) != 0) {
        pair(e2);
      } else if (is(s1, e1, "told") && is(s2, e2, "that") && (c0 & being) == 0) {
        pair(e2);
      } else if (is(s1, e1, "as")
          && is(s0, e0, "such")
          && ((c2 & joiner) != 0 || is(s2, e2, "are") || is(s2, e2, "is"))) {
        pair(e2);
      } else if (is(s1, e1, "between") && is(s2, e2, "and")) {
        pair(e2);
      } else if ((c0 & move) != 0 && toByFrom() && (c2 & resume) != 0 && hole(e0, s1)) {
        lost(s0, e2, "a figure is missing after " + view.quote(s0, e1));
      } else if ((c2 & measure) != 0 && needsFigure(s2, e2)) {
        lost(s1, e2, "a figure is missing before “" + text.substring(s2, e2) + "”");
      }
    }

    private boolean toByFrom() {
      return is(s1, e1, "to") || is(s1, e1, "by") || is(s1, e1, "from") || is(s1, e1, "at");
    }

    private boolean articleHole(int s2, int e2, boolean lowerFirst) {
      boolean single = e1 - s1 == 1;
      if (single && (!lowerFirst || is(s2, e2, "and") || is(s2, e2, "or") || is(s2, e2, "is"))) {
        return false;
      }
      int next = Script.skipSpace(text, e2, to);
      int end = next;
      while (end < to && wordly(end)) {
        end++;
      }
      boolean latin = is(s2, e2, "in") && (classes.of(text, next, end) & latinPhrase) != 0;
      return !latin && !quoted(s1) && (s1 == from || "-&/".indexOf(text.charAt(s1 - 1)) < 0);
    }

    private boolean quoted(int at) {
      return at > from && "\"'\u201C\u2018(=*_".indexOf(text.charAt(at - 1)) >= 0;
    }

    private boolean ofHole(int e2) {
      if (is(s1, e1, "of") || (c0 & move) != 0) {
        return !is(s1, e1, "of") || !quoted(s1);
      }
      int next = Script.skipSpace(text, e2, to);
      return !text.startsWith("course", next)
          && !text.startsWith("itself", next)
          && !text.startsWith("all", next)
          && !is(s0, e0, "think")
          && !is(s0, e0, "speak");
    }

    private boolean same(int s2, int e2) {
      boolean doubled = e2 - s2 == e1 - s1 && text.regionMatches(true, s1, text, s2, e2 - s2);
      return doubled && !is(s1, e1, "in") && !is(s1, e1, "on") && !is(s1, e1, "for");
    }

    private boolean needsFigure(int s2, int e2) {
      boolean scale = !is(s2, e2, "percent") && !is(s2, e2, "pct");
      boolean led = (c1 & lead) != 0 || (c1 & move) != 0;
      if (!led || !lower(s1, e1) || joined(e2)) {
        return false;
      }
      // “over million-dollar”, “of billion” are holes; “some percent” is not English either.
      return !scale || !is(s1, e1, "some");
    }

    /// A stop follows the word at `s1`.
    private void stop(int s2, int e2) {
      int p = Script.skipSpace(text, e1, to);
      char c = p < to ? text.charAt(p) : ' ';
      if (STOPS.indexOf(c) < 0) {
        return;
      }
      boolean dots = p + 1 < to && (text.charAt(p + 1) == '.' || (c == '.' && wordly(p + 1)));
      if (dots || quoted(s1) || (c == ':' && p + 1 < to && text.charAt(p + 1) == '/')) {
        return;
      }
      int end = Math.max(p + 1, e2 - s2 <= 24 ? e2 : s2);
      boolean spaced = p > e1;
      boolean plain = lower(s1, e1);
      if (plain && cannotEnd(c)) {
        lost(
            s1,
            end,
            "“" + text.substring(s1, e1) + "” stands before “" + c + "”, what it spoke of is gone");
      } else if (c == ',' && !spaced && opens(p, s2)) {
        lost(
            s1,
            end,
            "“" + text.substring(s1, p + 1) + "” begins a sentence, its noun or date is gone");
      } else if (spaced && !spacedStyle && c != ')' && c != ':' && bare(p)) {
        if ((c1 & light) != 0) {
          lost(
              s1,
              end,
              "a space before “"
                  + c
                  + "” after “"
                  + text.substring(s1, e1)
                  + "”: something between them is gone");
        } else if (c == ',' && strayCommas <= STRAY) {
          view.add(
              DamageKind.DANGLING_PUNCTUATION,
              s1,
              end,
              "A space before “" + c + "”: a word or a link before it may be gone.");
        }
      } else if (c == ',') {
        int next = Script.skipSpace(text, p + 1, to);
        if (next < to
            && (text.charAt(next) == ','
                || (text.charAt(next) == '.'
                    && next > p + 1
                    && !wordly(next + 1 < to ? next + 1 : p)))) {
          view.add(
              DamageKind.DANGLING_PUNCTUATION,
              s1,
              Math.min(to, Math.max(next + 1, end)),
              "Two stops follow each other: what stood between them is gone.");
        }
      }
    }

    private boolean cannotEnd(char c) {
      boolean single = e1 - s1 == 1;
      if ((c1 & article) != 0) {
        return single
            ? c == ',' && e0 < s1 && text.charAt(s1 - 1) == ' ' && (c0 & (light | move)) != 0
            : c != ')' && c != ':' && c != '!';
      }
      if ((c1 & own) != 0 || (c1 & bound) != 0) {
        return c == ',' || c == '.' || c == ';';
      }
      if ((c1 & joiner) != 0) {
        return c == '.' || c == ';';
      }
      if (c == '?' || c == '!') {
        return false;
      }
      if (c == ',' && prepositionEnds()) {
        return true;
      }
      if (is(s1, e1, "to")) {
        return is(s0, e0, "According")
            || is(s0, e0, "according")
            || is(s0, e0, "due")
            || is(s0, e0, "relative")
            || ((c0 & move) != 0 && hole(e0, s1));
      }
      if (is(s1, e1, "as")) {
        return is(s0, e0, "such") && c != ':';
      }
      if (is(s1, e1, "by") || is(s1, e1, "from") || is(s1, e1, "at")) {
        boolean participle = e0 - s0 > 3 && text.startsWith("ed", e0 - 2);
        boolean example =
            c == ',' && text.startsWith("for example", Script.skipSpace(text, e1 + 1, to));
        return !example
            && ((c0 & move) != 0 || (is(s1, e1, "by") && (participle || (c0 & passive) != 0)))
            && hole(e0, s1);
      }
      if (is(s1, e1, "of")) {
        return ((c0 & (noun | work)) != 0 || is(s0, e0, "because")) && hole(e0, s1);
      }
      return false;
    }

    /// {@return whether the word before the comma is a preposition that needs its noun}
    private boolean prepositionEnds() {
      int next = Script.skipSpace(text, e1 + 1, to);
      boolean example =
          text.startsWith("for example", next) || text.startsWith("among other", next);
      if (example || e0 >= s1 || s1 - e0 > 1 || !Character.isLetterOrDigit(text.charAt(e0 - 1))) {
        return false;
      }
      return (c1 & comma) != 0 || ((c1 & stranded) != 0 && (c0 & (phrasal | article | light)) == 0);
    }

    /// {@return whether the word is a sentence's first, a preposition, and followed by a noun
    /// phrase}
    private boolean opens(int p, int s2) {
      boolean first = s1 == from || (s1 - e0 >= 2 && ".?!".indexOf(text.charAt(e0)) >= 0);
      boolean capital =
          Character.isUpperCase(text.charAt(s1))
              && e1 - s1 > 1
              && Character.isLowerCase(text.charAt(s1 + 1));
      return first && capital && (c1 & opener) != 0 && s2 - p <= 2 && s2 > p + 1;
    }

    /// {@return whether the stop at `p` stands alone, not as the head of `.5`, `.NET` or `...`}
    private boolean bare(int p) {
      return p + 1 >= to || Script.space(text.charAt(p + 1)) || text.charAt(p + 1) == '"';
    }

    /// After a stop: `. , a third`, `. said that`.
    private void begins(int p, int s2, int e2, int c2) {
      char c = text.charAt(p);
      int next = Script.skipSpace(text, p + 1, s2);
      if (c == '.'
          && next < s2
          && next > p + 1
          && (text.charAt(next) == ',' || text.charAt(next) == ';')
          && !dotted(p)) {
        lost(
            s1,
            e2,
            "a sentence begins with “" + text.charAt(next) + "”, what stood before it is gone");
      } else if (c == '.'
          && next == s2
          && next > p + 1
          && e1 == p
          && (c2 & report) != 0
          && lower(s2, e2)
          && !dotted(p)
          && capitals
          && e1 - s1 > 3) {
        lost(
            s1, e2, "a sentence begins with “" + text.substring(s2, e2) + "”, its subject is gone");
      }
    }

    private boolean dotted(int p) {
      return p > from && p - s1 <= 4 && s1 > from && text.charAt(s1 - 1) == '.';
    }

    private void percent(int p, int s2, int e2) {
      boolean spaced = p > e1;
      boolean figure = Script.digit(text.charAt(e1 - 1)) || !spaced;
      boolean led = (c1 & lead) != 0 || (c1 & move) != 0;
      boolean one =
          is(s1, e1, "a") && s2 == p + 2 && ((classes.of(text, s2, e2) & (move | noun)) != 0);
      if (!figure && lower(s1, e1) && (led || one) && !text.startsWith("of ", s2)) {
        lost(s1, e2, "a figure is missing before “%”");
      }
    }

    private void leftover(int p, int s2, int e2, int c2) {
      if (text.charAt(p) == '-') {
        boolean tail =
            s2 == p + 1 && (c2 & suffix) != 0 && ((c1 & (article | lead | preposition)) != 0);
        if (tail) {
          lost(s1, e2, "a figure or name is missing before “" + text.substring(p, e2) + "”");
        }
      } else if (s2 == p + 1
          && (c1 & light) != 0
          && e2 == s2 + 1
          && text.charAt(s2) == 's'
          && !spacedStyle
          && e2 < to
          && text.charAt(e2) == ' ') {
        lost(s1, e2, "“'s” stands alone, its owner is gone");
      }
    }

    private void money(int p, int s2, int e2, int c2) {
      boolean scale = (c2 & measure) != 0 || is(s2, e2, "bn") || is(s2, e2, "tn");
      boolean apart = s2 <= p + 2 && !Script.digit(text.charAt(e1 - 1));
      if (scale && apart && ((c1 & (lead | preposition | move)) != 0 || is(s1, e1, "US"))) {
        lost(s1, e2, "a figure is missing after “" + text.charAt(p) + "”");
      }
    }

    private boolean hole(int before, int next) {
      return next - before == 1;
    }

    /// {@return whether a hyphen or apostrophe binds the word to what follows}
    private boolean joined(int end) {
      return end < to
          && (text.charAt(end) == '-'
              || text.charAt(end) == '\u2013'
              || text.charAt(end) == '"'
              || text.charAt(end) == '\u201D'
              || text.charAt(end) == '\''
              || text.charAt(end) == '\u2019'
              || text.charAt(end) == '/');
    }

    private boolean lower(int start, int end) {
      for (int i = start; i < end; i++) {
        if (!Character.isLowerCase(text.charAt(i))) {
          return false;
        }
      }
      return end > start;
    }

    private boolean is(int start, int end, String word) {
      return end - start == word.length() && text.startsWith(word, start);
    }

    private void pair(int e2) {
      lost(s1, e2, view.quote(s1, e2) + " cannot stand together, what stood between them is gone");
    }

    private void lost(int start, int end, String what) {
      view.add(DamageKind.LOST_TEXT, start, end, "Text is missing: " + what + ".");
    }
  }
}
