package org.parallax.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.parallax.claim.Gap;

/// What is missing from a claim, in words.
final class GapWords {
  private GapWords() {}

  /// {@return one sentence that names the missing parts}
  static String describe(List<Gap> gaps) {
    return "The note does not say "
        + gaps.stream().map(GapWords::part).collect(Collectors.joining(", nor "))
        + ".";
  }

  /// {@return what would complete the claim}
  static String settles(List<Gap> gaps) {
    return gaps.stream().map(GapWords::remedy).collect(Collectors.joining("; "));
  }

  private static String part(Gap gap) {
    return switch (gap) {
      case METRIC_LOST, METRIC_UNSTATED -> "what the figure measures";
      case UNIT_LOST, UNIT_UNSTATED -> "in what unit";
      case CURRENCY_LOST -> "in which currency";
      case PERIOD_LOST, PERIOD_UNSTATED -> "for which period";
      case SUBJECT_LOST -> "of what";
      case BASE_LOST -> "from what base";
      case PLACE_UNSTATED -> "for which place";
      case POPULATION_UNSTATED -> "for which population";
      case DEFINITION_DROPPED -> "by which definition";
    };
  }

  private static String remedy(Gap gap) {
    return switch (gap) {
      case METRIC_LOST, METRIC_UNSTATED -> "the name of the measure";
      case UNIT_LOST, UNIT_UNSTATED -> "the unit";
      case CURRENCY_LOST -> "the currency";
      case PERIOD_LOST, PERIOD_UNSTATED -> "the month, quarter or year";
      case SUBJECT_LOST -> "the subject";
      case BASE_LOST -> "the base of the change";
      case PLACE_UNSTATED -> "the country or region";
      case POPULATION_UNSTATED -> "the population covered, such as an age band";
      case DEFINITION_DROPPED -> "the definition used by the source";
    };
  }
}
