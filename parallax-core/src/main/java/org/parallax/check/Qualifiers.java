package org.parallax.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds the words that narrow a metric: core, youth, tier-one cities, in yuan terms.
///
/// The longest phrase wins where several start at one place, so that "non-manufacturing" is not
/// also "manufacturing".
final class Qualifiers {

  /// What a narrowing does to a link.
  enum Effect {
    CONCEPT,
    SCOPE,
    BASIS,
    PLACE,
    /// Another's survey of the same thing; looked for in the clause of the number.
    SOURCE
  }

  private final Map<String, List<Phrase>> byFirst = new HashMap<>();
  private final Map<String, Effect> effects = new TreeMap<>();
  private final Map<String, String> wordings = new TreeMap<>();

  Qualifiers() {
    for (String language : Lexicon.LANGUAGES) {
      for (List<String> row : Lexicon.read(language + "/qualifiers.tsv", 3)) {
        List<String> tokens = Words.of(row.get(0));
        Effect effect = Effect.valueOf(row.get(2).toUpperCase(Locale.ROOT));
        byFirst
            .computeIfAbsent(tokens.getFirst(), _ -> new ArrayList<>())
            .add(new Phrase(tokens, row.get(1)));
        effects.putIfAbsent(row.get(1), effect);
        wordings.putIfAbsent(row.get(1), row.get(0));
      }
    }
    byFirst
        .values()
        .forEach(l -> l.sort(Comparator.comparingInt((Phrase p) -> -p.tokens().size())));
  }

  /// {@return the ids of what this text narrows to, of any effect}
  Set<String> in(@Nullable String text) {
    Set<String> found = new TreeSet<>();
    if (text != null) {
      for (String token : folded(Words.of(text))) {
        if (token.startsWith("#")) {
          found.add(token.substring(1));
        }
      }
    }
    return found;
  }

  /// {@return the ids found in a text that have one of these effects}
  Set<String> in(@Nullable String text, Set<Effect> wanted) {
    Set<String> found = in(text);
    found.removeIf(id -> !wanted.contains(effect(id)));
    return found;
  }

  Effect effect(String id) {
    return effects.getOrDefault(id, Effect.SCOPE);
  }

  /// {@return the first listed wording of a narrowing, for messages}
  String wording(String id) {
    return wordings.getOrDefault(id, id);
  }

  /// {@return the tokens with every narrowing replaced by one token, `#` and its id}
  List<String> folded(List<String> tokens) {
    List<String> folded = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Phrase phrase = at(tokens, i);
      folded.add(phrase == null ? tokens.get(i) : "#" + phrase.id());
      i += phrase == null ? 1 : phrase.tokens().size();
    }
    return folded;
  }

  private @Nullable Phrase at(List<String> tokens, int start) {
    for (Phrase phrase : byFirst.getOrDefault(tokens.get(start), List.of())) {
      int end = start + phrase.tokens().size();
      if (end <= tokens.size() && tokens.subList(start, end).equals(phrase.tokens())) {
        return phrase;
      }
    }
    return null;
  }

  private record Phrase(List<String> tokens, String id) {}
}
