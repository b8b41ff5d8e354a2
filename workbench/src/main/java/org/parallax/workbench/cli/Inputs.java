package org.parallax.workbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parallax.document.Limits;
import org.parallax.document.ReadResult;
import org.parallax.document.Reader;
import org.parallax.document.Refusal;
import org.parallax.document.Source;

/// Files named on the command line: folders opened, sizes checked before a byte is read.
final class Inputs {
  private Inputs() {}

  /// {@return the files under these paths in order; a folder gives its files by name, hidden ones
  /// left out}
  static List<Path> expand(List<Path> paths) {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        files.addAll(under(path));
      } else {
        files.add(path);
      }
    }
    return files;
  }

  /// What came of opening one file.
  sealed interface Opened {
    /// Its bytes.
    record Bytes(Source source) implements Opened {}

    /// Why not.
    record Closed(Refusal refusal) implements Opened {}
  }

  /// {@return what came of reading one file, or standard input for `-`}
  static ReadResult read(Path path, Reader reader, Limits limits) {
    return switch (open(path, limits)) {
      case Opened.Bytes bytes -> reader.read(bytes.source(), limits);
      case Opened.Closed closed -> new ReadResult.Refused(closed.refusal());
    };
  }

  /// {@return the bytes of one file, or of standard input for `-`; never more than the limit}
  static Opened open(Path path, Limits limits) {
    try {
      if (path.toString().equals("-")) {
        int most = (int) Math.min(Integer.MAX_VALUE - 8, limits.bytes() + 1);
        byte[] bytes = System.in.readNBytes(most);
        return bytes.length > limits.bytes()
            ? tooLarge("standard input", "more than " + limits.bytes(), limits)
            : new Opened.Bytes(new Source("standard-input", bytes));
      }
      if (!Files.exists(path)) {
        return refused("a file", "nothing of that name", path.toString(), "check the path");
      }
      if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
        return refused(
            "a readable file", "something else", path.toString(), "check its permissions");
      }
      long size = Files.size(path);
      return size > limits.bytes()
          ? tooLarge(path.toString(), Long.toString(size), limits)
          : new Opened.Bytes(new Source(fileName(path), Files.readAllBytes(path)));
    } catch (IOException e) {
      return refused(
          "a readable file", String.valueOf(e.getMessage()), path.toString(), "check it");
    }
  }

  static String fileName(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  private static List<Path> under(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !isHidden(folder.relativize(file)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UsageException(
          "a readable folder",
          String.valueOf(e.getMessage()),
          folder.toString(),
          "check its permissions");
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

  private static Opened tooLarge(String where, String size, Limits limits) {
    return refused(
        "at most " + limits.bytes() + " bytes (limit bytes)",
        size + " bytes",
        where,
        "split it, or --limit bytes=N");
  }

  private static Opened refused(String expected, String found, String where, String advice) {
    return new Opened.Closed(new Refusal(expected, found, where, advice));
  }
}
