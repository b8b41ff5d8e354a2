package org.parallax.series.imports;

import java.math.BigDecimal;
import java.util.Arrays;
import org.parallax.provenance.Citation;
import org.parallax.quantity.Period;
import org.parallax.series.Observation.KnownHow;
import org.parallax.series.SeriesDefinition;

/// The lines that one import brings to one series, in parallel arrays, in the file's order until
/// they are sorted.
final class Target {
  /// A line whose day nobody knows.
  static final int UNDATED = Integer.MAX_VALUE;

  final SeriesDefinition definition;
  final boolean isNew;
  final String label;
  Period[] period = new Period[64];
  BigDecimal[] value = new BigDecimal[64];
  int[] known = new int[64];
  KnownHow[] how = new KnownHow[64];
  Citation[] source = new Citation[64];
  int[] row = new int[64];
  String[] column = new String[64];
  int size;

  Target(SeriesDefinition definition, boolean isNew, String label) {
    this.definition = definition;
    this.isNew = isNew;
    this.label = label;
  }

  void add(
      Period when,
      BigDecimal what,
      int knownDay,
      KnownHow knownHow,
      Citation citation,
      int line,
      String in) {
    if (size == row.length) {
      int more = size * 2;
      period = Arrays.copyOf(period, more);
      value = Arrays.copyOf(value, more);
      known = Arrays.copyOf(known, more);
      how = Arrays.copyOf(how, more);
      source = Arrays.copyOf(source, more);
      row = Arrays.copyOf(row, more);
      column = Arrays.copyOf(column, more);
    }
    period[size] = when;
    value[size] = what;
    known[size] = knownDay;
    how[size] = knownHow;
    source[size] = citation;
    row[size] = line;
    column[size] = in;
    size++;
  }

  /// {@return the lines' numbers by period, day and place in the file}
  int[] sorted() {
    int[] order = new int[size];
    boolean sorted = true;
    for (int i = 0; i < size; i++) {
      order[i] = i;
      sorted &= i == 0 || compare(i - 1, i) <= 0;
    }
    if (sorted) {
      return order;
    }
    Integer[] boxed = new Integer[size];
    Arrays.setAll(boxed, i -> i);
    Arrays.sort(boxed, this::compare);
    Arrays.setAll(order, i -> boxed[i]);
    return order;
  }

  private int compare(int a, int b) {
    int byPeriod = period[a].compareTo(period[b]);
    return byPeriod != 0 ? byPeriod : Integer.compare(known[a], known[b]);
  }
}
