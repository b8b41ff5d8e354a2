package org.parallax.workbench.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.parallax.series.Catalogue;
import org.parallax.series.Observation;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.SeriesStore;
import org.parallax.series.Staleness;

/// One line of the list of series.
///
/// @param latest the newest figure with its unit
/// @param period the newest figure's period
/// @param span from the first to the last period
/// @param stale why its figures may be out of date, or an empty string
public record SeriesLine(
    String key,
    String name,
    String basis,
    String publisher,
    String place,
    Side side,
    String latest,
    String period,
    String span,
    String stale,
    int figures) {

  /// {@return all series, the headline's first, each side by concept}
  public static List<SeriesLine> all(Catalogue catalogue, SeriesStore store, Messages words) {
    LocalDate newest = Objects.requireNonNullElse(store.newestDay(), LocalDate.EPOCH);
    return catalogue.series().stream()
        .sorted(
            Comparator.comparing((SeriesDefinition s) -> Side.of(s.concept()))
                .thenComparing(SeriesDefinition::place)
                .thenComparing(SeriesDefinition::concept)
                .thenComparing(SeriesDefinition::key))
        .map(series -> of(series, store, newest, words))
        .toList();
  }

  /// @param newest the newest release of any series: the pages know no clock
  private static SeriesLine of(
      SeriesDefinition series, SeriesStore store, LocalDate newest, Messages words) {
    Figures figures = new Figures(words);
    List<Observation> all = store.latest(series.key());
    Observation last = all.isEmpty() ? null : all.getLast();
    return new SeriesLine(
        series.key().value(),
        series.name(words.tag()),
        words.textOr("measure." + series.measure().name(), ""),
        series.publisher(),
        series.place(),
        Side.of(series.concept()),
        last == null ? "" : figures.value(last.value().multiply(series.scale()), series.unit()),
        last == null ? "" : figures.period(last.period()),
        last == null
            ? ""
            : figures.period(all.getFirst().period()) + " – " + figures.period(last.period()),
        Staleness.of(series, store, newest)
            .map(s -> words.text("series.stale", figures.day(s.due()), figures.day(newest)))
            .orElse(""),
        all.size());
  }
}
