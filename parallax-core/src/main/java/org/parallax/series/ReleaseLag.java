package org.parallax.series;

import java.time.LocalDate;
import org.parallax.quantity.Period;

/// How long after a period's end its figure is normally public, where no publication date is known.
///
/// @param days after the last day of the period, the latest usual day
/// @param source where the lag was read
public record ReleaseLag(String id, int days, String rule, String source) {

  /// {@return the day by which the figure of this period was public, if nothing was late}
  public LocalDate knownFrom(Period period) {
    return period.end().plusDays(days);
  }
}
