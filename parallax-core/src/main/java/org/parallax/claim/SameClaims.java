package org.parallax.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parallax.quantity.Quantity;

/// Marks each claim that repeats an earlier one of its document with the first that said so: same
/// metric, kind, value, unit, period and place. The first alone: a text that says one thing ten
/// thousand times would otherwise carry fifty million ids.
final class SameClaims {

  private SameClaims() {}

  static List<Claim> mark(List<Claim> claims) {
    Map<String, String> known = new HashMap<>();
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
      String first = known.putIfAbsent(key, claim.id());
      marked.add(first == null ? claim : claim.repeating(first));
    }
    return marked;
  }
}
