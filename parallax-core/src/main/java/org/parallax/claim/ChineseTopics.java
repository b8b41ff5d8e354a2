package org.parallax.claim;

import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;

/// What a Chinese predicate speaks of: the noun phrase before it.
final class ChineseTopics {
  private final Tokens s;
  private final Phrases phrases;

  ChineseTopics(Tokens s, Phrases phrases) {
    this.s = s;
    this.phrases = phrases;
  }

  /// The noun phrase left of a predicate, in its own part of the sentence or alone before a comma.
  @Nullable Range before(int before) {
    int q = before - 1;
    for (int steps = 0; steps < 12 && q >= 0; steps++) {
      q = phrases.leftOfAdjuncts(q);
      if (q < 0) {
        return null;
      }
      Part part = s.part(q);
      if (part == Part.NOUN) {
        Range phrase = phrases.endingAt(q);
        if (phrase == null) {
          return null;
        }
        if (isDirected(phrase.from() - 1) && hasMetric(phrase)) {
          Range towards = phrases.endingAt(phrase.from() - 2);
          int from = towards == null ? phrase.from() - 1 : towards.from();
          return new Range(from, phrase.to());
        }
        boolean compared = s.part(phrase.from() - 1) == Part.PREP;
        if (!compared || (hasMetric(phrase) && !s.has(phrase.from() - 1, CueKind.COMPARE))) {
          return phrase;
        }
        q = phrase.from() - 2;
      } else if (part == Part.VERB
          || part == Part.AUX
          || part == Part.PREP
          || part == Part.POSSESSIVE) {
        q--;
      } else if (s.isPunct(q, ',') || s.isPunct(q, '，')) {
        return aloneBefore(q);
      } else {
        return null;
      }
    }
    return null;
  }

  private boolean isDirected(int i) {
    return s.is(i, "对") || s.is(i, "自") || s.is(i, "向");
  }

  private @Nullable Range aloneBefore(int comma) {
    int q = phrases.leftOfAdjuncts(comma - 1);
    Range phrase = s.part(q) == Part.NOUN ? phrases.endingAt(q) : null;
    boolean alone =
        phrase != null
            && (phrase.from() == 0
                || s.kind(phrase.from() - 1) != Kind.WORD
                || s.part(phrase.from() - 1) == Part.ADV);
    return alone && phrase != null && hasMetric(phrase) && !hasValue(phrase) ? phrase : null;
  }

  private boolean hasValue(Range phrase) {
    return s.kind(phrase.to()) == Kind.VALUE;
  }

  /// 增速, 涨幅, 降幅 alone: the growth of what was spoken of.
  boolean isBareGrowth(Range phrase) {
    return phrase.to() - phrase.from() == 1
        && s.get(phrase.from()).senses.value(CueKind.METRIC).equals("growth")
        && length(phrase) == 2;
  }

  int length(Range phrase) {
    return s.get(phrase.to() - 1).end - s.get(phrase.from()).start;
  }

  boolean hasMetric(Range phrase) {
    return MetricClass.of(s, phrase) != MetricClass.UNKNOWN;
  }
}
