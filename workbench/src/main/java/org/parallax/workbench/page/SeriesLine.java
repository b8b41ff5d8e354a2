package org.parallax.workbench.page;

import java.util.Comparator;
import java.util.List;
import org.parallax.series.Catalogue;
import org.parallax.series.Observation;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.SeriesStore;

/// One line of the list of series.
///
/// @param latest the newest figure with its unit
/// @param period the newest figure's period
/// @param span from the first to the last period
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
    int figures) {

  /// {@return all series, the headline's first, each side by concept}
  public static List<SeriesLine> all(Catalogue catalogue, SeriesStore store, Messages words) {
    return catalogue.series().stream()
        .sorted(
            Comparator.comparing((SeriesDefinition s) -> Side.of(s.concept()))
                .thenComparing(SeriesDefinition::place)
                .thenComparing(SeriesDefinition::concept)
                .thenComparing(SeriesDefinition::key))
        .map(series -> of(series, store.latest(series.key()), words))
        .toList();
  }

  private static SeriesLine of(SeriesDefinition series, List<Observation> all, Messages words) {
    Figures figures = new Figures(words);
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
        all.size());
  }
}
