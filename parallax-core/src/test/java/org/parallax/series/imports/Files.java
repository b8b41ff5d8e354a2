package org.parallax.series.imports;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.parallax.document.Limits;
import org.parallax.document.Source;
import org.parallax.series.Imported;
import org.parallax.series.PackProblem;
import org.parallax.series.PackSet;

/// Files to import, and what comes of them.
final class Files {
  private Files() {}

  static Source text(String name, String content) {
    return new Source(name, content.getBytes(StandardCharsets.UTF_8));
  }

  static ImportResult read(Source file, String mapping) {
    return read(PackSet.bundled(), file, mapping);
  }

  static ImportResult read(PackSet packs, Source file, String mapping) {
    return new SeriesImporter(packs.catalogue(), packs.store(), Limits.standard())
        .read(file, mapping.isEmpty() ? Mapping.NONE : MappingReader.read(mapping, "mapping.yaml"));
  }

  /// {@return the packs and what an import brought}
  static PackSet with(ImportResult result) {
    return PackSet.bundled()
        .with(new Imported(result.concepts(), result.definitions(), result.store(), "test"));
  }

  static List<String> problems(ImportResult result) {
    return result.report().problems().stream().map(PackProblem::message).toList();
  }

  /// {@return a file of the development data; the test is skipped where there is none}
  static Source data(String name) {
    String root = System.getProperty("parallax.data", "");
    Path path = Path.of(root.isEmpty() ? "/nowhere" : root).resolve(name);
    Assumptions.assumeTrue(
        java.nio.file.Files.isRegularFile(path),
        "SKIPPED: development data is not here (-Dparallax.data=FOLDER with " + name + ").");
    try (InputStream raw = java.nio.file.Files.newInputStream(path);
        InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return new Source(requireNonNull(path.getFileName()).toString(), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A mapping of one series that no pack knows.
  static String mapping(String head, String match, String key, String cells) {
    return """
    format: 1
    %s
    source: {publisher: Office, release: Table}
    series:
      - match: "%s"
        key: %s
        concept: gdp.nominal
        place: CN
        unit: USD
        scale: 1
        publisher: Office
        definition: What the table says.
        definition_source: the table
    %s
    """
        .formatted(head.strip(), match, key, cells.indent(4).stripTrailing());
  }
}
