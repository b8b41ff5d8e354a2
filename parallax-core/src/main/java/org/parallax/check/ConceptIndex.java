package org.parallax.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.series.Catalogue;
import org.parallax.series.Concept;
import org.parallax.series.SeriesDefinition;

/// The names and aliases of all concepts and their series, weighed against the words of a text.
///
/// For words M of the mention and words A of an alias, with w the weight of a word (rare words
/// weigh more, the form of a figure little): `score = F1(w(M∩A)/w(A), w(M∩A)/w(M)) × head ×
/// narrowing`, 1 where the words are the same.
final class ConceptIndex {

  private static final Pattern BRACKETS = Pattern.compile("[(\uff08]");
  private static final double GENERIC = 0.15;
  private static final double WITHOUT_FORM = 0.97;
  private static final double APART = 0.9;
  private static final double ALIKE = 0.9;
  private static final double OTHER_HEAD = 0.8;
  private static final double OTHER_CONCEPT = 0.45;
  private static final double NARROWER = 0.93;

  private final FreeWords free;
  private final Qualifiers qualifiers;
  private final Synonyms synonyms = new Synonyms();
  private final Map<String, List<Entry>> byToken = new HashMap<>();
  private final Map<String, Double> weights = new HashMap<>();
  private final Map<String, Set<String>> conceptQualifiers = new TreeMap<>();
  private final double unseen;

  ConceptIndex(Catalogue catalogue, FreeWords free, Qualifiers qualifiers) {
    this.free = free;
    this.qualifiers = qualifiers;
    Map<String, Set<String>> conceptsOf = new HashMap<>();
    Set<Entry> entries = new LinkedHashSet<>();
    for (Concept concept : catalogue.concepts()) {
      Set<String> narrowed = new HashSet<>();
      Set<String> phrases = new LinkedHashSet<>(concept.names().values());
      concept.aliases().values().forEach(phrases::addAll);
      phrases.forEach(p -> narrowed.addAll(qualifiers.in(p)));
      for (SeriesDefinition series : catalogue.measuring(concept.id())) {
        series.aliases().values().forEach(phrases::addAll);
        for (String name : series.names().values()) {
          narrowed.addAll(qualifiers.in(name));
          if (Words.hasEastAsian(name)) {
            phrases.add(BRACKETS.split(name, 2)[0]);
          }
        }
      }
      conceptQualifiers.put(concept.id(), narrowed);
      for (String phrase : phrases) {
        List<String> tokens = canonical(phrase);
        entries.add(new Entry(concept.id(), tokens, qualifiers.in(phrase), 1));
        List<String> bare = bare(tokens);
        if (!bare.equals(tokens) && isTelling(bare)) {
          entries.add(new Entry(concept.id(), bare, qualifiers.in(phrase), WITHOUT_FORM));
        }
        tokens.forEach(t -> conceptsOf.computeIfAbsent(t, _ -> new HashSet<>()).add(concept.id()));
      }
    }
    double n = Math.max(1, catalogue.concepts().size());
    unseen = Math.log(1 + n);
    conceptsOf.forEach((token, ids) -> weights.put(token, Math.log(1 + n / ids.size())));
    for (Entry entry : entries) {
      Set.copyOf(entry.tokens())
          .forEach(t -> byToken.computeIfAbsent(t, _ -> new ArrayList<>()).add(entry));
    }
  }

  /// {@return the best score of every concept that shares a word with the mention}
  ///
  /// @param mention the words that name the metric
  /// @param context further words that may narrow it, such as the population
  Map<String, Double> scores(String mention, @Nullable String context) {
    if (isBare(mention)) {
      return Map.of();
    }
    Query query = query(mention, context);
    Map<String, Double> best = new TreeMap<>();
    Set<Entry> seen = new HashSet<>();
    for (int i = 0; i < query.tokens().size(); i++) {
      if (query.weight(i) > 0) {
        for (Entry entry : byToken.getOrDefault(query.tokens().get(i), List.of())) {
          if (seen.add(entry)) {
            best.merge(entry.concept(), score(query, entry), Math::max);
          }
        }
      }
    }
    return best;
  }

  /// {@return the concepts named in running text, in its order}
  ///
  /// Where several names begin at one word the longest counts; a name of two East Asian characters
  /// counts too, since it stands there literally.
  List<Named> named(String text) {
    List<String> tokens = canonical(text);
    List<Named> named = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Set<String> concepts = new TreeSet<>();
      int width = 0;
      for (Entry entry : byToken.getOrDefault(tokens.get(i), List.of())) {
        int size = entry.tokens().size();
        boolean here =
            size >= width
                && i + size <= tokens.size()
                && tokens.subList(i, i + size).equals(entry.tokens());
        if (here && !isBareTokens(entry.tokens())) {
          if (size > width) {
            concepts.clear();
          }
          width = size;
          concepts.add(entry.concept());
        }
      }
      if (width > 0) {
        named.add(new Named(concepts, String.join(" ", tokens.subList(i, i + width))));
      }
      i += Math.max(1, width);
    }
    return named;
  }

  /// {@return the words for narrowings of a text that make another thing of this concept}
  List<String> turning(String text, String concept) {
    Set<String> known = conceptQualifiers.getOrDefault(concept, Set.of());
    return qualifiers.in(text).stream()
        .filter(id -> qualifiers.effect(id) == Qualifiers.Effect.CONCEPT && !known.contains(id))
        .map(qualifiers::wording)
        .toList();
  }

  /// {@return whether the words say nothing about which thing is measured: "the rate", "an
  /// increase"}
  boolean isBare(String mention) {
    return isBareTokens(canonical(mention));
  }

  private boolean isBareTokens(List<String> tokens) {
    return free.roles(tokens).stream()
        .noneMatch(role -> role == null || role == FreeWords.Role.PRICE);
  }

  private Query query(String mention, @Nullable String context) {
    List<String> tokens = canonical(mention);
    List<FreeWords.@Nullable Role> roles = free.roles(tokens);
    double[] w = new double[tokens.size()];
    for (int i = 0; i < w.length; i++) {
      w[i] = weight(tokens.get(i), roles.get(i));
    }
    Set<String> narrowed = qualifiers.in(mention);
    narrowed.addAll(qualifiers.in(context));
    List<Double> boxed = new ArrayList<>();
    for (double one : w) {
      boxed.add(one);
    }
    return new Query(tokens, boxed, narrowed, head(tokens, roles), Words.hasEastAsian(mention));
  }

  /// An East Asian name without the words for the form of the figure: narrow money without growth.
  private List<String> bare(List<String> tokens) {
    List<FreeWords.@Nullable Role> roles = free.roles(tokens);
    List<String> bare = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      FreeWords.Role role = roles.get(i);
      if (role == null || role == FreeWords.Role.STOP) {
        bare.add(tokens.get(i));
      }
    }
    return tokens.stream().anyMatch(Words::hasEastAsian) ? bare : tokens;
  }

  /// Two characters alone, such as those for "economy", name too many things.
  private static boolean isTelling(List<String> tokens) {
    return tokens.size() >= 3
        || tokens.stream().anyMatch(t -> t.startsWith("#") || !Words.hasEastAsian(t));
  }

  /// Narrowings become one token each, then words of one meaning become one word.
  private List<String> canonical(String text) {
    return synonyms.folded(qualifiers.folded(free.matched(Words.of(text))));
  }

  private double weight(String token, FreeWords.@Nullable Role role) {
    double weight = weights.getOrDefault(token, unseen);
    if (role == null) {
      return weight;
    }
    return switch (role) {
      case STOP, DROP -> 0;
      case PLACE -> 0.02;
      case GENERIC, GROWTH, DECLINE -> GENERIC * weight;
      case PRICE -> weight;
    };
  }

  /// The last word with a meaning before the first preposition: what is measured.
  private static @Nullable String head(List<String> tokens, List<FreeWords.@Nullable Role> roles) {
    String head = null;
    for (int i = 0; i < tokens.size(); i++) {
      if (roles.get(i) == FreeWords.Role.STOP && head != null) {
        return head;
      }
      if (roles.get(i) == null) {
        head = tokens.get(i);
      }
    }
    return head;
  }

  private double score(Query query, Entry entry) {
    double fit =
        query.tokens().equals(entry.tokens())
            ? 1
            : query.eastAsian() ? contiguous(query, entry) : bag(query, entry);
    double score = fit * entry.factor();
    if (score <= 0) {
      return 0;
    }
    Set<String> known = conceptQualifiers.getOrDefault(entry.concept(), Set.of());
    for (String narrowed : query.narrowed()) {
      if (!entry.narrowed().contains(narrowed) && !known.contains(narrowed)) {
        score *=
            qualifiers.effect(narrowed) == Qualifiers.Effect.CONCEPT ? OTHER_CONCEPT : NARROWER;
      }
    }
    for (String narrowed : entry.narrowed()) {
      if (!query.narrowed().contains(narrowed)
          && qualifiers.effect(narrowed) == Qualifiers.Effect.CONCEPT) {
        score *= OTHER_CONCEPT;
      }
    }
    return score;
  }

  private double bag(Query query, Entry entry) {
    List<FreeWords.@Nullable Role> roles = free.roles(entry.tokens());
    double all = 0;
    double shared = 0;
    for (int i = 0; i < entry.tokens().size(); i++) {
      double w = weight(entry.tokens().get(i), roles.get(i));
      all += w;
      shared += query.tokens().contains(entry.tokens().get(i)) ? w : 0;
    }
    double asked = 0;
    double answered = 0;
    for (int i = 0; i < query.tokens().size(); i++) {
      double w = query.weight(i) * narrowed(query.tokens().get(i));
      asked += w;
      answered += entry.tokens().contains(query.tokens().get(i)) ? w : 0;
    }
    double head = query.head() == null || entry.tokens().contains(query.head()) ? 1 : OTHER_HEAD;
    return head * f1(shared, all, answered, asked);
  }

  /// A narrowing is judged as such, not again as an unknown word.
  private static double narrowed(String token) {
    return token.startsWith("#") ? 0.3 : 1;
  }

  /// In Chinese and Korean an alias must stand in the mention as a whole.
  private double contiguous(Query query, Entry entry) {
    int at = Words.find(query.tokens(), entry.tokens(), 0);
    if (at < 0) {
      boolean apart = Words.find(synonyms.folded(bare(query.tokens())), entry.tokens(), 0) >= 0;
      return apart ? APART : ALIKE * bigrams(query, entry);
    }
    double asked = 0;
    double answered = 0;
    for (int i = 0; i < query.tokens().size(); i++) {
      boolean inside = i >= at && i < at + entry.tokens().size();
      double w = inside ? 1 : Math.min(1, query.weight(i) / unseen) * 0.8;
      w *= inside ? 1 : narrowed(query.tokens().get(i));
      asked += w;
      answered += inside ? w : 0;
    }
    return f1(1, 1, answered, asked);
  }

  private static double bigrams(Query query, Entry entry) {
    Set<List<String>> one = pairs(query.tokens());
    Set<List<String>> other = pairs(entry.tokens());
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    double shared = one.stream().filter(other::contains).count();
    return 2 * shared / (one.size() + other.size());
  }

  private static Set<List<String>> pairs(List<String> tokens) {
    Set<List<String>> pairs = new HashSet<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      pairs.add(List.of(tokens.get(i), tokens.get(i + 1)));
    }
    return pairs;
  }

  private static double f1(double shared, double all, double answered, double asked) {
    if (shared <= 0 || answered <= 0 || all <= 0 || asked <= 0) {
      return 0;
    }
    double a = shared / all;
    double b = answered / asked;
    return 2 * a * b / (a + b);
  }

  /// A name that stands in a text.
  ///
  /// @param concepts all that it may name
  /// @param words as matched
  record Named(Set<String> concepts, String words) {}

  /// One name of one concept.
  private record Entry(String concept, List<String> tokens, Set<String> narrowed, double factor) {}

  /// The words asked for.
  private record Query(
      List<String> tokens,
      List<Double> weights,
      Set<String> narrowed,
      @Nullable String head,
      boolean eastAsian) {
    double weight(int i) {
      return weights.get(i);
    }
  }
}
