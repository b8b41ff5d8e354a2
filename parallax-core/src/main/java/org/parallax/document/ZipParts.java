package org.parallax.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Takes named parts out of a zip archive in memory, counting what they unpack to as they do.
final class ZipParts {
  /// Archives smaller than this unpacked are harmless whatever their ratio.
  private static final long HARMLESS = 2_000_000;

  private ZipParts() {}

  /// {@return the wanted parts that the archive has}
  ///
  /// @throws RefusedException if all its parts together unpack to more than the limit
  static Map<String, byte[]> of(Source source, Set<String> wanted, Limits limits)
      throws IOException {
    long most = Math.max(HARMLESS, (long) source.bytes().length * limits.expansion());
    long unpacked = 0;
    Map<String, byte[]> parts = new HashMap<>();
    byte[] buffer = new byte[1 << 16];
    try (var zip = new ZipInputStream(new ByteArrayInputStream(source.bytes()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        boolean keep = wanted.contains(entry.getName());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int n = zip.read(buffer); n > 0; n = zip.read(buffer)) {
          unpacked += n;
          if (unpacked > most) {
            throw new RefusedException(
                "an archive that unpacks to at most %d times its size"
                    .formatted(limits.expansion()),
                "more than %d bytes out of %d".formatted(most, source.bytes().length),
                source.name(),
                "a copy saved anew, without what is packed into it");
          }
          if (keep) {
            out.write(buffer, 0, n);
          }
        }
        if (keep) {
          parts.put(entry.getName(), out.toByteArray());
        }
      }
    }
    return parts;
  }
}
