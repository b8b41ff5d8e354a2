package org.parallax.document;

import java.util.HashMap;
import java.util.Map;

/// Finds paragraphs that stand in the text twice.
final class DuplicatedBlocks {
  private static final int SHORTEST = 50;

  void find(DamageView view) {
    Map<String, Span> seen = new HashMap<>();
    for (Zone block : view.prose()) {
      String text = block.span().of(view.text);
      if (weight(text) < SHORTEST) {
        continue;
      }
      Span first = seen.putIfAbsent(squeezed(text), block.span());
      if (first != null) {
        view.add(
            DamageKind.DUPLICATED_BLOCK,
            block.span().start(),
            block.span().end(),
            "This paragraph stood before, at offset " + first.start() + ".");
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
}
