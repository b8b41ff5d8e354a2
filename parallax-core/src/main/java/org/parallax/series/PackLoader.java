package org.parallax.series;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.provenance.Citation;
import org.parallax.provenance.ContentHash;
import org.parallax.series.Observation.KnownHow;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads a theme pack and refuses what is not exactly right: nothing is guessed, skipped or
/// repaired, and every problem is named with its file, row and column.
public final class PackLoader {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final int FORMAT = 1;

  private final PackFiles files;
  private final List<PackProblem> problems = new ArrayList<>();
  private final Map<String, ContentHash> hashes = new TreeMap<>();

  private PackLoader(PackFiles files) {
    this.files = files;
  }

  /// {@return the pack of this id on the class path}
  public static PackReading bundled(String id) {
    return new PackLoader(new PackFiles.Bundled(id)).read();
  }

  /// {@return the pack in this folder}
  public static PackReading folder(Path folder) {
    if (!Files.isDirectory(folder)) {
      return new PackReading(
          folder.toString(),
          null,
          List.of(new PackProblem(folder.toString(), 0, "", "a folder", "none there")));
    }
    return new PackLoader(new PackFiles.Folder(folder)).read();
  }

  private PackReading read() {
    JsonNode head = head();
    Map<String, ReleaseLag> lags = lags();
    Map<String, PackSource> sources = sources();
    DefinitionRows definitions = new DefinitionRows(lags, problems);
    List<Concept> concepts =
        definitions.concepts(table("concepts.csv", DefinitionRows.CONCEPT_COLUMNS, Set.of()));
    List<SeriesDefinition> series =
        definitions.series(
            table("series.csv", DefinitionRows.SERIES_COLUMNS, Set.of("note")), concepts);
    List<Observation> observations = observations(series, sources);
    Pack pack = null;
    if (problems.isEmpty() && head != null) {
      pack =
          new Pack(
              head.path("id").asString(),
              head.path("version").asString(),
              head.path("title").asString(),
              head.path("licence").asString(),
              digest(),
              concepts,
              series,
              observations);
    }
    return new PackReading(files.place(), pack, problems);
  }

  private @Nullable JsonNode head() {
    byte[] bytes = bytes("pack.yaml");
    if (bytes == null) {
      return null;
    }
    JsonNode head;
    try {
      head = YAML.readTree(new ByteArrayInputStream(bytes));
    } catch (JacksonException e) {
      problems.add(new PackProblem("pack.yaml", 0, "", "YAML", "" + e.getOriginalMessage()));
      return null;
    }
    for (String field : List.of("id", "version", "title", "licence")) {
      if (!head.path(field).isString() || head.path(field).asString().isBlank()) {
        problems.add(new PackProblem("pack.yaml", 0, field, "text", "" + head.path(field)));
      }
    }
    if (head.path("format").asInt(0) != FORMAT) {
      problems.add(
          new PackProblem("pack.yaml", 0, "format", "" + FORMAT, "" + head.path("format")));
    }
    return head;
  }

  private Map<String, ReleaseLag> lags() {
    Map<String, ReleaseLag> lags = new TreeMap<>();
    PackTable table =
        table(
            "lags.csv",
            Set.of("id", "lag_days", "rule", "source"),
            Set.of("publisher", "release", "note"));
    for (PackTable.Row row : table.rows()) {
      String days = row.required("lag_days");
      if (!days.matches("\\d{1,3}")) {
        row.problem("lag_days", "a number of days from 0 to 999", "'" + days + "'");
        continue;
      }
      ReleaseLag lag =
          new ReleaseLag(
              row.required("id"),
              Integer.parseInt(days),
              row.required("rule"),
              row.required("source"));
      if (lags.put(lag.id(), lag) != null) {
        row.problem("id", "each lag once", "'" + lag.id() + "' again");
      }
    }
    return lags;
  }

  private Map<String, PackSource> sources() {
    Map<String, PackSource> sources = new TreeMap<>();
    PackTable table =
        table(
            "sources.csv",
            Set.of("id", "publisher", "release", "read_in", "confidence"),
            Set.of("retrieved", "dated", "note"));
    for (PackTable.Row row : table.rows()) {
      String confidence = row.required("confidence");
      if (!Set.of("official", "press").contains(confidence)) {
        row.problem("confidence", "official or press", "'" + confidence + "'");
      }
      Citation citation =
          new Citation(
              row.required("publisher"),
              row.required("release"),
              row.required("read_in"),
              confidence);
      String dated = row.text("dated");
      if (!Set.of("", "published", "inferred").contains(dated)) {
        row.problem("dated", "published, inferred or an empty cell", "'" + dated + "'");
      }
      KnownHow how = dated.equals("inferred") ? KnownHow.INFERRED : KnownHow.PUBLISHED;
      if (sources.put(row.required("id"), new PackSource(citation, how)) != null) {
        row.problem("id", "each source once", "'" + row.text("id") + "' again");
      }
    }
    return sources;
  }

  private List<Observation> observations(
      List<SeriesDefinition> series, Map<String, PackSource> sources) {
    ObservationRows rows = new ObservationRows(sources, problems);
    Set<String> read = new HashSet<>();
    List<Observation> all = new ArrayList<>();
    for (SeriesDefinition definition : series) {
      String name = "observations/" + definition.key() + ".csv";
      read.add(definition.key() + ".csv");
      PackTable table = table(name, ObservationRows.COLUMNS, Set.of("note"));
      ContentHash hash = hashes.get(name);
      if (hash != null) {
        all.addAll(rows.of(definition, name, hash, table));
      }
    }
    for (String listed : files.listedObservations()) {
      if (!read.contains(listed)) {
        problems.add(
            new PackProblem(
                "observations/" + listed, 0, "", "a series of this name in series.csv", "none"));
      }
    }
    return all;
  }

  private PackTable table(String name, Set<String> required, Set<String> optional) {
    byte[] bytes = bytes(name);
    return bytes == null
        ? PackTable.empty(name)
        : new PackTable(name, bytes, required, optional, problems);
  }

  private byte @Nullable [] bytes(String name) {
    byte[] bytes = files.read(name);
    if (bytes == null) {
      problems.add(new PackProblem(name, 0, "", "this file in the pack", "none"));
      return null;
    }
    hashes.put(name, ContentHash.of(bytes));
    return bytes;
  }

  private ContentHash digest() {
    StringBuilder names = new StringBuilder();
    hashes.forEach((name, hash) -> names.append(hash).append("  ").append(name).append('\n'));
    return ContentHash.of(names.toString());
  }
}
