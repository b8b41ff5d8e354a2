package org.parallax.check;

import java.math.BigDecimal;
import org.parallax.claim.Claim;
import org.parallax.claim.Direction;
import org.parallax.claim.PeriodHow;
import org.parallax.quantity.Period;
import org.parallax.series.Observation;
import org.parallax.series.SeriesDefinition;

/// Weighs a contradiction against the likelier explanation that the text means something else: a
/// number without a direction, a period that was only inferred, a value that the series never had.
final class Doubts {

  private static final BigDecimal FAR = new BigDecimal(20);

  private Doubts() {}

  /// {@return the judgement, or one that leaves the claim undecided}
  static Judgement weighed(
      Question question, Reading reading, String slip, Judgement judged, Readings readings) {
    Claim claim = question.claim();
    if (slip.equals(Slips.TURNED) && claim.direction() == Direction.NONE) {
      return Caution.open(
          judged,
          Reason.AMBIGUOUS,
          "The text does not say whether it rose or fell.",
          "the direction that the text means");
    }
    if (claim.periodHow() == PeriodHow.INFERRED) {
      Period other =
          readings.borneOutBefore(
              question, reading.plan(), next(reading.amount().period()));
      if (other != null) {
        return Caution.open(
            judged,
            Reason.PERIOD_UNSTATED,
            "It agrees with the figure for "
                + Phrases.period(other)
                + "; the text does not say for when it holds.",
            "the period that the text means");
      }
    }
    if (slip.isEmpty() && isUnheardOf(question, reading, readings)) {
      return Caution.open(
          judged,
          Reason.AMBIGUOUS,
          "It is so far from all that the series ever had that another thing may be meant.",
          "the author's source for the figure");
    }
    return judged;
  }

  /// A later period, so that the figures after the one compared are looked at too.
  private static Period next(Period period) {
    return period.plusYears(1);
  }

  /// Only where the thing itself is said to stand there: an index of 50 that is "0.4 points".
  private static boolean isUnheardOf(Question question, Reading reading, Readings readings) {
    BigDecimal claimed = question.quantity().point();
    SeriesDefinition series = reading.plan().series();
    boolean stands =
        reading.plan().step() == Plan.Step.AS_PUBLISHED
            && !series.unit().equals("percent")
            && !DirectionCheck.isGrowth(series);
    if (claimed == null || !stands) {
      return false;
    }
    BigDecimal least = reading.amount().value();
    BigDecimal most = least;
    for (Observation line : readings.store().asOf(series.key(), readings.asOf())) {
      BigDecimal value = line.value().multiply(series.scale());
      least = least.min(value);
      most = most.max(value);
    }
    return claimed.multiply(FAR).compareTo(least) < 0
        || claimed.compareTo(most.multiply(FAR)) > 0;
  }
}
