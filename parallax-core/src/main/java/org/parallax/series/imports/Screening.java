package org.parallax.series.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

  /// No level of an economy moves by this factor, against its last value and its last three, from
  /// one period to the next; slips of unit do (thousands, 万, 亿).
  private static final double LEAP = 20;

  private static final int RECENT = 3;

  /// So many years on end must show the same before it is a habit.
  private static final int YEARS = 3;

  /// Equal figures come about by chance too, so they must repeat for longer.
  private static final int REPEATING_YEARS = 6;

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
        || others.length * 2 < order.length
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
                    target.definition.key(),
                    target.period[i],
                    others[0],
                    others[others.length - 1]),
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
      double before = n == 0 ? value(i) : value(result[n - 1]);
      if (leaps(value(i), usual) && leaps(value(i), before)) {
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
    double[] last =
        IntStream.range(Math.max(0, n - RECENT), n)
            .mapToDouble(k -> value(sound[k]))
            .sorted()
            .toArray();
    return last.length == 0 ? fallback : last[last.length / 2];
  }

  /// The first values have none before them: they are held against the three after.
  private int firstSound(int[] order) {
    double[] next = Arrays.stream(order, 1, 1 + RECENT).mapToDouble(this::value).sorted().toArray();
    boolean steady = !leaps(next[0], next[1]) && !leaps(next[2], next[1]);
    double first = value(order[0]);
    return steady && leaps(first, next[1]) && leaps(first, value(order[1])) ? 1 : 0;
  }

  private void refuseLeap(int i, double usual) {
    refusals.add(
        target.row[i],
        target.column[i],
        "a figure of %s for %s near %s, as its neighbours are"
            .formatted(target.definition.key(), target.period[i], usual),
        target.value[i].toPlainString());
  }

  /// What a year's first months may look like when a source tells them as one.
  private enum Merged {
    /// February holds both.
    FEBRUARY,
    /// January is filled with December's figure.
    DECEMBER,
    /// Both hold the same figure.
    TWINS,
    /// Neither is there.
    NEITHER
  }

  private int[] withoutMergedMonths(int[] order) {
    TreeMap<Integer, Integer[]> years = new TreeMap<>();
    for (int i : order) {
      Period period = target.period[i];
      years
              .computeIfAbsent(period.start().getYear(), _ -> new Integer[13])[
              period.start().getMonthValue()] =
          i;
    }
    int[] result = order;
    for (Merged merged : Merged.values()) {
      List<Integer> run = new ArrayList<>();
      for (int year : years.keySet()) {
        if (!is(merged, years, year)) {
          result = told(merged, run, years, result);
          run.clear();
        } else {
          run.add(year);
        }
      }
      result = told(merged, run, years, result);
    }
    return result;
  }

  private boolean is(Merged merged, Map<Integer, Integer[]> years, int year) {
    Integer[] months = years.getOrDefault(year, new Integer[13]);
    Integer[] before = years.getOrDefault(year - 1, new Integer[13]);
    if (months[3] == null) {
      return false;
    }
    return switch (merged) {
      case FEBRUARY -> months[1] == null && months[2] != null;
      case DECEMBER -> equal(months[1], before[12]);
      case TWINS -> equal(months[1], months[2]);
      case NEITHER -> months[1] == null && months[2] == null && before[12] != null;
    };
  }

  private int[] told(Merged merged, List<Integer> run, Map<Integer, Integer[]> years, int[] order) {
    if (run.size() < YEARS
        || (repeats(merged) && (run.size() < REPEATING_YEARS || isSteady(run, years)))) {
      return order;
    }
    String when = "in every year from " + run.getFirst() + " to " + run.getLast();
    return switch (merged) {
      case FEBRUARY ->
          without(order, run, 2, "January and February merged: January is missing " + when);
      case DECEMBER ->
          without(order, run, 1, "January and February merged: January repeats December " + when);
      case TWINS -> {
        String found = "January and February merged: they are equal " + when;
        yield without(without(order, run, 1, found), run, 2, found);
      }
      case NEITHER -> {
        remarks.add(
            "%s: January and February are missing %s: the source tells them as one."
                .formatted(target.definition.key(), when));
        yield order;
      }
    };
  }

  private static boolean repeats(Merged merged) {
    return merged == Merged.DECEMBER || merged == Merged.TWINS;
  }

  /// A rate that often stays as it was repeats itself in other months too.
  private boolean isSteady(List<Integer> run, Map<Integer, Integer[]> years) {
    int pairs = 0;
    int same = 0;
    for (int year : run) {
      Integer[] months = years.getOrDefault(year, new Integer[13]);
      for (int month = 3; month < 12; month++) {
        if (months[month] != null && months[month + 1] != null) {
          pairs++;
          same += equal(months[month], months[month + 1]) ? 1 : 0;
        }
      }
    }
    return same * 3 > pairs;
  }

  private boolean equal(@Nullable Integer one, @Nullable Integer other) {
    return one != null && other != null && target.value[one].compareTo(target.value[other]) == 0;
  }

  private int[] without(int[] order, List<Integer> years, int month, String found) {
    return Arrays.stream(order)
        .filter(i -> {
          Period period = target.period[i];
          boolean merged =
              period.start().getMonthValue() == month && years.contains(period.start().getYear());
          if (merged) {
            refusals.add(
                target.row[i],
                target.column[i],
                "the figure of %s alone (%s)".formatted(period, target.definition.key()),
                target.value[i].toPlainString() + "; " + found);
          }
          return !merged;
        })
        .toArray();
  }
}
