package org.parallax.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds paragraphs that stand in the text twice.
final class DuplicatedBlocks {
  private static final int SHORTEST = 50;

  void find(DamageView view) {
    Map<String, Span> seen = new HashMap<>();
    Map<String, Span> runs = new HashMap<>();
    Sentences all = new Sentences(view.sentences);
    for (Zone block : view.prose()) {
      String text = block.span().of(view.text);
      if (weight(text) < SHORTEST) {
        continue;
      }
      String squeezed = squeezed(text);
      Span first = seen.putIfAbsent(squeezed, block.span());
      if (first == null) {
        first = runs.get(squeezed);
        addRuns(runs, view.text, all.in(block.span()));
      }
      if (first != null) {
        view.add(
            DamageKind.DUPLICATED_BLOCK,
            block.span().start(),
            block.span().end(),
            "This paragraph stood before, at offset " + first.start() + ".");
      }
    }
  }

  /// Takes in the beginnings and ends of a paragraph, each of two sentences or more.
  private static void addRuns(Map<String, Span> runs, String text, List<Span> sentences) {
    int last = sentences.size() - 1;
    for (int i = 0; i < last; i++) {
      if (i > 0) {
        Span head = new Span(sentences.getFirst().start(), sentences.get(i).end());
        runs.putIfAbsent(squeezed(head.of(text)), head);
        Span tail = new Span(sentences.get(last - i).start(), sentences.get(last).end());
        runs.putIfAbsent(squeezed(tail.of(text)), tail);
      }
    }
  }

  private static int weight(String text) {
    int weight = 0;
    for (int i = 0; i < text.length(); i++) {
      weight += Script.cjk(text.charAt(i)) ? 3 : 1;
    }
    return weight;
  }

  private static String squeezed(String text) {
    StringBuilder squeezed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!Script.space(text.charAt(i))) {
        squeezed.append(text.charAt(i));
      }
    }
    return squeezed.toString();
  }

  /// The sentences of a text, asked for block by block in text order.
  private static final class Sentences {
    private final List<Sentence> sentences;
    private int next;

    Sentences(List<Sentence> sentences) {
      this.sentences = sentences;
    }

    List<Span> in(Span block) {
      while (next > 0 && sentences.get(next - 1).span().start() >= block.start()) {
        next--;
      }
      List<Span> found = new ArrayList<>();
      while (next < sentences.size() && sentences.get(next).span().start() < block.end()) {
        Span span = sentences.get(next++).span();
        if (span.start() >= block.start() && span.end() <= block.end()) {
          found.add(span);
        }
      }
      return found;
    }
  }
}
