package org.parallax.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What the digits and wording of a text allow a number to be, under the tolerance table.
///
/// All intervals are in the unit itself: 42 for 42 %, 1.2e4 for 12 thousand.
///
/// @param stated the value as written; a range has two ends, a bound has one
/// @param comparator how it bounds the true value
/// @param strict half of the last digit shown around the stated value
/// @param loose half of the last non-zero place around it
/// @param accept widened by hedges and bounds; equal to `loose` where there are none
/// @param rule the row of the tolerance table that made `accept`, for example `digits`, `hedged`,
///   `bound`, `nearly`, `vague_multiple`
/// @param resolution one unit of the last digit shown, scaled
/// @param unit what it is a quantity of
public record Quantity(
    Interval stated,
    Comparator comparator,
    Interval strict,
    Interval loose,
    Interval accept,
    String rule,
    BigDecimal resolution,
    EconUnit unit) {

  /// {@return the same quantity in another unit of the same number}
  public Quantity in(EconUnit other) {
    return new Quantity(stated, comparator, strict, loose, accept, rule, resolution, other);
  }

  /// {@return the same number bounded or hedged as another is, as in "more than 90 kilometres (56
  /// miles)"; itself where it is no plain number}
  public Quantity like(Quantity other) {
    BigDecimal x = point();
    if (x == null || comparator != Comparator.EQ) {
      return this;
    }
    return switch (other.comparator()) {
      case GT, GE -> bounded(Interval.atLeast(x, other.comparator() == Comparator.GT), other);
      case LT, LE -> bounded(Interval.atMost(x, other.comparator() == Comparator.LT), other);
      case APPROX -> {
        Interval near = loose.hull(Interval.around(x, resolution));
        yield new Quantity(
            stated, Comparator.APPROX, strict, loose, near, "hedged", resolution, unit);
      }
      case EQ, RANGE, NONE -> this;
    };
  }

  private Quantity bounded(Interval side, Quantity other) {
    return new Quantity(side, other.comparator(), side, side, side, "bound", resolution, unit);
  }

  /// {@return the quantity with its sign turned, as in "fell 3 %"}
  public Quantity negate() {
    Comparator mirrored =
        switch (comparator) {
          case LT -> Comparator.GT;
          case LE -> Comparator.GE;
          case GT -> Comparator.LT;
          case GE -> Comparator.LE;
          case EQ, APPROX, RANGE, NONE -> comparator;
        };
    return new Quantity(
        stated.negate(),
        mirrored,
        strict.negate(),
        loose.negate(),
        accept.negate(),
        rule,
        resolution,
        unit);
  }

  /// {@return the single stated value, or null for a range or bound}
  public @Nullable BigDecimal point() {
    BigDecimal lo = stated.lo();
    return lo != null && stated.hi() != null && lo.compareTo(stated.hi()) == 0 ? lo : null;
  }
}
