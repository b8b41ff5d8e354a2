package org.parallax.claim;

import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Kind;
import org.parallax.quantity.Period;

/// "7월의 3억과 8월의 5억을 더하면 8억이다": what was added up holds for the span of its parts.
final class KoreanSums {

  private KoreanSums() {}

  /// {@return the span of the times added up before the value, or null where it is no such sum}
  static @Nullable Period span(Tokens s, int anchor) {
    int cue = Draft.NONE;
    for (int i = anchor - 1; i > 0 && cue == Draft.NONE; i--) {
      if (s.kind(i) == Kind.TIME) {
        return null;
      }
      cue = s.has(i, CueKind.SUM) ? i : cue;
    }
    Period first = null;
    Period last = null;
    for (int i = 0; i < cue; i++) {
      Period period = s.kind(i) == Kind.TIME ? s.get(i).time().period() : null;
      if (period != null) {
        first = first == null || period.start().isBefore(first.start()) ? period : first;
        last = last == null || period.end().isAfter(last.end()) ? period : last;
      }
    }
    return first == null || last == null || first.equals(last)
        ? null
        : new Period(first.start(), last.end());
  }
}
