package org.parallax.quantity;

/// What a word of a lexicon can do in a grammar; the first column of the lexicon files.
enum SenseKind {
  /// Number words: `DIGIT` 0–9, `TEEN` 10–19, `TEN` 20–90, `SMALL_SCALE` hundred, `SCALE` thousand
  /// and above, `GROUP` dozen and score.
  DIGIT,
  TEEN,
  TEN,
  SMALL_SCALE,
  SCALE,
  GROUP,
  /// A plural scale word without a number before it: "hundreds", "billions".
  VAGUE,
  ARTICLE,
  HALF,
  /// A denominator: "third", "quarters".
  FRACTION,
  ORDINAL,
  MINUS,
  POINT,
  /// A word that is itself a multiple: "doubled", "halved".
  MULTIPLE,
  /// What makes the number before it a multiple: "-fold", "times", 倍.
  TIMES,
  PERCENT,
  PP,
  BP,
  /// A currency by name or code; `CURRENCY_BEFORE` by a mark or code that stands before the number.
  CURRENCY,
  CURRENCY_BEFORE,
  /// A hundredth of a currency.
  CENT,
  UNIT,
  NOUN,
  PER,
  CUE_BEFORE,
  CUE_AFTER,
  TO,
  DASH,
  AND,
  OR,
  OF,
  IN,
  BETWEEN,
  FROM,
  MONTH,
  WEEKDAY,
  SPAN_UNIT,
  SPAN_ADJECTIVE,
  PAST,
  THIS,
  NEXT,
  AGO,
  AS_OF,
  END_OF,
  PART_OF,
  YEAR_CONTEXT,
  FISCAL,
  RELATIVE,
  PERIOD_WORD,
  SEASON,
  BASIS,
  LABEL,
  NAME,
  STOP,
  NOISE
}
