package org.parallax.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Period;

/// A change log in sorted arrays. As of a day, a period's figure is the last one that was public by
/// then; a figure of which nobody knows when it became public is never known on a day, only latest.
public final class DefaultSeriesStore implements SeriesStore {

  private static final Comparator<Observation> ORDER =
      Comparator.comparing(Observation::period).thenComparingLong(DefaultSeriesStore::day);

  private final Map<SeriesKey, Column> columns;

  private DefaultSeriesStore(Map<SeriesKey, Column> columns) {
    this.columns = columns;
  }

  /// {@return a store of these lines, in any order}
  public static DefaultSeriesStore of(Collection<Observation> observations) {
    Map<SeriesKey, List<Observation>> bySeries = new HashMap<>();
    for (Observation observation : observations) {
      bySeries.computeIfAbsent(observation.series(), _ -> new ArrayList<>()).add(observation);
    }
    Map<SeriesKey, Column> columns = new HashMap<>();
    bySeries.forEach((key, list) -> columns.put(key, new Column(list)));
    return new DefaultSeriesStore(columns);
  }

  @Override
  public List<Observation> asOf(SeriesKey series, LocalDate day) {
    Column column = columns.get(series);
    return column == null ? List.of() : column.asOf(day.toEpochDay());
  }

  @Override
  public List<Observation> latest(SeriesKey series) {
    Column column = columns.get(series);
    return column == null ? List.of() : column.latest();
  }

  @Override
  public @Nullable Observation asOf(SeriesKey series, Period period, LocalDate day) {
    Column column = columns.get(series);
    return column == null ? null : column.asOf(period, day.toEpochDay());
  }

  @Override
  public @Nullable Observation latest(SeriesKey series, Period period) {
    Column column = columns.get(series);
    return column == null ? null : column.latest(period);
  }

  @Override
  public List<Observation> vintages(SeriesKey series, Period period) {
    Column column = columns.get(series);
    return column == null ? List.of() : column.vintages(period);
  }

  /// The day as a number; a figure of unknown age sorts behind all that have one.
  private static long day(Observation observation) {
    LocalDate known = observation.knownFrom();
    return known == null ? Long.MAX_VALUE : known.toEpochDay();
  }

  /// One series: its periods in order, and for each the slice of its vintages.
  private static final class Column {
    private final Observation[] lines;
    private final long[] known;
    private final Period[] periods;

    /// The first line of each period; one more at the end.
    private final int[] first;

    Column(List<Observation> unordered) {
      lines = unordered.toArray(Observation[]::new);
      Arrays.sort(lines, ORDER);
      known = new long[lines.length];
      int[] starts = new int[lines.length + 1];
      Period[] distinct = new Period[lines.length];
      int count = 0;
      for (int i = 0; i < lines.length; i++) {
        known[i] = day(lines[i]);
        if (i == 0 || !lines[i].period().equals(lines[i - 1].period())) {
          distinct[count] = lines[i].period();
          starts[count++] = i;
        }
      }
      starts[count] = lines.length;
      periods = Arrays.copyOf(distinct, count);
      first = Arrays.copyOf(starts, count + 1);
    }

    List<Observation> asOf(long day) {
      List<Observation> result = new ArrayList<>(periods.length);
      for (int p = 0; p < periods.length; p++) {
        int line = lastBy(p, day);
        if (line >= 0) {
          result.add(lines[line]);
        }
      }
      return List.copyOf(result);
    }

    List<Observation> latest() {
      List<Observation> result = new ArrayList<>(periods.length);
      for (int p = 0; p < periods.length; p++) {
        result.add(lines[first[p + 1] - 1]);
      }
      return List.copyOf(result);
    }

    @Nullable Observation asOf(Period period, long day) {
      int p = Arrays.binarySearch(periods, period);
      int line = p < 0 ? -1 : lastBy(p, day);
      return line < 0 ? null : lines[line];
    }

    @Nullable Observation latest(Period period) {
      int p = Arrays.binarySearch(periods, period);
      return p < 0 ? null : lines[first[p + 1] - 1];
    }

    List<Observation> vintages(Period period) {
      int p = Arrays.binarySearch(periods, period);
      return p < 0 ? List.of() : List.of(Arrays.copyOfRange(lines, first[p], first[p + 1]));
    }

    /// The last line of period `p` that was public by `day`, or −1.
    private int lastBy(int p, long day) {
      for (int i = first[p + 1] - 1; i >= first[p]; i--) {
        if (known[i] <= day) {
          return i;
        }
      }
      return -1;
    }
  }
}
