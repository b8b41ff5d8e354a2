package org.parallax.series.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Source;
import org.parallax.provenance.Citation;
import org.parallax.quantity.Period;
import org.parallax.series.Catalogue;
import org.parallax.series.DefinitionCells;
import org.parallax.series.Observation.KnownHow;
import org.parallax.series.PackProblem;
import org.parallax.series.ReleaseLag;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.SeriesKey;
import org.parallax.series.imports.Layout.LayoutException;

/// Understands cells one by one: which series, which period, which value, known since when, from
/// whom. A cell that can be read in two ways stops the whole file.
final class Intake implements Consumer<RawCell> {
  /// Cells of a self-describing row that must agree with what is known of its series.
  private static final List<String> TELLING =
      List.of("unit", "scale", "frequency", "measure", "place", "concept");

  private final Source file;
  private final Mapping mapping;
  private final Catalogue catalogue;
  private final Periods periods;
  private final Numbers numbers;
  private final Refusals refusals;
  private final List<String> remarks;
  private final Set<String> concepts = new HashSet<>();
  private final Map<String, Target> targets = new LinkedHashMap<>();
  private final Set<String> barred = new HashSet<>();
  private final Map<String, Integer> unmapped = new TreeMap<>();
  private final Map<Citation, Citation> citations = new HashMap<>();
  private @Nullable Citation last;
  private final Map<String, LocalDate> days = new HashMap<>();
  private int read;
  private int skipped;

  Intake(
      Source file,
      Mapping mapping,
      Catalogue catalogue,
      Periods periods,
      Refusals refusals,
      List<String> remarks) {
    this.file = file;
    this.mapping = mapping;
    this.catalogue = catalogue;
    this.periods = periods;
    this.refusals = refusals;
    this.remarks = remarks;
    this.numbers = new Numbers(mapping.decimal());
    mapping.concepts().forEach(c -> concepts.add(c.id()));
    catalogue.concepts().forEach(c -> concepts.add(c.id()));
  }

  int read() {
    return read;
  }

  int unmapped() {
    return skipped;
  }

  Collection<Target> targets() {
    return targets.values();
  }

  @Override
  public void accept(RawCell cell) {
    if (mapping.isMissing(cell.value())) {
      return;
    }
    read++;
    Target target = targets.get(cell.label());
    if (target == null) {
      target = found(cell);
      if (target == null) {
        return;
      }
    }
    SeriesDefinition series = target.definition;
    sameScale(cell, series);
    String status = cell.attributes().apply("OBS_STATUS");
    if (status.equals("F")) {
      refuse(cell, "OBS_STATUS", "a figure", "F, a forecast");
      return;
    }
    Period period = period(cell, series);
    BigDecimal value = period == null ? null : value(cell, series);
    Citation source = value == null ? null : citation(cell, series);
    if (period != null && value != null && source != null) {
      dated(target, cell, period, value, source);
    }
  }

  private @Nullable Period period(RawCell cell, SeriesDefinition series) {
    try {
      return periods.read(cell.period(), series.frequency());
    } catch (UnsureCell e) {
      unsure(cell, e, mapping.column("period"), cell.period());
      return null;
    }
  }

  private @Nullable BigDecimal value(RawCell cell, SeriesDefinition series) {
    try {
      return numbers.read(bare(cell.value(), series));
    } catch (UnsureCell e) {
      unsure(cell, e, cell.column(), cell.value());
      return null;
    }
  }

  /// What reads two ways stops the whole file.
  private void unsure(RawCell cell, UnsureCell why, String column, String found) {
    if (why.ambiguous()) {
      throw new LayoutException(cell.row(), column, why.expected(), "'" + found + "'");
    }
    refuse(cell, column, why.expected(), "'" + found + "'");
  }

  private void refuse(RawCell cell, String column, String expected, String found) {
    refusals.add(cell.row(), column, expected, found);
  }

  private static String bare(String value, SeriesDefinition series) {
    boolean percent =
        series.unit().equals("percent") && series.scale().compareTo(BigDecimal.ONE) == 0;
    return percent && value.endsWith("%") ? value.substring(0, value.length() - 1).strip() : value;
  }

  /// SDMX says by which power of ten its values are to be multiplied.
  private static void sameScale(RawCell cell, SeriesDefinition series) {
    String power = cell.attributes().apply("UNIT_MULT");
    if (!power.isEmpty() && power.matches("-?\\d{1,2}")) {
      BigDecimal said = BigDecimal.ONE.scaleByPowerOfTen(Integer.parseInt(power));
      if (said.compareTo(series.scale()) != 0) {
        throw new LayoutException(
            cell.row(),
            "UNIT_MULT",
            "the scale of %s, %s".formatted(series.key(), series.scale()),
            "%s, which is a scale of %s: one of the two is wrong by %s"
                .formatted(
                    power,
                    said.toPlainString(),
                    said.divide(series.scale(), java.math.MathContext.DECIMAL32).toPlainString()));
      }
    }
  }

  private @Nullable Target found(RawCell cell) {
    if (barred.contains(cell.label())) {
      refusals.add(cell.row(), "", "a series that could be defined", "'" + cell.label() + "'");
      return null;
    }
    Mapping.Entry entry = mapping.entries().get(cell.label());
    if (entry == null && !mapping.entries().isEmpty()) {
      unmapped.merge(cell.label(), 1, Integer::sum);
      skipped++;
      return null;
    }
    List<PackProblem> problems = new ArrayList<>();
    Target target =
        entry == null
            ? described(cell, problems)
            : defined(
                cell, entry.key().value(), entry.cells(), mapping.name(), entry.row(), problems);
    if (target == null) {
      barred.add(cell.label());
      problems.forEach(refusals::add);
      return null;
    }
    targets.put(cell.label(), target);
    return target;
  }

  /// A row that says itself what its series is.
  private @Nullable Target described(RawCell cell, List<PackProblem> problems) {
    Map<String, String> cells = new TreeMap<>();
    for (String name : DefinitionCells.names()) {
      String said = cell.attributes().apply(name);
      if (!said.isEmpty()) {
        cells.put(name, said);
      }
    }
    return defined(cell, cell.label(), cells, file.name(), cell.row(), problems);
  }

  private @Nullable Target defined(
      RawCell cell,
      String key,
      Map<String, String> given,
      String where,
      int row,
      List<PackProblem> problems) {
    SeriesDefinition known = known(key);
    if (known != null) {
      Map<String, String> has = DefinitionCells.of(known);
      for (String name : TELLING) {
        String said = given.getOrDefault(name, "");
        if (!said.isEmpty() && !same(said, has.getOrDefault(name, ""))) {
          problems.add(
              new PackProblem(
                  where, row, name, has.get(name) + ", which " + key + " has", "'" + said + "'"));
        }
      }
      return problems.isEmpty() ? new Target(known, false, cell.label()) : null;
    }
    Map<String, String> cells = new TreeMap<>(given);
    cells.put("key", key);
    cells.putIfAbsent("publisher", mapping.source().getOrDefault("publisher", ""));
    SeriesDefinition fresh = DefinitionCells.read(where, row, cells, problems);
    if (fresh != null && !concepts.contains(fresh.concept())) {
      problems.add(
          new PackProblem(
              where,
              row,
              "concept",
              "a concept of a loaded pack or of the mapping's `concepts`",
              "'" + fresh.concept() + "'"));
    }
    return fresh != null && problems.isEmpty() ? new Target(fresh, true, cell.label()) : null;
  }

  private @Nullable SeriesDefinition known(String key) {
    try {
      return catalogue.series(new SeriesKey(key));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean same(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    try {
      return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private @Nullable Citation citation(RawCell cell, SeriesDefinition series) {
    String release = said(cell, "release", "source");
    String readIn = said(cell, "read_in", "");
    String confidence = said(cell, "confidence", "");
    String own = cell.attributes().apply("source_publisher");
    String publisher = own.isEmpty() ? said(cell, "publisher", "") : own;
    if (release.isEmpty()) {
      refuse(cell, "source", "a source: a column `source`, or `source:` in the mapping", "none");
      return null;
    }
    if (!confidence.isEmpty() && !Set.of("official", "press").contains(confidence)) {
      refuse(cell, "confidence", "official or press", "'" + confidence + "'");
      return null;
    }
    Citation made =
        new Citation(
            publisher.isEmpty() ? series.publisher() : publisher,
            release,
            readIn.isEmpty() ? file.name() : readIn,
            confidence.isEmpty() ? "press" : confidence);
    if (made.equals(last)) {
      return last;
    }
    last = citations.computeIfAbsent(made, one -> one);
    return last;
  }

  private String said(RawCell cell, String name, String other) {
    String own = cell.attributes().apply(name);
    if (own.isEmpty() && !other.isEmpty()) {
      own = cell.attributes().apply(other);
    }
    return own.isEmpty() ? mapping.source().getOrDefault(name, "") : own;
  }

  private void dated(
      Target target, RawCell cell, Period period, BigDecimal value, Citation source) {
    int known = Target.UNDATED;
    KnownHow how = KnownHow.UNKNOWN;
    ReleaseLag lag = target.definition.lag();
    LocalDate day = cell.known().isEmpty() ? mapping.knownFrom() : day(cell);
    if (day == null && !cell.known().isEmpty()) {
      return;
    }
    if (day != null) {
      if (day.isBefore(period.start())) {
        refuse(cell, mapping.column("known_from"), "a day not before " + period.start(), "" + day);
        return;
      }
      known = Math.toIntExact(day.toEpochDay());
      boolean inferred = cell.attributes().apply("known_how").equals("inferred");
      how = inferred ? KnownHow.INFERRED : KnownHow.PUBLISHED;
    } else if (lag != null) {
      known = Math.toIntExact(lag.knownFrom(period).toEpochDay());
      how = KnownHow.LAG;
    }
    target.add(period, value, known, how, source, cell.row(), cell.column());
  }

  private @Nullable LocalDate day(RawCell cell) {
    LocalDate day = days.get(cell.known());
    if (day == null) {
      try {
        day = periods.day(cell.known());
      } catch (UnsureCell e) {
        throw new LayoutException(
            cell.row(), mapping.column("known_from"), e.expected(), "'" + cell.known() + "'");
      }
      if (day == null) {
        refuse(
            cell,
            mapping.column("known_from"),
            "a day such as 2025-10-31",
            "'" + cell.known() + "'");
        return null;
      }
      days.put(cell.known(), day);
    }
    return day;
  }

  /// Says what concerns the file as a whole.
  void complete() {
    if (read == 0) {
      throw new LayoutException(0, "", "figures", "none");
    }
    mapping.entries().keySet().stream()
        .filter(label -> !targets.containsKey(label) && !barred.contains(label))
        .forEach(label -> remarks.add("The file has no '" + label + "', which the mapping names."));
    if (!unmapped.isEmpty()) {
      remarks.add(
          "Not asked for by the mapping: "
              + String.join(", ", unmapped.keySet().stream().limit(20).toList())
              + (unmapped.size() > 20 ? ", … (" + unmapped.size() + ")" : "")
              + ".");
    }
  }
}
