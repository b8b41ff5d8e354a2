package org.parallax.series;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The concepts and series of all loaded packs. Where two packs know one concept, its names are
/// joined and the first pack's definition stands.
final class DefaultCatalogue implements Catalogue {

  private final Map<String, Concept> concepts = new TreeMap<>();
  private final Map<SeriesKey, SeriesDefinition> series = new TreeMap<>();
  private final Map<String, List<SeriesDefinition>> byConcept = new TreeMap<>();

  DefaultCatalogue(List<Pack> packs, Imported imported) {
    packs.forEach(pack -> add(pack.concepts(), pack.series()));
    add(imported.concepts(), imported.definitions());
    byConcept.replaceAll((_, list) -> List.copyOf(list));
  }

  private void add(List<Concept> more, List<SeriesDefinition> definitions) {
    more.forEach(c -> concepts.merge(c.id(), c, DefaultCatalogue::joined));
    for (SeriesDefinition one : definitions) {
      if (series.putIfAbsent(one.key(), one) == null) {
        byConcept.computeIfAbsent(one.concept(), _ -> new ArrayList<>()).add(one);
      }
    }
  }

  private static Concept joined(Concept one, Concept other) {
    Map<String, String> names = new TreeMap<>(other.names());
    names.putAll(one.names());
    Map<String, List<String>> aliases = new TreeMap<>(one.aliases());
    other
        .aliases()
        .forEach((language, more) ->
            aliases.merge(
                language,
                more,
                (a, b) ->
                    java.util.stream.Stream.concat(a.stream(), b.stream()).distinct().toList()));
    return new Concept(
        one.id(),
        names,
        aliases,
        one.definition(),
        one.unitFamily(),
        one.transforms(),
        one.parent());
  }

  @Override
  public Collection<Concept> concepts() {
    return Collections.unmodifiableCollection(concepts.values());
  }

  @Override
  public Collection<SeriesDefinition> series() {
    return Collections.unmodifiableCollection(series.values());
  }

  @Override
  public @Nullable Concept concept(String id) {
    return concepts.get(id);
  }

  @Override
  public @Nullable SeriesDefinition series(SeriesKey key) {
    return series.get(key);
  }

  @Override
  public List<SeriesDefinition> measuring(String concept) {
    return byConcept.getOrDefault(concept, List.of());
  }
}
