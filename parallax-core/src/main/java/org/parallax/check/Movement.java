package org.parallax.check;

import java.util.List;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimKind;
import org.parallax.claim.Direction;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Quantity;

/// "Rose to 49.0": the figure may be right and the movement wrong. It is only where it is wrong
/// against the period before and against the year before alike.
final class Movement {

  private static final PaceWords PACE = new PaceWords();

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

  /// "Growth slowed to 5.4 %" moves too; a decline that narrows is left alone.
  private static boolean isOfGrowth(Claim claim, FreeWords free) {
    Claim.Mention metric = claim.metric();
    return metric != null
        && PACE.agree(claim)
        && free.speakOfGrowth(metric.text())
        && !free.speakOfDecline(metric.text());
  }

  /// {@return the figure's judgements, or the movement's where that is wrong}
  static List<Judgement> checked(List<Judgement> figure, List<Judgement> movement) {
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
                + " and on the year before.",
            first.evidence(),
            first.settles()));
  }
}
