package org.parallax.check.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Claim;

/// The name of a metric in a form that can be compared: lower case, without articles, possessives
/// and particles, words of one form, in alphabetical order ("growth of exports" is "export
/// growth").
final class MetricName {

  private static final Set<String> IDLE = idle();
  private static final List<String> PARTICLES =
      List.of("에서는", "에서", "으로", "은", "는", "이", "가", "을", "를", "의", "도", "로");

  private MetricName() {}

  /// {@return the name of what a claim measures, or null where the text does not give it}
  static @Nullable String of(Claim claim) {
    Claim.Mention metric = claim.metric();
    return metric == null ? null : of(metric.text());
  }

  /// {@return the comparable form of a mention, or null where nothing is left of it}
  static @Nullable String of(String mention) {
    List<String> words = new ArrayList<>();
    for (String raw : mention.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      String word = stem(raw);
      if (!word.isEmpty() && !IDLE.contains(raw) && !IDLE.contains(word)) {
        words.add(word);
      }
    }
    words.sort(null);
    return words.isEmpty() ? null : String.join(" ", words);
  }

  private static Set<String> idle() {
    Set<String> idle = new HashSet<>();
    for (Table.Row row : Table.rows("idle.tsv", 1)) {
      idle.add(row.cells().getFirst());
    }
    return Set.copyOf(idle);
  }

  private static String stem(String word) {
    if (word.isEmpty()) {
      return word;
    }
    char last = word.charAt(word.length() - 1);
    if (last >= '\uac00' && last <= '\ud7a3') {
      return withoutParticle(word);
    }
    if (last >= '\u2e80') {
      return word.replace("的", "");
    }
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    if (plural && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean part = word.endsWith("us") || word.endsWith("is");
    return plural && !part ? word.substring(0, word.length() - 1) : word;
  }

  private static String withoutParticle(String word) {
    for (String particle : PARTICLES) {
      if (word.endsWith(particle) && word.length() >= particle.length() + 2) {
        return word.substring(0, word.length() - particle.length());
      }
    }
    return word;
  }
}
