package org.parallax.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.provenance.ContentHash;

/// The files as they were given, each named by the SHA-256 of its bytes.
record Originals(Folder folder) {

  /// Keeps a file, durably. Bytes that are there already and sound are left alone.
  void keep(ContentHash hash, byte[] bytes) {
    if (read(hash) == null) {
      Folder.write(folder.original(hash), bytes);
    }
  }

  /// {@return the bytes of that hash, or null where they are missing or no longer what they were}
  byte @Nullable [] read(ContentHash hash) {
    try {
      byte[] bytes = Files.readAllBytes(folder.original(hash));
      return ContentHash.of(bytes).equals(hash) ? bytes : null;
    } catch (NoSuchFileException _) {
      return null;
    } catch (IOException e) {
      throw WorkspaceException.of(folder.originals(), e);
    }
  }

  /// {@return the damaged stretches of one original, none where it is sound}
  List<Integrity.Damage> damage(JournalEntry.Original added) {
    String name = name(added.sha256());
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(folder.original(added.sha256()));
    } catch (NoSuchFileException _) {
      return List.of(
          new Integrity.Damage(name, 0, 0, added.bytes(), added.sha256().hex(), "no file"));
    } catch (IOException e) {
      throw WorkspaceException.of(folder.originals(), e);
    }
    ContentHash found = ContentHash.of(bytes);
    if (found.equals(added.sha256())) {
      return List.of();
    }
    List<Integrity.Damage> damage = new ArrayList<>();
    BlockHashes now = BlockHashes.of(bytes);
    for (int block = 0; block < Math.max(now.count(), added.blocks().count()); block++) {
      if (!now.block(block).equals(added.blocks().block(block))) {
        long start = (long) block * BlockHashes.BLOCK;
        long end = Math.min(start + BlockHashes.BLOCK, Math.max(added.bytes(), bytes.length));
        damage.add(
            new Integrity.Damage(
                name, 0, start, end, added.blocks().block(block), now.block(block)));
      }
    }
    if (damage.isEmpty()) {
      long end = Math.max(added.bytes(), bytes.length);
      damage.add(new Integrity.Damage(name, 0, 0, end, added.sha256().hex(), found.hex()));
    }
    return damage;
  }

  /// {@return the files of the folder, by name}
  List<String> names() {
    try (Stream<Path> files = Files.list(folder.originals())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw WorkspaceException.of(folder.originals(), e);
    }
  }

  static String name(ContentHash hash) {
    return "originals/" + hash;
  }
}
