package org.parallax.check.identity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Interval;

/// Sums, differences, products and quotients of intervals.
///
/// The result contains every number that the operation can give for members of the operands. Ends
/// are exact where 34 digits hold them, and rounded outward otherwise; an open end stays open only
/// where it is exact.
public final class IntervalArithmetic {

  private static final int DIGITS = 34;
  private static final MathContext DOWN = new MathContext(DIGITS, RoundingMode.FLOOR);
  private static final MathContext UP = new MathContext(DIGITS, RoundingMode.CEILING);
  private static final Interval EVERYTHING = new Interval(null, null, false, false);

  private IntervalArithmetic() {}

  /// {@return every sum of a member of `a` and a member of `b`}
  public static Interval add(Interval a, Interval b) {
    BigDecimal lo = a.lo() == null || b.lo() == null ? null : a.lo().add(b.lo());
    BigDecimal hi = a.hi() == null || b.hi() == null ? null : a.hi().add(b.hi());
    return outward(lo, hi, a.loOpen() || b.loOpen(), a.hiOpen() || b.hiOpen());
  }

  /// {@return every difference of a member of `a` and a member of `b`}
  public static Interval subtract(Interval a, Interval b) {
    return add(a, b.negate());
  }

  /// {@return every product of a member of `a` and a member of `b`}
  public static Interval multiply(Interval a, Interval b) {
    List<End> products = new ArrayList<>(4);
    for (End x : ends(a)) {
      for (End y : ends(b)) {
        products.add(x.times(y));
      }
    }
    return hull(products);
  }

  /// {@return every quotient of a member of `a` and a member of `b` other than zero; everything
  /// where zero lies within `b`}
  public static Interval divide(Interval a, Interval b) {
    if (isNegative(b)) {
      return divide(a.negate(), b.negate());
    }
    BigDecimal least = b.lo();
    if (least == null || least.signum() < 0) {
      return EVERYTHING;
    }
    boolean touchesZero = least.signum() == 0;
    if (touchesZero && b.hi() != null && b.hi().signum() == 0) {
      return EVERYTHING;
    }
    List<End> quotients = new ArrayList<>(4);
    for (End x : ends(a)) {
      quotients.add(touchesZero ? x.overZero() : x.over(least, b.loOpen()));
      quotients.add(b.hi() == null ? x.overInfinity() : x.over(b.hi(), b.hiOpen()));
    }
    return hull(quotients);
  }

  private static boolean isNegative(Interval b) {
    return b.hi() != null && b.hi().signum() <= 0 && (b.lo() == null || b.lo().signum() < 0);
  }

  private static List<End> ends(Interval i) {
    return List.of(new End(i.lo(), -1, i.loOpen()), new End(i.hi(), 1, i.hiOpen()));
  }

  private static Interval hull(List<End> ends) {
    End least = ends.getFirst();
    End most = ends.getFirst();
    for (End end : ends) {
      least = end.isBefore(least, -1) ? end : least;
      most = most.isBefore(end, 1) ? end : most;
    }
    return outward(
        least.value == null ? null : least.low(),
        most.value == null ? null : most.high(),
        least.open,
        most.open);
  }

  private static Interval outward(
      @Nullable BigDecimal lo, @Nullable BigDecimal hi, boolean loOpen, boolean hiOpen) {
    BigDecimal down = lo == null ? null : lo.round(DOWN);
    BigDecimal up = hi == null ? null : hi.round(UP);
    return new Interval(
        down,
        up,
        loOpen && lo != null && down != null && down.compareTo(lo) == 0,
        hiOpen && hi != null && up != null && up.compareTo(hi) == 0);
  }

  /// One end of a result: a number as a quotient (so that both roundings are at hand), or an
  /// infinity of the given sign where `value` is null.
  private record End(@Nullable BigDecimal value, BigDecimal divisor, int infinity, boolean open) {

    End(@Nullable BigDecimal value, int infinity, boolean open) {
      this(value, BigDecimal.ONE, infinity, open && value != null);
    }

    BigDecimal low() {
      return quotient(DOWN);
    }

    BigDecimal high() {
      return quotient(UP);
    }

    private BigDecimal quotient(MathContext rounding) {
      BigDecimal dividend = value;
      if (dividend == null) {
        throw new IllegalStateException("Expected a number, found an infinity.");
      }
      return divisor.compareTo(BigDecimal.ONE) == 0 ? dividend : dividend.divide(divisor, rounding);
    }

    int sign() {
      return value == null ? infinity : value.signum();
    }

    private boolean isZero() {
      return sign() == 0;
    }

    End times(End other) {
      // Zero times infinity is zero: the other operand stays finite at every member.
      if (isZero() || other.isZero()) {
        boolean attained = (isZero() && !open) || (other.isZero() && !other.open);
        return new End(BigDecimal.ZERO, 0, !attained);
      }
      if (value == null || other.value == null) {
        return new End(null, sign() * other.sign(), false);
      }
      return new End(value.multiply(other.value), 0, open || other.open);
    }

    End over(BigDecimal positive, boolean positiveOpen) {
      if (value == null) {
        return this;
      }
      return new End(value, positive, 0, isZero() ? open : open || positiveOpen);
    }

    End overZero() {
      return isZero() ? new End(BigDecimal.ZERO, 0, open) : new End(null, sign(), false);
    }

    End overInfinity() {
      return value == null ? this : new End(BigDecimal.ZERO, 0, !isZero() || open);
    }

    /// Whether this end lies before the other; of two equal ones, `tie` −1 prefers the closed one
    /// as the lower and +1 the closed one as the upper.
    boolean isBefore(End other, int tie) {
      int c = compare(other);
      if (c != 0) {
        return c < 0;
      }
      return tie < 0 ? other.open && !open : open && !other.open;
    }

    private int compare(End other) {
      if (value == null || other.value == null) {
        int mine = value == null ? infinity : 0;
        int theirs = other.value == null ? other.infinity : 0;
        return Integer.compare(mine, theirs);
      }
      return value.multiply(other.divisor).compareTo(other.value.multiply(divisor));
    }
  }
}
