package org.parallax.series;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something economists name and measure.
///
/// @param id `domain.metric[.qualifier]`
/// @param names by language tag
/// @param aliases by language tag: other names found in running text
/// @param unitFamily `percent`, `pp`, `index`, `money`, `count`, `ratio`, `rate` or `none`
/// @param transforms which of `level growth share deflate change` make sense of it
/// @param parent the id of the concept that includes it, or null
public record Concept(
    String id,
    Map<String, String> names,
    Map<String, List<String>> aliases,
    String definition,
    String unitFamily,
    List<String> transforms,
    @Nullable String parent) {

  public Concept {
    names = Map.copyOf(names);
    aliases = Map.copyOf(aliases);
    transforms = List.copyOf(transforms);
  }

  /// {@return its name in this language, else in English, else its id}
  public String name(String language) {
    return names.getOrDefault(language, names.getOrDefault("en", id));
  }
}
