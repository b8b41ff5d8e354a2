package org.parallax.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimKind;
import org.parallax.claim.Gap;
import org.parallax.claim.Modality;

/// What keeps a claim from being compared with any figure, whatever the packs hold.
final class Gate {

  private static final Set<Gap> BLOCKING =
      EnumSet.of(
          Gap.METRIC_LOST,
          Gap.SUBJECT_LOST,
          Gap.UNIT_LOST,
          Gap.CURRENCY_LOST,
          Gap.PERIOD_LOST,
          Gap.BASE_LOST,
          Gap.METRIC_UNSTATED,
          Gap.UNIT_UNSTATED);

  private static final Set<ClaimKind> BEYOND_SERIES =
      EnumSet.of(
          ClaimKind.DURATION,
          ClaimKind.PERIODICITY,
          ClaimKind.EVENT_DATE,
          ClaimKind.RANK,
          ClaimKind.CORRELATION);

  private Gate() {}

  /// {@return whether the claim asserts nothing that could be true or false}
  static boolean assertsNothing(Claim claim) {
    return claim.modality() == Modality.OPINION
        || claim.modality() == Modality.DEFINITION
        || claim.kind() == ClaimKind.DEFINITION;
  }

  /// {@return why the claim cannot be compared, or null where it can}
  ///
  /// @param linked whether the thing was found in the text before, though its own words do not name
  ///   it
  static @Nullable Judgement stop(Claim claim, boolean linked) {
    for (Gap gap : claim.gaps()) {
      boolean found = linked && (gap == Gap.METRIC_UNSTATED || gap == Gap.UNIT_UNSTATED);
      if (BLOCKING.contains(gap) && !found) {
        return Judgements.undecided(claim, Reason.of(gap), lacking(gap), settles(gap));
      }
    }
    if (claim.modality() == Modality.HYPOTHETICAL) {
      return Judgements.undecided(
          claim,
          Reason.HYPOTHETICAL,
          "It is said of a case that need not occur.",
          "nothing: a hypothesis is neither true nor false");
    }
    if (claim.metric() == null && !linked) {
      return Judgements.undecided(
          claim,
          Reason.METRIC_UNSTATED,
          lacking(Gap.METRIC_UNSTATED),
          settles(Gap.METRIC_UNSTATED));
    }
    return null;
  }

  /// {@return the judgement of a claim about which no series says anything, or null}
  static @Nullable Judgement beyond(Claim claim) {
    return BEYOND_SERIES.contains(claim.kind())
        ? Judgements.undecided(
            claim,
            Reason.NO_SERIES,
            "Official series give figures for periods; this is a "
                + claim.kind().json().replace('_', ' ')
                + ".",
            "a document that states it")
        : null;
  }

  /// {@return whether the claim says what will be or shall be}
  static boolean looksAhead(Claim claim) {
    return claim.modality() == Modality.FORECAST
        || claim.modality() == Modality.TARGET
        || List.of(ClaimKind.TARGET, ClaimKind.FORECAST_LEVEL, ClaimKind.EVENT_FORECAST)
            .contains(claim.kind());
  }

  private static String lacking(Gap gap) {
    return switch (gap) {
      case METRIC_LOST -> "What is measured is lost from the text.";
      case SUBJECT_LOST -> "Of whom or what it is said is lost from the text.";
      case UNIT_LOST -> "The unit is lost from the text.";
      case CURRENCY_LOST -> "The currency is lost from the text.";
      case PERIOD_LOST -> "The period is lost from the text.";
      case BASE_LOST -> "What the change is measured from is lost from the text.";
      case METRIC_UNSTATED -> "The text does not say what is measured.";
      case UNIT_UNSTATED -> "The text does not give the unit.";
      case PERIOD_UNSTATED -> "The text does not say when.";
      case PLACE_UNSTATED -> "The text does not say where.";
      case POPULATION_UNSTATED -> "The text does not say for whom.";
      case DEFINITION_DROPPED -> "The source's definition is missing from the text.";
    };
  }

  private static String settles(Gap gap) {
    return gap.name().endsWith("_LOST")
        ? "the text as first published"
        : "the author's source for the figure";
  }
}
