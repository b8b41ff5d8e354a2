package org.parallax.quantity;

import java.math.BigDecimal;
import java.math.MathContext;

/// A number as read off a text, with the places that its digits show.
///
/// @param from first token
/// @param to one past the last token
/// @param value the number, scale words included
/// @param step one unit of the last digit shown, scale words included
/// @param place one unit of the last non-zero digit; zeros after the decimal mark are significant
/// @param scale the factor that its scale words make
/// @param shape how it is built
/// @param words whether it is spelt out
record Numeral(
    int from,
    int to,
    BigDecimal value,
    BigDecimal step,
    BigDecimal place,
    BigDecimal scale,
    Shape shape,
    boolean words) {

  enum Shape {
    CARDINAL,
    FRACTION,
    /// "hundreds of": the word's value; the number lies between it and ten times it.
    VAGUE,
    MULTIPLE,
    /// 多, 余, 여 in it: more than its value.
    MORE,
    /// Four digits without separator that could be a year.
    YEAR_LIKE
  }

  /// {@return a number whose last digit shown is worth `step`}
  static Numeral of(int from, int to, BigDecimal value, BigDecimal step, BigDecimal scale) {
    return new Numeral(from, to, value, step, lastPlace(value, step), scale, Shape.CARDINAL, false);
  }

  /// {@return a fraction; its neighbours are those with the next greater denominator, so a third is
  /// loosely anything nearer to it than to a quarter}
  static Numeral fraction(int from, int to, BigDecimal numerator, BigDecimal denominator) {
    BigDecimal value = numerator.divide(denominator, MathContext.DECIMAL64);
    BigDecimal gap =
        BigDecimal.ONE.divide(
            denominator.multiply(denominator.add(BigDecimal.ONE)), MathContext.DECIMAL64);
    BigDecimal step = new BigDecimal("0.01");
    return new Numeral(from, to, value, step, gap.max(step), BigDecimal.ONE, Shape.FRACTION, true);
  }

  Numeral as(Shape other) {
    return new Numeral(from, to, value, step, place, scale, other, words);
  }

  Numeral spelt() {
    return new Numeral(from, to, value, step, place, scale, shape, true);
  }

  Numeral upTo(int token) {
    return new Numeral(from, token, value, step, place, scale, shape, words);
  }

  Numeral startingAt(int token) {
    return new Numeral(token, to, value, step, place, scale, shape, words);
  }

  Numeral negate() {
    return new Numeral(from, to, value.negate(), step, place, scale, shape, words);
  }

  Numeral times(BigDecimal factor) {
    return new Numeral(
        from,
        to,
        value.multiply(factor),
        step.multiply(factor),
        place.multiply(factor),
        scale.multiply(factor),
        shape,
        words);
  }

  private static BigDecimal lastPlace(BigDecimal value, BigDecimal step) {
    if (value.signum() == 0 || step.compareTo(BigDecimal.ONE) < 0) {
      return step;
    }
    BigDecimal place = BigDecimal.ONE.scaleByPowerOfTen(-value.stripTrailingZeros().scale());
    return place.max(step);
  }
}
