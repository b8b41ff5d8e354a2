package org.parallax.workspace;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.provenance.ContentHash;

/// A file of figures that a workspace keeps.
///
/// @param line its line in the journal
/// @param origin the address it was fetched from, or an empty string for a file
/// @param problem why it cannot be read any more, or null
/// @param report what came of it, line by line
public record SeriesImport(
    int line,
    Instant at,
    ContentHash sha256,
    String name,
    String origin,
    int kept,
    int changed,
    int unchanged,
    int refused,
    @Nullable String problem,
    List<String> report) {

  public SeriesImport {
    report = List.copyOf(report);
  }
}
