package org.parallax.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A range of numbers; a null end is unbounded. Ends count as inside unless open.
///
/// @param lo lower end, or null for minus infinity
/// @param hi upper end, or null for plus infinity
/// @param loOpen whether the lower end itself is outside
/// @param hiOpen whether the upper end itself is outside
public record Interval(
    @Nullable BigDecimal lo, @Nullable BigDecimal hi, boolean loOpen, boolean hiOpen) {

  public Interval {
    if (lo != null && hi != null && lo.compareTo(hi) > 0) {
      throw new IllegalArgumentException("Expected lo <= hi, found [" + lo + ", " + hi + "].");
    }
  }

  /// {@return the closed interval between two ends}
  public static Interval of(BigDecimal lo, BigDecimal hi) {
    return new Interval(lo, hi, false, false);
  }

  /// {@return the single number}
  public static Interval point(BigDecimal value) {
    return of(value, value);
  }

  /// {@return the closed interval of half-width `radius` around `value`}
  public static Interval around(BigDecimal value, BigDecimal radius) {
    return of(value.subtract(radius), value.add(radius));
  }

  /// {@return everything from `lo` upward}
  public static Interval atLeast(BigDecimal lo, boolean open) {
    return new Interval(lo, null, open, false);
  }

  /// {@return everything up to `hi`}
  public static Interval atMost(BigDecimal hi, boolean open) {
    return new Interval(null, hi, false, open);
  }

  public boolean contains(BigDecimal value) {
    return !below(value) && !above(value);
  }

  /// {@return whether every number of the other lies in this one}
  public boolean contains(Interval other) {
    return reachesDownTo(other) && reachesUpTo(other);
  }

  /// {@return whether the two share at least one number}
  public boolean overlaps(Interval other) {
    return !isBelow(other) && !other.isBelow(this);
  }

  /// {@return the interval mirrored at zero}
  public Interval negate() {
    return new Interval(
        hi == null ? null : hi.negate(), lo == null ? null : lo.negate(), hiOpen, loOpen);
  }

  /// {@return the interval with both ends multiplied by a positive factor}
  public Interval times(BigDecimal factor) {
    if (factor.signum() <= 0) {
      throw new IllegalArgumentException("Expected a positive factor, found " + factor + ".");
    }
    return new Interval(
        lo == null ? null : lo.multiply(factor),
        hi == null ? null : hi.multiply(factor),
        loOpen,
        hiOpen);
  }

  /// {@return the smallest interval that covers both}
  public Interval hull(Interval other) {
    boolean thisLo = reachesDownTo(other);
    boolean thisHi = reachesUpTo(other);
    return new Interval(
        thisLo ? lo : other.lo,
        thisHi ? hi : other.hi,
        thisLo ? loOpen : other.loOpen,
        thisHi ? hiOpen : other.hiOpen);
  }

  private boolean below(BigDecimal value) {
    if (lo == null) {
      return false;
    }
    int c = value.compareTo(lo);
    return loOpen ? c <= 0 : c < 0;
  }

  private boolean above(BigDecimal value) {
    if (hi == null) {
      return false;
    }
    int c = value.compareTo(hi);
    return hiOpen ? c >= 0 : c > 0;
  }

  private boolean isBelow(Interval other) {
    if (hi == null || other.lo == null) {
      return false;
    }
    int c = hi.compareTo(other.lo);
    return (hiOpen || other.loOpen) ? c <= 0 : c < 0;
  }

  private boolean reachesDownTo(Interval other) {
    if (lo == null) {
      return true;
    }
    if (other.lo == null) {
      return false;
    }
    int c = lo.compareTo(other.lo);
    return c < 0 || (c == 0 && (!loOpen || other.loOpen));
  }

  private boolean reachesUpTo(Interval other) {
    if (hi == null) {
      return true;
    }
    if (other.hi == null) {
      return false;
    }
    int c = hi.compareTo(other.hi);
    return c > 0 || (c == 0 && (!hiOpen || other.hiOpen));
  }

  /// {@return the interval in mathematical notation, with `∞` for an absent end}
  @Override
  public String toString() {
    return (lo == null || loOpen ? "(" : "[")
        + (lo == null ? "−∞" : lo.toPlainString())
        + ", "
        + (hi == null ? "∞" : hi.toPlainString())
        + (hi == null || hiOpen ? ")" : "]");
  }
}
