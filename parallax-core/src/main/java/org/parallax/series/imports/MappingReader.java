package org.parallax.series.imports;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.series.Concept;
import org.parallax.series.DefinitionCells;
import org.parallax.series.PackProblem;
import org.parallax.series.SeriesKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads a mapping file. What it does not know it refuses, so that a misspelt word never changes
/// silently what a file means.
public final class MappingReader {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Set<String> FIELDS =
      Set.of(
          "format",
          "layout",
          "sheet",
          "header",
          "columns",
          "period_as",
          "dates",
          "decimal",
          "missing",
          "source",
          "known_from",
          "accept",
          "concepts",
          "series");
  private static final Set<String> ROLES = Set.of("series", "period", "value", "known_from");
  private static final Set<String> SOURCE = Set.of("publisher", "release", "read_in", "confidence");
  private static final Set<String> DIRT = Set.of("zeros", "jumps", "merged", "measure");

  private final String name;
  private final List<PackProblem> problems = new ArrayList<>();

  private MappingReader(String name) {
    this.name = name;
  }

  /// A mapping that cannot be used.
  public static final class MappingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    MappingException(List<PackProblem> problems) {
      super(
          problems.stream()
              .limit(5)
              .map(PackProblem::message)
              .collect(java.util.stream.Collectors.joining(" ")));
    }
  }

  /// {@return the mapping in this YAML text}
  ///
  /// @throws MappingException naming field, what was expected and what was found
  public static Mapping read(String yaml, String name) {
    MappingReader reader = new MappingReader(name);
    Mapping mapping = reader.read(yaml);
    if (mapping == null || !reader.problems.isEmpty()) {
      throw new MappingException(reader.problems);
    }
    return mapping;
  }

  private @Nullable Mapping read(String yaml) {
    JsonNode root;
    try {
      root = YAML.readTree(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    } catch (JacksonException e) {
      problem(0, "", "YAML", "" + e.getOriginalMessage());
      return null;
    }
    if (!root.isObject()) {
      problem(0, "", "fields such as `layout:` and `series:`", "" + root.getNodeType());
      return null;
    }
    root.propertyNames().forEach(field -> oneOf(field, FIELDS, ""));
    if (root.path("format").asInt(0) != 1) {
      problem(0, "format", "1", text(root.path("format")));
    }
    return new Mapping(
        name,
        choice(root, "layout", Layout.Kind.class, Layout.Kind.UNSAID),
        text(root.path("sheet")),
        root.path("header").asInt(0),
        columns(root.path("columns")),
        choice(root, "period_as", Periods.As.class, Periods.As.UNSAID),
        choice(root, "dates", Periods.Order.class, Periods.Order.UNSAID),
        choice(root, "decimal", Numbers.Decimal.class, Numbers.Decimal.UNSAID),
        missing(root.path("missing")),
        cells(root.path("source"), SOURCE, "source"),
        knownFrom(text(root.path("known_from"))),
        accept(root.path("accept")),
        concepts(root.path("concepts")),
        entries(root.path("series")));
  }

  private <E extends Enum<E>> E choice(JsonNode root, String field, Class<E> type, E unsaid) {
    String said = text(root.path(field));
    if (said.isEmpty()) {
      return unsaid;
    }
    List<String> known = new ArrayList<>();
    for (E one : type.getEnumConstants()) {
      if (one != unsaid) {
        known.add(one.name().toLowerCase(Locale.ROOT));
        if (known.getLast().equals(said)) {
          return one;
        }
      }
    }
    problem(0, field, "one of " + known, "'" + said + "'");
    return unsaid;
  }

  private Map<String, List<String>> columns(JsonNode node) {
    Map<String, List<String>> columns = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      oneOf(entry.getKey(), ROLES, "columns.");
      columns.put(entry.getKey(), texts(entry.getValue()));
    }
    return columns;
  }

  private Set<String> missing(JsonNode node) {
    return node.isMissingNode() ? Mapping.MISSING : new HashSet<>(texts(node));
  }

  private Set<String> accept(JsonNode node) {
    Set<String> accept = new HashSet<>(texts(node));
    accept.forEach(kind -> oneOf(kind, DIRT, "accept."));
    return accept;
  }

  private @Nullable LocalDate knownFrom(String said) {
    try {
      return said.isEmpty() ? null : LocalDate.parse(said);
    } catch (DateTimeException e) {
      problem(0, "known_from", "a day such as 2025-01-20", "'" + said + "'");
      return null;
    }
  }

  private List<Concept> concepts(JsonNode node) {
    List<Concept> concepts = new ArrayList<>();
    int row = 0;
    for (JsonNode one : node) {
      Concept concept = DefinitionCells.concept(name + ", concepts", ++row, cells(one), problems);
      if (concept != null) {
        concepts.add(concept);
      }
    }
    return concepts;
  }

  private Map<String, Mapping.Entry> entries(JsonNode node) {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    Set<String> allowed = new HashSet<>(DefinitionCells.names());
    allowed.add("match");
    int row = 0;
    for (JsonNode one : node) {
      Map<String, String> cells = new TreeMap<>(cells(one, allowed, "series " + ++row));
      String match = cells.getOrDefault("match", "");
      cells.remove("match");
      String key = cells.getOrDefault("key", "");
      if (match.isEmpty() || key.isEmpty()) {
        problem(row, "series", "`match`, a label of the file, and `key`", text(one));
        continue;
      }
      try {
        if (entries.put(match, new Mapping.Entry(row, new SeriesKey(key), cells)) != null) {
          problem(row, "match", "each label once", "'" + match + "' again");
        }
      } catch (IllegalArgumentException e) {
        problem(row, "key", "upper-case parts joined by dots", "'" + key + "'");
      }
    }
    return entries;
  }

  private Map<String, String> cells(JsonNode node, Set<String> allowed, String where) {
    node.propertyNames().forEach(field -> oneOf(field, allowed, where + "."));
    return cells(node);
  }

  private static Map<String, String> cells(JsonNode node) {
    Map<String, String> cells = new TreeMap<>();
    node.properties()
        .forEach(entry -> cells.put(entry.getKey(), String.join("|", texts(entry.getValue()))));
    return cells;
  }

  private void oneOf(String found, Set<String> known, String where) {
    if (!known.contains(found)) {
      problem(0, where + found, "one of " + known.stream().sorted().toList(), "an unknown field");
    }
  }

  private static List<String> texts(JsonNode node) {
    if (!node.isArray()) {
      return node.isMissingNode() || node.isNull() ? List.of() : List.of(text(node));
    }
    List<String> texts = new ArrayList<>();
    node.forEach(one -> texts.add(text(one)));
    return texts;
  }

  private static String text(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return "";
    }
    return node.isValueNode() ? node.asString() : node.toString();
  }

  private void problem(int row, String column, String expected, String found) {
    problems.add(new PackProblem(name, row, column, expected, found));
  }
}
