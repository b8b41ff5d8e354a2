package org.parallax.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.provenance.Citation;
import org.parallax.provenance.ContentHash;
import org.parallax.quantity.Period;
import org.parallax.series.Observation.KnownHow;

/// The change log of one series in parallel arrays: its periods in order, and for each the slice of
/// its vintages, oldest first. About 25 bytes a line; an [Observation] is made when it is asked
/// for.
///
/// Where two lines of one period became public on one day, the one that was loaded first counts.
final class SeriesColumn {
  /// The day of a line of which nobody knows when it became public: behind all others.
  static final int UNDATED = Integer.MAX_VALUE;

  /// Who published a line and which file it was read from; many lines share one.
  record Origin(Citation source, ContentHash file) {}

  private final SeriesKey key;
  private final Period[] periods;

  /// The first line of each period; one more at the end.
  private final int[] first;

  private final int[] known;
  private final KnownHow[] how;
  private final long[] unscaled;
  private final byte[] scale;
  private final int[] row;
  private final short[] origin;
  private final Origin[] origins;

  /// Values that do not fit into a long; null where all do.
  private final BigDecimal @Nullable [] wide;

  private SeriesColumn(Builder from, int[] order) {
    int n = order.length;
    key = from.key;
    known = new int[n];
    how = new KnownHow[n];
    unscaled = new long[n];
    scale = new byte[n];
    row = new int[n];
    origin = new short[n];
    origins = from.origins.toArray(Origin[]::new);
    BigDecimal[] large = null;
    int[] starts = new int[n + 1];
    Period[] distinct = new Period[n];
    int count = 0;
    for (int i = 0; i < n; i++) {
      int at = order[i];
      known[i] = from.known[at];
      how[i] = from.how[at];
      row[i] = from.row[at];
      origin[i] = from.origin[at];
      BigDecimal value = from.value[at];
      if (fits(value)) {
        unscaled[i] = value.unscaledValue().longValue();
        scale[i] = (byte) value.scale();
      } else {
        large = large == null ? new BigDecimal[n] : large;
        large[i] = value;
      }
      if (i == 0 || !from.period[at].equals(distinct[count - 1])) {
        distinct[count] = from.period[at];
        starts[count++] = i;
      }
    }
    starts[count] = n;
    wide = large;
    periods = Arrays.copyOf(distinct, count);
    first = Arrays.copyOf(starts, count + 1);
  }

  private static boolean fits(BigDecimal value) {
    return value.scale() >= 0 && value.scale() <= 100 && value.unscaledValue().bitLength() < 64;
  }

  /// {@return how many lines there are}
  int size() {
    return known.length;
  }

  /// {@return how many periods there are}
  int periods() {
    return periods.length;
  }

  List<Observation> asOf(LocalDate day) {
    int by = Math.toIntExact(day.toEpochDay());
    List<Observation> result = new ArrayList<>(periods.length);
    for (int p = 0; p < periods.length; p++) {
      int line = lastBy(p, by);
      if (line >= 0) {
        result.add(line(p, line));
      }
    }
    return List.copyOf(result);
  }

  List<Observation> latest() {
    List<Observation> result = new ArrayList<>(periods.length);
    for (int p = 0; p < periods.length; p++) {
      result.add(line(p, first[p + 1] - 1));
    }
    return List.copyOf(result);
  }

  @Nullable Observation asOf(Period period, LocalDate day) {
    int p = Arrays.binarySearch(periods, period);
    int line = p < 0 ? -1 : lastBy(p, Math.toIntExact(day.toEpochDay()));
    return line < 0 ? null : line(p, line);
  }

  @Nullable Observation latest(Period period) {
    int p = Arrays.binarySearch(periods, period);
    return p < 0 ? null : line(p, first[p + 1] - 1);
  }

  List<Observation> vintages(Period period) {
    int p = Arrays.binarySearch(periods, period);
    return p < 0 ? List.of() : vintages(p);
  }

  private List<Observation> vintages(int p) {
    List<Observation> result = new ArrayList<>(first[p + 1] - first[p]);
    for (int i = first[p]; i < first[p + 1]; i++) {
      result.add(line(p, i));
    }
    return List.copyOf(result);
  }

  /// {@return every line, by period and day}
  List<Observation> log() {
    List<Observation> result = new ArrayList<>(known.length);
    for (int p = 0; p < periods.length; p++) {
      result.addAll(vintages(p));
    }
    return List.copyOf(result);
  }

  /// {@return the last day on which a line became public, or null where none is dated}
  @Nullable LocalDate newestDay() {
    int newest = Integer.MIN_VALUE;
    for (int day : known) {
      if (day != UNDATED && day > newest) {
        newest = day;
      }
    }
    return newest == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(newest);
  }

  /// The last line of period `p` that was public by `day`, or −1.
  private int lastBy(int p, int day) {
    for (int i = first[p + 1] - 1; i >= first[p]; i--) {
      if (known[i] <= day && known[i] != UNDATED) {
        return i;
      }
    }
    return -1;
  }

  private Observation line(int p, int i) {
    BigDecimal large = wide == null ? null : wide[i];
    return new Observation(
        key,
        periods[p],
        large == null ? BigDecimal.valueOf(unscaled[i], scale[i]) : large,
        known[i] == UNDATED ? null : LocalDate.ofEpochDay(known[i]),
        how[i],
        origins[origin[i]].source(),
        origins[origin[i]].file(),
        row[i]);
  }

  /// Takes lines in any order.
  static final class Builder {
    private final SeriesKey key;
    private final List<Origin> origins = new ArrayList<>();
    private Period[] period = new Period[64];
    private BigDecimal[] value = new BigDecimal[64];
    private int[] known = new int[64];
    private KnownHow[] how = new KnownHow[64];
    private int[] row = new int[64];
    private short[] origin = new short[64];
    private int size;

    Builder(SeriesKey key) {
      this.key = key;
    }

    void add(
        Period period,
        BigDecimal value,
        @Nullable LocalDate knownFrom,
        KnownHow knownHow,
        Citation source,
        ContentHash file,
        int row) {
      if (size == this.known.length) {
        grow();
      }
      this.period[size] = period;
      this.value[size] = value;
      this.known[size] = knownFrom == null ? UNDATED : Math.toIntExact(knownFrom.toEpochDay());
      this.how[size] = knownHow;
      this.row[size] = row;
      this.origin[size] = origin(source, file);
      size++;
    }

    private void grow() {
      int more = size * 2;
      period = Arrays.copyOf(period, more);
      value = Arrays.copyOf(value, more);
      known = Arrays.copyOf(known, more);
      how = Arrays.copyOf(how, more);
      row = Arrays.copyOf(row, more);
      origin = Arrays.copyOf(origin, more);
    }

    private short origin(Citation source, ContentHash file) {
      for (int i = origins.size() - 1; i >= 0; i--) {
        Origin one = origins.get(i);
        if (one.source().equals(source) && one.file().equals(file)) {
          return (short) i;
        }
      }
      if (origins.size() == Short.MAX_VALUE) {
        throw new IllegalStateException(
            key + ": expected at most " + Short.MAX_VALUE + " sources and files, found more.");
      }
      origins.add(new Origin(source, file));
      return (short) (origins.size() - 1);
    }

    SeriesColumn build() {
      return new SeriesColumn(this, order());
    }

    private int[] order() {
      int[] order = new int[size];
      boolean sorted = true;
      for (int i = 0; i < size; i++) {
        order[i] = i;
        sorted &= i == 0 || compare(i - 1, i) < 0;
      }
      if (sorted) {
        return order;
      }
      Integer[] boxed = new Integer[size];
      Arrays.setAll(boxed, i -> i);
      Arrays.sort(boxed, this::compare);
      for (int i = 0; i < size; i++) {
        order[i] = boxed[i];
      }
      return order;
    }

    private int compare(int a, int b) {
      int byPeriod = period[a].compareTo(period[b]);
      if (byPeriod != 0) {
        return byPeriod;
      }
      int byDay = Integer.compare(known[a], known[b]);
      return byDay != 0 ? byDay : Integer.compare(b, a);
    }
  }
}
