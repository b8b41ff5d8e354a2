package org.parallax.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Numeral.Shape;

/// The tolerance table: what digits and wording allow a number to be.
///
/// With x the stated value, u one unit of its last digit shown and p one unit of its last non-zero
/// digit:
///
/// | wording | strict | loose | accept |
/// |---|---|---|---|
/// | x | x ± u/2 | x ± p/2 | loose |
/// | about x | x ± u/2 | x ± p/2 | the wider of loose and x ± u |
/// | more than, at least, less than, at most x | the half-line | the same | the same |
/// | nearly x | [x − u/2, x) | [x − p/2, x) | [x − p, x) |
/// | just above x | (x, x + m], m = max(u, 2 % of x) | the same | the same |
/// | hundreds of | [2w, 10w) | [w, 10w) | loose |
/// | x to y | [x − u/2, y + u/2] | [x − p/2, y + p/2] | loose; hedged: the wider of it and ± u |
///
/// In a range u and p are the finer of the two ends'.
final class Tolerances {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal NARROW = new BigDecimal("0.02");
  private static final BigDecimal TWO = BigDecimal.TWO;

  private Tolerances() {}

  static Quantity of(Numeral n, @Nullable Wording wording, EconUnit unit) {
    if (wording != null && wording.isBound()) {
      return bound(n, wording, unit);
    }
    if (n.shape() == Shape.VAGUE) {
      return vague(n, unit);
    }
    BigDecimal x = n.value();
    Interval strict = Interval.around(x, n.step().multiply(HALF));
    Interval loose = Interval.around(x, n.place().multiply(HALF));
    Interval stated = Interval.point(x);
    if (wording == null || wording == Wording.EXACTLY) {
      String rule = n.shape() == Shape.FRACTION ? "fraction" : "digits";
      return new Quantity(stated, Comparator.EQ, strict, loose, loose, rule, n.step(), unit);
    }
    return switch (wording) {
      case ABOUT ->
          new Quantity(
              stated,
              Comparator.APPROX,
              strict,
              loose,
              loose.hull(Interval.around(x, n.step())),
              "hedged",
              n.step(),
              unit);
      case NEARLY -> nearly(n, unit);
      default -> narrow(n, wording, unit);
    };
  }

  static Quantity range(Numeral a, Numeral b, @Nullable Wording wording, EconUnit unit) {
    BigDecimal x = a.value();
    BigDecimal y = b.value();
    // The end with the finer digits tells how finely the writer speaks: "3 to 4.5 %".
    BigDecimal step = a.step().min(b.step());
    Interval stated = Interval.of(x, y);
    BigDecimal place = a.place().min(b.place());
    Interval strict = widen(x, step.multiply(HALF), y, step.multiply(HALF));
    Interval loose = widen(x, place.multiply(HALF), y, place.multiply(HALF));
    boolean hedged = wording == Wording.ABOUT;
    Interval accept = hedged ? loose.hull(widen(x, step, y, step)) : loose;
    String rule = hedged ? "range_hedged" : "range";
    return new Quantity(stated, Comparator.RANGE, strict, loose, accept, rule, step, unit);
  }

  private static Interval widen(BigDecimal lo, BigDecimal below, BigDecimal hi, BigDecimal above) {
    return Interval.of(lo.subtract(below), hi.add(above));
  }

  private static Quantity bound(Numeral n, Wording wording, EconUnit unit) {
    BigDecimal x = n.value();
    Comparator comparator = wording.comparator();
    boolean open = comparator == Comparator.GT || comparator == Comparator.LT;
    boolean upward = comparator == Comparator.GT || comparator == Comparator.GE;
    Interval side = upward ? Interval.atLeast(x, open) : Interval.atMost(x, open);
    return new Quantity(side, comparator, side, side, side, "bound", n.step(), unit);
  }

  private static Quantity vague(Numeral n, EconUnit unit) {
    BigDecimal w = n.value();
    BigDecimal top = w.multiply(BigDecimal.TEN);
    Interval strict = new Interval(w.multiply(TWO), top, false, true);
    Interval loose = new Interval(w, top, false, true);
    return new Quantity(
        loose, Comparator.RANGE, strict, loose, loose, "vague_multiple", n.step(), unit);
  }

  private static Quantity nearly(Numeral n, EconUnit unit) {
    BigDecimal x = n.value();
    return new Quantity(
        Interval.point(x),
        Comparator.APPROX,
        below(x, n.step().multiply(HALF)),
        below(x, n.place().multiply(HALF)),
        below(x, n.place()),
        "nearly",
        n.step(),
        unit);
  }

  private static Quantity narrow(Numeral n, Wording wording, EconUnit unit) {
    BigDecimal x = n.value();
    BigDecimal margin = n.step().max(x.abs().multiply(NARROW));
    boolean upward = wording == Wording.JUST_ABOVE;
    Interval near = upward ? new Interval(x, x.add(margin), true, false) : below(x, margin);
    Interval stated = upward ? Interval.atLeast(x, true) : Interval.atMost(x, true);
    return new Quantity(stated, wording.comparator(), near, near, near, "narrowly", n.step(), unit);
  }

  private static Interval below(BigDecimal x, BigDecimal margin) {
    return new Interval(x.subtract(margin), x, false, true);
  }
}
