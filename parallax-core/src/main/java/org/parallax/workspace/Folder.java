package org.parallax.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.parallax.provenance.ContentHash;

/// The names inside a workspace's folder, and the durable ways to write there.
///
/// No name in it comes from outside: originals are named by the hash of their bytes.
record Folder(Path root) {
  private static final String ASIDE = ".part";

  static Folder at(Path dir) {
    return new Folder(dir.toAbsolutePath().normalize());
  }

  Path originals() {
    return root.resolve("originals");
  }

  Path original(ContentHash hash) {
    return originals().resolve(hash.hex());
  }

  Path journal() {
    return root.resolve("journal.jsonl");
  }

  Path head() {
    return root.resolve("head.json");
  }

  Path lock() {
    return root.resolve("journal.lock");
  }

  Path database() {
    return root.resolve("parallax.db");
  }

  Path databaseAside() {
    return root.resolve("parallax.db" + ASIDE);
  }

  /// {@return whether a workspace lives here, sound or not}
  boolean isWorkspace() {
    return Files.isDirectory(originals())
        && (Files.isRegularFile(journal()) || Files.isRegularFile(head()));
  }

  /// Writes a file so that after a crash it is there as a whole or not at all: aside, forced,
  /// renamed, and the folder forced.
  static void write(Path file, byte[] bytes) {
    Path aside = file.resolveSibling(file.getFileName() + ASIDE);
    try {
      try (FileChannel channel =
          FileChannel.open(
              aside,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        writeFully(channel, bytes);
        channel.force(true);
      }
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      force(file.resolveSibling("."));
    } catch (IOException e) {
      throw WorkspaceException.of(file, e);
    }
  }

  /// Makes the bytes of a file, or the names in a folder, durable.
  static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  static void writeFully(FileChannel channel, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  /// Removes what a killed writer left half written; to be called by the holder of the lock.
  void removeAsides() {
    for (Path folder : new Path[] {root, originals()}) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(ASIDE)).toList()) {
          if (!file.equals(databaseAside())) {
            Files.deleteIfExists(file);
          }
        }
      } catch (IOException e) {
        throw WorkspaceException.of(folder, e);
      }
    }
  }
}
