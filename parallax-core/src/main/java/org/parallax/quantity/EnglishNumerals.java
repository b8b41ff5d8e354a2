package org.parallax.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Entry.Sense;
import org.parallax.quantity.Numeral.Shape;

/// English numerals.
///
/// ```
/// numeral  = [ minus ] ( literal | fraction | half | vague | words )
/// literal  = NUMBER [ vulgar | NUMBER "/" NUMBER ] { scale } { NUMBER scale } [ "and" NUMBER ]
/// fraction = NUMBER "/" NUMBER | vulgar | ( ARTICLE | words | NUMBER ) [ TEN ] FRACTION
///          | small ( "in" | "out of" ) small | ( words | NUMBER ) "over" ( words | NUMBER )
/// half     = HALF [ ARTICLE ] { scale }
/// vague    = VAGUE { [ "of" ] scale }          tens of billions, several hundred
/// words    = group { SCALE [ "and" ] group } [ "and" ( ARTICLE ( HALF | FRACTION ) | fraction ) ]
///            [ POINT { DIGIT | TEEN | TEN } ] { scale }
/// group    = [ [ ARTICLE ] DIGIT SMALL_SCALE [ "and" ] ] ( TEN [ DIGIT ] | TEEN | DIGIT )
/// scale    = SCALE | SMALL_SCALE | GROUP
/// ```
final class EnglishNumerals implements Numerals {

  static final long SCALES =
      Entry.bit(SenseKind.SCALE) | Entry.bit(SenseKind.SMALL_SCALE) | Entry.bit(SenseKind.GROUP);
  static final long WORDS =
      Entry.bit(SenseKind.DIGIT)
          | Entry.bit(SenseKind.TEEN)
          | Entry.bit(SenseKind.TEN)
          | Entry.bit(SenseKind.ARTICLE)
          | SCALES;
  private static final BigDecimal HALF = new BigDecimal("0.5");

  @Override
  public @Nullable Numeral at(Tokens t, int i) {
    int j = minus(t, i);
    Numeral n = unsigned(t, j);
    if (n == null) {
      return null;
    }
    return j == i ? n : n.negate().startingAt(i);
  }

  /// {@return the token after a minus sign that belongs to a number, else `i`}
  private static int minus(Tokens t, int i) {
    if (t.is(i, SenseKind.MINUS)) {
      return i + 1;
    }
    boolean sign = Chars.isMinus(t.mark(i)) || t.mark(i, '+');
    if (!sign || t.mark(i, '+') || !t.glued(i + 1) || !opensSign(t, i)) {
      return i;
    }
    return t.is(i + 1, TokenType.NUMBER) ? i + 1 : i;
  }

  static boolean opensSign(Tokens t, int i) {
    return !t.glued(i) || "(（[:：,，~/$£€¥%％≤≥<>=".indexOf(t.text.charAt(t.start(i) - 1)) >= 0;
  }

  private @Nullable Numeral unsigned(Tokens t, int i) {
    if (t.is(i, TokenType.NUMBER)) {
      return literal(t, i);
    }
    if (t.is(i, SenseKind.HALF)) {
      return half(t, i);
    }
    if (t.is(i, SenseKind.VAGUE)) {
      return vague(t, i);
    }
    if (t.is(i, SenseKind.POINT)) {
      return pointOnly(t, i);
    }
    if (t.is(i, SenseKind.FRACTION)) {
      return t.mark(i) == '\0' ? fractionOfScale(t, i) : vulgar(t, i);
    }
    return t.any(i, WORDS) ? words(t, i) : null;
  }

  /// "quarter million", "quarter of a million".
  private static @Nullable Numeral fractionOfScale(Tokens t, int i) {
    Sense sense = t.sense(i, SenseKind.FRACTION);
    int j = t.is(i + 1, SenseKind.OF) && t.is(i + 2, SenseKind.ARTICLE) ? i + 3 : i + 1;
    BigDecimal factor = t.is(j, SenseKind.SCALE) ? scale(t, j) : null;
    if (sense == null || factor == null) {
      return null;
    }
    Numeral part = Numeral.fraction(i, j + 1, BigDecimal.ONE, sense.amount());
    return part.times(factor).as(Shape.CARDINAL);
  }

  // --- literal

  private Numeral literal(Tokens t, int i) {
    BigDecimal value = t.number(i);
    BigDecimal step = t.step(i);
    Numeral part = mixedFraction(t, i);
    if (part != null) {
      BigDecimal sum = value.add(part.value());
      Numeral mixed = Numeral.of(i, part.to(), sum, part.step(), BigDecimal.ONE);
      return scaled(t, mixed);
    }
    Numeral simple = simpleFraction(t, i);
    if (simple != null) {
      return simple;
    }
    Numeral n = scaled(t, Numeral.of(i, i + 1, value, step, BigDecimal.ONE));
    Numeral counted = n.to() == i + 1 ? EnglishFractions.counted(t, n) : null;
    if (counted != null) {
      return counted;
    }
    boolean whole = n.to() > i + 1 || (t.plain(i) && !Numerals.yearLike(t, i));
    Numeral half = whole ? EnglishFractions.and(t, n) : null;
    if (half != null) {
      return half;
    }
    Numeral sum = EnglishCardinals.more(t, n);
    if (sum != null) {
      return sum;
    }
    Numeral ratio = EnglishFractions.over(t, n);
    if (ratio != null) {
      return ratio;
    }
    Numeral share = share(t, n);
    if (share != null) {
      return share;
    }
    if (n.to() == i + 1 && Numerals.yearLike(t, i)) {
      return n.as(Shape.YEAR_LIKE);
    }
    return n;
  }

  /// "2½", "2 1/2".
  private static @Nullable Numeral mixedFraction(Tokens t, int i) {
    if (!t.plain(i)) {
      return null;
    }
    if (t.is(i + 1, SenseKind.FRACTION) && t.mark(i + 1) != '\0') {
      return vulgar(t, i + 1);
    }
    return t.is(i + 1, TokenType.NUMBER) && !t.glued(i + 1) ? simpleFraction(t, i + 1) : null;
  }

  /// A single character such as ½.
  private static Numeral vulgar(Tokens t, int i) {
    Sense sense = t.sense(i, SenseKind.FRACTION);
    if (sense == null) {
      throw new IllegalStateException("Expected a fraction at token " + i + ".");
    }
    BigDecimal value = sense.amount();
    BigDecimal step = new BigDecimal("0.01");
    return new Numeral(
        i,
        i + 1,
        value,
        step,
        step.multiply(BigDecimal.TEN),
        BigDecimal.ONE,
        Shape.FRACTION,
        false);
  }

  /// "1/3": glued, the numerator the smaller, neither long.
  static @Nullable Numeral simpleFraction(Tokens t, int i) {
    if (!t.mark(i + 1, '/') || !t.glued(i + 1) || !t.glued(i + 2)) {
      return null;
    }
    int a = t.integer(i);
    int b = t.integer(i + 2);
    if (a < 1 || b <= a || b > 1000 || t.mark(i + 3, '/')) {
      return null;
    }
    return Numeral.fraction(i, i + 3, BigDecimal.valueOf(a), BigDecimal.valueOf(b));
  }

  /// Takes scale words after a number: "3.2 million", "5 hundred thousand", "3bn".
  static Numeral scaled(Tokens t, Numeral n) {
    Numeral result = n;
    int j = n.to();
    while (true) {
      int k = t.glued(j) && Chars.isHyphen(t.mark(j)) && t.glued(j + 1) ? j + 1 : j;
      BigDecimal factor = scale(t, k);
      if (factor == null || !Numerals.plausible(result.scale().multiply(factor))) {
        return result;
      }
      result = result.times(factor).upTo(k + 1);
      j = k + 1;
    }
  }

  static @Nullable BigDecimal scale(Tokens t, int i) {
    if (!t.any(i, SCALES | Entry.bit(SenseKind.VAGUE))) {
      return null;
    }
    if (t.length(i) == 1 && !t.glued(i) && !isSpacedLetterScale(t, i)) {
      return null;
    }
    // "mm" is a million only of money.
    boolean unit = t.is(i, SenseKind.UNIT) && t.length(i) > 1;
    if (unit && !t.is(i - 2, SenseKind.CURRENCY_BEFORE)) {
      return null;
    }
    for (SenseKind kind : SCALE_KINDS) {
      Sense sense = t.sense(i, kind);
      if (sense != null && sense.amount().compareTo(BigDecimal.ONE) > 0) {
        return sense.amount();
      }
    }
    return null;
  }

  private static final java.util.List<SenseKind> SCALE_KINDS =
      java.util.List.of(SenseKind.SCALE, SenseKind.SMALL_SCALE, SenseKind.GROUP, SenseKind.VAGUE);

  /// A letter apart from its number is a scale only after money ("$5 m") or as a capital ("5 M").
  private static boolean isSpacedLetterScale(Tokens t, int i) {
    return t.is(i - 2, SenseKind.CURRENCY_BEFORE) || "MBTkK".indexOf(t.first(i)) >= 0;
  }

  /// "one in five", "3 out of 4": small numbers, the second the greater, and no span of time after.
  private @Nullable Numeral share(Tokens t, Numeral n) {
    int j = n.to();
    if (!t.is(j, SenseKind.IN) || n.value().compareTo(BigDecimal.valueOf(99)) > 0) {
      return null;
    }
    Numeral whole =
        t.is(j + 1, TokenType.NUMBER) ? shareBase(t, j + 1) : EnglishCardinals.at(t, j + 1);
    if (whole == null
        || whole.value().compareTo(n.value()) <= 0
        || whole.value().compareTo(BigDecimal.valueOf(1000)) > 0
        || n.step().compareTo(BigDecimal.ONE) != 0
        || n.value().signum() <= 0
        || t.is(whole.to(), SenseKind.SPAN_UNIT)
        || t.is(whole.to(), SenseKind.PERCENT)
        || t.is(whole.to(), SenseKind.MONTH)) {
      return null;
    }
    return Numeral.fraction(n.from(), whole.to(), n.value(), whole.value());
  }

  private static @Nullable Numeral shareBase(Tokens t, int i) {
    int whole = t.integer(i);
    boolean round = whole == 3 || whole == 4 || (whole > 0 && whole % 5 == 0);
    return round
        ? Numeral.of(i, i + 1, BigDecimal.valueOf(whole), BigDecimal.ONE, BigDecimal.ONE)
        : null;
  }

  // --- half and vague

  private static Numeral half(Tokens t, int i) {
    Numeral plain = Numeral.fraction(i, i + 1, BigDecimal.ONE, BigDecimal.TWO);
    int j = t.is(i + 1, SenseKind.ARTICLE) ? i + 2 : i + 1;
    if (Chars.isHyphen(t.mark(i + 1)) && t.glued(i + 1)) {
      j = i + 2;
    }
    BigDecimal factor = scale(t, j);
    if (factor == null) {
      long units = UNITS | Entry.bit(SenseKind.CURRENCY) | Entry.bit(SenseKind.POINT);
      boolean unit = t.any(j, units);
      return unit ? halfOf(i, j) : plain;
    }
    return scaled(t, halfOf(i, j));
  }

  private static final long UNITS =
      Entry.bit(SenseKind.PERCENT)
          | Entry.bit(SenseKind.PP)
          | Entry.bit(SenseKind.BP)
          | Entry.bit(SenseKind.SPAN_UNIT)
          | Entry.bit(SenseKind.UNIT);

  private static Numeral halfOf(int i, int j) {
    return new Numeral(
        i,
        j,
        HALF,
        new BigDecimal("0.1"),
        new BigDecimal("0.1"),
        BigDecimal.ONE,
        Shape.CARDINAL,
        true);
  }

  private static @Nullable Numeral vague(Tokens t, int i) {
    Sense sense = t.sense(i, SenseKind.VAGUE);
    if (sense == null) {
      return null;
    }
    BigDecimal value = sense.amount();
    int j = i + 1;
    while (true) {
      int k = t.is(j, SenseKind.OF) ? j + 1 : j;
      BigDecimal factor = scale(t, k);
      if (factor == null || !Numerals.plausible(value.multiply(factor))) {
        break;
      }
      value = value.multiply(factor);
      j = k + 1;
    }
    boolean several = sense.amount().compareTo(BigDecimal.ONE) == 0;
    if (several && j == i + 1) {
      return null;
    }
    return new Numeral(i, j, value, value, value, value, Shape.VAGUE, true);
  }

  // --- words

  /// "twenty-fifth", "one hundred fifth": the words before belong to the ordinal.
  private static boolean isOrdinal(Tokens t, int to) {
    int j = Chars.isHyphen(t.mark(to)) && t.glued(to) ? to + 1 : to;
    boolean unit = t.is(j, SenseKind.ORDINAL) && t.is(to - 1, SenseKind.TEN);
    return unit || (t.is(j, SenseKind.ORDINAL) && t.is(to - 1, SenseKind.SMALL_SCALE));
  }

  /// "point five of a percent", "point 5 percent": without a whole, only before a unit.
  private static @Nullable Numeral pointOnly(Tokens t, int i) {
    if (t.is(i + 1, TokenType.NUMBER) && t.plain(i + 1) && t.any(i + 2, UNITS)) {
      BigDecimal step = BigDecimal.ONE.movePointLeft(t.length(i + 1));
      return Numeral.of(i, i + 2, t.number(i + 1).multiply(step), step, BigDecimal.ONE);
    }
    Numeral zero = Numeral.of(i, i, BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE);
    Numeral decimal = EnglishCardinals.withPoint(t, zero);
    return decimal != null && t.any(decimal.to(), UNITS) ? decimal : null;
  }

  private @Nullable Numeral words(Tokens t, int i) {
    Numeral ratio = EnglishFractions.at(t, i);
    if (ratio != null) {
      return ratio;
    }
    Numeral n = EnglishCardinals.at(t, i);
    if (n == null || isOrdinal(t, n.to())) {
      return null;
    }
    Numeral more = EnglishFractions.and(t, n);
    if (more != null) {
      return scaled(t, more);
    }
    Numeral decimal = EnglishCardinals.withPoint(t, n);
    if (decimal != null) {
      return scaled(t, decimal);
    }
    Numeral below = EnglishFractions.over(t, n);
    if (below != null) {
      return below;
    }
    Numeral share = share(t, n);
    return share == null ? n : share.spelt();
  }
}
