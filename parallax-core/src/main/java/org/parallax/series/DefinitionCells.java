package org.parallax.series;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Frequency;

/// A series' definition as named cells, there and back: the columns of a pack's `series.csv`, with
/// the lag written out as `lag_days`, `lag_rule` and `lag_source`.
public final class DefinitionCells {

  /// The columns of `series.csv`, in the order in which a person reads them.
  static final List<String> COLUMNS =
      List.of(
          "key",
          "concept",
          "place",
          "frequency",
          "measure",
          "unit",
          "scale",
          "decimals",
          "price_basis",
          "stock_flow",
          "seasonal",
          "population",
          "publisher",
          "publisher_code",
          "lag",
          "name_en",
          "definition",
          "definition_source",
          "aliases_en",
          "name_zh",
          "aliases_zh",
          "name_ko",
          "aliases_ko");

  private static final List<String> LAG_CELLS = List.of("lag_days", "lag_rule", "lag_source");

  private static final String LAG = "import";

  private static final Map<String, String> UNSAID =
      Map.of(
          "price_basis", "unknown",
          "stock_flow", "unknown",
          "seasonal", "unknown",
          "decimals", "0");

  private DefinitionCells() {}

  /// {@return the names that cells of a definition may have, in the order of [#COLUMNS]}
  public static List<String> names() {
    return COLUMNS.stream()
        .flatMap(name -> name.equals("lag") ? LAG_CELLS.stream() : Stream.of(name))
        .toList();
  }

  /// {@return the definition in these cells, or null where something is missing or wrong}
  ///
  /// Price basis, seasonal state and stock or flow may be left out and are then unknown; key,
  /// concept, place, frequency, measure, unit, scale, publisher and definition may not.
  ///
  /// @param place the file that the cells were found in, for messages, and `row` its line
  /// @param problems takes what is wrong
  public static @Nullable SeriesDefinition read(
      String place, int row, Map<String, String> cells, List<PackProblem> problems) {
    int before = problems.size();
    Map<String, String> full = new HashMap<>(UNSAID);
    cells.forEach((name, value) -> {
      if (!value.isBlank()) {
        full.put(name, value.strip());
      }
    });
    Map<String, ReleaseLag> lags = new HashMap<>();
    PackTable.Row line = PackTable.row(place, row, full, problems);
    String days = line.text("lag_days");
    if (!days.isEmpty()) {
      if (days.matches("\\d{1,3}")) {
        String rule = line.text("lag_rule");
        lags.put(
            LAG,
            new ReleaseLag(
                LAG,
                Integer.parseInt(days),
                rule.isEmpty() ? "days after the end of the period" : rule,
                line.required("lag_source")));
        full.put("lag", LAG);
        line = PackTable.row(place, row, full, problems);
      } else {
        line.problem("lag_days", "a number of days from 0 to 999", "'" + days + "'");
      }
    }
    SeriesDefinition definition = new DefinitionRows(lags, problems).definition(line);
    return problems.size() == before ? definition : null;
  }

  /// {@return the concept in these cells, or null where something is missing or wrong}
  public static @Nullable Concept concept(
      String place, int row, Map<String, String> cells, List<PackProblem> problems) {
    int before = problems.size();
    List<Concept> read =
        new DefinitionRows(Map.of(), problems)
            .concepts(List.of(PackTable.row(place, row, cells, problems)));
    return problems.size() == before ? read.getFirst() : null;
  }

  /// {@return the cells of a concept}
  public static Map<String, String> of(Concept concept) {
    Map<String, String> cells = new TreeMap<>();
    cells.put("concept", concept.id());
    cells.put("definition", concept.definition());
    cells.put("unit_family", concept.unitFamily());
    cells.put("transforms", String.join("|", concept.transforms()));
    cells.put("parent", concept.parent() == null ? "" : concept.parent());
    names(cells, concept.names(), concept.aliases());
    return cells;
  }

  /// {@return the cells of a definition}
  public static Map<String, String> of(SeriesDefinition series) {
    Map<String, String> cells = new TreeMap<>();
    cells.put("key", series.key().value());
    cells.put("concept", series.concept());
    cells.put("place", series.place());
    cells.put("frequency", letter(series.frequency()));
    cells.put("measure", series.measure().json());
    cells.put("unit", series.unit());
    cells.put("scale", series.scale().toString());
    cells.put("decimals", Integer.toString(series.decimals()));
    cells.put("price_basis", series.priceBasis().json());
    cells.put("stock_flow", series.stockFlow().json());
    cells.put("seasonal", series.seasonal());
    cells.put("population", series.population());
    cells.put("publisher", series.publisher());
    cells.put("publisher_code", series.publisherCode());
    cells.put("definition", series.definition());
    cells.put("definition_source", series.definitionSource());
    ReleaseLag lag = series.lag();
    cells.put("lag_days", lag == null ? "" : Integer.toString(lag.days()));
    cells.put("lag_rule", lag == null ? "" : lag.rule());
    cells.put("lag_source", lag == null ? "" : lag.source());
    names(cells, series.names(), series.aliases());
    return cells;
  }

  private static void names(
      Map<String, String> cells, Map<String, String> names, Map<String, List<String>> aliases) {
    for (String language : DefinitionRows.LANGUAGES) {
      cells.put("name_" + language, names.getOrDefault(language, ""));
      cells.put("aliases_" + language, String.join("|", aliases.getOrDefault(language, List.of())));
    }
  }

  private static String letter(Frequency frequency) {
    return switch (frequency) {
      case DAY -> "D";
      case MONTH -> "M";
      case QUARTER -> "Q";
      case HALF -> "H";
      case YEAR -> "A";
    };
  }
}
