package org.parallax.series;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Looks at a pack beyond what loading it needs: no file but those of a pack, so that no file of
/// another's travels along, and no series so long that it is a whole history copied.
public final class PackVerifier {
  private static final Set<String> FILES =
      Set.of(
          "pack.yaml",
          "README.md",
          "LICENSE",
          "concepts.csv",
          "series.csv",
          "sources.csv",
          "lags.csv");

  /// Figures to audit notes with, not a copy of a publisher's data base.
  static final int LINES = 150;

  private PackVerifier() {}

  /// {@return the files in a pack's folder that are none of a pack's}
  public static List<PackProblem> strangers(Path folder) {
    List<PackProblem> problems = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        boolean own =
            FILES.contains(name)
                || name.matches("observations/[A-Z0-9_.]+\\.csv")
                || name.startsWith("notes/");
        if (!own) {
          problems.add(
              new PackProblem(name, 0, "", "only the files of a pack", "a file of another kind"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return problems;
  }

  /// {@return what a reader of the pack should know, in words}
  public static List<String> remarks(Pack pack) {
    Map<SeriesKey, Integer> lines = new TreeMap<>();
    int undated = 0;
    int byLag = 0;
    int inferred = 0;
    for (Observation line : pack.observations()) {
      lines.merge(line.series(), 1, Integer::sum);
      undated += line.knownHow() == Observation.KnownHow.UNKNOWN ? 1 : 0;
      byLag += line.knownHow() == Observation.KnownHow.LAG ? 1 : 0;
      inferred += line.knownHow() == Observation.KnownHow.INFERRED ? 1 : 0;
    }
    List<String> remarks = new ArrayList<>();
    lines.forEach((key, count) -> {
      if (count > LINES) {
        remarks.add(key + ": " + count + " lines; a pack carries at most " + LINES + " a series.");
      }
    });
    for (SeriesDefinition series : pack.series()) {
      if (!lines.containsKey(series.key())) {
        remarks.add(series.key() + ": no figure.");
      }
    }
    if (byLag > 0) {
      remarks.add(byLag + " figures are dated by a release lag: pseudo-real-time, grade B.");
    }
    if (inferred > 0) {
      remarks.add(inferred + " figures are dated by a copy, known then at the latest: grade B.");
    }
    if (undated > 0) {
      remarks.add(undated + " figures have neither a day nor a lag: known now, never then.");
    }
    return remarks;
  }
}
