package org.parallax.series.imports;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.series.Concept;
import org.parallax.series.SeriesKey;

/// What a person says of a file so that nothing in it has to be guessed: how it is laid out, which
/// columns are what, which series its labels are, and where it comes from.
///
/// @param name the mapping file's name, for messages; an empty string where there is none
/// @param sheet of a workbook, or an empty string for its only one
/// @param header the row of the header, from 1; 0 for the first row
/// @param columns what the file calls `series` (several joined by a point), `period`, `value`,
///   `known_from`
/// @param missing texts that stand for no value
/// @param source cells `publisher`, `release`, `read_in`, `confidence`, as far as they are said
/// @param knownFrom since when all of the file is known, or null
/// @param accept kinds of dirt that are none here: `zeros`, `jumps`, `merged`, `measure`
/// @param concepts that the file's series measure and no pack knows
public record Mapping(
    String name,
    Layout.Kind layout,
    String sheet,
    int header,
    Map<String, List<String>> columns,
    Periods.As periodAs,
    Periods.Order dates,
    Numbers.Decimal decimal,
    Set<String> missing,
    Map<String, String> source,
    @Nullable LocalDate knownFrom,
    Set<String> accept,
    List<Concept> concepts,
    Map<String, Entry> entries) {

  /// What a label of the file is.
  ///
  /// @param row its place in the mapping, from 1
  /// @param cells of its definition; none where a pack or an earlier import defines the key
  public record Entry(int row, SeriesKey key, Map<String, String> cells) {
    public Entry {
      cells = Map.copyOf(cells);
    }
  }

  /// What stands for no value unless a mapping says otherwise.
  static final Set<String> MISSING =
      Set.of("NA", "N/A", "n/a", "NaN", "nan", "null", ".", "..", "...", "-", "--", "–", "—");

  /// A tidy file that says everything in its own columns.
  public static final Mapping NONE =
      new Mapping(
          "",
          Layout.Kind.UNSAID,
          "",
          0,
          Map.of(),
          Periods.As.UNSAID,
          Periods.Order.UNSAID,
          Numbers.Decimal.UNSAID,
          MISSING,
          Map.of(),
          null,
          Set.of(),
          List.of(),
          Map.of());

  public Mapping {
    columns = Map.copyOf(columns);
    missing = Set.copyOf(missing);
    source = Map.copyOf(source);
    accept = Set.copyOf(accept);
    concepts = List.copyOf(concepts);
    entries = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /// {@return the file's name for the column of this role; the role itself where nothing is said}
  String column(String role) {
    List<String> said = columns.getOrDefault(role, List.of());
    return said.isEmpty() ? role : said.getFirst();
  }

  boolean says(String role) {
    return columns.containsKey(role);
  }

  boolean isMissing(String value) {
    return value.isEmpty() || missing.contains(value);
  }
}
