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
  /// 一半, 절반.
  FRACTION_WORD,
  /// 分之, 분의: denominator before, numerator behind.
  FRACTION_OF,
  /// A denominator: "third", "quarters".
  FRACTION,
  ORDINAL,
  /// 第, 제.
  ORDINAL_BEFORE,
  MINUS,
  POINT,
  /// A word that is itself a multiple: "doubled", "halved".
  MULTIPLE,
  /// What makes the number before it a multiple: "-fold", "times", 倍.
  TIMES,
  PERCENT,
  /// 百分之: what makes the number behind it a percentage.
  PERCENT_BEFORE,
  /// 成, 할: tenths.
  TENTH,
  PP,
  BP,
  /// A currency by name or code; `CURRENCY_BEFORE` by a mark or code that stands before the number.
  CURRENCY,
  CURRENCY_BEFORE,
  /// A hundredth of a currency.
  CENT,
  UNIT,
  NOUN,
  /// A measure word: 家, 명.
  CLASSIFIER,
  PER,
  CUE_BEFORE,
  CUE_AFTER,
  /// Between number and scale: 多, 余, 여.
  CUE_MID,
  TO,
  AND,
  OR,
  OF,
  IN,
  BETWEEN,
  FROM,
  /// A verb of movement with its goal behind it: 升至.
  TOWARDS,
  /// A Korean particle; the value says `from`, `to` or nothing.
  PARTICLE,
  MONTH,
  /// What follows "May" or "March" at a sentence's start where it is no month: "May it last".
  NO_MONTH,
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
  /// A span with its own days (十四五), or a half of a year (上半年).
  PERIOD_WORD,
  /// What makes the number before it a year, month, day or quarter: 年, 월.
  TIME_MARK,
  /// 前 of 前三季度.
  FIRST,
  BASIS,
  LABEL,
  NAME,
  STOP,
  NOISE
}
