package org.parallax.workbench.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Period;
import org.parallax.series.Observation;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.SeriesStore;

/// The figures of a series as the interactive chart wants them.
public final class SeriesData {
  /// More vintages than this are thinned out: the eye tells no more apart.
  private static final int VINTAGES = 40;

  /// So many periods in a row may be left out without a gap in the line.
  private static final int LEFT_OUT = 2;

  /// No gap is drawn wider than this many periods.
  private static final int LONGEST = 400;

  private SeriesData() {}

  /// {@return the fields: unit, side, periods, latest, first, known, vintages (day and values)}
  public static Map<String, Object> of(SeriesDefinition series, SeriesStore store, Messages words) {
    Figures figures = new Figures(words);
    List<Observation> latest = store.latest(series.key());
    List<String> periods = new ArrayList<>();
    List<@Nullable Double> values = new ArrayList<>();
    List<@Nullable Double> first = new ArrayList<>();
    List<String> known = new ArrayList<>();
    TreeSet<LocalDate> revisions = new TreeSet<>();
    List<Period> axis = axis(latest);
    Map<Period, Observation> byPeriod = new HashMap<>();
    latest.forEach(one -> byPeriod.put(one.period(), one));
    for (Period period : axis) {
      Observation one = byPeriod.get(period);
      if (one == null) {
        periods.add(figures.period(period));
        values.add(null);
        first.add(null);
        known.add("");
        continue;
      }
      List<Observation> vintages = store.vintages(series.key(), one.period());
      periods.add(figures.period(one.period()));
      values.add(SeriesPage.scaled(one, series).doubleValue());
      first.add(SeriesPage.scaled(vintages.getFirst(), series).doubleValue());
      LocalDate day = one.knownFrom();
      known.add(day == null ? "" : figures.day(day));
      vintages.stream()
          .skip(1)
          .map(Observation::knownFrom)
          .filter(java.util.Objects::nonNull)
          .forEach(revised -> revisions.add(revised.minusDays(1)));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", series.name(words.tag()));
    fields.put("unit", figures.unit(series.unit()));
    fields.put("side", Side.of(series.concept()).css());
    fields.put("periods", periods);
    fields.put("latest", values);
    fields.put("first", first);
    fields.put("known", known);
    fields.put("vintages", vintages(series, store, axis, thinned(revisions), figures));
    return fields;
  }

  /// The periods with figures and, where many in a row have none, those too: the line breaks there
  /// and the axis stays true. January and February, which some offices leave out, break nothing.
  private static List<Period> axis(List<Observation> latest) {
    List<Period> axis = new ArrayList<>();
    Period last = null;
    for (Observation one : latest) {
      List<Period> missing = new ArrayList<>();
      for (Period next = last == null ? one.period() : last.next();
          next.compareTo(one.period()) < 0 && missing.size() < LONGEST;
          next = next.next()) {
        missing.add(next);
      }
      if (missing.size() > LEFT_OUT) {
        axis.addAll(missing);
      }
      axis.add(one.period());
      last = one.period();
    }
    return axis;
  }

  private static List<LocalDate> thinned(SortedSet<LocalDate> days) {
    List<LocalDate> all = List.copyOf(days);
    int step = Math.max(1, (all.size() + VINTAGES - 1) / VINTAGES);
    List<LocalDate> thinned = new ArrayList<>();
    for (int i = all.size() - 1; i >= 0; i -= step) {
      thinned.addFirst(all.get(i));
    }
    return thinned;
  }

  /// The line as it stood on the eve of each revision.
  private static List<Map<String, Object>> vintages(
      SeriesDefinition series,
      SeriesStore store,
      List<Period> axis,
      List<LocalDate> days,
      Figures figures) {
    List<Map<String, Object>> vintages = new ArrayList<>();
    for (LocalDate day : days) {
      Map<Object, Double> at = new LinkedHashMap<>();
      store
          .asOf(series.key(), day)
          .forEach(one -> at.put(one.period(), SeriesPage.scaled(one, series).doubleValue()));
      List<Object> values = new ArrayList<>();
      for (Period period : axis) {
        Double value = at.get(period);
        values.add(value == null ? "-" : value);
      }
      vintages.add(Map.of("day", figures.day(day), "values", values));
    }
    return vintages;
  }
}
