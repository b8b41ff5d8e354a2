package org.parallax.series;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.provenance.ContentHash;
import org.parallax.quantity.Period;

/// Turns the lines of an observation file into the change log of its series.
final class ObservationRows {

  static final Set<String> COLUMNS = Set.of("series", "period", "value", "known_from", "source");

  private final Map<String, PackSource> sources;
  private final List<PackProblem> problems;

  ObservationRows(Map<String, PackSource> sources, List<PackProblem> problems) {
    this.sources = sources;
    this.problems = problems;
  }

  List<Observation> of(SeriesDefinition series, String name, ContentHash hash, PackTable table) {
    List<Observation> lines = new ArrayList<>();
    Map<Cell, Observation> seen = new HashMap<>();
    for (PackTable.Row row : table.rows()) {
      Observation line = line(series, hash, row);
      if (line == null) {
        continue;
      }
      Observation twin = seen.putIfAbsent(new Cell(line.period(), line.knownFrom()), line);
      if (twin != null) {
        problems.add(
            new PackProblem(
                name,
                row.line(),
                "value",
                "one value for " + line.period() + " known from " + line.knownFrom(),
                twin.value() + " in row " + twin.row() + " and " + line.value() + " here"));
      }
      lines.add(line);
    }
    return lines;
  }

  private @Nullable Observation line(SeriesDefinition series, ContentHash hash, PackTable.Row row) {
    if (!row.text("series").equals(series.key().value())) {
      row.problem("series", series.key().value(), "'" + row.text("series") + "'");
    }
    Period period = period(series, row);
    BigDecimal value = value(series, row);
    PackSource source = sources.get(row.required("source"));
    if (source == null) {
      row.problem("source", "a source of sources.csv", "'" + row.text("source") + "'");
    }
    if (period == null || value == null || source == null) {
      return null;
    }
    LocalDate known = null;
    Observation.KnownHow how = Observation.KnownHow.UNKNOWN;
    ReleaseLag lag = series.lag();
    String text = row.text("known_from");
    if (!text.isEmpty()) {
      known = day(row, text);
      how = source.dated();
      if (known != null && known.isBefore(period.start())) {
        row.problem("known_from", "a day not before " + period.start(), "'" + text + "'");
      }
    } else if (lag != null) {
      known = lag.knownFrom(period);
      how = Observation.KnownHow.LAG;
    }
    return new Observation(
        series.key(), period, value, known, how, source.citation(), hash, row.line());
  }

  private static @Nullable Period period(SeriesDefinition series, PackTable.Row row) {
    String text = row.required("period");
    try {
      Period period = Period.parse(text);
      if (period.frequency() == series.frequency()) {
        return period;
      }
    } catch (IllegalArgumentException _) {
      // Said below, with what the series needs.
    }
    row.problem("period", "one " + series.frequency().json(), "'" + text + "'");
    return null;
  }

  private static @Nullable BigDecimal value(SeriesDefinition series, PackTable.Row row) {
    String text = row.required("value");
    if (!text.matches("-?\\d+(\\.\\d+)?")) {
      row.problem("value", "a number such as -1.5", "'" + text + "'");
      return null;
    }
    BigDecimal value = new BigDecimal(text);
    if (value.scale() > series.decimals()) {
      row.problem(
          "value", "at most " + series.decimals() + " digits after the point", "'" + text + "'");
    }
    return value;
  }

  private static @Nullable LocalDate day(PackTable.Row row, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException _) {
      row.problem("known_from", "a day such as 2025-10-31", "'" + text + "'");
      return null;
    }
  }

  /// What may have one value only.
  private record Cell(Period period, @Nullable LocalDate knownFrom) {}
}
