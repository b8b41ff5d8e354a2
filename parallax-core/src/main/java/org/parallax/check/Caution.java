package org.parallax.check;

import org.parallax.claim.Attribution;
import org.parallax.claim.Claim;
import org.parallax.claim.Gap;
import org.parallax.claim.Modality;
import org.parallax.claim.PeriodHow;

/// Takes back a contradiction that rests on something the text does not say: where, when, or whose
/// estimate it is. A figure that agrees to the digit speaks for the reading; one that does not
/// speaks against the reading as much as against the text.
final class Caution {

  private static final NationalConcepts NATIONAL = new NationalConcepts();

  private Caution() {}

  static Judgement apply(LinkedClaim linked, Judgement judgement) {
    Claim claim = linked.claim();
    if (judgement.verdict() != Verdict.CONTRADICTED
        || Slips.hasTheDigits(claim.quantity(), judgement.message())) {
      return judgement;
    }
    if (linked.candidates().stream()
            .noneMatch(c ->
                c.concept().equals(linked.concept()) && c.score() >= StandardConceptLinker.SURE)
        && !linked.candidates().isEmpty()) {
      return open(
          judgement,
          Reason.METRIC_UNSTATED,
          "It is not sure that its words mean this series.",
          "what the text measures");
    }
    boolean placed = NATIONAL.has(linked.concept());
    if (!placed && (claim.place() == null || claim.has(Gap.PLACE_UNSTATED))) {
      return open(
          judgement, Reason.PLACE_UNSTATED, "The text names no economy.", "which economy is meant");
    }
    if (claim.has(Gap.PERIOD_UNSTATED) && claim.periodHow() == PeriodHow.INFERRED) {
      return open(
          judgement, Reason.PERIOD_UNSTATED, "The text gives no period.", "the period it means");
    }
    boolean others =
        claim.modality() == Modality.ESTIMATE
            && claim.attribution() == Attribution.THIRD_PARTY
            && !Publishers.namesAny(claim.attributionName());
    return others
        ? open(
            judgement,
            Reason.PRIVATE_ESTIMATE,
            "It is given as an estimate of another source.",
            "that source's own publication")
        : judgement;
  }

  /// {@return the judgement of a statement that the author denies}
  static Judgement denied(Judgement judgement) {
    Verdict turned =
        switch (judgement.verdict()) {
          case SUPPORTED, SUPPORTED_LOOSELY -> Verdict.CONTRADICTED;
          case CONTRADICTED -> Verdict.SUPPORTED;
          case MIXED, INCONSISTENT, DAMAGED, NOT_CHECKABLE, OPINION, NO_CLAIM ->
              judgement.verdict();
        };
    return turned == judgement.verdict()
        ? judgement
        : new Judgement(
            judgement.claim(),
            turned,
            judgement.reason(),
            "The text denies it. " + judgement.message(),
            judgement.evidence(),
            judgement.settles());
  }

  /// {@return a contradiction taken back, with the reason}
  static Judgement open(Judgement judgement, Reason reason, String why, String settles) {
    Evidence evidence = judgement.evidence();
    return new Judgement(
        judgement.claim(),
        Verdict.NOT_CHECKABLE,
        reason,
        why + " " + judgement.message(),
        evidence == null ? null : evidence.ungraded(),
        settles);
  }
}
