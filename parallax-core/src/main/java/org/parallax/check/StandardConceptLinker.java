package org.parallax.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parallax.check.LinkedClaim.Candidate;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimKind;
import org.parallax.document.Document;
import org.parallax.quantity.Quantity;
import org.parallax.series.Catalogue;
import org.parallax.series.Concept;
import org.parallax.series.PackSet;

/// Links a claim to the concept whose names fit its metric best, if any fits well enough and its
/// unit allows it. NONE is an answer: a wrong link makes a wrong verdict, none makes an honest one.
public final class StandardConceptLinker implements ConceptLinker {

  /// Below it there is no link.
  private static final double THRESHOLD = 0.62;

  /// A concept with figures is a little likelier to be meant than one without.
  private static final double WITHOUT_SERIES = 0.985;

  /// A change is likelier meant by the concept of the growth than by that of the thing.
  private static final double GROWTH_HAS_ITS_OWN = 0.9;

  private static final int SHOWN = 5;

  private final Catalogue catalogue;
  private final ConceptIndex index;

  private StandardConceptLinker(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.index = new ConceptIndex(catalogue, new FreeWords(), new Qualifiers());
  }

  /// {@return a linker over the concepts of these packs}
  public static StandardConceptLinker create(PackSet packs) {
    return new StandardConceptLinker(packs.catalogue());
  }

  @Override
  public LinkedClaim link(Claim claim, Document document) {
    return link(claim);
  }

  LinkedClaim link(Claim claim) {
    List<Candidate> candidates = new ArrayList<>();
    scores(claim).forEach((concept, score) -> candidates.add(new Candidate(concept, score)));
    candidates.sort(
        Comparator.comparingDouble((Candidate c) -> -c.score()).thenComparing(Candidate::concept));
    String best =
        candidates.isEmpty() || candidates.getFirst().score() < THRESHOLD
            ? null
            : candidates.getFirst().concept();
    return new LinkedClaim(claim, best, candidates.subList(0, Math.min(SHOWN, candidates.size())));
  }

  private Map<String, Double> scores(Claim claim) {
    Map<String, Double> best = new TreeMap<>();
    String context = claim.population();
    for (String mention : mentions(claim)) {
      index
          .scores(mention, context)
          .forEach((id, score) -> {
            double fitted = rounded(score * fit(claim, id));
            if (fitted > 0) {
              best.merge(id, fitted, Math::max);
            }
          });
    }
    return best;
  }

  private double fit(Claim claim, String id) {
    Concept concept = catalogue.concept(id);
    if (concept == null) {
      return 0;
    }
    Quantity quantity = claim.quantity();
    boolean moves = quantity != null && Planner.isChange(claim, quantity.unit());
    double twin = moves && catalogue.concept(id + ".growth") != null ? GROWTH_HAS_ITS_OWN : 1;
    double series = catalogue.measuring(id).isEmpty() ? WITHOUT_SERIES : 1;
    return UnitFit.of(claim, concept) * series * twin;
  }

  /// The ways in which the claim names its metric: its own words, with the population, and a share
  /// with what it is a share of.
  private static List<String> mentions(Claim claim) {
    Claim.Mention metric = claim.metric();
    if (metric == null) {
      return List.of();
    }
    List<String> mentions = new ArrayList<>();
    mentions.add(metric.text());
    String of = claim.of();
    if (of != null && isShare(claim) && !metric.text().contains(of)) {
      mentions.add(metric.text() + " share of " + of);
    }
    String population = claim.population();
    if (population != null) {
      mentions.add(population + " " + metric.text());
    }
    return mentions;
  }

  private static boolean isShare(Claim claim) {
    return claim.kind() == ClaimKind.SHARE || claim.kind() == ClaimKind.RATIO;
  }

  private static double rounded(double score) {
    return Math.round(Math.min(1, score) * 1000) / 1000.0;
  }
}
