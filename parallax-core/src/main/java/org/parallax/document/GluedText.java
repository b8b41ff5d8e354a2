package org.parallax.document;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Finds sentences glued to each other and by-lines glued to sentences: `orders.Exports`,
/// `orders.By Jane Doe`, `growthThe`.
final class GluedText {
  private static final int SHORTEST = 4;

  private final Set<String> starters = Lexicon.load("en", "starters").words();
  private final List<String> bylines =
      List.copyOf(
          new TreeSet<>(
              Stream.of("zh", "ko")
                  .flatMap(l -> Lexicon.load(l, "roles").wordsWith("byline").stream())
                  .filter(w -> w.length() > 2)
                  .toList()));

  void find(DamageView view) {
    for (Zone block : view.prose()) {
      scan(view, block.span());
    }
  }

  private void scan(DamageView view, Span block) {
    String text = view.text;
    for (int i = block.start() + 1; i + 1 < block.end(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '.', '!', '?', '。' -> stop(view, block, i);
        default -> {
          if (c >= 'A' && c <= 'Z' && touches(text.charAt(i - 1))) {
            capital(view, block, i);
          }
        }
      }
    }
  }

  private static boolean touches(char before) {
    return (before >= 'a' && before <= 'z') || before == '%' || before == ')';
  }

  private void stop(DamageView view, Span block, int at) {
    String text = view.text;
    int next = at + 1;
    while (next < block.end() && (text.charAt(next) == '\u201D' || text.charAt(next) == ')')) {
      next++;
    }
    int mark = CitationMarks.end(text, next, block.end());
    next = mark > 0 ? mark : next;
    if (next >= block.end()) {
      return;
    }
    char c = text.charAt(next);
    boolean korean =
        Script.hangul(c)
            && Script.hangul(text.charAt(at - 1))
            && text.charAt(at) != '。'
            && at - block.start() > 8
            && next == at + 1;
    boolean english = SentenceSplitter.glued(text, at, next, block.start(), block.end());
    if (byline(view, block, at, next)) {
      return;
    }
    if (korean || english) {
      view.add(
          DamageKind.GLUED_SENTENCES,
          wordStart(text, at, block.start()),
          wordEnd(text, next, block.end()),
          "Two sentences touch without a space: something between them may be gone.");
    }
  }

  /// {@return whether a by-line is glued behind the stop, and marks it}
  private boolean byline(DamageView view, Span block, int at, int next) {
    String text = view.text;
    int end = -1;
    if (text.startsWith("By ", next) && at > block.start() && !Script.space(text.charAt(at - 1))) {
      end = name(text, next + 3, block.end());
    } else if (Script.cjk(text.charAt(next))
        || text.charAt(next) == '（'
        || text.charAt(next) == '(') {
      int from = text.charAt(next) == '（' || text.charAt(next) == '(' ? next + 1 : next;
      for (String cue : bylines) {
        if (text.startsWith(cue, from) && block.end() - from < 40) {
          end = Math.min(block.end(), from + cue.length() + 4);
        }
      }
      if (end < 0 && text.charAt(at) == '.' && next == at + 1 && block.end() - next < 40) {
        int reporter = text.indexOf(" 기자", next);
        end = reporter > 0 && reporter - next <= 4 && reporter < block.end() ? reporter + 3 : -1;
      }
    }
    if (end < 0 && next == at + 1) {
      end =
          text.charAt(at) == '.'
              ? aboutAuthor(text, next, block.end())
              : unlabelled(text, next, block.end());
    }
    if (end < 0) {
      return false;
    }
    view.add(
        DamageKind.GLUED_BYLINE,
        Script.han(text.charAt(at - 1)) ? at : wordStart(text, at, block.start()),
        end,
        "A by-line is glued to the sentence before it.");
    return true;
  }

  /// {@return where a name ends that is followed by what its bearer is, or -1}
  private static int aboutAuthor(String text, int from, int to) {
    int end = name(text, from, to);
    for (String verb :
        List.of(" is a ", " is an ", " is the ", " writes ", " covers ", " reports ", " was a ")) {
      if (end > 0 && text.startsWith(verb, end) && end + verb.length() <= to) {
        return end;
      }
    }
    return -1;
  }

  /// {@return where a closing “作者老周责任编辑阿槐” ends, without a stop or colon in it, or -1}
  private static int unlabelled(String text, int from, int to) {
    if (to - from > 30) {
      return -1;
    }
    for (String cue : List.of("作者", "责任编辑", "责编", "编辑", "记者", "撰文", "글쓴이", "작성자")) {
      if (text.startsWith(cue, from)) {
        for (int i = from; i < to; i++) {
          if ("。！？，；".indexOf(text.charAt(i)) >= 0) {
            return -1;
          }
        }
        return to;
      }
    }
    return -1;
  }

  /// {@return where two to four capitalised words end, or -1}
  private static int name(String text, int from, int to) {
    int i = from;
    int words = 0;
    int end = -1;
    while (i < to && words < 4 && Character.isUpperCase(text.charAt(i))) {
      while (i < to
          && (Character.isLetter(text.charAt(i))
              || text.charAt(i) == '.'
              || text.charAt(i) == '-')) {
        i++;
      }
      words++;
      end = i;
      if (i >= to || text.charAt(i) != ' ') {
        break;
      }
      i++;
    }
    return words >= 2 ? end : -1;
  }

  /// A capital directly behind a small letter, `%` or `)`: the word must be one that begins
  /// sentences, since names are written so too.
  private void capital(DamageView view, Span block, int at) {
    String text = view.text;
    int end = at;
    while (end < block.end() && Script.latin(text.charAt(end))) {
      end++;
    }
    boolean the = end - at == 3 && (text.startsWith("The", at) || text.startsWith("But", at));
    if ((end - at < SHORTEST && !the) || end >= block.end() || text.charAt(end) != ' ') {
      return;
    }
    int start = wordStart(text, at, block.start());
    boolean word =
        (at - start >= SHORTEST && Character.isLowerCase(text.charAt(start)))
            || touchesSign(text, at);
    if (word && starters.contains(text.substring(at, end))) {
      view.add(
          DamageKind.GLUED_SENTENCES,
          start,
          end,
          "Two sentences touch without stop or space: something between them may be gone.");
    }
  }

  private static boolean touchesSign(String text, int at) {
    return text.charAt(at - 1) == '%' || text.charAt(at - 1) == ')';
  }

  private static int wordStart(String text, int at, int from) {
    int i = at;
    while (i > from && at - i < 24 && !Script.space(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private static int wordEnd(String text, int at, int to) {
    int i = at;
    while (i < to && i - at < 24 && !Script.space(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
