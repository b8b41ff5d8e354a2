package org.parallax.series.imports;

import java.util.List;
import org.parallax.series.Concept;
import org.parallax.series.DefaultSeriesStore;
import org.parallax.series.SeriesDefinition;

/// What a file brings.
///
/// @param concepts that the mapping defines
/// @param definitions of series that were not known before
/// @param store the lines that are new
public record ImportResult(
    ImportReport report,
    List<Concept> concepts,
    List<SeriesDefinition> definitions,
    DefaultSeriesStore store) {

  public ImportResult {
    concepts = List.copyOf(concepts);
    definitions = List.copyOf(definitions);
  }
}
