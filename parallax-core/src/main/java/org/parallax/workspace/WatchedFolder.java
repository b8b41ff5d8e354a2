package org.parallax.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Limits;
import org.parallax.document.Refusal;
import org.parallax.document.Source;
import org.parallax.series.imports.ImportReport;
import org.parallax.series.imports.MappingReader.MappingException;

/// A folder whose files of figures are imported as they come.
///
/// A file is taken once it has settled: untouched for [#QUIET], or the same at two looks. A file
/// `NAME.yaml` beside `NAME` is its mapping. Nothing in the folder is ever moved or changed, and
/// what was done is remembered by the workspace alone: after a kill every file is looked at again,
/// and what is there already changes nothing.
public final class WatchedFolder {
  /// How long a file must have been left alone.
  public static final Duration QUIET = Duration.ofSeconds(2);

  /// More files than this are not watched.
  public static final int MOST = 10_000;

  private static final String MAPPING = ".yaml";

  private final Path folder;
  private final String mapping;
  private final Limits limits;
  private final Map<Path, State> seen = new HashMap<>();
  private final Map<Path, State> done = new HashMap<>();

  /// @param mapping the text of the mapping of files that have none of their own, or an empty
  ///   string
  public WatchedFolder(Path folder, String mapping, Limits limits) {
    this.folder = folder;
    this.mapping = mapping;
    this.limits = limits;
  }

  /// What came of one file.
  public sealed interface Outcome {
    /// It was read.
    record Imported(Path file, ImportReport report) implements Outcome {}

    /// It could not be read at all.
    record Refused(Path file, Refusal refusal) implements Outcome {}
  }

  /// What tells one state of a file, and of its mapping, from another.
  private record State(long size, FileTime modified, @Nullable State mapping) {}

  /// Imports what is new or changed and has settled; a file that is refused is told once, until it
  /// or its mapping changes.
  ///
  /// @return what came of these files, by name
  /// @throws WorkspaceException if the folder cannot be watched, or the workspace not be written
  ///   to; what is left is taken at the next look
  public List<Outcome> look(Workspace workspace, Instant now) {
    List<Outcome> outcomes = new ArrayList<>();
    Map<Path, State> found = new HashMap<>();
    for (Path file : files()) {
      State state = state(file);
      if (state == null) {
        continue;
      }
      found.put(file, state);
      if (state.equals(done.get(file)) || !isSettled(file, state, now)) {
        continue;
      }
      Outcome outcome = take(workspace, file, state);
      if (outcome != null) {
        done.put(file, state);
        outcomes.add(outcome);
      }
    }
    seen.clear();
    seen.putAll(found);
    done.keySet().retainAll(found.keySet());
    return outcomes;
  }

  private boolean isSettled(Path file, State state, Instant now) {
    return state.equals(seen.get(file)) || (isQuiet(state, now) && isQuiet(state.mapping(), now));
  }

  private static boolean isQuiet(@Nullable State state, Instant now) {
    return state == null || state.modified().toInstant().plus(QUIET).isBefore(now);
  }

  private @Nullable Outcome take(Workspace workspace, Path file, State state) {
    if (state.size() > limits.bytes()) {
      return refused(
          file,
          "at most " + limits.bytes() + " bytes (limit bytes)",
          state.size() + " bytes",
          "split it, or --limit bytes=N");
    }
    byte[] bytes;
    String yaml;
    try {
      bytes = Files.readAllBytes(file);
      yaml =
          state.mapping() == null
              ? mapping
              : new String(Files.readAllBytes(mapping(file)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return refused(file, "a readable file", String.valueOf(e.getMessage()), "check its rights");
    }
    if (!state.equals(state(file))) {
      return null;
    }
    try {
      String name = folder.relativize(file).toString();
      return new Outcome.Imported(file, workspace.importSeries(new Source(name, bytes), yaml, ""));
    } catch (MappingException e) {
      return refused(
          file, "a mapping", String.valueOf(e.getMessage()), "mend it: docs/guide/series.md");
    }
  }

  private static Outcome refused(Path file, String expected, String found, String advice) {
    return new Outcome.Refused(file, new Refusal(expected, found, file.toString(), advice));
  }

  private List<Path> files() {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> files =
          walk.filter(Files::isRegularFile)
              .filter(file -> !isHidden(folder.relativize(file)))
              .filter(file -> !file.toString().endsWith(MAPPING))
              .limit(MOST + 1L)
              .sorted()
              .toList();
      if (files.size() > MOST) {
        throw new WorkspaceException(
            "at most " + MOST + " files", "more", folder.toString(), "watch a folder below it");
      }
      return files;
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new WorkspaceException(
          new Refusal(
              "a readable folder",
              String.valueOf(e.getMessage()),
              folder.toString(),
              "check its name and rights"),
          e);
    }
  }

  private static boolean isHidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static Path mapping(Path file) {
    return file.resolveSibling(file.getFileName() + MAPPING);
  }

  /// The state of a file, or null where it is gone.
  private static @Nullable State state(Path file) {
    try {
      BasicFileAttributes own = Files.readAttributes(file, BasicFileAttributes.class);
      State beside = file.toString().endsWith(MAPPING) ? null : state(mapping(file));
      return new State(own.size(), own.lastModifiedTime(), beside);
    } catch (IOException e) {
      return null;
    }
  }
}
