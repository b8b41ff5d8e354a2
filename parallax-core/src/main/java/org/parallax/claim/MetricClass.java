package org.parallax.claim;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Part;

/// What kind of figure a metric takes; the second column of the metric lexicon.
enum MetricClass {
  RATE,
  INFLATION,
  GROWTH,
  INDEX,
  PRICE,
  MONEY_STOCK,
  MONEY_FLOW,
  COUNT,
  RATIO,
  SHARE,
  GENERIC,
  /// The words name something that no lexicon knows.
  UNKNOWN;

  /// {@return the class of the phrase's head: the last metric noun before its first preposition,
  /// else the first after it}
  static MetricClass of(Tokens s, @Nullable Range phrase) {
    if (phrase == null) {
      return UNKNOWN;
    }
    MetricClass found = UNKNOWN;
    for (int i = phrase.from(); i < phrase.to(); i++) {
      boolean preposition =
          s.part(i) == Part.PREP || s.part(i) == Part.VERB || s.part(i) == Part.LINK;
      if (preposition && found != UNKNOWN) {
        return found;
      }
      Token token = s.get(i);
      String value = token.senses.value(CueKind.METRIC);
      if (!value.isEmpty()) {
        found = valueOf(value.toUpperCase(Locale.ROOT));
      } else if (token.has(CueKind.CHANGE_NOUN)) {
        found = GROWTH;
      }
    }
    return found;
  }

  /// {@return whether it is counted in money}
  boolean isMoney() {
    return this == MONEY_FLOW || this == MONEY_STOCK;
  }

  /// {@return whether it is a rate, or something whose change is told in percent}
  boolean isRate() {
    return switch (this) {
      case RATE, INFLATION, GROWTH, PRICE, MONEY_FLOW, MONEY_STOCK -> true;
      case INDEX, COUNT, RATIO, SHARE, GENERIC, UNKNOWN -> false;
    };
  }

  /// {@return whether its level is itself a rate of change}
  boolean isGrowthRate() {
    return this == GROWTH || this == INFLATION;
  }
}
