package org.parallax.claim;

import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;

/// How far a cue stands from a claim, in tokens and in the marks and joints between them.
final class Distance {
  /// Beyond this a cue belongs to something else.
  static final double FAR = 30;

  private Distance() {}

  /// {@return the cost of reaching token `cue` from token `anchor`; the lower the nearer}
  static double between(Tokens s, int cue, int anchor) {
    int from = Math.min(cue, anchor) + 1;
    int to = Math.max(cue, anchor);
    boolean leads = cue < anchor && isLead(s, cue);
    double cost = 0.3 * (to - from);
    for (int i = from; i < to; i++) {
      Token token = s.get(i);
      if (token.kind == Kind.PUNCT) {
        cost += mark(token.first, leads);
      } else if (token.kind == Kind.VALUE) {
        cost += leads ? 0.5 : 3;
      } else if (token.part == Part.CONJ || token.part == Part.SUB || token.part == Part.REL) {
        cost += leads && token.part == Part.CONJ ? 0.5 : 2;
      } else if (token.part == Part.VERB && cue > anchor) {
        cost += 1.5;
      }
    }
    return cost;
  }

  private static double mark(char c, boolean leads) {
    return switch (c) {
      case ',', '，', '、' -> leads ? 0.5 : 2;
      case ';', '；', '—' -> leads ? 3 : 8;
      case ':', '：', '(', ')', '（', '）' -> 1;
      default -> 0.5;
    };
  }

  /// A cue at the head of its sentence or of a part after ";" leads all that follows.
  private static boolean isLead(Tokens s, int cue) {
    int i = cue - 1;
    while (i >= 0
        && (s.part(i) == Part.PREP
            || s.part(i) == Part.DET
            || s.part(i) == Part.ADV
            || s.part(i) == Part.CONJ)) {
      i--;
    }
    return i < 0
        || (s.get(i).kind == Kind.PUNCT
            && s.get(i).first != ','
            && s.get(i).first != '，'
            && s.get(i).first != '、');
  }
}
