package org.parallax.check.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parallax.check.Identity;
import org.parallax.check.IdentityEngine;
import org.parallax.claim.Claim;
import org.parallax.document.Document;

/// The identity engine with all its families.
///
/// A relation is looked for only where the wording binds the numbers; then it is tried on what
/// their digits allow. Deterministic: the same document and claims give the same identities.
public final class StandardIdentityEngine implements IdentityEngine {

  private final Cues cues = new Cues();
  private final Durations durations = new Durations();
  private final List<IdentityFamily> families;

  private StandardIdentityEngine(List<IdentityFamily> families) {
    this.families = List.copyOf(families);
  }

  /// {@return the engine, its cue tables read}
  public static StandardIdentityEngine create() {
    return new StandardIdentityEngine(Families.all());
  }

  @Override
  public List<Identity> find(Document document, List<Claim> claims) {
    Note note = new Note(document, claims, cues, durations);
    List<Identity> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (IdentityFamily family : families) {
      for (Identity identity : family.find(note)) {
        if (seen.add(identity.id()) && seen.add(result(identity))) {
          found.add(identity);
        }
      }
    }
    dropRepeats(found);
    Map<String, Integer> order = new HashMap<>();
    for (Claim claim : claims) {
      order.putIfAbsent(claim.id(), order.size());
    }
    found.sort(
        Comparator.comparingInt((Identity i) -> firstClaim(i, order))
            .thenComparing(Identity::kind)
            .thenComparing(Identity::id));
    return found;
  }

  /// One number tried twice by the same sort of calculation with the same result is told once.
  private static String result(Identity identity) {
    if (identity.claims().isEmpty()) {
      return identity.id() + "|";
    }
    return identity.kind()
        + "|"
        + identity.claims().getLast()
        + "|"
        + identity.result()
        + "|"
        + identity.value();
  }

  /// Part, share and base say one thing in whatever order they are read: the first reading that
  /// tries all three is told, and none that only derives one of them.
  private static void dropRepeats(List<Identity> found) {
    List<Set<String>> tried = new ArrayList<>();
    List<Identity> kept = new ArrayList<>();
    for (Identity identity : found) {
      Set<String> claims = Set.copyOf(identity.claims());
      boolean judged = isOfShares(identity) && identity.result() != Identity.Result.DERIVED;
      if (!judged || claims.size() < 3 || !tried.contains(claims)) {
        kept.add(identity);
      }
      if (judged) {
        tried.add(claims);
      }
    }
    kept.removeIf(i ->
        isOfShares(i)
            && i.result() == Identity.Result.DERIVED
            && tried.stream().anyMatch(claims -> claims.containsAll(i.claims())));
    found.clear();
    found.addAll(kept);
  }

  private static boolean isOfShares(Identity identity) {
    return switch (identity.kind()) {
      case IMPLIED_BASE, IMPLIED_PART, RATIO_OF_BASE -> true;
      case SUM_OF_PARTS, FROM_TO_CHANGE, GROWTH_VS_LEVEL, PER_HEAD, NOMINAL_REAL -> false;
      case BALANCE, ANNUAL_FLOW, DATE_DURATION, BOUND_VS_CONSENSUS, DEBT_PATH -> false;
    };
  }

  private static int firstClaim(Identity identity, Map<String, Integer> order) {
    return identity.claims().stream()
        .mapToInt(id -> order.getOrDefault(id, Integer.MAX_VALUE))
        .min()
        .orElse(Integer.MAX_VALUE);
  }
}
