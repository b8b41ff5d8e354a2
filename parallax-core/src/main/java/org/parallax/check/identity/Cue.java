package org.parallax.check.identity;

import java.util.Locale;

/// What a word or phrase says about the numbers beside it; the first column of the cue files, in
/// lower case.
enum Cue {
  /// The next value is a total of values before: "together", "a total of", 合计, 합계.
  TOTAL,
  /// The next value is a total of values in the same sentence only: "a total of", 总, 총.
  TOTAL_NOUN,
  /// The value just before is a total: "in all", "combined".
  TOTAL_AFTER,
  /// Parts, perhaps not all, follow their whole: "of which", 其中, 이 중.
  OF_WHICH,
  /// All the parts follow their whole: "made up of", 分别为.
  MADE_OF,
  /// The value beside it is what is left of the whole: "the remaining", 其余, 나머지.
  REMAINING,
  /// One more part follows: "plus".
  PLUS,
  /// A result follows: "makes", "equals", 等于.
  EQUALS,
  /// What is added to growth, in points: "contributed", 拉动, 기여.
  CONTRIBUTE,
  /// The next value says the last one in another unit: "or", "that is", 即.
  APPOSITION,
  /// The share or ratio before is taken of what follows: "of", "的", 의.
  OF,
  /// The number before is what a share is taken of: 中, 里, 가운데.
  WITHIN,
  /// A longer word that only begins like one of those: 中国, 중국.
  NOT_WITHIN,
  /// What follows is said to be what went before: "is", "are".
  COPULA,
  /// The number behind takes up one told before: "those", 这, 이들.
  DEFINITE,
  /// The share is taken of what was named: 占, 차지.
  SHARE_OF,
  /// A stock that is there as a whole: "there are", "has", 共有.
  EXISTS,
  FROM,
  TO,
  /// The earlier level follows: "compared with", "against".
  COMPARED,
  /// A sum is parcelled out: "spread over", 分摊, 나누면.
  SPREAD,
  /// What follows are parts to be added up: "adding".
  ADDING,
  /// A change is told for each year, on average: "CAGR", 年均, 연평균.
  AVERAGE,
  /// The level follows that another is told against: "more than", "up on".
  THAN,
  /// The level before was this: 보다, 이던.
  BACK_AFTER,
  /// The later of two levels follows: "this year", 今年, 올해.
  NOW,
  /// Words of moving without a direction: "changed", "improvement".
  MOVE,
  /// Words of rising.
  RISE,
  /// Words of falling.
  FALL,
  /// Output is reported at constant prices when its growth is: "GDP", 增加值.
  REAL_BY_CONVENTION,
  NOMINAL,
  REAL,
  DEFLATOR,
  /// Growth in general: "growth", "grew", 增长.
  GROWTH,
  PER_HEAD,
  /// People as a denominator: "population", "residents".
  PEOPLE,
  PER_YEAR,
  PER_MONTH,
  PER_QUARTER,
  /// A duration follows: "for", "over".
  OVER,
  SINCE,
  UNTIL,
  AGO,
  STARTED,
  ENDED,
  /// Years are counted in round terms: "a decade".
  LASTING,
  CONSENSUS,
  BEAT,
  MISS,
  IN_LINE,
  DEBT,
  OF_GDP,
  PRIMARY_DEFICIT,
  PRIMARY_SURPLUS,
  DEFICIT,
  INTEREST,
  /// A step to another thought in one sentence: "while", "but", 而.
  BREAK,
  /// The measure of a change follows: "by".
  BY,
  /// What was named before is taken up again: "of them", 其中.
  ANAPHOR,
  /// Coordination of values: "and", 和.
  AND,
  /// Words without weight between two numbers: articles, hedges, particles, units.
  FILL;

  static Cue of(String name, String where) {
    try {
      return valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(where + ": expected a cue, found '" + name + "'.", e);
    }
  }
}
