package org.parallax.series;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The files of one pack, wherever they lie.
///
/// Nothing needs a listing to be read: a pack's files have fixed names, and the observations of a
/// series stand in `observations/KEY.csv`. So a pack reads alike from a folder, from a jar, and
/// from a jar inside another.
sealed interface PackFiles {

  /// {@return the bytes of this file, or null if there is none}
  byte @Nullable [] read(String name);

  /// {@return the names of the files under `observations/` as far as they can be listed, sorted}
  List<String> listedObservations();

  /// {@return how to name the pack in messages before its id is known}
  String place();

  /// A pack carried on the class path under `/packs/ID/`.
  record Bundled(String id) implements PackFiles {
    @Override
    public byte @Nullable [] read(String name) {
      try (InputStream in = PackFiles.class.getResourceAsStream("/packs/" + id + "/" + name)) {
        return in == null ? null : in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public List<String> listedObservations() {
      return List.of();
    }

    @Override
    public String place() {
      return id;
    }
  }

  /// A pack in a folder of its own.
  record Folder(Path root) implements PackFiles {
    @Override
    public byte @Nullable [] read(String name) {
      try {
        Path file = root.resolve(name);
        return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public List<String> listedObservations() {
      Path folder = root.resolve("observations");
      if (!Files.isDirectory(folder)) {
        return List.of();
      }
      try (Stream<Path> files = Files.list(folder)) {
        return files
            .map(f -> String.valueOf(f.getFileName()))
            .filter(n -> !n.startsWith("."))
            .sorted()
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String place() {
      return root.toString();
    }
  }
}
