package org.parallax.check.forecast;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/// The peaks and troughs of a monthly series: a rise or fall of at least the threshold between each
/// and the next, and no phase shorter than the least length.
///
/// @param points alternating, in time order; the first and the last are the ends of the series
public record TurningPoints(List<Point> points) {

  public TurningPoints {
    points = List.copyOf(points);
  }

  /// A month in which the series turned, or where it begins or ends.
  public record Point(YearMonth month, double value) {}

  /// The way between two turning points.
  ///
  /// @param change from the first to the last value, as a ratio less one: −0.3 is a fall of 30 %
  /// @param open whether it begins or ends where the series does, so that it may be longer
  public record Phase(Point from, Point to, double change, boolean open) {

    public boolean isRise() {
      return change > 0;
    }

    /// {@return its length in months}
    public int months() {
      return (int) ChronoUnit.MONTHS.between(from.month(), to.month());
    }
  }

  /// {@return the turning points of a series}
  ///
  /// @param series month-end values above zero
  /// @param threshold the least rise or fall that counts: 0.2 for 20 %
  /// @param leastMonths phases shorter than this are taken as part of the phases around them
  public static TurningPoints of(
      SortedMap<YearMonth, Double> series, double threshold, int leastMonths) {
    if (threshold <= 0 || threshold >= 1) {
      throw new IllegalArgumentException(
          "Expected a threshold between 0 and 1, such as 0.2 for 20 %, found " + threshold + ".");
    }
    List<Point> all = new ArrayList<>();
    series.forEach((month, value) -> all.add(new Point(month, value)));
    if (all.stream().anyMatch(p -> p.value() <= 0)) {
      throw new IllegalArgumentException("Expected values above zero: a rate has no bull market.");
    }
    if (all.size() < 2) {
      return new TurningPoints(all);
    }
    List<Point> turns = zigzag(all, threshold);
    withoutShortPhases(turns, leastMonths);
    return new TurningPoints(turns);
  }

  /// Follows the series and keeps the last extreme until it is left by the threshold.
  private static List<Point> zigzag(List<Point> all, double threshold) {
    List<Point> turns = new ArrayList<>();
    Point low = all.getFirst();
    Point high = all.getFirst();
    int way = 0;
    for (Point now : all) {
      low = now.value() < low.value() ? now : low;
      high = now.value() > high.value() ? now : high;
      boolean fell = now.value() <= high.value() * (1 - threshold);
      boolean rose = now.value() >= low.value() * (1 + threshold);
      if (way >= 0 && fell) {
        turns.add(high);
        way = -1;
        low = now;
      } else if (way <= 0 && rose) {
        turns.add(low);
        way = 1;
        high = now;
      }
    }
    addEnds(turns, all);
    return turns;
  }

  private static void addEnds(List<Point> turns, List<Point> all) {
    if (turns.isEmpty() || !turns.getFirst().equals(all.getFirst())) {
      turns.addFirst(all.getFirst());
    }
    if (!turns.getLast().equals(all.getLast())) {
      turns.addLast(all.getLast());
    }
  }

  /// Takes out the shorter phases one by one: of the two turns beside the phase the one that is
  /// less extreme goes with its far end.
  private static void withoutShortPhases(List<Point> turns, int leastMonths) {
    int i = 1;
    while (i + 2 < turns.size()) {
      Point from = turns.get(i);
      Point to = turns.get(i + 1);
      if (ChronoUnit.MONTHS.between(from.month(), to.month()) >= leastMonths) {
        i++;
        continue;
      }
      Point after = turns.get(i + 2);
      boolean peak = from.value() > to.value();
      boolean laterWins = peak ? after.value() > from.value() : after.value() < from.value();
      boolean atEnd = i + 2 == turns.size() - 1;
      turns.remove(i + 1);
      if (!atEnd) {
        turns.remove(laterWins ? i : i + 1);
      }
      i = 1;
    }
  }

  /// {@return the phases between the points, in time order}
  public List<Phase> phases() {
    List<Phase> phases = new ArrayList<>();
    for (int i = 0; i + 1 < points.size(); i++) {
      Point from = points.get(i);
      Point to = points.get(i + 1);
      boolean open = i == 0 || i + 2 == points.size();
      phases.add(new Phase(from, to, to.value() / from.value() - 1, open));
    }
    return Collections.unmodifiableList(phases);
  }
}
