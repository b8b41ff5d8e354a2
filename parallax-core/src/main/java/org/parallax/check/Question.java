package org.parallax.check;

import org.jspecify.annotations.Nullable;
import org.parallax.claim.Claim;
import org.parallax.quantity.Period;
import org.parallax.quantity.Quantity;

/// What is asked of the figures: a quantity, for a period, on behalf of a claim.
///
/// A claim asks one thing, or several: "rose from 3 % to 4 %" asks two.
///
/// @param quantity with its sign
/// @param period null for the newest figure
/// @param baseline the period that a change is measured from, or null
/// @param toDate whether the text counts from the start of the year
/// @param sentence the sentence that the claim stands in, or an empty string
record Question(
    Claim claim,
    Quantity quantity,
    @Nullable Period period,
    @Nullable Period baseline,
    boolean toDate,
    String sentence) {

  Question(
      Claim claim,
      Quantity quantity,
      @Nullable Period period,
      @Nullable Period baseline,
      boolean toDate) {
    this(claim, quantity, period, baseline, toDate, "");
  }

  /// {@return the same question of another period}
  Question at(@Nullable Period other) {
    return new Question(claim, quantity, other, baseline, toDate, sentence);
  }

  /// {@return the words that may name whose figure it is}
  String sourceWords() {
    String name = claim.attributionName();
    return (name == null ? "" : name + " . ") + (sentence.isEmpty() ? claim.quote() : sentence);
  }
}
