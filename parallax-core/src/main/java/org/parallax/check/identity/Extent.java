package org.parallax.check.identity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Comparator;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Quantity;

/// What a number of a text, or one computed from such numbers, can be.
///
/// @param point the number as written or computed
/// @param strict what the last digits shown allow
/// @param loose what reading round numbers as approximate allows
/// @param accept `loose` widened by hedges and bounds
record Extent(BigDecimal point, Interval strict, Interval loose, Interval accept) {

  private static final MathContext NEAREST = new MathContext(34, RoundingMode.HALF_EVEN);
  private static final BigDecimal EIGHT = BigDecimal.valueOf(8);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static final Extent ZERO = exactly(BigDecimal.ZERO);
  static final Extent ONE = exactly(BigDecimal.ONE);

  /// {@return what a quantity of a text can be; a range is written by its middle, a bound by its
  /// end}
  static Extent of(Quantity quantity) {
    Interval stated = quantity.stated();
    BigDecimal lo = stated.lo();
    BigDecimal hi = stated.hi();
    BigDecimal point;
    if (lo != null && hi != null) {
      point = lo.compareTo(hi) == 0 ? lo : lo.add(hi).divide(BigDecimal.TWO, NEAREST);
    } else if (lo != null) {
      point = lo;
    } else {
      point = hi == null ? BigDecimal.ZERO : hi;
    }
    Interval loose = quantity.loose().hull(quantity.strict());
    return new Extent(point, quantity.strict(), loose, quantity.accept().hull(loose));
  }

  /// {@return the number read as rounded no more coarsely than by `radius`; the strict reading
  /// stays}
  Extent roundedBy(BigDecimal radius) {
    Interval near = Interval.around(point, radius).hull(strict);
    return new Extent(point, strict, near, near);
  }

  /// {@return half the width of the loose reading, or null where it has no bounds}
  @Nullable BigDecimal looseRadius() {
    BigDecimal lo = loose.lo();
    BigDecimal hi = loose.hi();
    return lo == null || hi == null ? null : hi.subtract(lo).divide(BigDecimal.TWO, NEAREST);
  }

  /// {@return what a quantity can be to a reader: a plain number with one significant digit is read
  /// as rounded by an eighth of itself at most, since nobody takes "10 million" for 15 million; one
  /// with a decimal shown, as in "5.0", is not round at all}
  ///
  /// @param text the number as written
  static Extent read(Quantity quantity, String text) {
    Extent extent = of(quantity);
    if (quantity.comparator() == Comparator.EQ && text.indexOf('.') > 0) {
      return extent.roundedBy(BigDecimal.ZERO);
    }
    BigDecimal radius = extent.looseRadius();
    BigDecimal most = extent.point.abs().divide(EIGHT);
    boolean plain = quantity.comparator() == Comparator.EQ;
    return plain && radius != null && radius.compareTo(most) > 0 ? extent.roundedBy(most) : extent;
  }

  static Extent exactly(BigDecimal value) {
    Interval one = Interval.point(value);
    return new Extent(value, one, one, one);
  }

  static Extent exactly(long value) {
    return exactly(BigDecimal.valueOf(value));
  }

  Extent plus(Extent other) {
    return with(other, point.add(other.point), IntervalArithmetic::add);
  }

  Extent minus(Extent other) {
    return with(other, point.subtract(other.point), IntervalArithmetic::subtract);
  }

  Extent times(Extent other) {
    return with(other, point.multiply(other.point), IntervalArithmetic::multiply);
  }

  /// {@return the quotient; the other must not be written as zero}
  Extent over(Extent other) {
    return with(other, point.divide(other.point, NEAREST), IntervalArithmetic::divide);
  }

  /// {@return a percentage as a ratio}
  Extent asRatio() {
    return over(exactly(HUNDRED));
  }

  /// {@return a ratio as a percentage}
  Extent asPercent() {
    return times(exactly(HUNDRED));
  }

  Extent abs() {
    return point.signum() < 0 ? negate() : this;
  }

  Extent negate() {
    return new Extent(point.negate(), strict.negate(), loose.negate(), accept.negate());
  }

  boolean isZero() {
    return point.signum() == 0;
  }

  /// {@return whether both could be one number, and how closely read}
  Fit fit(Extent other) {
    if (meet(strict, other.strict)) {
      return Fit.STRICT;
    }
    return meet(loose, other.loose) || meet(accept, other.accept) ? Fit.LOOSE : Fit.NONE;
  }

  /// {@return whether every reading of this one is greater than every reading of the other}
  boolean isAbove(Extent other) {
    BigDecimal lo = accept.lo();
    BigDecimal hi = other.accept.hi();
    return lo != null && hi != null && lo.compareTo(hi) > 0;
  }

  private Extent with(Extent other, BigDecimal result, BinaryOperator<Interval> operation) {
    return new Extent(
        result.round(NEAREST),
        operation.apply(strict, other.strict),
        operation.apply(loose, other.loose),
        operation.apply(accept, other.accept));
  }

  /// How well two extents agree.
  enum Fit {
    STRICT,
    LOOSE,
    NONE
  }

  /// Two stretches that share more than an end: where all were rounded, each by the most, at once
  /// is no agreement.
  private static boolean meet(Interval a, Interval b) {
    return a.overlaps(b) && (isPoint(a) || isPoint(b) || (!ends(a, b) && !ends(b, a)));
  }

  private static boolean isPoint(Interval a) {
    return a.lo() != null && a.hi() != null && a.lo().compareTo(a.hi()) == 0;
  }

  private static boolean ends(Interval a, Interval b) {
    return a.hi() != null && b.lo() != null && a.hi().compareTo(b.lo()) == 0;
  }
}
