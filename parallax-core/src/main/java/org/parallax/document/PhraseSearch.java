package org.parallax.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds what any of many expressions describes, from left to right, the first in order where
/// several begin at one place: as the one expression `a|b|c` would, but each is tried only where a
/// character stands that it can begin with.
final class PhraseSearch {
  private final List<Headed> expressions = new ArrayList<>();
  private final BitSet heads = new BitSet();

  /// An expression and the characters that it can begin with; null for any.
  private record Headed(Pattern pattern, @Nullable BitSet heads) {}

  PhraseSearch(List<String> expressions) {
    for (String expression : expressions) {
      BitSet begins = PhraseHeads.of(expression);
      this.expressions.add(new Headed(Pattern.compile(expression), begins));
      if (begins != null) {
        heads.or(begins);
      }
    }
  }

  /// {@return where the expressions are found in a text, in order, none touching another}
  List<Span> find(String text) {
    List<Span> found = new ArrayList<>();
    var search = new Search(text);
    int i = 0;
    while (i <= text.length()) {
      int end = search.endOfMatchAt(i);
      if (end < 0) {
        i++;
        continue;
      }
      found.add(new Span(i, end));
      i = Math.max(i + 1, end);
    }
    return found;
  }

  /// {@return how many are found in a text}
  int count(String text) {
    return find(text).size();
  }

  /// One text's matchers.
  private final class Search {
    private final String text;
    private final List<Matcher> matchers;

    /// Where an expression that may begin with anything is next found: never before `from`.
    private final int[] next;

    Search(String text) {
      this.text = text;
      this.matchers =
          expressions.stream()
              .map(e ->
                  e.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false))
              .toList();
      this.next = new int[matchers.size()];
      Arrays.fill(next, -1);
    }

    /// {@return where the first expression found at `i` ends, or -1}
    int endOfMatchAt(int i) {
      char c = i < text.length() ? text.charAt(i) : 0;
      boolean headed = heads.get(c);
      for (int k = 0; k < matchers.size(); k++) {
        BitSet begins = expressions.get(k).heads();
        Matcher matcher = matchers.get(k);
        if (begins == null) {
          if (next[k] < i) {
            next[k] = matcher.find(i) ? matcher.start() : Integer.MAX_VALUE;
          }
          if (next[k] == i) {
            return matcher.end();
          }
        } else if (headed && begins.get(c)) {
          matcher.region(i, text.length());
          if (matcher.lookingAt()) {
            return matcher.end();
          }
        }
      }
      return -1;
    }
  }
}
