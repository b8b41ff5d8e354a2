package org.parallax.check;

import java.math.BigDecimal;
import org.parallax.quantity.Comparator;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Quantity;

/// The tolerance table's last step: a claim's intervals against a figure d and what its own
/// rounding leaves open, D.
///
/// | | verdict |
/// |---|---|
/// | d in strict | SUPPORTED |
/// | d in loose or accept | SUPPORTED_LOOSELY |
/// | D apart from all of them | CONTRADICTED |
/// | otherwise | NOT_CHECKABLE(PRECISION) |
/// | bound: D wholly on the stated side | SUPPORTED |
///
/// The ends of a claim's interval are inside it. Those of D are not in D: a figure printed as 3.0
/// says that the value is none that would have been printed as 2.9 or 3.1.
final class IntervalTest {

  private static final BigDecimal FAR_STEPS = new BigDecimal(20);
  private static final BigDecimal FAR_SHARE = new BigDecimal("0.5");

  private IntervalTest() {}

  static Outcome of(Quantity claimed, BigDecimal figure, Interval rounding) {
    return isBound(claimed) ? bound(claimed, figure, rounding) : value(claimed, figure, rounding);
  }

  private static Outcome value(Quantity claimed, BigDecimal figure, Interval rounding) {
    Interval strict = claimed.strict();
    Interval loose = claimed.loose();
    Interval accept = claimed.accept();
    if (strict.contains(figure)) {
      return new Outcome(Verdict.SUPPORTED, strict, "strict", false);
    }
    if (loose.contains(figure)) {
      return new Outcome(Verdict.SUPPORTED_LOOSELY, loose, "loose", false);
    }
    if (accept.contains(figure)) {
      return new Outcome(Verdict.SUPPORTED_LOOSELY, accept, claimed.rule(), false);
    }
    Interval widest = strict.hull(loose).hull(accept);
    boolean apart =
        !strict.overlaps(rounding) && !loose.overlaps(rounding) && !accept.overlaps(rounding);
    return new Outcome(
        apart ? Verdict.CONTRADICTED : Verdict.NOT_CHECKABLE, widest, claimed.rule(), false);
  }

  private static Outcome bound(Quantity claimed, BigDecimal figure, Interval rounding) {
    Interval side = claimed.accept();
    if (side.contains(rounding)) {
      return new Outcome(Verdict.SUPPORTED, side, claimed.rule(), isFar(claimed, side, figure));
    }
    if (!side.overlaps(rounding)) {
      return new Outcome(Verdict.CONTRADICTED, side, claimed.rule(), false);
    }
    Verdict verdict = side.contains(figure) ? Verdict.SUPPORTED_LOOSELY : Verdict.NOT_CHECKABLE;
    return new Outcome(verdict, side, claimed.rule(), false);
  }

  /// {@return whether the claim is a half-line}
  static boolean isBound(Quantity claimed) {
    Comparator comparator = claimed.comparator();
    boolean half = claimed.accept().lo() == null || claimed.accept().hi() == null;
    return half && comparator != Comparator.RANGE;
  }

  private static boolean isFar(Quantity claimed, Interval side, BigDecimal figure) {
    BigDecimal end = side.lo() == null ? side.hi() : side.lo();
    if (end == null) {
      return false;
    }
    BigDecimal distance = figure.subtract(end).abs();
    BigDecimal far = claimed.resolution().multiply(FAR_STEPS).max(end.abs().multiply(FAR_SHARE));
    return distance.compareTo(far) > 0;
  }

  /// What came of it.
  ///
  /// @param used the claim's interval that decided
  /// @param rule the row of the tolerance table
  /// @param understated whether a bound holds by far
  record Outcome(Verdict verdict, Interval used, String rule, boolean understated) {}
}
