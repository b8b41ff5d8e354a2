package org.parallax.claim;

import java.util.Locale;

/// What a word of a lexicon can do in a sentence; the first column of the lexicon files, in lower
/// case.
enum CueKind {
  /// A predicate of change: by how much, or to what, the metric moves.
  MOVE,
  /// A predicate of pace: a growth rate moves ("growth slowed").
  PACE,
  /// Nothing moves.
  FLAT,
  /// A predicate that only states a level.
  LEVEL,
  /// A predicate of making, buying, hiring: what flows over a period.
  FLOW,
  /// A predicate that states a part of a whole.
  SHARE,
  /// "doubled".
  TIMES,
  /// A noun of change: "growth", 涨幅, 증가율.
  CHANGE_NOUN,
  /// "up", "higher": a comparative before or after a value.
  STATE,
  /// "high", "weak": a standing.
  STAND,
  /// 낮다, 많다: by how much one figure differs from another that "보다" names.
  DEGREE,
  EXTREMUM,
  /// What is known of a statistic: changes told on the year before by custom (`yoy`), or known
  /// before its month is over (`set`).
  TRAIT,
  /// A noun that only points back to what was measured ("the index", "the increase").
  POINTER,
  /// A head noun of what is measured, with the class of its figures.
  METRIC,
  POPULATION_NEEDED,
  POPULATION,
  BASIS,
  /// A time counted from the one spoken of before: "the month before", "that quarter".
  SHIFT,
  PRICE,
  PER,
  SEASONAL,
  MODALITY,
  /// Words that look like another stance but report a fact ("than expected").
  FACT_AGAIN,
  /// A verb that looks ahead or estimates where people are its subject: "see", "put … at".
  VIEW,
  /// A verb of standing, after "estimated to".
  STATIVE,
  /// A verb in the past that gives a level: "was", "stood at".
  TOLD,
  CONSENSUS,
  NEGATION,
  DENIAL,
  COMPARISON,
  /// Sets one thing above or below another: "exceeded", 低于, 웃돌다.
  AGAINST,
  COMPARE,
  /// Holds an outcome against what was expected of it: "matched", "in line with".
  YARDSTICK,
  SAY,
  FRAME,
  VAGUE,
  DOCUMENT,
  SOURCE,
  PERSON,
  ROLE,
  IDIOM,
  DISCOURSE,
  LABEL,
  REFERENCE,
  PLACE,
  /// Before the place at the other end of a flow, or left out: "to", "outside", 对.
  ELSEWHERE,
  CITY,
  DET,
  PREP,
  CONJ,
  REL,
  PRON,
  /// A character that is no part of a name of a thing (我, 了, 在): what stands before it is cut off.
  BREAK,
  /// A noun for figures that were published (数据, 成绩单).
  NEWS,
  SUBJ,
  AUX,
  LINK,
  ADV,
  VERB,
  NUMBER_NOUN,
  /// A word that leads into a clause and names nothing (其中, 특히).
  LEAD,
  /// A particle that marks topic, subject or object.
  PARTICLE,
  RESPECTIVELY,
  /// 기준선: a line with a name, whose number is no figure.
  THRESHOLD,
  /// A price that markets make, whose moves have no customary span (주가, 환율).
  MARKET,
  /// 더하면: what stands before is added up.
  SUM,
  /// The same span as that of the claim before (같은 기간).
  SAME_TIME,
  /// A past that no date fixes: "5 %였던 시절".
  ONCE,
  /// A noun of growth that alone points back to the metric before (상승률).
  ANAPHOR,
  /// A name that only one economy has: its currency, its offices, its indices.
  HOME;

  static CueKind of(String name, String where) {
    try {
      return valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(where + ": expected a kind of cue, found '" + name + "'.", e);
    }
  }
}
