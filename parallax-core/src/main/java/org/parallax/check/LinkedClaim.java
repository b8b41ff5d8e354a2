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

  public LinkedClaim {
    candidates = List.copyOf(candidates);
  }

  public LinkedClaim(Claim claim, @Nullable String concept, List<Candidate> candidates) {
    this(claim, concept, candidates, "");
  }

  /// A concept considered, with its score from 0 to 1.
  public record Candidate(String concept, double score) {}
}
