package org.parallax.workbench.cli;

import org.parallax.claim.Claim;
import org.parallax.quantity.Quantity;

/// A claim's value in a few words.
final class ValueWords {
  private ValueWords() {}

  static String of(Claim claim) {
    Quantity quantity = claim.quantity();
    if (quantity == null) {
      return "no value";
    }
    String per = quantity.unit().per();
    return quantity.comparator().json()
        + " "
        + quantity.stated()
        + " "
        + quantity.unit().code()
        + (per == null ? "" : " per " + per)
        + " "
        + quantity.unit().changeBasis().json();
  }
}
