package org.parallax.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Entry.Sense;
import org.parallax.quantity.Numeral.Shape;

/// English fractions in words: "a third of", "two and a half", "three quarters of a million".
final class EnglishFractions {

  private EnglishFractions() {}

  /// What stands below the line of a fraction, and its last token.
  private record Denominator(BigDecimal amount, int last) {}

  /// "a third", "two-thirds", "three twenty-firsts", "two million and three fifths".
  static @Nullable Numeral at(Tokens t, int i) {
    if (t.is(i, SenseKind.ARTICLE)) {
      return single(t, i);
    }
    Numeral n = EnglishCardinals.at(t, i);
    if (n == null) {
      return null;
    }
    Numeral mixed = mixed(t, i, n.to());
    if (mixed != null) {
      return mixed;
    }
    int j = skipHyphen(t, n.to());
    Denominator d = denominator(t, j);
    if (d == null || !closesFraction(t, d.last())) {
      return null;
    }
    BigDecimal numerator = n.value();
    BigDecimal amount = d.amount();
    // "one hundred thirty-fifths": the tens belong below the line.
    Sense ten = t.sense(n.to() - 1, SenseKind.TEN);
    Numeral above = ten == null || d.last() > j ? null : EnglishCardinals.at(t, i, n.to() - 1);
    if (above != null && ten != null && amount.compareTo(BigDecimal.TEN) < 0) {
      numerator = above.value();
      amount = amount.add(ten.amount());
    }
    return scaled(t, Numeral.fraction(i, d.last() + 1, numerator, amount));
  }

  /// "a third", "a half", "a twenty-first", "a millionth".
  private static @Nullable Numeral single(Tokens t, int i) {
    int j = skipHyphen(t, i + 1);
    if (t.is(j, SenseKind.HALF)) {
      return Numeral.fraction(i, j + 1, BigDecimal.ONE, BigDecimal.TWO);
    }
    Denominator d = denominator(t, j);
    if (d != null) {
      return closesFraction(t, d.last())
          ? scaled(t, Numeral.fraction(i, d.last() + 1, BigDecimal.ONE, d.amount()))
          : null;
    }
    Numeral n = EnglishCardinals.at(t, i);
    Denominator below = n == null ? null : denominator(t, n.to());
    return n == null || below == null || !closesFraction(t, below.last())
        ? null
        : Numeral.fraction(i, below.last() + 1, n.value(), below.amount());
  }

  /// "two million and three fifths", "one billion and three quarters million".
  private static @Nullable Numeral mixed(Tokens t, int i, int to) {
    int and = to - 1;
    while (and > i && !t.is(and, SenseKind.AND)) {
      and--;
    }
    Numeral whole = and > i ? EnglishCardinals.at(t, i, and) : null;
    Numeral above = whole == null ? null : EnglishCardinals.at(t, and + 1);
    Denominator d = above == null ? null : denominator(t, skipHyphen(t, above.to()));
    boolean part = d != null && closesFraction(t, d.last());
    if (whole == null || above == null || d == null || !part) {
      return null;
    }
    BigDecimal scale = EnglishNumerals.scale(t, d.last() + 1);
    BigDecimal factor = scale == null ? whole.scale() : scale;
    BigDecimal share = above.value().divide(d.amount(), MathContext.DECIMAL64).multiply(factor);
    int end = scale == null ? d.last() + 1 : d.last() + 2;
    BigDecimal sum = whole.value().add(share);
    return Numeral.of(i, end, sum, factor.movePointLeft(1), whole.scale()).spelt();
  }

  private static @Nullable Denominator denominator(Tokens t, int j) {
    Sense ten = t.sense(j, SenseKind.TEN);
    if (ten != null) {
      int k = skipHyphen(t, j + 1);
      Sense unit = t.sense(k, SenseKind.ORDINAL);
      if (unit == null) {
        unit = t.sense(k, SenseKind.FRACTION);
      }
      boolean small = unit != null && unit.amount().compareTo(BigDecimal.TEN) < 0;
      return unit == null || !small ? null : new Denominator(ten.amount().add(unit.amount()), k);
    }
    Sense plain = t.sense(j, SenseKind.FRACTION);
    return plain == null || t.mark(j) != '\0' ? null : new Denominator(plain.amount(), j);
  }

  private static Numeral scaled(Tokens t, Numeral f) {
    BigDecimal factor = EnglishNumerals.scale(t, f.to());
    return factor == null ? f : f.times(factor).upTo(f.to() + 1).as(Shape.CARDINAL);
  }

  /// "one over twenty-one", "2000 over 3": nothing that could be counted or timed stands behind.
  static @Nullable Numeral over(Tokens t, Numeral n) {
    int j = n.to();
    if (!t.word(j, "over") || n.scale().compareTo(BigDecimal.ONE) != 0) {
      return null;
    }
    boolean digits = t.is(j + 1, TokenType.NUMBER) && t.integer(j + 1) > 1;
    Numeral below =
        digits
            ? Numeral.of(j + 1, j + 2, t.number(j + 1), BigDecimal.ONE, BigDecimal.ONE)
            : EnglishCardinals.at(t, j + 1);
    boolean free =
        below != null && !t.is(below.to(), TokenType.WORD) && t.entry(below.to()) == null;
    if (below == null || !free || Numerals.yearLike(t, j + 1) || below.value().signum() == 0) {
      return null;
    }
    return Numeral.fraction(n.from(), below.to(), n.value(), below.value());
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
    // "3 million and a half" is 3.5 million; "one billion and a half million" says its own scale.
    BigDecimal own =
        n.scale().compareTo(BigDecimal.ONE) > 0 ? EnglishNumerals.scale(t, j + 1) : null;
    BigDecimal scale = own == null ? n.scale() : own;
    BigDecimal part = numerator.divide(denominator, MathContext.DECIMAL64).multiply(scale);
    BigDecimal tenth = scale.movePointLeft(1);
    int to = own == null ? j + 1 : j + 2;
    return Numeral.of(n.from(), to, n.value().add(part), tenth, n.scale()).spelt();
  }

  private static int skipHyphen(Tokens t, int j) {
    return Chars.isHyphen(t.mark(j)) && t.glued(j) ? j + 1 : j;
  }
}
