package org.parallax.check;

import java.util.List;
import org.parallax.series.SeriesDefinition;

/// One way of reading a claim in a series.
///
/// @param differences between what the text says and what the series covers, in words
record Plan(SeriesDefinition series, Step step, List<String> differences) {

  Plan {
    differences = List.copyOf(differences);
  }

  /// How the series is made comparable with the claim.
  enum Step {
    /// The figure as it is.
    AS_PUBLISHED("level"),
    /// Growth in percent on the same period a year before.
    GROWTH_ON_YEAR("yoy"),
    /// Growth in percent on the period before.
    GROWTH_ON_PREVIOUS("growth_on_previous"),
    /// Growth in percent from the end of the period before to the end of this one.
    GROWTH_OVER("growth_over_period"),
    /// Growth in percent from the baseline that the text names.
    GROWTH_FROM_BASELINE("growth_from_baseline"),
    /// Difference from the same period a year before.
    CHANGE_ON_YEAR("change_on_year"),
    /// Difference from the period before.
    CHANGE_ON_PREVIOUS("change_on_previous"),
    /// Difference from the end of the period before to the end of this one.
    CHANGE_OVER("change_over_period"),
    /// Difference from the baseline that the text names.
    CHANGE_FROM_BASELINE("change_from_baseline");

    private final String transform;

    Step(String transform) {
      this.transform = transform;
    }

    String transform() {
      return transform;
    }

    boolean isGrowth() {
      return switch (this) {
        case GROWTH_ON_YEAR, GROWTH_ON_PREVIOUS, GROWTH_OVER, GROWTH_FROM_BASELINE -> true;
        case AS_PUBLISHED, CHANGE_ON_YEAR, CHANGE_ON_PREVIOUS, CHANGE_OVER, CHANGE_FROM_BASELINE ->
            false;
      };
    }
  }
}
