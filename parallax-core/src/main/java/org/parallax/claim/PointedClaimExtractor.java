package org.parallax.claim;

import java.util.List;
import java.util.function.Consumer;
import org.parallax.document.Document;

/// The claims of the rules, completed where a [SpanPointer] points at words that they missed.
///
/// The rules come first: what they read is never replaced. A pointer may give a claim the metric or
/// the period that it lacks, or name a value that they passed over; number, unit and date are read
/// by the grammars from the words at the span, and what the grammars do not find there is dropped
/// and counted. So an answer that lies can lose us nothing and alters no number.
public final class PointedClaimExtractor implements ClaimExtractor {
  private final StandardClaimExtractor rules;
  private final SpanPointer pointer;
  private final Consumer<PointingTally> told;

  /// @param told hears after each document what became of the pointers
  public PointedClaimExtractor(
      StandardClaimExtractor rules, SpanPointer pointer, Consumer<PointingTally> told) {
    this.rules = rules;
    this.pointer = pointer;
    this.told = told;
  }

  @Override
  public List<Claim> extract(Document document) {
    Pointings answer = pointer.point(document);
    var hints = new Hints(answer.found());
    List<Claim> claims = rules.extract(document, hints);
    told.accept(hints.tally(answer));
    return claims;
  }
}
