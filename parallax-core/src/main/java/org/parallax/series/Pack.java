package org.parallax.series;

import java.util.List;
import org.parallax.provenance.ContentHash;

/// A theme pack as loaded: concepts, series and their observations.
///
/// @param digest hash over the names and hashes of its files, in order
/// @param observations the change log's lines, by series, period and publication
public record Pack(
    String id,
    String version,
    String title,
    String licence,
    ContentHash digest,
    List<Concept> concepts,
    List<SeriesDefinition> series,
    List<Observation> observations) {

  public Pack {
    concepts = List.copyOf(concepts);
    series = List.copyOf(series);
    observations = List.copyOf(observations);
  }
}
