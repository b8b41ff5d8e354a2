package org.parallax.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Qualifiers.Effect;
import org.parallax.claim.Claim;
import org.parallax.quantity.PriceBasis;
import org.parallax.quantity.Quantity;
import org.parallax.series.Catalogue;
import org.parallax.series.Concept;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.SeriesKey;

/// Whether a series covers what a claim speaks of, and what it covers besides.
final class Coverage {

  private static final Set<Effect> IN_WHOLE_STATEMENT = EnumSet.of(Effect.BASIS, Effect.PLACE);

  private static final String MARKS = ",;\uff0c\uff1b\u3002\u3001";

  private final Catalogue catalogue;
  private final Qualifiers qualifiers;
  private final Map<SeriesKey, Set<String>> covered = new TreeMap<>();

  Coverage(Catalogue catalogue, Qualifiers qualifiers) {
    this.catalogue = catalogue;
    this.qualifiers = qualifiers;
    catalogue.series().forEach(s -> covered.put(s.key(), covered(s)));
  }

  /// {@return why the series cannot answer, or null where it can}
  @Nullable String obstacle(Claim claim, SeriesDefinition series) {
    return obstacle(claim, "", series);
  }

  /// {@return why the series cannot answer, or null where it can}
  ///
  /// @param sentence the sentence that the claim stands in: it may name the basis of counting where
  ///   the claim's own words do not
  @Nullable String obstacle(Claim claim, String sentence, SeriesDefinition series) {
    Set<String> lacking = narrowed(claim);
    if (lacking.stream().noneMatch(id -> qualifiers.effect(id) == Effect.BASIS)) {
      lacking.addAll(qualifiers.in(without(claim, sentence), EnumSet.of(Effect.BASIS)));
    }
    lacking.addAll(qualifiers.in(clause(claim, sentence), EnumSet.of(Effect.SOURCE)));
    lacking.removeAll(covered.getOrDefault(series.key(), Set.of()));
    if (!lacking.isEmpty()) {
      return "The text speaks of \""
          + qualifiers.wording(lacking.iterator().next())
          + "\"; the series \""
          + series.name("en")
          + "\" does not.";
    }
    Quantity quantity = claim.quantity();
    PriceBasis said = quantity == null ? PriceBasis.UNKNOWN : quantity.unit().priceBasis();
    PriceBasis has = series.priceBasis();
    if (said != PriceBasis.UNKNOWN && has != PriceBasis.UNKNOWN && said != has) {
      return "The text speaks of a "
          + said.json()
          + " figure; the series \""
          + series.name("en")
          + "\" is "
          + has.json()
          + ".";
    }
    return null;
  }

  /// The text without the claim's numbers: "4조 달러로" tells an amount, not how it is counted.
  private static String without(Claim claim, String text) {
    String words = text;
    for (Claim.ValueSpan value : claim.values()) {
      words = words.replace(value.text(), " \u2014 ");
    }
    return words;
  }

  /// The words from the last mark before the number up to it.
  private static String clause(Claim claim, String sentence) {
    if (claim.values().isEmpty()) {
      return "";
    }
    int end = sentence.indexOf(claim.values().getFirst().text());
    int start = end;
    while (start > 0 && MARKS.indexOf(sentence.charAt(start - 1)) < 0) {
      start--;
    }
    return end < 0 ? "" : sentence.substring(start, end);
  }

  /// {@return what the series covers that the text does not say}
  List<String> differences(Claim claim, SeriesDefinition series) {
    List<String> differences = new ArrayList<>();
    String population = series.population();
    boolean said = claim.population() != null && !claim.population().isBlank();
    if (!population.isEmpty() && !population.equals("national") && !said) {
      differences.add("The figure covers: " + population + ".");
    }
    Set<String> unsaid = new TreeSet<>();
    series.names().values().forEach(n -> unsaid.addAll(qualifiers.in(n, EnumSet.of(Effect.BASIS))));
    unsaid.removeAll(narrowed(claim));
    for (String basis : unsaid) {
      differences.add("The figure is counted " + qualifiers.wording(basis) + ".");
    }
    if (claim.place() == null) {
      differences.add("The text names no economy; read as " + series.place() + ".");
    }
    return differences;
  }

  private Set<String> narrowed(Claim claim) {
    Set<String> ids = new TreeSet<>();
    Claim.Mention metric = claim.metric();
    if (metric != null) {
      ids.addAll(qualifiers.in(metric.text()));
    }
    ids.addAll(qualifiers.in(claim.population()));
    ids.addAll(qualifiers.in(without(claim, claim.quote()), IN_WHOLE_STATEMENT));
    return ids;
  }

  private Set<String> covered(SeriesDefinition series) {
    Set<String> ids = new TreeSet<>();
    series.names().values().forEach(n -> ids.addAll(qualifiers.in(n)));
    series.aliases().values().forEach(l -> l.forEach(a -> ids.addAll(qualifiers.in(a))));
    Concept concept = catalogue.concept(series.concept());
    if (concept != null) {
      concept.names().values().forEach(n -> ids.addAll(qualifiers.in(n)));
      concept.aliases().values().forEach(l -> l.forEach(a -> ids.addAll(qualifiers.in(a))));
    }
    return ids;
  }

  /// The words' default first: the publisher that the text names, then a series of the claim's own
  /// frequency, then the pack's order.
  List<SeriesDefinition> ranked(Claim claim, List<SeriesDefinition> series) {
    List<SeriesDefinition> ranked = new ArrayList<>(series);
    ranked.sort(
        Comparator.comparingInt((SeriesDefinition s) ->
                Publishers.names(claim.attributionName(), s.publisher()) ? 0 : 1)
            .thenComparingInt(s -> isOwnFrequency(claim, s) ? 0 : 1));
    return ranked;
  }

  private static boolean isOwnFrequency(Claim claim, SeriesDefinition series) {
    var period = claim.period();
    return period != null && period.frequency() == series.frequency();
  }

  /// {@return whether the series' concept is itself a rate, as inflation is, so that its figure
  /// says where the thing stands}
  boolean isRate(SeriesDefinition series) {
    Concept concept = catalogue.concept(series.concept());
    return concept != null && concept.unitFamily().equals("percent");
  }
}
