package org.parallax.series;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which concepts and series are known, over all loaded packs.
public interface Catalogue {

  /// {@return all concepts, by id}
  Collection<Concept> concepts();

  /// {@return all series definitions, by key}
  Collection<SeriesDefinition> series();

  @Nullable Concept concept(String id);

  @Nullable SeriesDefinition series(SeriesKey key);

  /// {@return the series that measure a concept, in the order of their packs: the first is what its
  /// words mean by default}
  List<SeriesDefinition> measuring(String concept);
}
