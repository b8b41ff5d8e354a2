package org.parallax.workspace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.parallax.provenance.ContentHash;
import org.parallax.series.Concept;
import org.parallax.series.DefaultSeriesStore;
import org.parallax.series.DefinitionCells;
import org.parallax.series.Imported;
import org.parallax.series.PackProblem;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.imports.ImportReport;
import org.parallax.series.imports.ImportResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The rows of imported files, there and back.
final class ImportRows {
  private static final JsonMapper JSON = new JsonMapper();

  private ImportRows() {}

  /// What the journal says of an import.
  record Kept(int line, Instant at, JournalEntry.SeriesImported entry) {}

  /// {@return what names the state of all imports; an empty string where there are none}
  static String signature(Handle handle) {
    List<String> all =
        handle
            .createQuery("SELECT line || ' ' || sha256 FROM imports ORDER BY line")
            .mapTo(String.class)
            .list();
    return all.isEmpty() ? "" : ContentHash.of(String.join("\n", all)).abbreviated(12);
  }

  /// {@return the lines of imports that another engine derived}
  static boolean derivedByOthers(Handle handle, String engine) {
    return handle
            .createQuery("SELECT count(*) FROM imports WHERE engine <> :e")
            .bind("e", engine)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  static void insert(Handle handle, Kept kept, String engine, ImportResult result, String problem) {
    ImportReport report = result.report();
    JournalEntry.SeriesImported entry = kept.entry();
    handle.execute(
        "INSERT OR REPLACE INTO imports VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        kept.line(),
        kept.at().toString(),
        entry.sha256().hex(),
        entry.bytes(),
        entry.name(),
        entry.origin(),
        entry.mapping(),
        engine,
        problem.isEmpty() ? null : problem,
        report.kept(),
        report.changed(),
        report.unchanged(),
        report.refused(),
        JsonText.of(json -> {
          json.writeStartArray();
          report.lines(ImportReport.LISTED).forEach(json::writeString);
          json.writeEndArray();
        }),
        cells(result.concepts().stream().map(DefinitionCells::of).toList()),
        cells(result.definitions().stream().map(DefinitionCells::of).toList()),
        ImportLines.write(result.store()));
    Digests.keep(handle, Integer.toString(kept.line()), Digests.IMPORT);
  }

  private static String cells(Collection<Map<String, String>> rows) {
    return JsonText.of(json -> {
      json.writeStartArray();
      for (Map<String, String> row : rows) {
        json.writeStartObject();
        row.forEach((name, value) -> JsonText.text(json, name, value));
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  /// {@return what was imported up to a line of the journal, that line left out}
  static Imported before(Handle handle, int line, String version) {
    List<Concept> concepts = new ArrayList<>();
    List<SeriesDefinition> definitions = new ArrayList<>();
    DefaultSeriesStore.Builder lines = new DefaultSeriesStore.Builder();
    List<PackProblem> problems = new ArrayList<>();
    handle
        .createQuery(
            "SELECT sha256, concepts, definitions, lines FROM imports WHERE line < :l ORDER BY line")
        .bind("l", line)
        .map((row, _) -> {
          for (JsonNode one : JSON.readTree(row.getString(2))) {
            add(concepts, DefinitionCells.concept("parallax.db", 0, cells(one), problems));
          }
          for (JsonNode one : JSON.readTree(row.getString(3))) {
            add(definitions, DefinitionCells.read("parallax.db", 0, cells(one), problems));
          }
          ImportLines.read(row.getBytes(4), new ContentHash(row.getString(1)), lines);
          return true;
        })
        .list();
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.getFirst().message());
    }
    return new Imported(concepts, definitions, lines.build(), version);
  }

  private static <T> void add(List<T> list, @org.jspecify.annotations.Nullable T one) {
    if (one != null) {
      list.add(one);
    }
  }

  private static Map<String, String> cells(JsonNode node) {
    Map<String, String> cells = new TreeMap<>();
    node.properties().forEach(cell -> cells.put(cell.getKey(), cell.getValue().asString()));
    return cells;
  }

  static List<SeriesImport> list(Handle handle) {
    return handle
        .createQuery(
            "SELECT line, added_at, sha256, name, origin, kept, changed, unchanged, refused,"
                + " problem, report FROM imports ORDER BY line")
        .map((row, _) -> {
          List<String> report = new ArrayList<>();
          JSON.readTree(row.getString(11)).forEach(line -> report.add(line.asString()));
          return new SeriesImport(
              row.getInt(1),
              Instant.parse(row.getString(2)),
              new ContentHash(row.getString(3)),
              row.getString(4),
              row.getString(5),
              row.getInt(6),
              row.getInt(7),
              row.getInt(8),
              row.getInt(9),
              row.getString(10),
              report);
        })
        .list();
  }
}
