package org.parallax.series.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parallax.series.Catalogue;
import org.parallax.series.DefinitionCells;
import org.parallax.series.Observation;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.SeriesKey;
import org.parallax.series.SeriesStore;

/// The change log as one table: a line of it a row, with everything that says what it is.
///
/// @param catalogue what the series are
/// @param store their lines
/// @param keys the series wanted, in this order
/// @param asOf only what was known on this day, one row a period; null for all vintages
public record TidyRows(
    Catalogue catalogue, SeriesStore store, List<SeriesKey> keys, @Nullable LocalDate asOf) {

  /// What a row holds before the definition's own columns.
  public static final List<String> LINE =
      List.of(
          "series",
          "period",
          "period_start",
          "period_end",
          "value",
          "known_from",
          "known_how",
          "source_publisher",
          "release",
          "read_in",
          "confidence");

  /// What a row holds of its series' definition: all but the key and names for matching.
  public static final List<String> DEFINITION =
      DefinitionCells.names().stream()
          .filter(name -> !name.equals("key") && !name.matches("aliases_.*|name_(?!en).*"))
          .toList();

  public TidyRows {
    keys = List.copyOf(keys);
  }

  /// {@return the series of these keys, or all where none is given}
  public static List<SeriesKey> keys(Catalogue catalogue, Collection<SeriesKey> asked) {
    return asked.isEmpty()
        ? catalogue.series().stream().map(SeriesDefinition::key).toList()
        : List.copyOf(asked);
  }

  /// Hands out every row.
  public void each(Consumer<Row> rows) {
    for (SeriesKey key : keys) {
      SeriesDefinition definition = catalogue.series(key);
      if (definition == null) {
        continue;
      }
      var cells = DefinitionCells.of(definition);
      List<String> shared = DEFINITION.stream().map(n -> cells.getOrDefault(n, "")).toList();
      LocalDate day = asOf;
      for (Observation line : day == null ? store.log(key) : store.asOf(key, day)) {
        rows.accept(new Row(line, shared));
      }
    }
  }

  /// One line of the log with its definition's cells.
  ///
  /// @param definition in the order of [#DEFINITION]
  public record Row(Observation line, List<String> definition) {
    public Row {
      definition = List.copyOf(definition);
    }

    /// {@return the cells in the order of [#LINE]}
    public List<String> cells() {
      LocalDate known = line.knownFrom();
      boolean dated = line.knownHow() != Observation.KnownHow.LAG;
      BigDecimal value = line.value();
      return List.of(
          line.series().value(),
          line.period().toString(),
          line.period().start().toString(),
          line.period().end().toString(),
          value.toPlainString(),
          known == null || !dated ? "" : known.toString(),
          line.knownHow().name().toLowerCase(Locale.ROOT),
          line.source().publisher(),
          line.source().release(),
          line.source().readIn(),
          line.source().confidence());
    }
  }
}
