package org.parallax.series.imports;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.Period;
import org.parallax.quantity.StockFlow;
import org.parallax.series.Measure;
import org.parallax.series.SeriesDefinition;

/// Watches a series for dirt that no single cell shows: zeros that stand for nothing, values a
/// thousand times too small, January and February told as one month. What is suspected is refused
/// by name; the mapping's `accept` lets it in.
final class Screening {
  /// A level that comes this near to zero, against its median, may well be zero once.
  private static final double NEAR_ZERO = 0.05;

  /// No level of an economy moves by this factor against its last three values from one period to
  /// the next; slips of unit do (thousands, 万, 亿).
  private static final double LEAP = 20;

  private static final int RECENT = 3;

  /// So many years must show the same gap before it is a habit.
  private static final int YEARS = 3;

  private final Target target;
  private final Mapping mapping;
  private final Refusals refusals;
  private final List<String> remarks;

  Screening(Target target, Mapping mapping, Refusals refusals, List<String> remarks) {
    this.target = target;
    this.mapping = mapping;
    this.refusals = refusals;
    this.remarks = remarks;
  }

  /// {@return those of the lines, in order, that show no dirt}
  int[] sound(int[] order) {
    int[] result = order;
    if (isPositiveLevel(order)) {
      result = mapping.accept().contains("zeros") ? result : withoutZeros(result);
      result = mapping.accept().contains("jumps") ? result : withoutLeaps(result);
    }
    boolean monthly = target.definition.frequency() == Frequency.MONTH;
    return monthly && !mapping.accept().contains("merged") ? withoutMergedMonths(result) : result;
  }

  private boolean isPositiveLevel(int[] order) {
    SeriesDefinition series = target.definition;
    Measure measure = series.measure();
    boolean level = measure == Measure.LEVEL || measure == Measure.INDEX || measure == Measure.YTD;
    return level && order.length > RECENT && Arrays.stream(order).allMatch(i -> value(i) >= 0);
  }

  private double value(int line) {
    return target.value[line].doubleValue();
  }

  private int[] withoutZeros(int[] order) {
    double[] others =
        Arrays.stream(order).mapToDouble(this::value).filter(v -> v != 0).sorted().toArray();
    if (others.length == order.length
        || others.length <= RECENT
        || others[0] < NEAR_ZERO * others[others.length / 2]) {
      return order;
    }
    Period from = null;
    Period to = null;
    int count = 0;
    for (int i : order) {
      if (value(i) == 0) {
        from = from == null ? target.period[i] : from;
        to = target.period[i];
        count++;
        refusals.add(
            target.row[i],
            target.column[i],
            "a figure of %s for %s, which otherwise lies between %s and %s"
                .formatted(
                    target.definition.key(), target.period[i], others[0], others[others.length - 1]),
            target.value[i].toPlainString() + ", which stands for no value");
      }
    }
    remarks.add(
        "%s: %d zeros from %s to %s stand for missing figures."
            .formatted(target.definition.key(), count, from, to));
    return Arrays.stream(order).filter(i -> value(i) != 0).toArray();
  }

  private int[] withoutLeaps(int[] order) {
    boolean rate =
        target.definition.stockFlow() == StockFlow.FLOW
            || target.definition.stockFlow() == StockFlow.RATE
            || target.definition.unit().equals("percent");
    if (rate || Arrays.stream(order).anyMatch(i -> value(i) <= 0)) {
      return order;
    }
    int[] result = new int[order.length];
    int n = 0;
    int start = firstSound(order);
    for (int k = 0; k < start; k++) {
      refuseLeap(order[k], value(order[start]));
    }
    for (int k = start; k < order.length; k++) {
      int i = order[k];
      double usual = usual(result, n, value(i));
      if (leaps(value(i), usual)) {
        refuseLeap(i, usual);
      } else {
        result[n++] = i;
      }
    }
    return Arrays.copyOf(result, n);
  }

  private static boolean leaps(double value, double usual) {
    return value > LEAP * usual || value * LEAP < usual;
  }

  private double usual(int[] sound, int n, double fallback) {
    double[] last = IntStream.range(Math.max(0, n - RECENT), n).mapToDouble(k -> value(sound[k])).sorted().toArray();
    return last.length == 0 ? fallback : last[last.length / 2];
  }

  /// The first values have none before them: they are held against the three after.
  private int firstSound(int[] order) {
    double[] next =
        Arrays.stream(order, 1, 1 + RECENT).mapToDouble(this::value).sorted().toArray();
    boolean steady = !leaps(next[0], next[1]) && !leaps(next[2], next[1]);
    return steady && leaps(value(order[0]), next[1]) ? 1 : 0;
  }

  private void refuseLeap(int i, double usual) {
    refusals.add(
        target.row[i],
        target.column[i],
        "a figure of %s for %s near %s, as its neighbours are"
            .formatted(target.definition.key(), target.period[i], usual),
        target.value[i].toPlainString());
  }

  private int[] withoutMergedMonths(int[] order) {
    TreeMap<Integer, Integer[]> years = new TreeMap<>();
    for (int i : order) {
      years.computeIfAbsent(target.period[i].start().getYear(), _ -> new Integer[13])[
              target.period[i].start().getMonthValue()] =
          i;
    }
    int told = 0;
    int noJanuary = 0;
    int neither = 0;
    int february = 0;
    int copied = 0;
    int twins = 0;
    int usualTwins = 0;
    for (var year : years.entrySet()) {
      Integer[] months = year.getValue();
      if (months[3] == null) {
        continue;
      }
      told++;
      Integer[] before = years.getOrDefault(year.getKey() - 1, new Integer[13]);
      noJanuary += months[1] == null ? 1 : 0;
      february += months[1] == null && months[2] != null ? 1 : 0;
      neither += months[1] == null && months[2] == null ? 1 : 0;
      copied += months[1] != null && months[2] == null && equal(months[1], before[12]) ? 1 : 0;
      twins += equal(months[1], months[2]) ? 1 : 0;
      usualTwins += equal(months[4], months[5]) || equal(months[9], months[10]) ? 1 : 0;
    }
    if (told < YEARS) {
      return order;
    }
    if (habit(february, told)) {
      return without(order, 2, "the figure of February alone", "January and February merged: January is missing in " + noJanuary + " of " + told + " years");
    }
    if (habit(copied, told)) {
      return without(order, 1, "the figure of January", "January and February merged: January repeats December in " + copied + " of " + told + " years, and February is missing");
    }
    if (habit(twins, told) && usualTwins * 2 < told) {
      String found = "January and February merged: they are equal in " + twins + " of " + told + " years";
      return without(without(order, 1, "the figure of January alone", found), 2, "the figure of February alone", found);
    }
    if (habit(neither, told)) {
      remarks.add(
          "%s: January and February are missing in %d of %d years: the source tells them as one."
              .formatted(target.definition.key(), neither, told));
    }
    return order;
  }

  private static boolean habit(int seen, int of) {
    return seen >= YEARS && seen * 5 >= of * 4;
  }

  private boolean equal(Integer one, Integer other) {
    return one != null && other != null && target.value[one].compareTo(target.value[other]) == 0;
  }

  private int[] without(int[] order, int month, String expected, String found) {
    return Arrays.stream(order)
        .filter(i -> {
          boolean merged = target.period[i].start().getMonthValue() == month;
          if (merged) {
            refusals.add(
                target.row[i],
                target.column[i],
                expected + " (" + target.definition.key() + ", " + target.period[i] + ")",
                target.value[i].toPlainString() + "; " + found);
          }
          return !merged;
        })
        .toArray();
  }
}
