package org.parallax.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words that narrow a metric to a part of its population: ages, coverage, region.
final class PopulationRules {

  private PopulationRules() {}

  /// {@return the narrowing words of the sentence near the metric, joined by commas, or null}
  static @Nullable String of(Tokens s, Draft d, int city) {
    if (d.metric == null && !d.pronoun && city == Draft.NONE) {
      return null;
    }
    int near = d.metric == null ? Math.max(d.value, 0) : d.metric.from();
    List<String> words = new ArrayList<>();
    if (city != Draft.NONE) {
      words.add(s.words(city));
    }
    if (d.population != null) {
      words.add(
          s.text.substring(s.get(d.population.from()).start, s.get(d.population.to() - 1).end));
    }
    for (int i = 0; i < s.size() && (d.metric != null || d.pronoun); i++) {
      boolean age = s.get(i).isValue() && s.get(i).inert && ValueRoles.isAge(s, i);
      boolean named = d.population != null && d.population.contains(i);
      if (named) {
        continue;
      }
      if (s.isVerbFinal() && age && !isBeside(s, i, near)) {
        continue;
      }
      if (age && !s.has(i - 1, CueKind.POPULATION) && !s.has(i + 1, CueKind.POPULATION)) {
        int last = s.isEnglish() ? lastOfBand(s, i) : i;
        words.add(s.text.substring(s.get(i).start, s.get(last).end));
        i = last;
        continue;
      }
      if (s.isChinese() && i > d.value && d.value >= 0 && PlaceRules.isOfNext(s, d.value, i)) {
        break;
      }
      boolean beside = !s.isVerbFinal() || isBeside(s, i, near);
      if (beside && s.has(i, CueKind.POPULATION) && Distance.between(s, i, near) < 8) {
        int from =
            i > 0 && s.get(i - 1).isValue() && s.get(i).end - s.get(i).start == 1 ? i - 1 : i;
        int to = isAge(s, i) ? i + 2 : i + 1;
        words.add(s.text.substring(s.get(from).start, s.get(to - 1).end));
      }
    }
    return words.isEmpty() ? null : String.join(", ", words);
  }

  /// The upper end of "16- to 24-year-olds".
  private static int lastOfBand(Tokens s, int i) {
    int last = i;
    for (int k = i + 1; k < s.size() && k < i + 4; k++) {
      if (s.get(k).isValue() || s.kind(k) == Token.Kind.OTHER) {
        return k;
      }
      if (s.kind(k) != Token.Kind.PUNCT && !s.is(k, "to") && !s.is(k, "to-") && !s.is(k, "and")) {
        return last;
      }
    }
    return last;
  }

  /// No figure of another metric stands between.
  private static boolean isBeside(Tokens s, int i, int near) {
    for (int k = Math.min(i, near) + 1; k < Math.max(i, near); k++) {
      if (s.get(k).isValue() && !s.get(k).inert) {
        return false;
      }
    }
    return true;
  }

  /// Whether a band of ages follows.
  private static boolean isAge(Tokens s, int i) {
    return i + 1 < s.size() && s.get(i).has(CueKind.POPULATION) && s.get(i + 1).isValue();
  }

  /// {@return whether the metric cannot be checked without its population and none is given}
  static boolean isMissing(Tokens s, Draft d, @Nullable String population) {
    Range metric = d.metric;
    if (metric == null
        || (population != null && population.codePoints().anyMatch(Character::isDigit))) {
      return false;
    }
    for (int i = metric.from(); i < metric.to(); i++) {
      if (s.has(i, CueKind.POPULATION_NEEDED)) {
        return true;
      }
    }
    return false;
  }
}
