package org.parallax.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.PriceBasis;
import org.parallax.quantity.StockFlow;

/// Turns the lines of `concepts.csv` and `series.csv` into records.
final class DefinitionRows {

  static final List<String> LANGUAGES = List.of("en", "zh", "ko");

  static final Set<String> CONCEPT_COLUMNS =
      Set.of(
          "concept",
          "name_en",
          "aliases_en",
          "name_zh",
          "aliases_zh",
          "name_ko",
          "aliases_ko",
          "definition",
          "unit_family",
          "transforms",
          "parent");

  static final Set<String> SERIES_COLUMNS = Set.copyOf(DefinitionCells.COLUMNS);

  private static final Set<String> UNIT_FAMILIES =
      Set.of("percent", "pp", "index", "money", "count", "ratio", "rate", "duration", "none");

  private static final Map<String, Frequency> FREQUENCIES =
      Map.of(
          "D", Frequency.DAY,
          "M", Frequency.MONTH,
          "Q", Frequency.QUARTER,
          "H", Frequency.HALF,
          "A", Frequency.YEAR);

  private static final Map<String, PriceBasis> PRICES =
      Map.of("nominal", PriceBasis.NOMINAL, "real", PriceBasis.REAL, "unknown", PriceBasis.UNKNOWN);

  /// An index is neither stock nor flow nor rate, so the record says unknown of it.
  private static final Map<String, StockFlow> KINDS =
      Map.of(
          "stock", StockFlow.STOCK,
          "flow", StockFlow.FLOW,
          "rate", StockFlow.RATE,
          "index", StockFlow.UNKNOWN,
          "unknown", StockFlow.UNKNOWN);

  private final Map<String, ReleaseLag> lags;
  private final List<PackProblem> problems;

  DefinitionRows(Map<String, ReleaseLag> lags, List<PackProblem> problems) {
    this.lags = lags;
    this.problems = problems;
  }

  List<Concept> concepts(PackTable table) {
    return concepts(table.rows());
  }

  List<Concept> concepts(List<PackTable.Row> rows) {
    Map<String, Concept> concepts = new LinkedHashMap<>();
    for (PackTable.Row row : rows) {
      String id = row.required("concept");
      if (!id.matches("[a-z0-9_]+(\\.[a-zA-Z0-9_]+)*")) {
        row.problem("concept", "domain.metric[.qualifier]", "'" + id + "'");
      }
      String family = row.required("unit_family");
      if (!UNIT_FAMILIES.contains(family)) {
        row.problem("unit_family", "one of " + sorted(UNIT_FAMILIES), "'" + family + "'");
      }
      row.required("name_en");
      String parent = row.text("parent");
      Concept concept =
          new Concept(
              id,
              names(row),
              aliases(row),
              row.required("definition"),
              family,
              row.list("transforms"),
              parent.isEmpty() ? null : parent);
      if (concepts.put(id, concept) != null) {
        row.problem("concept", "each concept once", "'" + id + "' again");
      }
    }
    return List.copyOf(concepts.values());
  }

  List<SeriesDefinition> series(PackTable table, List<Concept> concepts) {
    Set<String> known = concepts.stream().map(Concept::id).collect(Collectors.toSet());
    Set<SeriesKey> seen = new HashSet<>();
    List<SeriesDefinition> series = new ArrayList<>();
    for (PackTable.Row row : table.rows()) {
      int before = problems.size();
      if (!known.contains(row.required("concept"))) {
        row.problem("concept", "a concept of concepts.csv", "'" + row.text("concept") + "'");
      }
      SeriesDefinition definition = definition(row);
      if (definition != null && problems.size() == before) {
        if (!seen.add(definition.key())) {
          row.problem("key", "each series once", "'" + definition.key() + "' again");
        }
        series.add(definition);
      }
    }
    return series;
  }

  /// {@return the definition in a row, or null if anything is wrong with it}
  @Nullable SeriesDefinition definition(PackTable.Row row) {
    SeriesKey key = cell(row, "key", SeriesKey::new, "upper-case parts joined by dots");
    Measure measure = cell(row, "measure", Measure::parse, "a measure");
    Frequency frequency = choice(row, "frequency", FREQUENCIES);
    PriceBasis prices = choice(row, "price_basis", PRICES);
    StockFlow kind = choice(row, "stock_flow", KINDS);
    BigDecimal scale = cell(row, "scale", BigDecimal::new, "a number");
    Integer decimals = cell(row, "decimals", Integer::valueOf, "a number of digits");
    String place = row.required("place");
    if (!place.matches("[A-Z]{2}|WLD")) {
      row.problem("place", "two capital letters or WLD", "'" + place + "'");
    }
    String seasonal = row.required("seasonal");
    if (!Set.of("nsa", "sa", "unknown").contains(seasonal)) {
      row.problem("seasonal", "nsa, sa or unknown", "'" + seasonal + "'");
    }
    if (scale != null && scale.signum() <= 0) {
      row.problem("scale", "a positive number", "'" + scale + "'");
    }
    String lag = row.text("lag");
    if (!lag.isEmpty() && !lags.containsKey(lag)) {
      row.problem("lag", "a lag of lags.csv", "'" + lag + "'");
    }
    for (String needed : List.of("unit", "publisher", "definition", "definition_source")) {
      row.required(needed);
    }
    if (key == null
        || measure == null
        || frequency == null
        || prices == null
        || kind == null
        || scale == null
        || decimals == null) {
      return null;
    }
    return new SeriesDefinition(
        key,
        row.text("concept"),
        place,
        frequency,
        measure,
        row.text("unit"),
        scale,
        decimals,
        prices,
        kind,
        seasonal,
        row.text("population"),
        row.text("publisher"),
        row.text("publisher_code"),
        lags.get(lag),
        row.text("definition"),
        row.text("definition_source"),
        names(row),
        aliases(row));
  }

  private static <T> @Nullable T choice(PackTable.Row row, String column, Map<String, T> known) {
    T value = known.get(row.text(column));
    if (value == null) {
      row.problem(column, "one of " + sorted(known.keySet()), "'" + row.text(column) + "'");
    }
    return value;
  }

  private static <T> @Nullable T cell(
      PackTable.Row row, String column, Function<String, T> parse, String expected) {
    try {
      return parse.apply(row.text(column));
    } catch (IllegalArgumentException _) {
      row.problem(column, expected, "'" + row.text(column) + "'");
      return null;
    }
  }

  private static Map<String, String> names(PackTable.Row row) {
    Map<String, String> names = new HashMap<>();
    for (String language : LANGUAGES) {
      String name = row.text("name_" + language);
      if (!name.isEmpty()) {
        names.put(language, name);
      }
    }
    return names;
  }

  private static Map<String, List<String>> aliases(PackTable.Row row) {
    Map<String, List<String>> aliases = new HashMap<>();
    for (String language : LANGUAGES) {
      List<String> list = row.list("aliases_" + language);
      if (!list.isEmpty()) {
        aliases.put(language, list);
      }
    }
    return aliases;
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }
}
