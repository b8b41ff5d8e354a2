package org.parallax.workbench.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Evidence;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.Interval;
import org.parallax.series.Catalogue;
import org.parallax.series.Observation;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.SeriesStore;

/// Cuts, from the official series, the stretch around a claim that its chart shows.
public interface Charts {
  /// No series at hand: evidence is shown in words alone.
  Charts NONE = (evidence, stated, asOf, words) -> null;

  /// {@return the chart for this evidence, or null if there is no such series}
  ///
  /// @param stated what the note says, or null
  /// @param asOf the day whose knowledge decides
  @Nullable SeriesChart around(
      Evidence evidence, @Nullable Interval stated, LocalDate asOf, Messages words);

  /// {@return charts over all series of a catalogue}
  static Charts over(Catalogue catalogue, SeriesStore store) {
    return new FromStore(catalogue, store);
  }

  /// Charts from a store: two years of months before the claim's period and half a year after, or
  /// as many quarters or years as make a readable line.
  record FromStore(Catalogue catalogue, SeriesStore store) implements Charts {
    @Override
    public @Nullable SeriesChart around(
        Evidence evidence, @Nullable Interval stated, LocalDate asOf, Messages words) {
      SeriesDefinition series = catalogue.series(evidence.series());
      if (series == null) {
        return null;
      }
      List<SeriesChart.Point> then = cut(store.asOf(series.key(), asOf), series, evidence);
      List<SeriesChart.Point> now = cut(store.latest(series.key()), series, evidence);
      if (then.isEmpty() && now.isEmpty()) {
        return null;
      }
      Evidence.Known known = evidence.then() != null ? evidence.then() : evidence.now();
      boolean sameUnit = known != null && shows(then, now, evidence, known.value());
      return new SeriesChart(
          series.name(words.tag()),
          series.unit(),
          words.textOr("measure." + series.measure().name(), ""),
          Side.of(series.concept()),
          asOf,
          then,
          now,
          evidence.period(),
          sameUnit ? stated : null,
          sameUnit ? evidence.claimed() : null,
          evidence.source().line());
    }

    private static boolean shows(
        List<SeriesChart.Point> then,
        List<SeriesChart.Point> now,
        Evidence evidence,
        BigDecimal value) {
      return java.util.stream.Stream.concat(then.stream(), now.stream())
          .anyMatch(point ->
              point.period().equals(evidence.period()) && point.value().compareTo(value) == 0);
    }

    private static List<SeriesChart.Point> cut(
        List<Observation> all, SeriesDefinition series, Evidence evidence) {
      int before = series.frequency() == Frequency.MONTH ? 25 : 13;
      int after = series.frequency() == Frequency.MONTH ? 6 : 2;
      int at = 0;
      while (at < all.size() && all.get(at).period().compareTo(evidence.period()) <= 0) {
        at++;
      }
      return all.subList(Math.max(0, at - before), Math.min(all.size(), at + after)).stream()
          .map(seen -> new SeriesChart.Point(seen.period(), seen.value().multiply(series.scale())))
          .toList();
    }
  }
}
