package org.parallax.workbench.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A claim as one line of JSON has it: a marked one, or one that the program prints.
///
/// @param values each number of the claim with its place; empty for a claim of direction alone
/// @param fields what the line says by name; a null has no entry
/// @param skip the names of the fields that the marker could not decide
/// @param optional whether finding it is neither rewarded nor punished
record ClaimRow(
    int start,
    int end,
    List<Value> values,
    Map<String, String> fields,
    Set<String> skip,
    boolean optional) {

  /// One number of a claim.
  ///
  /// @param numbers the magnitudes that it states: one, or both ends of a vague amount
  record Value(int start, int end, List<BigDecimal> numbers) {

    boolean overlaps(int from, int to) {
      return start < to && from < end;
    }
  }

  static ClaimRow of(JsonNode row) {
    Map<String, String> fields = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : row.properties()) {
      if (field.getValue().isValueNode() && !field.getValue().isNull()) {
        fields.put(field.getKey(), field.getValue().asString(""));
      }
    }
    Set<String> skip = new HashSet<>();
    row.path("skip").forEach(name -> skip.add(name.asString("")));
    return new ClaimRow(
        row.path("start").asInt(0),
        row.path("end").asInt(0),
        values(row),
        Map.copyOf(fields),
        Set.copyOf(skip),
        row.path("optional").asBoolean(false));
  }

  /// A marked from–to names its ends apart; a marked range lists its lower end first. The program's
  /// own two values may each be either of its ends.
  private static List<Value> values(JsonNode row) {
    List<BigDecimal> ends = numbers(row.path("lo"), row.path("hi"));
    JsonNode baseline = row.path("baseline");
    List<Value> values = new ArrayList<>();
    int count = row.path("values").size();
    for (int i = 0; i < count; i++) {
      JsonNode value = row.path("values").get(i);
      List<BigDecimal> numbers = ends;
      if (count == 2 && row.has("from")) {
        numbers = numbers(row.path(i == 0 ? "from" : "to"));
      } else if (count == 2 && row.has("row")) {
        numbers = numbers(row.path(i == 0 ? "lo" : "hi"));
      } else if (count > 1) {
        numbers = new ArrayList<>(ends);
        numbers.addAll(numbers(baseline.path("lo"), baseline.path("hi")));
      }
      values.add(new Value(value.path("start").asInt(0), value.path("end").asInt(0), numbers));
    }
    return values;
  }

  private static List<BigDecimal> numbers(JsonNode... nodes) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (JsonNode node : nodes) {
      if (node.isNumber()) {
        numbers.add(node.decimalValue().abs());
      }
    }
    return numbers;
  }

  @Nullable String get(String field) {
    return fields.get(field);
  }

  String text(String field) {
    String text = fields.get(field);
    return text == null ? "null" : text;
  }

  /// {@return whether the marker decided a field}
  boolean decides(String field) {
    return !skip.contains(field);
  }

  boolean overlaps(ClaimRow other) {
    return start < other.end && other.start < end;
  }

  /// {@return the value and the fields that matter, for a line of misses}
  String told() {
    return get("kind")
        + " "
        + text("lo")
        + ".."
        + text("hi")
        + " "
        + text("unit")
        + " "
        + text("comparator")
        + " "
        + text("direction");
  }
}
