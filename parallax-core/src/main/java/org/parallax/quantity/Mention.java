package org.parallax.quantity;

import org.jspecify.annotations.Nullable;

/// A numeral, a time expression or a comparison basis where it stands in a text.
///
/// Offsets are UTF-16 code units of the text that was scanned. What carries digits and is neither
/// value nor time (a citation mark, "5G", a web address) is an [Other], so that nothing with a
/// digit in it goes unaccounted for.
public sealed interface Mention {

  int start();

  int end();

  /// A stated amount.
  ///
  /// @param start first code unit of numeral, scale and unit words; comparator and hedge excluded
  /// @param end one past the last
  /// @param valueStart first code unit of the numeral with its scale word and attached symbol
  /// @param valueEnd one past the last
  /// @param quantity the intervals that wording and digits allow, and the unit
  /// @param form how it is expressed
  /// @param cue the comparator or hedge words, or null
  /// @param noun what is counted, in the text's words, or null
  /// @param wordNumeral whether the number is spelt out
  /// @param fromTo `FROM` after "from", `TO` after "to": an end of a movement; else `NONE`
  record Value(
      int start,
      int end,
      int valueStart,
      int valueEnd,
      Quantity quantity,
      Form form,
      @Nullable Cue cue,
      @Nullable String noun,
      boolean wordNumeral,
      FromTo fromTo)
      implements Mention {}

  /// A time expression.
  ///
  /// @param period the days meant; null where the clock is missing or the words are vague
  /// @param kind what sort of expression it is
  /// @param grain the unit in which it speaks ("last quarter": `QUARTER`), or null
  /// @param relative whether the period was resolved against the clock
  record Time(
      int start,
      int end,
      @Nullable Period period,
      TimeKind kind,
      @Nullable Frequency grain,
      boolean relative)
      implements Mention {}

  /// Words that say what a change is measured against: "year on year", 同比, 전년 동기 대비.
  record Basis(int start, int end, ChangeBasis basis) implements Mention {}

  /// Digits that are neither value nor time.
  record Other(int start, int end, Role role) implements Mention {}

  /// The words that bound or blur a value.
  record Cue(int start, int end, Wording wording) {}

  /// How an amount is expressed.
  enum Form {
    /// A number with no unit at hand.
    BARE,
    /// Four digits that could be a year, in a place where a value stands.
    YEAR_LIKE,
    PERCENT,
    PP,
    BP,
    MONEY,
    /// A number of things, with their noun.
    COUNT,
    /// "doubled", "threefold", 倍, 배.
    MULTIPLE,
    /// "a third", "half", 三分之一.
    FRACTION,
    /// "hundreds of", 数千亿, 수십억.
    VAGUE,
    DURATION,
    /// Index points.
    INDEX,
    /// Kilograms, hectares, watts.
    PHYSICAL
  }

  /// Which end of a movement a value is.
  enum FromTo {
    NONE,
    FROM,
    TO
  }

  /// What sort of time expression it is.
  enum TimeKind {
    DAY,
    MONTH,
    QUARTER,
    HALF,
    YEAR,
    DECADE,
    FISCAL,
    /// From one time to another, and year-to-date spans.
    RANGE,
    /// A number of years, months … counted back or forward from the clock.
    SPAN,
    /// "last year", 去年, 지난해.
    RELATIVE,
    /// "as of 30 September", 截至, 말 기준: a moment.
    AS_OF,
    /// The end of a period: "end of 2024", 年末, 연말.
    END
  }

  /// What digits are when they are neither value nor time.
  enum Role {
    CITATION,
    LIST_NUMBER,
    /// The number of a section, table, page, row.
    LABEL,
    /// Part of a name: "5G", "GPT-4", "CSI 300".
    NAME,
    IDENTIFIER,
    PHONE,
    LINK,
    CLOCK,
    VERSION,
    ORDINAL
  }
}
