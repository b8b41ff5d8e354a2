package org.parallax.claim;

import org.parallax.claim.Token.Kind;

/// Where the parts of a Chinese sentence begin: after commas, semicolons, colons and the marks that
/// end a sentence. What stands in brackets is a part of its own, and the part around it goes on.
final class ChineseClauses {
  private final int[] start;

  ChineseClauses(Tokens s) {
    start = new int[s.size() + 1];
    int from = 0;
    int outer = -1;
    for (int i = 0; i < s.size(); i++) {
      boolean opens = s.isPunct(i, '(');
      boolean closes = s.isPunct(i, ')') && outer >= 0;
      if (opens && outer < 0) {
        start[i] = from;
        outer = from;
        from = i + 1;
      } else if (closes) {
        start[i] = from;
        from = outer;
        outer = -1;
      } else {
        start[i] = from;
        if (ends(s, i)) {
          from = i + 1;
        }
      }
    }
    start[s.size()] = from;
  }

  /// {@return the first token of the part in which a token stands}
  int start(int token) {
    return start[token];
  }

  boolean same(int one, int other) {
    return start[one] == start[other];
  }

  private static boolean ends(Tokens s, int i) {
    if (s.kind(i) != Kind.PUNCT) {
      return false;
    }
    return switch (s.get(i).first) {
      case ',', '，', ';', '；', ':', '：', '?', '!', '。', '—', '…', '|' -> true;
      default -> false;
    };
  }
}
