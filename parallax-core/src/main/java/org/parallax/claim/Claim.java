package org.parallax.claim;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Span;
import org.parallax.quantity.ChangeBasis;
import org.parallax.quantity.Period;
import org.parallax.quantity.Quantity;
import org.parallax.quantity.StockFlow;

/// One statement that a text makes, anchored to its words.
///
/// @param id hash of document, span, kind and value: the same text gives the same id
/// @param sentence index of the sentence in the document
/// @param span the words that make the statement, in the document's text
/// @param quote the text at `span`, literally
/// @param values the value's own words inside `span`; empty for a directional claim
/// @param quantity what the values allow; null for a directional claim. The number is as stated:
///   "fell 3 %" has 3 with direction `DOWN`; see [#signed()]
/// @param of what a share or count is of ("branches"), or null
/// @param metric the words that name what is measured, or null where they are missing
/// @param population the words that narrow the metric ("urban, 16–24, excluding students"), or null
/// @param baseline what a change starts from, or null
/// @param period when it holds, or null where no cue gives it
/// @param periodHow how that was resolved
/// @param place ISO 3166 alpha-2 codes joined by commas, `WLD`, or null
/// @param attributionName whose statement it is, in the text's words, or null
/// @param citations the numbers of its `[n]` marks
/// @param window for an extremum, how far back the text says it reaches ("in a decade"), or null
/// @param denied whether the author reports the statement only to deny it
/// @param gaps the parts that are missing
/// @param sameAs the id of the first claim of this document that says the same, if one does
/// @param confidence from 0 to 1: the extractor's, uncalibrated
/// @param rules the names of the rules that made it, in order
public record Claim(
    String id,
    int sentence,
    Span span,
    String quote,
    ClaimKind kind,
    List<ValueSpan> values,
    @Nullable Quantity quantity,
    @Nullable String of,
    @Nullable Mention metric,
    @Nullable String population,
    Direction direction,
    @Nullable Baseline baseline,
    @Nullable Period period,
    PeriodHow periodHow,
    @Nullable String place,
    Modality modality,
    boolean negated,
    boolean denied,
    Attribution attribution,
    @Nullable String attributionName,
    List<Integer> citations,
    @Nullable Period window,
    List<Gap> gaps,
    List<String> sameAs,
    double confidence,
    List<String> rules) {

  public Claim {
    values = List.copyOf(values);
    citations = List.copyOf(citations);
    gaps = gaps.stream().distinct().sorted().toList();
    sameAs = List.copyOf(sameAs);
    rules = List.copyOf(rules);
  }

  /// The words of one value.
  ///
  /// @param start first code unit in the document's text
  /// @param end one past the last
  /// @param text the words between them
  public record ValueSpan(int start, int end, String text) {}

  /// Words of the text that name something.
  public record Mention(Span span, String text) {}

  /// What a change starts from.
  public record Baseline(@Nullable Quantity quantity, @Nullable Period period, String text) {}

  /// {@return the quantity with the direction's sign: "fell 3 %" is −3; null for a directional
  /// claim}
  ///
  /// The level of a growth rate keeps its sign: in "growth slowed to 4.5 %" the direction is the
  /// rate's, and the unit's stock-flow is `RATE`.
  public @Nullable Quantity signed() {
    Quantity stated = quantity;
    if (stated == null) {
      return null;
    }
    boolean change =
        switch (kind) {
          case CHANGE_PCT, CHANGE_PP -> true;
          case INDEX_LEVEL, LEVEL, FLOW -> stated.unit().changeBasis() != ChangeBasis.LEVEL;
          case SHARE, RATE, RATIO, COUNT, FLOW_CUMULATIVE, FROM_TO -> false;
          case DURATION, PERIODICITY, EVENT_DATE, RANK, EXTREMUM, DIRECTION, COMPARISON -> false;
          case CORRELATION, TARGET, FORECAST_LEVEL, EVENT_FORECAST, DEFINITION -> false;
        };
    var lo = stated.stated().lo();
    var hi = stated.stated().hi();
    boolean alreadyNegative = (lo != null && lo.signum() < 0) || (hi != null && hi.signum() < 0);
    boolean turns = change && stated.unit().stockFlow() != StockFlow.RATE;
    return turns && direction == Direction.DOWN && !alreadyNegative ? stated.negate() : stated;
  }

  /// {@return the same claim of another time; the same where it has that time already}
  public Claim during(@Nullable Period time) {
    return Objects.equals(time, period)
        ? this
        : copy(kind, quantity, time, PeriodHow.STATED, attributionName, gaps, sameAs);
  }

  /// {@return the same claim with another name of whose it is, or none}
  public Claim saidBy(@Nullable String name) {
    return copy(kind, quantity, period, periodHow, name, gaps, sameAs);
  }

  /// {@return the same claim with its number, time and gaps as they are read from its surroundings}
  public Claim readAs(
      ClaimKind kind,
      @Nullable Quantity quantity,
      @Nullable Period time,
      PeriodHow how,
      List<Gap> gaps) {
    return copy(kind, quantity, time, how, attributionName, gaps, sameAs);
  }

  /// {@return what the claim says of a movement alone, without its number}
  ///
  /// @param rule what the movement is measured on
  public Claim moving(Direction way, String rule) {
    return new Claim(
        id,
        sentence,
        span,
        quote,
        ClaimKind.DIRECTION,
        values,
        null,
        of,
        metric,
        population,
        way,
        baseline,
        period,
        periodHow,
        place,
        modality,
        negated,
        denied,
        attribution,
        attributionName,
        citations,
        window,
        gaps,
        sameAs,
        confidence,
        List.of(rule));
  }

  /// {@return the same claim, marked as saying what an earlier one said first}
  Claim repeating(String first) {
    return copy(kind, quantity, period, periodHow, attributionName, gaps, List.of(first));
  }

  private Claim copy(
      ClaimKind kind,
      @Nullable Quantity quantity,
      @Nullable Period period,
      PeriodHow periodHow,
      @Nullable String attributionName,
      List<Gap> gaps,
      List<String> sameAs) {
    return new Claim(
        id,
        sentence,
        span,
        quote,
        kind,
        values,
        quantity,
        of,
        metric,
        population,
        direction,
        baseline,
        period,
        periodHow,
        place,
        modality,
        negated,
        denied,
        attribution,
        attributionName,
        citations,
        window,
        gaps,
        sameAs,
        confidence,
        rules);
  }

  public boolean has(Gap gap) {
    return gaps.contains(gap);
  }
}
