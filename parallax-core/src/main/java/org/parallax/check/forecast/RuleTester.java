package org.parallax.check.forecast;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.check.forecast.FolkRule.Case;

/// Sets a folk rule against a series, under several definitions of a turn, and against chance.
///
/// Chance is the series' own monthly changes drawn anew in blocks with replacement (a circular
/// block bootstrap), so that their size and their short memory stay and any longer rhythm is gone.
///
/// @param leastMonths the least length of a phase
/// @param blockMonths the length of a block
/// @param draws how many series are drawn
/// @param seed of the draws: the same seed, the same answer
public record RuleTester(int leastMonths, int blockMonths, int draws, long seed) {

  /// Two months at least, blocks of a year, 2,000 draws.
  public static final RuleTester STANDARD = new RuleTester(2, 12, 2_000, 20_251_121L);

  /// What came of a rule under one definition of a turn.
  ///
  /// @param threshold of a turn: 0.2 for 20 %
  /// @param cases in which the rule spoke, oldest first
  /// @param kept how many of them bore it out
  /// @param chance the mean share borne out over the drawn series in which the rule spoke, or null
  ///   where it spoke in none
  /// @param byChance the share of those that bear it out at least as well: small is remarkable
  public record Result(
      double threshold,
      List<Case> cases,
      int kept,
      @Nullable Double chance,
      @Nullable Double byChance) {

    public Result {
      cases = List.copyOf(cases);
    }

    /// {@return the share of cases that bore the rule out, or null where there are none}
    public @Nullable Double share() {
      return cases.isEmpty() ? null : kept / (double) cases.size();
    }
  }

  /// {@return one result for each threshold}
  ///
  /// @param series month-end values above zero, without a month missing
  public List<Result> test(
      FolkRule rule, SortedMap<YearMonth, Double> series, List<Double> thresholds) {
    requireWhole(series);
    return thresholds.stream().map(threshold -> test(rule, series, threshold)).toList();
  }

  private Result test(FolkRule rule, SortedMap<YearMonth, Double> series, double threshold) {
    List<Case> cases = rule.cases(TurningPoints.of(series, threshold, leastMonths));
    int kept = kept(cases);
    double share = cases.isEmpty() ? 0 : kept / (double) cases.size();
    double[] changes = changes(series);
    SplittableRandom random = new SplittableRandom(seed);
    int spoke = 0;
    int asWell = 0;
    double sum = 0;
    for (int i = 0; i < draws; i++) {
      List<Case> drawn =
          rule.cases(TurningPoints.of(drawn(series, changes, random), threshold, leastMonths));
      if (!drawn.isEmpty()) {
        double by = kept(drawn) / (double) drawn.size();
        spoke++;
        sum += by;
        asWell += by >= share ? 1 : 0;
      }
    }
    boolean none = spoke == 0 || cases.isEmpty();
    return new Result(
        threshold,
        cases,
        kept,
        spoke == 0 ? null : sum / spoke,
        none ? null : asWell / (double) spoke);
  }

  private static int kept(List<Case> cases) {
    return (int) cases.stream().filter(Case::kept).count();
  }

  private static double[] changes(SortedMap<YearMonth, Double> series) {
    List<Double> values = new ArrayList<>(series.values());
    double[] changes = new double[values.size() - 1];
    for (int i = 0; i < changes.length; i++) {
      changes[i] = values.get(i + 1) / values.get(i);
    }
    return changes;
  }

  private SortedMap<YearMonth, Double> drawn(
      SortedMap<YearMonth, Double> series, double[] changes, SplittableRandom random) {
    SortedMap<YearMonth, Double> drawn = new TreeMap<>();
    double value = series.firstEntry().getValue();
    int at = 0;
    int left = 0;
    for (YearMonth month : series.keySet()) {
      if (!drawn.isEmpty()) {
        if (left == 0) {
          at = random.nextInt(changes.length);
          left = blockMonths;
        }
        value *= changes[at % changes.length];
        at++;
        left--;
      }
      drawn.put(month, value);
    }
    return drawn;
  }

  private static void requireWhole(SortedMap<YearMonth, Double> series) {
    if (series.size() < 24) {
      throw new IllegalArgumentException(
          "Expected at least 24 months, found " + series.size() + ": a rule needs a history.");
    }
    YearMonth expected = series.firstKey();
    for (Map.Entry<YearMonth, Double> entry : series.entrySet()) {
      if (!entry.getKey().equals(expected)) {
        throw new IllegalArgumentException(
            "Expected a value for every month, found none for " + expected + ".");
      }
      expected = expected.plusMonths(1);
    }
  }
}
