package org.parallax.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Entry.Sense;
import org.parallax.quantity.Numeral.Shape;

/// English fractions in words: "a third of", "two and a half", "three quarters of a million".
final class EnglishFractions {

  private EnglishFractions() {}

  /// "a third", "two-thirds", "three quarters of".
  static @Nullable Numeral at(Tokens t, int i) {
    int j;
    BigDecimal numerator;
    if (t.is(i, SenseKind.ARTICLE)) {
      numerator = BigDecimal.ONE;
      j = i + 1;
    } else {
      Numeral n = EnglishCardinals.at(t, i);
      if (n == null) {
        return null;
      }
      numerator = n.value();
      j = n.to();
    }
    if (Chars.isHyphen(t.mark(j)) && t.glued(j)) {
      j++;
    }
    if (t.is(j, SenseKind.HALF) && t.is(i, SenseKind.ARTICLE)) {
      return Numeral.fraction(i, j + 1, numerator, BigDecimal.TWO);
    }
    Sense denominator = t.sense(j, SenseKind.FRACTION);
    if (denominator == null || !closesFraction(t, j)) {
      return null;
    }
    Numeral f = Numeral.fraction(i, j + 1, numerator, denominator.amount());
    BigDecimal factor = EnglishNumerals.scale(t, j + 1);
    return factor == null ? f : f.times(factor).upTo(j + 2).as(Shape.CARDINAL);
  }

  /// "a third of", "a third,", "a third higher" — but not "a third year" or "three quarters" of
  /// time.
  private static boolean closesFraction(Tokens t, int j) {
    if (t.is(j, SenseKind.SPAN_UNIT)) {
      boolean part = t.is(j + 1, SenseKind.OF) && !isTimeAfterOf(t, j + 2);
      return part || t.is(j + 1, SenseKind.SCALE);
    }
    char last = t.text.charAt(t.end(j) - 1);
    if (last == 's' || t.is(j - 1, SenseKind.DIGIT) || Chars.isHyphen(t.mark(j - 1))) {
      return true;
    }
    return !t.has(j + 1)
        || t.is(j + 1, TokenType.MARK)
        || t.is(j + 1, SenseKind.OF)
        || t.is(j + 1, SenseKind.STOP)
        || t.is(j + 1, SenseKind.SCALE);
  }

  private static boolean isTimeAfterOf(Tokens t, int i) {
    return Numerals.yearLike(t, i)
        || t.is(i, SenseKind.PAST)
        || t.is(i, SenseKind.THIS)
        || t.is(i, SenseKind.RELATIVE)
        || t.is(i, SenseKind.FISCAL);
  }

  /// "two and a half", "one and three quarters".
  static @Nullable Numeral and(Tokens t, Numeral n) {
    int j = skipHyphen(t, n.to());
    if (!t.is(j, SenseKind.AND)) {
      return null;
    }
    j = skipHyphen(t, j + 1);
    BigDecimal numerator = BigDecimal.ONE;
    boolean counted = t.is(j, SenseKind.ARTICLE) || t.is(j, SenseKind.DIGIT);
    if (!counted && n.scale().compareTo(BigDecimal.ONE) > 0) {
      return null;
    }
    if (counted) {
      Sense digit = t.sense(j, SenseKind.DIGIT);
      numerator = digit == null ? BigDecimal.ONE : digit.amount();
      j = skipHyphen(t, j + 1);
    }
    BigDecimal denominator;
    if (t.is(j, SenseKind.HALF)) {
      denominator = BigDecimal.TWO;
    } else {
      Sense sense = t.sense(j, SenseKind.FRACTION);
      if (sense == null || sense.amount().compareTo(BigDecimal.ONE) <= 0) {
        return null;
      }
      denominator = sense.amount();
    }
    // "3 million and a half" is 3.5 million.
    BigDecimal scale = n.scale();
    BigDecimal part = numerator.divide(denominator, MathContext.DECIMAL64).multiply(scale);
    BigDecimal tenth = scale.movePointLeft(1);
    return Numeral.of(n.from(), j + 1, n.value().add(part), tenth, scale).spelt();
  }

  private static int skipHyphen(Tokens t, int j) {
    return Chars.isHyphen(t.mark(j)) && t.glued(j) ? j + 1 : j;
  }
}
