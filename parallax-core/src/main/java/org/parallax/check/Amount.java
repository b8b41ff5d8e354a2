package org.parallax.check;

import java.math.BigDecimal;
import java.util.List;
import org.parallax.provenance.Derivation;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Period;
import org.parallax.series.Observation;

/// A figure of one series for one period, in the series' unit itself.
///
/// @param rounding what the publisher's rounding leaves open; its ends belong to the neighbours
/// @param observations what it was made from, in time order
/// @param transform `level`, `sum`, `end_of_period`, `yoy`, …
/// @param differences from what was asked for, in words
record Amount(
    Period period,
    BigDecimal value,
    Interval rounding,
    List<Observation> observations,
    String transform,
    List<String> differences,
    Derivation derivation) {

  Amount {
    observations = List.copyOf(observations);
    differences = List.copyOf(differences);
  }

  /// {@return the last figure that it was made from}
  Observation newest() {
    return observations.getLast();
  }
}
