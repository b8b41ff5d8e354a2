package org.parallax.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.provenance.Citation;
import org.parallax.provenance.ContentHash;
import org.parallax.quantity.Period;
import org.parallax.series.Observation.KnownHow;

/// A change log in sorted arrays. As of a day, a period's figure is the last one that was public by
/// then; a figure of which nobody knows when it became public is never known on a day, only latest.
public final class DefaultSeriesStore implements SeriesStore {

  private final Map<SeriesKey, SeriesColumn> columns;

  private DefaultSeriesStore(Map<SeriesKey, SeriesColumn> columns) {
    this.columns = columns;
  }

  /// {@return a store of these lines, in any order}
  public static DefaultSeriesStore of(Collection<Observation> observations) {
    Builder builder = new Builder();
    observations.forEach(builder::add);
    return builder.build();
  }

  @Override
  public List<SeriesKey> keys() {
    return columns.keySet().stream().sorted().toList();
  }

  @Override
  public List<Observation> asOf(SeriesKey series, LocalDate day) {
    SeriesColumn column = columns.get(series);
    return column == null ? List.of() : column.asOf(day);
  }

  @Override
  public List<Observation> latest(SeriesKey series) {
    SeriesColumn column = columns.get(series);
    return column == null ? List.of() : column.latest();
  }

  @Override
  public @Nullable Observation asOf(SeriesKey series, Period period, LocalDate day) {
    SeriesColumn column = columns.get(series);
    return column == null ? null : column.asOf(period, day);
  }

  @Override
  public @Nullable Observation latest(SeriesKey series, Period period) {
    SeriesColumn column = columns.get(series);
    return column == null ? null : column.latest(period);
  }

  @Override
  public List<Observation> vintages(SeriesKey series, Period period) {
    SeriesColumn column = columns.get(series);
    return column == null ? List.of() : column.vintages(period);
  }

  @Override
  public List<Observation> log(SeriesKey series) {
    SeriesColumn column = columns.get(series);
    return column == null ? List.of() : column.log();
  }

  @Override
  public @Nullable LocalDate newestDay() {
    LocalDate newest = null;
    for (SeriesColumn column : columns.values()) {
      LocalDate day = column.newestDay();
      if (day != null && (newest == null || day.isAfter(newest))) {
        newest = day;
      }
    }
    return newest;
  }

  /// Takes lines in any order, series by series or mixed. Periods that are equal are kept once.
  public static final class Builder {
    private final Map<SeriesKey, SeriesColumn.Builder> columns = new TreeMap<>();
    private final Map<Period, Period> periods = new HashMap<>();
    private @Nullable SeriesKey lastKey;
    private SeriesColumn.@Nullable Builder last;

    /// Adds one line.
    public void add(Observation line) {
      add(
          line.series(),
          line.period(),
          line.value(),
          line.knownFrom(),
          line.knownHow(),
          line.source(),
          line.file(),
          line.row());
    }

    /// Adds one line without an object for it.
    public void add(
        SeriesKey series,
        Period period,
        BigDecimal value,
        @Nullable LocalDate knownFrom,
        KnownHow knownHow,
        Citation source,
        ContentHash file,
        int row) {
      SeriesColumn.Builder column = last;
      if (column == null || !series.equals(lastKey)) {
        column = columns.computeIfAbsent(series, SeriesColumn.Builder::new);
        last = column;
        lastKey = series;
      }
      Period known = periods.putIfAbsent(period, period);
      column.add(known == null ? period : known, value, knownFrom, knownHow, source, file, row);
    }

    /// {@return the store; the builder is empty afterwards}
    public DefaultSeriesStore build() {
      Map<SeriesKey, SeriesColumn> built = new HashMap<>();
      for (var it = columns.entrySet().iterator(); it.hasNext(); ) {
        var entry = it.next();
        built.put(entry.getKey(), entry.getValue().build());
        it.remove();
      }
      last = null;
      lastKey = null;
      return new DefaultSeriesStore(built);
    }
  }
}
