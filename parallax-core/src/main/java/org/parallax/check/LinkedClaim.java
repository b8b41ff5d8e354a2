package org.parallax.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Claim;

/// A claim with the concept it is about.
///
/// @param concept the id of the concept, or null where none is close enough: NONE is an answer
/// @param candidates the concepts considered, best first
/// @param sentence the sentence that the claim stands in, or an empty string where it is not known
public record LinkedClaim(
    Claim claim, @Nullable String concept, List<Candidate> candidates, String sentence) {

  /// Above what a thing named earlier is linked with.
  private static final double OWN_WORDS = 0.85;

  private static final Qualifiers NARROWINGS = new Qualifiers();

  public LinkedClaim {
    candidates = List.copyOf(candidates);
  }

  public LinkedClaim(Claim claim, @Nullable String concept, List<Candidate> candidates) {
    this(claim, concept, candidates, "");
  }

  /// {@return what the claim surely measures by its own words, its narrowings with it; null where
  /// that is not sure}
  public @Nullable String sureThing() {
    Claim.Mention metric = claim.metric();
    boolean sure =
        candidates.stream().anyMatch(c -> c.concept().equals(concept) && c.score() >= OWN_WORDS);
    if (metric == null || !sure) {
      return null;
    }
    String population = claim.population() == null ? "" : claim.population();
    return concept + " " + NARROWINGS.in(metric.text() + " . " + population);
  }

  /// A concept considered, with its score from 0 to 1.
  public record Candidate(String concept, double score) {}
}
