package org.parallax.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts a block of English, Chinese or Korean into sentences, one pass, character by character.
///
/// A stop ends a sentence unless what stands around it says otherwise: an abbreviation, a number, a
/// name's initial, an address, a quotation that goes on. A closing quote, bracket or citation mark
/// after a stop belongs to the sentence before. Sentences are glued (`orders.Exports`) where a stop
/// stands between a word in lower case and a capitalised one, or beside an ideograph or syllable.
final class SentenceSplitter {
  private final Abbreviations abbreviations = new Abbreviations();
  private final Set<String> starters = Lexicon.load("en", "starters").words();
  private final Set<String> speech = Lexicon.load("zh", "speech").words();

  /// {@return the sentences between two offsets, without the space around them}
  List<Span> split(String text, int from, int to) {
    List<Span> found = new ArrayList<>();
    int start = Script.skipSpace(text, from, to);
    int brackets = 0;
    InlineList list = InlineList.at(text, start, to);
    int i = start;
    while (i < to) {
      char c = text.charAt(i);
      int end = -1;
      switch (c) {
        case '.', '\uFF0E' -> {
          int run = run(text, i, to);
          end = run - i > 1 ? ellipsis(text, i, run, start, to) : stop(text, i, start, to);
          if (end < 0) {
            i = run - 1;
          }
        }
        case '!', '?' -> end = mark(text, i, start, to);
        case '\u3002', '\uFF01', '\uFF1F', '\uFF61' -> end = wide(text, i, to);
        case '\u2026' -> {
          int run = run(text, i, to);
          end = ellipsis(text, i, run, start, to);
          if (end < 0) {
            i = run - 1;
          }
        }
        case '\uFF1B' -> end = brackets == 0 ? semicolon(i, start, to) : -1;
        case '(', '\uFF08', '\u201C', '\u300C', '\u300A', '\u3010' -> brackets++;
        case ')', '\uFF09', '\u201D', '\u300D', '\u300B', '\u3011' ->
            brackets = Math.max(0, brackets - 1);
        case '\u2022', '\u25CF', '\u25AA' -> {
          if (i > start && i + 1 < to && Script.space(text.charAt(i + 1))) {
            end = i;
          }
        }
        case ':', '/' -> i = Math.max(i, Address.end(text, i, to) - 1);
        case 'w' -> i = Math.max(i, Address.endOfHost(text, i, to) - 1);
        default -> {
          if (i > start && list.goesOn(text, i, to)) {
            end = i;
          }
        }
      }
      if (end >= 0) {
        int trimmed = Script.trimEnd(text, start, end);
        if (trimmed > start) {
          found.add(new Span(start, trimmed));
        }
        start = Script.skipSpace(text, end, to);
        i = Math.max(start, end == i ? i + 1 : start);
        brackets = 0;
      } else {
        i++;
      }
    }
    int last = Script.trimEnd(text, start, to);
    if (last > start) {
      found.add(new Span(start, last));
    }
    return found;
  }

  private static int run(String text, int at, int to) {
    int i = at + 1;
    while (i < to) {
      char c = text.charAt(i);
      boolean spaced =
          c == ' ' && i + 1 < to && text.charAt(i + 1) == '.' && text.charAt(i - 1) == '.';
      if (c != '.' && c != '\u2026' && !spaced) {
        break;
      }
      i++;
    }
    return i;
  }

  /// What follows a stop: the closers and citation marks that belong before the cut.
  private static int afterClosers(String text, int at, int to) {
    int i = at;
    while (i < to) {
      char c = text.charAt(i);
      if (Script.closer(c) && !opensHere(text, i, to)) {
        i++;
      } else if (c == '*' || c == '_' || c == '!' || c == '?' || c == '\uFF01' || c == '\uFF1F') {
        i++;
      } else if (c == '[' || c == '\u3010' || c == '\uFF3B' || c == ' ') {
        int mark = CitationMarks.end(text, c == ' ' ? i + 1 : i, to);
        if (mark < 0) {
          break;
        }
        i = mark;
      } else {
        break;
      }
    }
    return i;
  }

  /// A straight quote directly before a letter opens the next sentence rather than closing this.
  private static boolean opensHere(String text, int at, int to) {
    char c = text.charAt(at);
    return (c == '"' || c == '\'')
        && at + 1 < to
        && Character.isLetterOrDigit(text.charAt(at + 1))
        && !Script.cjk(text.charAt(at + 1));
  }

  private static int ellipsis(String text, int at, int run, int start, int to) {
    int end = afterClosers(text, run, to);
    if (end >= to) {
      return to;
    }
    if (at == start || !Script.space(text.charAt(end))) {
      return -1;
    }
    int next = nextVisible(text, end, to);
    return next < to && Character.isUpperCase(text.charAt(next)) ? end : -1;
  }

  private int wide(String text, int at, int to) {
    int end = at + 1;
    while (end < to && "\u3002\uFF01\uFF1F!?".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    end = afterClosers(text, end, to);
    if (end < to && end > at + 1) {
      char c = text.charAt(end);
      // A quotation that is part of a longer sentence: “……。”，他说; “…했다.”고 말했다.
      if ("，、；：,;:的".indexOf(c) >= 0 || Script.hangul(c) || saidSo(text, end, to)) {
        return -1;
      }
    }
    return end;
  }

  /// {@return whether a short subject and a verb of speech end a clause here: `“……。”他说。`}
  private boolean saidSo(String text, int at, int to) {
    int longest = 8;
    int end = at;
    while (end < to && end - at <= longest && Script.han(text.charAt(end))) {
      end++;
    }
    if (end >= to || "。，".indexOf(text.charAt(end)) < 0) {
      return false;
    }
    for (int verb = at + 1; verb < end; verb++) {
      if (speech.contains(text.substring(verb, end))) {
        return true;
      }
    }
    return false;
  }

  private static int semicolon(int at, int start, int to) {
    int clause = 8;
    return at - start >= clause && to - at > clause ? at + 1 : -1;
  }

  private static int mark(String text, int at, int start, int to) {
    int end = afterClosers(text, at + 1, to);
    if (end >= to) {
      return to;
    }
    char c = text.charAt(end);
    if (Script.space(c)) {
      int next = nextVisible(text, end, to);
      return next < to && Character.isLowerCase(text.charAt(next)) ? -1 : end;
    }
    boolean before = at > start && (Script.cjk(text.charAt(at - 1)) || text.charAt(at - 1) == '%');
    if (before && (Script.han(c) || (Script.hangul(c) && end == at + 1))) {
      return end;
    }
    return glued(text, at, end, start, to) ? end : -1;
  }

  private int stop(String text, int at, int start, int to) {
    char before = at > start ? text.charAt(at - 1) : ' ';
    char after = at + 1 < to ? text.charAt(at + 1) : ' ';
    if (Script.digit(after) && (Script.digit(before) || Script.space(before))) {
      return -1;
    }
    int end = afterClosers(text, at + 1, to);
    if (end >= to) {
      return to;
    }
    char c = text.charAt(end);
    if (!Script.space(c)) {
      if (Script.cjk(c)) {
        boolean goesOn = Script.hangul(c) && end > at + 1;
        boolean ended = Script.cjk(before) || before == '%' || before == '\uFF05';
        return ended && !goesOn ? end : -1;
      }
      return glued(text, at, end, start, to) ? end : -1;
    }
    int next = nextVisible(text, end, to);
    if (next >= to) {
      return to;
    }
    char n = text.charAt(next);
    if (at == end - 1 && InlineList.isNumberAtStart(text, start, at)) {
      return -1;
    }
    if (Script.hangul(before) || Script.han(before)) {
      return end;
    }
    if (Character.isLowerCase(n)) {
      return -1;
    }
    if (Script.digit(before)) {
      boolean inDate =
          Script.digit(n) ? date(text, at, next, start, to) : endsDate(text, at, start);
      if (inDate) {
        return -1;
      }
    }
    return switch (abbreviations.before(text, at, start)) {
      case NONE -> end;
      case NEVER -> -1;
      case NUMBER -> Script.digit(n) ? -1 : end;
      case MAYBE -> starts(text, next, to) ? end : -1;
      case INITIAL -> starts(text, next, to) && end - at <= 2 ? end : -1;
    };
  }

  /// In `2025. 3. 15.` the stops belong to a date.
  private static boolean date(String text, int at, int next, int start, int to) {
    int from = at;
    while (from > start && Script.digit(text.charAt(from - 1))) {
      from--;
    }
    int end = next;
    while (end < to && Script.digit(text.charAt(end))) {
      end++;
    }
    boolean small = end - next <= 2;
    boolean stopped = end < to && text.charAt(end) == '.';
    boolean yearOrMonth = at - from == 4 || at - from <= 2;
    return small && stopped && yearOrMonth;
  }

  /// {@return whether year, month and day, each with a stop, end at the stop at `at`}
  private static boolean endsDate(String text, int at, int start) {
    int parts = 1;
    int i = at - 1;
    for (; i >= start && at - i < 16; i--) {
      char c = text.charAt(i);
      if (c == '.') {
        parts++;
      } else if (!Script.digit(c) && c != ' ') {
        break;
      }
    }
    return parts == 3;
  }

  private boolean starts(String text, int at, int to) {
    int from = at;
    while (from < to && !Character.isLetter(text.charAt(from))) {
      if (Script.digit(text.charAt(from)) || Script.space(text.charAt(from))) {
        return false;
      }
      from++;
    }
    int end = from;
    while (end < to && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return starters.contains(text.substring(from, end))
        || (from < to && Script.han(text.charAt(from)));
  }

  private static int nextVisible(String text, int at, int to) {
    int i = Script.skipSpace(text, at, to);
    while (i < to
        && (Script.opener(text.charAt(i)) || "*_#>-\u2013\u2014".indexOf(text.charAt(i)) >= 0)) {
      i = Script.skipSpace(text, i + 1, to);
    }
    return i;
  }

  /// {@return whether two sentences touch here: `orders.Exports`, `5%.The`, `ended.”The`}
  static boolean glued(String text, int at, int next, int start, int to) {
    if (next + 1 >= to || at - start < 2 || !Character.isUpperCase(text.charAt(next))) {
      return false;
    }
    char before = text.charAt(at - 1);
    char beforeThat = text.charAt(at - 2);
    boolean word = Character.isLowerCase(before) && Character.isLetter(beforeThat);
    boolean figure = before == '%' || before == ')' || before == ']' || before == '\u201D';
    boolean number = Script.digit(before) && Script.digit(beforeThat) && next == at + 1;
    if (!word && !figure && !number) {
      return false;
    }
    char follows = text.charAt(next + 1);
    boolean lone = Script.space(follows) && (text.charAt(next) == 'A' || text.charAt(next) == 'I');
    if (!Character.isLowerCase(follows) && !lone) {
      return false;
    }
    for (int i = next; i < to && !Script.space(text.charAt(i)); i++) {
      char c = text.charAt(i);
      if (c == '/'
          || c == '@'
          || c == '_'
          || (c == '.'
              && i + 1 < to
              && !Script.space(text.charAt(i + 1))
              && !Script.closer(text.charAt(i + 1))
              && text.charAt(i + 1) != '[')) {
        return false;
      }
    }
    for (int i = at - 1; i >= start && !Script.space(text.charAt(i)); i--) {
      char c = text.charAt(i);
      if (c == '/' || c == '@' || c == '_' || c == '.') {
        return false;
      }
    }
    return true;
  }
}
