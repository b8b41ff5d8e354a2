package org.parallax.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds holes in Chinese prose: a figure's word or a preposition before a stop, a unit without a
/// figure, a space where a link stood (`zh/holes.tsv`).
final class HolesChinese {
  private static final String STOPS = "，。；、！？,;";

  private final Map<String, List<String>> words = new HashMap<>();
  private final List<Pattern> gone;

  HolesChinese() {
    for (var row : Lexicon.load("zh", "holes").rows()) {
      words
          .computeIfAbsent(row.getFirst(), _ -> new ArrayList<>())
          .addAll(List.of(row.get(1).split(" ", -1)));
    }
    gone = words("gone").stream().map(Pattern::compile).toList();
  }

  private List<String> words(String sort) {
    return words.getOrDefault(sort, List.of());
  }

  void find(DamageView view) {
    boolean spaced = spacedStyle(view.text);
    for (Zone block : view.prose()) {
      scan(view, block.span(), spaced);
    }
  }

  /// {@return whether the text parts its Chinese words by spaces as a habit}
  private static boolean spacedStyle(String text) {
    int gaps = 0;
    int han = 0;
    for (int i = 1; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if (Script.han(c)) {
        han++;
      } else if (c == ' ' && Script.han(text.charAt(i - 1)) && Script.han(text.charAt(i + 1))) {
        gaps++;
      }
    }
    return gaps > 6 && gaps * 50 > han;
  }

  private void scan(DamageView view, Span block, boolean spaced) {
    String text = view.text;
    for (Pattern pattern : gone) {
      Matcher m = pattern.matcher(text).region(block.start(), block.end());
      m.useTransparentBounds(true);
      while (m.find()) {
        lost(view, m.start(), m.end(), "“" + text.charAt(m.start()) + "”之后");
      }
    }
    int clause = block.start();
    for (int i = block.start(); i < block.end(); i++) {
      char c = text.charAt(i);
      if (c < 0x80 && c != '%' && c != ' ' && c != ',' && c != ';') {
        continue;
      }
      if (STOPS.indexOf(c) >= 0) {
        if (i > clause && Script.han(text.charAt(i - 1))) {
          stop(view, block, clause, i);
        }
        clause = i + 1;
      } else if (c == ' ') {
        if (!spaced) {
          gap(view, block, i);
        }
      } else if (c == '由' && i > block.start()) {
        maker(view, block, i);
      } else if (i > block.start() && "%％个万亿".indexOf(c) >= 0) {
        unit(view, block, i);
      }
    }
  }

  /// `由撰写的报告`: the verb stands where its subject should.
  private void maker(DamageView view, Span block, int at) {
    if ("理自缘经事任来".indexOf(view.text.charAt(at - 1)) >= 0) {
      return;
    }
    for (String verb : words("maker")) {
      if (view.text.startsWith(verb, at + 1) && at + 1 + verb.length() <= block.end()) {
        lost(view, at, at + 1 + verb.length(), "“由”之后");
        return;
      }
    }
  }

  private void stop(DamageView view, Span block, int clause, int at) {
    String text = view.text;
    int end = Math.min(block.end(), at + 2);
    for (String word : words("figure")) {
      if (text.startsWith(word, at - word.length()) && at - word.length() >= clause) {
        lost(view, at - word.length(), end, "“" + word + "”之后");
        return;
      }
    }
    int from = Script.skipSpace(text, clause, at);
    for (String word : words("clause")) {
      if (!text.startsWith(word, from)) {
        continue;
      }
      boolean bare = at - from == word.length() && clauseBegins(text, from, block.start());
      boolean named = word.length() == 2 && sentenceBegins(text, from, block.start());
      boolean open =
          named
              && text.charAt(at - 1) == '的'
              && at - from <= 16
              && at - from > word.length()
              && noVerb(text, from, at);
      if (bare || open) {
        lost(view, Math.max(block.start(), at - 4), end, "介词之后");
      }
      return;
    }
    if (text.startsWith("以及", at - 2) && at - 2 >= clause) {
      lost(view, at - 2, end, "“以及”之后");
    } else if (text.startsWith("的的", at - 2)) {
      lost(view, at - 2, end, "“的”之后");
    }
  }

  private static boolean clauseBegins(String text, int from, int start) {
    return from == start || STOPS.indexOf(text.charAt(from - 1)) >= 0;
  }

  private static boolean sentenceBegins(String text, int from, int start) {
    return from == start || "。；！？".indexOf(text.charAt(from - 1)) >= 0;
  }

  private static boolean noVerb(String text, int from, int at) {
    for (int i = from; i < at - 1; i++) {
      if ("是有会能要可必没不想做说目".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private void gap(DamageView view, Span block, int at) {
    String text = view.text;
    int next = Script.skipSpace(text, at, block.end());
    boolean inner =
        at > block.start()
            && next < block.end()
            && Script.han(text.charAt(at - 1))
            && Script.han(text.charAt(next));
    if (inner && words("inner").contains(text.substring(at - 1, at))) {
      lost(view, at - 1, next + 1, "空格处");
    }
  }

  private void unit(DamageView view, Span block, int at) {
    String text = view.text;
    int before = at;
    while (before > block.start() && text.charAt(before - 1) == ' ') {
      before--;
    }
    if (before == block.start() || !words("lead").contains(text.substring(before - 1, before))) {
      return;
    }
    for (String unit : words("unit")) {
      boolean here = text.startsWith(unit, at);
      boolean longer = unit.length() > 1 || !Script.han(text.charAt(at));
      if (here && longer && !approximate(text, before, block.start())) {
        lost(view, before - 1, Math.min(block.end(), at + unit.length()), "“" + unit + "”之前");
        return;
      }
    }
  }

  /// `超过万亿元`, `近万亿`, `过亿元`: the scale word itself is the figure.
  private static boolean approximate(String text, int before, int start) {
    char c = text.charAt(before - 1);
    boolean scale =
        before < text.length() && (text.charAt(before) == '万' || text.charAt(before) == '亿');
    return scale && ("超过近约逾达上破于到".indexOf(c) >= 0 || before - 1 == start);
  }

  private static void lost(DamageView view, int start, int end, String where) {
    view.add(
        DamageKind.LOST_TEXT,
        start,
        end,
        "Text is missing: %s缺少文字或数字，见%s.".formatted(where, view.quote(start, end)));
  }
}
