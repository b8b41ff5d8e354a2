package org.parallax.check;

import org.jspecify.annotations.Nullable;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimKind;
import org.parallax.quantity.ChangeBasis;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Quantity;
import org.parallax.series.Concept;

/// Whether a number in this unit can be a figure of this concept: 1 fits, 0 cannot be.
///
/// The unit is a hard test: an amount of money is never an inflation rate, however alike the words.
final class UnitFit {

  private UnitFit() {}

  static double of(Claim claim, Concept concept) {
    Quantity quantity = claim.quantity();
    if (quantity == null) {
      return 1;
    }
    String family = concept.unitFamily();
    boolean grows = concept.transforms().contains("growth");
    boolean shares = concept.transforms().contains("share");
    return switch (quantity.unit().dimension()) {
      case PERCENT -> percent(family, isChange(claim, quantity), grows, shares);
      case PP, BP ->
          switch (family) {
            case "percent", "pp", "rate", "ratio" -> 1;
            case "money", "count" -> grows ? 0.97 : 0.4;
            // A purchasing managers' index is said to move by percentage points in China.
            case "index" -> 0.9;
            default -> 0.5;
          };
      case MONEY -> family.equals("money") ? 1 : family.equals("none") ? 0.6 : 0;
      case COUNT ->
          switch (family) {
            case "count" -> 1;
            case "none" -> 0.7;
            case "index" -> 0.4;
            default -> 0;
          };
      case INDEX -> family.equals("index") ? 1 : family.equals("none") ? 0.6 : 0;
      case RATIO ->
          switch (family) {
            case "ratio" -> 1;
            case "percent", "index", "rate" -> 0.7;
            case "none" -> 0.6;
            // A multiple of anything: "3.5 times the first fund".
            default -> grows ? 0.8 : 0.75;
          };
      case DURATION ->
          switch (family) {
            case "duration" -> 1;
            case "count", "none" -> 0.8;
            // How long a thing has stood or moved: "unchanged for fourteen months".
            default -> 0.75;
          };
      case RANK -> family.equals("none") ? 1 : 0.6;
      case CORRELATION -> 0.3;
      case PHYSICAL -> family.equals("count") || family.equals("none") ? 1 : 0.3;
      case UNKNOWN -> 0.95;
    };
  }

  private static double percent(String family, boolean change, boolean grows, boolean shares) {
    return switch (family) {
      case "percent", "pp" -> 1;
      case "rate" -> change ? 0.97 : 0.3;
      case "ratio" -> 0.9;
      // A purchasing managers' index is printed in percent in China, and growth of an index in any.
      case "index" -> change ? (grows ? 0.97 : 0.8) : 0.85;
      case "money", "count" -> change && grows ? 0.97 : grows || shares ? 0.85 : 0.3;
      default -> 0.7;
    };
  }

  private static boolean isChange(Claim claim, Quantity quantity) {
    return claim.kind() == ClaimKind.CHANGE_PCT
        || quantity.unit().changeBasis() != ChangeBasis.LEVEL;
  }

  /// {@return the dimension of the claim's value, or null where it has none}
  static @Nullable Dimension dimension(Claim claim) {
    Quantity quantity = claim.quantity();
    return quantity == null ? null : quantity.unit().dimension();
  }
}
