package org.parallax.series;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Period;

/// The change log of all loaded series, read as of a day.
public interface SeriesStore {

  /// {@return every observation of a series as known on `day`, in period order, one a period}
  List<Observation> asOf(SeriesKey series, LocalDate day);

  /// {@return the latest vintage of every observation of a series, in period order}
  List<Observation> latest(SeriesKey series);

  /// {@return the figure of one period as known on `day`, or null if it was not public then}
  @Nullable Observation asOf(SeriesKey series, Period period, LocalDate day);

  /// {@return the latest vintage of one period's figure, or null if there is none}
  @Nullable Observation latest(SeriesKey series, Period period);

  /// {@return all vintages of one period's figure, oldest first}
  List<Observation> vintages(SeriesKey series, Period period);

  /// {@return the keys of all series that have a line, sorted}
  List<SeriesKey> keys();

  /// {@return the whole change log of a series, by period and publication}
  List<Observation> log(SeriesKey series);

  /// {@return the day of the latest publication over all series, or null where none is dated}
  @Nullable LocalDate newestDay();
}
