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

  private static int firstClaim(Identity identity, Map<String, Integer> order) {
    return identity.claims().stream()
        .mapToInt(id -> order.getOrDefault(id, Integer.MAX_VALUE))
        .min()
        .orElse(Integer.MAX_VALUE);
  }
}
