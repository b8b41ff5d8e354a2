package org.parallax.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimKind;
import org.parallax.claim.Direction;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Quantity;

/// "Rose to 49.0": the figure may be right and the movement wrong. It is only where it is wrong
/// against the period before and against the year before alike.
final class Movement {

  private static final PaceWords PACE = new PaceWords();
  private static final int BEHIND = 14;

  /// A decline widens or narrows from one period to the next.
  private static final String ON_PREVIOUS = "on_previous";

  private Movement() {}

  /// {@return whether the claim says where something stands and which way it moved there}
  static boolean told(Claim claim, FreeWords free) {
    Quantity quantity = claim.quantity();
    boolean way = claim.direction() == Direction.UP || claim.direction() == Direction.DOWN;
    return way
        && claim.kind() != ClaimKind.FROM_TO
        && quantity != null
        && claim.period() != null
        && (!Planner.isChange(claim, quantity.unit()) || isOfGrowth(claim, free))
        && quantity.unit().dimension() != Dimension.MONEY
        && !claim.negated();
  }

  /// {@return the claim as one of what a decline did ("its fall narrowed to 2.9 %"), or null where
  /// it tells none}
  static @Nullable Claim ofDecline(Claim claim, String sentence, FreeWords free) {
    Claim.Mention metric = claim.metric();
    boolean decline =
        metric != null
            && claim.kind() == ClaimKind.CHANGE_PCT
            && claim.period() != null
            && claim.baseline() == null
            && !claim.negated()
            && free.speakOfDecline(metric.text());
    Direction way =
        decline && metric != null
            ? PACE.ofDecline(clause(claim, metric, sentence))
            : Direction.NONE;
    return way == Direction.NONE ? null : claim.moving(way, ON_PREVIOUS);
  }

  /// The words from the thing to its number, with no other number between, and what little stands
  /// behind, where Korean has its verb.
  private static String clause(Claim claim, Claim.Mention metric, String sentence) {
    String quote = claim.quote();
    int start = claim.span().start();
    int from = metric.span().start() - start;
    int to = claim.values().isEmpty() ? -1 : claim.values().getFirst().start() - start;
    if (from < 0 || to <= from || to > quote.length()) {
      return "";
    }
    String between = quote.substring(from, to);
    if (between.chars().skip(metric.text().length()).anyMatch(Character::isDigit)) {
      return "";
    }
    int at = sentence.indexOf(quote);
    if (at < 0 || !Words.hasEastAsian(sentence)) {
      return between;
    }
    int end = at + quote.length();
    int until = end;
    while (until < Math.min(sentence.length(), end + BEHIND)
        && ",，;；。.".indexOf(sentence.charAt(until)) < 0) {
      until++;
    }
    return between + " " + quote.substring(to) + sentence.substring(end, until);
  }

  /// "Growth slowed to 5.4 %" moves too; of declines see [#ofDecline].
  private static boolean isOfGrowth(Claim claim, FreeWords free) {
    Claim.Mention metric = claim.metric();
    return metric != null
        && PACE.agree(claim)
        && free.speakOfGrowth(metric.text())
        && !free.speakOfDecline(metric.text());
  }

  /// {@return the figure's judgements, or the movement's where that is wrong}
  static List<Judgement> checked(Claim claim, List<Judgement> figure, List<Judgement> movement) {
    boolean wrong =
        !movement.isEmpty() && movement.stream().allMatch(j -> j.verdict() == Verdict.CONTRADICTED);
    if (!wrong) {
      return figure;
    }
    Judgement first = movement.getFirst();
    return List.of(
        new Judgement(
            first.claim(),
            first.verdict(),
            first.reason(),
            "The figure is right, its movement is not: it went the other way on the period before"
                + (claim.rules().contains(ON_PREVIOUS) ? "." : " and on the year before."),
            first.evidence(),
            first.settles()));
  }
}
