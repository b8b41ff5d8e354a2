package org.parallax.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.parallax.document.Source;

/// Notes to add, and folders to break.
final class Notes {
  private Notes() {}

  static Source note(String name, String text) {
    return new Source(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /// {@return a note of some hundred bytes to several blocks, different for every number}
  static Source numbered(int number, RandomGenerator random) {
    StringBuilder text = new StringBuilder("Note " + number + ".\n");
    int lines = random.nextInt(1, 60);
    for (int line = 0; line < lines; line++) {
      text.append(line % 3 == 0 ? "Prices rose " + random.nextInt(1000) : "Some words follow here")
          .append(", says note ")
          .append(number)
          .append(", and goes on about it for a while longer than it has to, as notes do.\n");
    }
    return note("note-" + number + ".txt", text.toString());
  }

  /// Copies a folder with all that is in it.
  static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Deletes a folder with all that is in it, if it is there.
  static void delete(Path dir) {
    if (!Files.exists(dir)) {
      return;
    }
    try (Stream<Path> files = Files.walk(dir)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> originals(Path dir) {
    try (Stream<Path> files = Files.list(dir.resolve("originals"))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Changes one byte of a file.
  static void flip(Path file, long offset, int mask) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      bytes[Math.toIntExact(offset)] ^= (byte) mask;
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
