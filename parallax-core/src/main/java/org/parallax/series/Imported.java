package org.parallax.series;

import java.util.List;

/// What a workspace has imported besides its packs: concepts, series, and lines of series of its
/// own or of a pack.
///
/// @param store the imported lines; of a series that a pack carries too they stand beside the
///   pack's, and on the same day the pack's figure counts
/// @param version names the state of the imports; an empty string where there are none
public record Imported(
    List<Concept> concepts, List<SeriesDefinition> definitions, SeriesStore store, String version) {

  /// Nothing imported.
  public static final Imported NONE =
      new Imported(List.of(), List.of(), DefaultSeriesStore.of(List.of()), "");

  public Imported {
    concepts = List.copyOf(concepts);
    definitions = List.copyOf(definitions);
  }

  /// {@return a store of the lines taken so far and, after them, of these}
  DefaultSeriesStore over(DefaultSeriesStore.Builder builder) {
    for (SeriesKey key : store.keys()) {
      store.log(key).forEach(builder::add);
    }
    return builder.build();
  }
}
