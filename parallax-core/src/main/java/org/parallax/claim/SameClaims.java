package org.parallax.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parallax.quantity.Quantity;

/// Marks each claim with the earlier ones of its document that say the same: metric, kind, value,
/// unit, period and place.
final class SameClaims {

  private SameClaims() {}

  static List<Claim> mark(List<Claim> claims) {
    Map<String, List<String>> known = new HashMap<>();
    List<Claim> marked = new ArrayList<>(claims.size());
    for (Claim claim : claims) {
      Quantity quantity = claim.quantity();
      Claim.Mention metric = claim.metric();
      if (quantity == null || metric == null) {
        marked.add(claim);
        continue;
      }
      String key =
          metric.text().toLowerCase(Locale.ROOT)
              + "|"
              + claim.kind()
              + "|"
              + quantity.stated()
              + "|"
              + quantity.unit().code()
              + "|"
              + claim.period()
              + "|"
              + claim.place()
              + "|"
              + claim.direction();
      List<String> same = known.computeIfAbsent(key, _ -> new ArrayList<>());
      marked.add(same.isEmpty() ? claim : with(claim, same));
      same.add(claim.id());
    }
    return marked;
  }

  private static Claim with(Claim c, List<String> same) {
    return new Claim(
        c.id(),
        c.sentence(),
        c.span(),
        c.quote(),
        c.kind(),
        c.values(),
        c.quantity(),
        c.of(),
        c.metric(),
        c.population(),
        c.direction(),
        c.baseline(),
        c.period(),
        c.periodHow(),
        c.place(),
        c.modality(),
        c.negated(),
        c.denied(),
        c.attribution(),
        c.attributionName(),
        c.citations(),
        c.window(),
        c.gaps(),
        same,
        c.confidence(),
        c.rules());
  }
}
