package org.parallax.check;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Period;
import org.parallax.series.Observation;
import org.parallax.series.SeriesKey;
import org.parallax.series.SeriesStore;

/// The figures as one day knew them, or as they stand now.
///
/// @param day null for the latest vintage
record FigureView(SeriesStore store, @Nullable LocalDate day) {

  @Nullable Observation at(SeriesKey series, Period period) {
    LocalDate known = day;
    return known == null ? store.latest(series, period) : store.asOf(series, period, known);
  }

  List<Observation> all(SeriesKey series) {
    LocalDate known = day;
    return known == null ? store.latest(series) : store.asOf(series, known);
  }

  /// {@return the same figures as they stand now}
  FigureView now() {
    return new FigureView(store, null);
  }
}
