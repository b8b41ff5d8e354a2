package org.parallax.workspace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.check.forecast.Resolution.BaseRate;
import org.parallax.check.forecast.Status;

/// What became of a source's forecasts under one rule, beside how often the same came to pass
/// anyway. There is no single score: rules are of different hardness.
///
/// @param source whose forecasts they are
/// @param rule the rule's name
/// @param counts forecasts by status
/// @param base the mean base rate of those that are settled and have one, from 0 to 1, or null
public record SourceRecord(
    String source, String rule, SortedMap<Status, Integer> counts, @Nullable Double base) {

  public SourceRecord {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /// {@return how many came true}
  public int cameTrue() {
    return counts.getOrDefault(Status.CAME_TRUE, 0);
  }

  /// {@return how many came true or failed}
  public int settled() {
    return cameTrue() + counts.getOrDefault(Status.FAILED, 0);
  }

  /// {@return the records of all sources, by source and rule}
  public static List<SourceRecord> of(List<ForecastEntry> forecasts) {
    SortedMap<String, SortedMap<String, List<ForecastEntry>>> grouped = new TreeMap<>();
    for (ForecastEntry one : forecasts) {
      grouped
          .computeIfAbsent(one.source(), _ -> new TreeMap<>())
          .computeIfAbsent(one.rule(), _ -> new ArrayList<>())
          .add(one);
    }
    List<SourceRecord> records = new ArrayList<>();
    grouped.forEach(
        (source, rules) -> rules.forEach((rule, rows) -> records.add(record(source, rule, rows))));
    return records;
  }

  private static SourceRecord record(String source, String rule, List<ForecastEntry> rows) {
    EnumMap<Status, Integer> counts = new EnumMap<>(Status.class);
    double sum = 0;
    int n = 0;
    for (ForecastEntry row : rows) {
      counts.merge(row.status(), 1, Integer::sum);
      BaseRate base = row.base();
      boolean settled = row.status() == Status.CAME_TRUE || row.status() == Status.FAILED;
      if (settled && base != null) {
        sum += base.share();
        n++;
      }
    }
    return new SourceRecord(source, rule, new TreeMap<>(counts), n == 0 ? null : sum / n);
  }
}
