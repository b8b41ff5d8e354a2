package org.parallax.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.check.MetricWords.Feature;
import org.parallax.quantity.PriceBasis;
import org.parallax.series.Catalogue;
import org.parallax.series.Concept;
import org.parallax.series.SeriesDefinition;

/// The names and aliases of all concepts and their series, weighed against the words of a text.
///
/// For words M of the mention and words A of an alias, with w the weight of a word (rare words
/// weigh more, the form of a figure little): `score = F1(w(M∩A)/w(A), w(M∩A)/w(M)) × head ×
/// narrowing × prices`, 1 where the words are the same.
final class ConceptIndex {

  private static final Pattern BRACKETS = Pattern.compile("[(\uff08]");
  private static final int KNOWN = 4_096;
  private static final double GENERIC = 0.15;
  private static final double PLACE = 0.02;
  private static final double UNKNOWN_PAIR = 0.55;
  private static final double STRAY = 0.2;
  private static final double WITHOUT_FORM = 0.97;
  private static final double OTHER_HEAD = 0.8;
  private static final double OTHER_CONCEPT = 0.45;
  private static final double OTHER_PRICES = 0.6;
  private static final double NARROWER = 0.93;
  private static final String GAP = "gap";
  private static final double FOREIGN = 0.5;
  private static final double LACKS_HEAD = 0.85;
  private static final Set<String> PRICES = Set.of("real", "nominal");

  /// What the vocabulary folds other lands into: a name that holds one is of nothing at home.
  private static final Set<String> ABROAD = Set.of("us", "world");

  private final MetricWords words;
  private final Qualifiers qualifiers;
  private final Map<String, List<Entry>> byToken = new HashMap<>();
  private final Map<String, List<Entry>> byFeature = new HashMap<>();
  private final Map<String, Double> weights = new HashMap<>();
  private final Map<String, Set<String>> conceptQualifiers = new TreeMap<>();
  private final Map<String, Set<String>> conceptPrices = new TreeMap<>();
  private final double unseen;

  /// The concepts that go by "GDP" alone: it and its growth, no share of it.
  private final Set<String> gdp = new HashSet<>();

  /// A text names the same things again and again. Emptied when it is full, so that it cannot grow.
  private final Map<Asked, Map<String, Double>> answers = new ConcurrentHashMap<>();

  ConceptIndex(Catalogue catalogue, FreeWords free, Qualifiers qualifiers) {
    this.words = new MetricWords(free, qualifiers);
    this.qualifiers = qualifiers;
    Map<String, Set<String>> conceptsOf = new HashMap<>();
    Set<Entry> entries = new LinkedHashSet<>();
    for (Concept concept : catalogue.concepts()) {
      String id = concept.id();
      for (String phrase : phrases(catalogue, concept)) {
        Set<String> narrowed = words.narrowings(phrase);
        entries.add(entry(id, words.canonical(phrase), narrowed, 1));
        List<String> bare = words.bare(phrase);
        if (bare != null) {
          entries.add(entry(id, bare, narrowed, WITHOUT_FORM));
        }
      }
      String name = concept.names().getOrDefault("en", "");
      Set<String> prices = new HashSet<>(words.canonical(name));
      prices.retainAll(PRICES);
      conceptPrices.put(id, prices);
    }
    for (Entry entry : entries) {
      for (Feature feature : entry.features()) {
        conceptsOf.computeIfAbsent(feature.text(), _ -> new HashSet<>()).add(entry.concept());
      }
    }
    double n = Math.max(1, catalogue.concepts().size());
    unseen = Math.log(1 + n);
    conceptsOf.forEach((feature, ids) -> weights.put(feature, Math.log(1 + n / ids.size())));
    for (Entry entry : entries) {
      if (entry.tokens().equals(List.of("gdp"))) {
        gdp.add(entry.concept());
      }
      byToken.computeIfAbsent(entry.tokens().getFirst(), _ -> new ArrayList<>()).add(entry);
      Set<String> own = new HashSet<>();
      for (Feature feature : entry.features()) {
        if (own.add(feature.text())) {
          byFeature.computeIfAbsent(feature.text(), _ -> new ArrayList<>()).add(entry);
        }
      }
    }
  }

  /// Every way to say the concept, and what its own names narrow to, which is no narrowing of it.
  private Set<String> phrases(Catalogue catalogue, Concept concept) {
    Set<String> phrases = new LinkedHashSet<>(concept.names().values());
    concept.aliases().values().forEach(phrases::addAll);
    Set<String> narrowed = new HashSet<>();
    phrases.forEach(p -> narrowed.addAll(words.narrowings(p)));
    for (SeriesDefinition series : catalogue.measuring(concept.id())) {
      series.aliases().values().forEach(phrases::addAll);
      for (String name : series.names().values()) {
        narrowed.addAll(words.narrowings(name));
        if (Words.hasEastAsian(name)) {
          phrases.add(BRACKETS.split(name, 2)[0]);
        }
      }
    }
    conceptQualifiers.put(concept.id(), narrowed);
    return phrases;
  }

  private Entry entry(String concept, List<String> tokens, Set<String> narrowed, double factor) {
    List<Feature> features = words.features(tokens);
    boolean eastAsian = tokens.stream().anyMatch(Words::hasEastAsian);
    String head = words.head(features, eastAsian);
    return new Entry(concept, tokens, features, head, narrowed, factor);
  }

  /// {@return the best score of every concept that shares a word with the mention}
  ///
  /// @param mention the words that name the metric
  /// @param context further words that may narrow it, such as the population
  Map<String, Double> scores(String mention, @Nullable String context) {
    if (answers.size() > KNOWN) {
      answers.clear();
    }
    return answers.computeIfAbsent(new Asked(mention, context), this::scores);
  }

  private Map<String, Double> scores(Asked asked) {
    String mention = asked.mention();
    List<String> tokens = words.canonical(mention);
    if (words.isBare(tokens)) {
      return Map.of();
    }
    Query query = query(mention, tokens, asked.context());
    Map<String, Double> best = new TreeMap<>();
    Set<Entry> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Feature feature : query.features()) {
      if (weight(feature) > 0) {
        for (Entry entry : byFeature.getOrDefault(feature.text(), List.of())) {
          if (seen.add(entry)) {
            best.merge(entry.concept(), score(query, entry), Math::max);
          }
        }
      }
    }
    return Collections.unmodifiableMap(best);
  }

  /// {@return the concepts named in running text, in its order}
  ///
  /// Where several names begin at one word the longest counts; a name of two East Asian characters
  /// counts too, since it stands there literally.
  List<Named> named(String text) {
    List<String> tokens = words.canonical(text);
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
        if (here && !words.isBare(entry.tokens())) {
          if (size > width) {
            concepts.clear();
          }
          width = size;
          concepts.add(entry.concept());
        }
      }
      if (width > 0 && !words.isDenominator(tokens, i, i + width)) {
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
    return words.isBare(words.canonical(mention));
  }

  /// {@return the concepts that go by a name that says nothing by itself: "growth"}
  ///
  /// @param least how many words the name must have
  Set<String> goingBy(String mention, int least) {
    List<String> tokens = words.canonical(mention);
    Set<String> ids = new TreeSet<>();
    if (!tokens.isEmpty() && words.features(tokens).size() >= least) {
      for (Entry entry : byToken.getOrDefault(tokens.getFirst(), List.of())) {
        if (entry.tokens().equals(tokens)) {
          ids.add(entry.concept());
        }
      }
    }
    return ids;
  }

  /// {@return whether the words name a thing by one word, in a language that has words apart}
  boolean isOneWord(String mention) {
    List<String> tokens = words.canonical(mention);
    long named = words.features(tokens).stream().filter(f -> f.role() == null).count();
    return named == 1 && !words.isBare(tokens) && !Words.hasEastAsian(mention);
  }

  /// {@return whether the concept is GDP or its growth, and no share of it}
  boolean isOnlyGdp(String concept) {
    return gdp.contains(concept);
  }

  /// {@return whether the words speak of the distance between two things}
  boolean speaksOfGap(String text) {
    return words.canonical(text).contains(GAP);
  }

  /// {@return what a concept of other prices than the number's own loses}
  double prices(String concept, PriceBasis said) {
    Set<String> own = conceptPrices.getOrDefault(concept, Set.of());
    boolean known = said != PriceBasis.UNKNOWN && !own.isEmpty();
    return known && !own.contains(said.json()) ? OTHER_PRICES : 1;
  }

  private Query query(String mention, List<String> tokens, @Nullable String context) {
    List<Feature> features = words.features(tokens);
    Set<String> narrowed = words.narrowings(mention);
    narrowed.addAll(words.narrowings(context));
    Set<String> prices = new HashSet<>(tokens);
    prices.retainAll(PRICES);
    boolean eastAsian = Words.hasEastAsian(mention);
    return new Query(tokens, features, narrowed, prices, words.head(features, eastAsian));
  }

  private double weight(Feature feature) {
    double weight = weights.getOrDefault(feature.text(), unseen);
    FreeWords.Role role = feature.role();
    if (role == null) {
      return feature.isUnknown() ? (feature.isPair() ? UNKNOWN_PAIR : STRAY) * weight : weight;
    }
    return switch (role) {
      case STOP, DROP -> 0;
      case PLACE -> PLACE;
      case GENERIC, GROWTH, DECLINE -> GENERIC * weight;
      case PRICE -> weight;
    };
  }

  private double score(Query query, Entry entry) {
    double score = fit(query, entry) * entry.factor();
    if (score <= 0) {
      return 0;
    }
    Set<String> prices = conceptPrices.getOrDefault(entry.concept(), Set.of());
    if (!prices.isEmpty() && !query.prices().isEmpty() && !prices.equals(query.prices())) {
      score *= OTHER_PRICES;
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

  private double fit(Query query, Entry entry) {
    if (query.tokens().equals(entry.tokens())) {
      return 1;
    }
    Set<String> asked = texts(query.features());
    Set<String> own = texts(entry.features());
    double all = 0;
    double shared = 0;
    for (Feature feature : entry.features()) {
      double w = ABROAD.contains(feature.text()) ? FOREIGN * unseen : weight(feature);
      w *= narrowed(feature.text());
      all += w;
      shared += asked.contains(feature.text()) ? w : 0;
    }
    double wanted = 0;
    double answered = 0;
    for (Feature feature : query.features()) {
      double w = weight(feature) * narrowed(feature.text());
      wanted += w;
      answered += own.contains(feature.text()) ? w : 0;
    }
    String measured = query.head();
    String named = entry.head();
    double head = measured == null || own.contains(measured) ? 1 : OTHER_HEAD;
    head *= named == null || asked.contains(named) ? 1 : LACKS_HEAD;
    return head * f1(shared, all, answered, wanted);
  }

  private static Set<String> texts(List<Feature> features) {
    Set<String> texts = new HashSet<>();
    features.forEach(f -> texts.add(f.text()));
    return texts;
  }

  /// A narrowing is judged as such, not again as an unknown word.
  private static double narrowed(String token) {
    return token.startsWith("#") ? 0.3 : 1;
  }

  private static double f1(double shared, double all, double answered, double asked) {
    if (shared <= 0 || answered <= 0 || all <= 0 || asked <= 0) {
      return 0;
    }
    double a = shared / all;
    double b = answered / asked;
    return 2 * a * b / (a + b);
  }

  /// What was asked for.
  private record Asked(String mention, @Nullable String context) {}

  /// A name that stands in a text.
  ///
  /// @param concepts all that it may name
  /// @param words as matched
  record Named(Set<String> concepts, String words) {}

  /// One name of one concept.
  private record Entry(
      String concept,
      List<String> tokens,
      List<Feature> features,
      @Nullable String head,
      Set<String> narrowed,
      double factor) {}

  /// The words asked for.
  private record Query(
      List<String> tokens,
      List<Feature> features,
      Set<String> narrowed,
      Set<String> prices,
      @Nullable String head) {}
}
