package org.parallax.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Entry.Sense;
import org.parallax.quantity.Numeral.Shape;

/// English fractions in words: "a third of", "two and a half", "three quarters of a million".
final class EnglishFractions {

  private EnglishFractions() {}

  /// A fraction in words goes no further than this.
  private static final int MOST_WORDS = 16;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final long UNITS =
      Entry.bit(SenseKind.PERCENT)
          | Entry.bit(SenseKind.PP)
          | Entry.bit(SenseKind.BP)
          | Entry.bit(SenseKind.UNIT)
          | Entry.bit(SenseKind.CURRENCY);

  /// "a third", "two-thirds", "three twenty-firsts", "two million and three fifths".
  static @Nullable Numeral at(Tokens t, int i) {
    int last = lastWord(t, i);
    if (last < 0) {
      return null;
    }
    Numeral mixed = mixed(t, i, last);
    if (mixed != null) {
      return mixed;
    }
    Numeral part = part(t, i, last);
    return part != null && closesFraction(t, last, t.is(i - 1, SenseKind.MINUS))
        ? scaled(t, part)
        : null;
  }

  /// {@return the word that names the denominator of the number words from a token on, or −1}
  private static int lastWord(Tokens t, int i) {
    int j = i;
    while (j - i < MOST_WORDS) {
      int k = j > i && Chars.isHyphen(t.mark(j)) ? j + 1 : j;
      if (k > i && isDenominator(t, k)) {
        return k;
      }
      boolean number = t.any(k, EnglishNumerals.WORDS) || (k > i && t.is(k, SenseKind.AND));
      if (!number || (k > j && !isJoined(t, j))) {
        return -1;
      }
      j = k + 1;
    }
    return -1;
  }

  private static boolean isDenominator(Tokens t, int j) {
    boolean first = t.is(j, SenseKind.ORDINAL) && t.is(beforeHyphen(t, j) - 1, SenseKind.TEN);
    boolean half = t.is(j, SenseKind.HALF) && !t.is(j - 1, SenseKind.AND);
    return first || half || (t.is(j, SenseKind.FRACTION) && t.mark(j) == '\0');
  }

  /// {@return the place of the hyphen before a token, or the token}
  private static int beforeHyphen(Tokens t, int j) {
    return Chars.isHyphen(t.mark(j - 1)) ? j - 1 : j;
  }

  /// "two million and three fifths", "one billion and three quarters million".
  private static @Nullable Numeral mixed(Tokens t, int i, int last) {
    int and = last;
    while (and > i && !t.is(and, SenseKind.AND)) {
      and--;
    }
    Numeral whole = and > i ? whole(t, i, and) : null;
    Numeral part = whole == null ? null : part(t, and + 1, last);
    if (whole == null || part == null || part.value().compareTo(BigDecimal.ONE) >= 0) {
      return null;
    }
    if (whole.scale().compareTo(BigDecimal.ONE) == 0) {
      BigDecimal sum = whole.value().add(part.value());
      Numeral n = Numeral.of(i, last + 1, sum, new BigDecimal("0.1"), BigDecimal.ONE);
      return EnglishNumerals.scaled(t, n.spelt());
    }
    BigDecimal scale = EnglishNumerals.scale(t, last + 1);
    BigDecimal factor = scale == null ? whole.scale() : scale;
    int end = scale == null ? last + 1 : last + 2;
    BigDecimal sum = whole.value().add(part.value().multiply(factor));
    return Numeral.of(i, end, sum, factor.movePointLeft(1), whole.scale()).spelt();
  }

  /// The whole before "and"; in an old fashion "twenty and three".
  private static @Nullable Numeral whole(Tokens t, int i, int to) {
    Numeral n = EnglishCardinals.at(t, i, to);
    if (n == null || n.to() == to) {
      return n;
    }
    Sense ten = t.sense(i, SenseKind.TEN);
    Sense unit = t.is(i + 1, SenseKind.AND) ? t.sense(i + 2, SenseKind.DIGIT) : null;
    return ten == null || unit == null || to != i + 3
        ? null
        : Numeral.of(i, to, ten.amount().add(unit.amount()), BigDecimal.ONE, BigDecimal.ONE);
  }

  /// Numerator and denominator, cut where the words allow it first: "one hundred thirty-fifths" is
  /// a hundred of them, "thirty-five hundredths" has no other reading.
  private static @Nullable Numeral part(Tokens t, int i, int last) {
    for (int cut = i + 1; cut <= last; cut++) {
      int end = beforeHyphen(t, cut);
      boolean within =
          end == i
              || Chars.isHyphen(t.mark(cut))
              || t.is(cut - 1, SenseKind.AND)
              || (t.is(end - 1, SenseKind.TEN) && t.is(cut, SenseKind.DIGIT));
      BigDecimal above = within ? null : numerator(t, i, end);
      BigDecimal below =
          above == null ? null : denominator(t, cut, last, above.compareTo(BigDecimal.ONE) == 0);
      if (above != null && below != null) {
        return Numeral.fraction(i, last + 1, above, below);
      }
    }
    return null;
  }

  private static @Nullable BigDecimal numerator(Tokens t, int i, int to) {
    if (to == i + 1 && t.is(i, SenseKind.ARTICLE)) {
      return BigDecimal.ONE;
    }
    Numeral n = EnglishCardinals.at(t, i, to);
    return n == null || n.to() != to ? null : n.value();
  }

  /// An ordinal as denominator: "fifths", "twenty-firsts", "one thousand fifths". One of a kind may
  /// be "one hundred thousandth"; of several only the last word counts, unless hyphens join it.
  private static @Nullable BigDecimal denominator(Tokens t, int i, int last, boolean one) {
    BigDecimal unit = named(t, last);
    if (unit == null || i == last) {
      return t.is(last, SenseKind.HALF) && !one ? null : unit;
    }
    int to = beforeHyphen(t, last);
    Numeral n = EnglishCardinals.at(t, i, to);
    boolean hyphened = to < last && t.glued(to);
    boolean singular = one && t.text.charAt(t.end(last) - 1) != 's';
    boolean bare = t.any(i, EnglishNumerals.SCALES);
    if (n == null || n.to() != to || (bare && !singular && !hyphened)) {
      return null;
    }
    if (unit.compareTo(HUNDRED) >= 0) {
      return singular || hyphened ? n.value().multiply(unit) : null;
    }
    boolean afterTen = t.is(to - 1, SenseKind.TEN) && unit.compareTo(BigDecimal.TEN) < 0;
    return afterTen || t.any(to - 1, EnglishNumerals.SCALES) ? n.value().add(unit) : null;
  }

  private static @Nullable BigDecimal named(Tokens t, int j) {
    Sense sense = t.sense(j, SenseKind.FRACTION);
    sense = sense == null ? t.sense(j, SenseKind.ORDINAL) : sense;
    boolean half = sense == null && t.is(j, SenseKind.HALF);
    return half ? BigDecimal.TWO : sense == null ? null : sense.amount();
  }

  /// "2 thirds", "3 quarters of it": digits count the parts.
  static @Nullable Numeral counted(Tokens t, Numeral n) {
    int j = afterJoint(t, n.to());
    boolean count = n.value().compareTo(HUNDRED) < 0 && n.step().compareTo(BigDecimal.ONE) == 0;
    Sense below = t.mark(j) == '\0' ? t.sense(j, SenseKind.FRACTION) : null;
    boolean plural = below != null && t.text.charAt(t.end(j) - 1) == 's';
    boolean one = n.value().compareTo(BigDecimal.ONE) == 0;
    return below != null && count && (plural || one) && closesFraction(t, j, false)
        ? scaled(t, Numeral.fraction(n.from(), j + 1, n.value(), below.amount()))
        : null;
  }

  /// "a half million", "three quarters of a million".
  private static Numeral scaled(Tokens t, Numeral f) {
    int to = f.to();
    int j = t.is(to, SenseKind.OF) && t.is(to + 1, SenseKind.ARTICLE) ? to + 2 : to;
    BigDecimal factor = EnglishNumerals.scale(t, j);
    return factor == null ? f : f.times(factor).upTo(j + 1).as(Shape.CARDINAL);
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

  /// "a third of", "a third,", "a third higher", "a quarter point" — but not "a third year", "a
  /// twenty-fifth anniversary" or "three quarters" of time.
  private static boolean closesFraction(Tokens t, int j, boolean signed) {
    if (t.is(j, SenseKind.SPAN_UNIT)) {
      boolean part = t.is(j + 1, SenseKind.OF) && !isTimeAfterOf(t, j + 2);
      boolean point = t.is(Chars.isHyphen(t.mark(j + 1)) ? j + 2 : j + 1, SenseKind.POINT);
      return signed || part || point || t.is(j + 1, SenseKind.SCALE) || t.any(j + 1, UNITS);
    }
    char last = t.text.charAt(t.end(j) - 1);
    boolean open =
        !t.has(j + 1)
            || t.is(j + 1, TokenType.MARK)
            || t.is(j + 1, SenseKind.OF)
            || t.is(j + 1, SenseKind.STOP)
            || t.is(j + 1, SenseKind.SCALE)
            || t.any(j + 1, UNITS);
    int before = beforeHyphen(t, j) - 1;
    boolean small = !t.is(before, SenseKind.TEN) && !t.any(before, EnglishNumerals.SCALES);
    boolean joined = t.is(j - 1, SenseKind.DIGIT) || Chars.isHyphen(t.mark(j - 1));
    return last == 's' || open || (small && joined);
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
    int j = afterJoint(t, n.to());
    if (!t.is(j, SenseKind.AND)) {
      return null;
    }
    j = afterJoint(t, j + 1);
    Numeral digits = t.is(j, TokenType.NUMBER) ? digits(t, j) : null;
    if (digits != null && n.scale().compareTo(BigDecimal.ONE) == 0) {
      BigDecimal sum = n.value().add(digits.value());
      return Numeral.of(n.from(), digits.to(), sum, digits.step(), BigDecimal.ONE);
    }
    BigDecimal numerator = BigDecimal.ONE;
    boolean counted = t.is(j, SenseKind.ARTICLE) || t.is(j, SenseKind.DIGIT);
    if (!counted && n.scale().compareTo(BigDecimal.ONE) > 0) {
      return null;
    }
    if (counted) {
      Sense digit = t.sense(j, SenseKind.DIGIT);
      numerator = digit == null ? BigDecimal.ONE : digit.amount();
      j = afterJoint(t, j + 1);
    }
    // "5 and a half of them": a new thing.
    boolean small = n.to() == n.from() + 1 && n.scale().compareTo(BigDecimal.ONE) == 0;
    if (small && (t.is(j + 1, SenseKind.OF) || t.is(j + 1, SenseKind.ARTICLE))) {
      return null;
    }
    BigDecimal denominator;
    if (t.is(j, SenseKind.HALF)) {
      denominator = BigDecimal.TWO;
    } else {
      Sense sense = counted ? t.sense(j, SenseKind.FRACTION) : null;
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

  /// "3/4", "1 third".
  private static @Nullable Numeral digits(Tokens t, int j) {
    Numeral simple = EnglishNumerals.simpleFraction(t, j);
    Numeral n = Numeral.of(j, j + 1, t.number(j), t.step(j), BigDecimal.ONE);
    return simple == null ? counted(t, n) : simple;
  }

  /// Skips a hyphen: "one-third", and "one - third" as some set it.
  private static int afterJoint(Tokens t, int j) {
    return Chars.isHyphen(t.mark(j)) && isJoined(t, j) ? j + 1 : j;
  }

  private static boolean isJoined(Tokens t, int hyphen) {
    boolean apart = !t.glued(hyphen) && !t.glued(hyphen + 1) && t.mark(hyphen, '-');
    return t.glued(hyphen) || (apart && (isTenAndUnit(t, hyphen) || isPart(t, hyphen + 1)));
  }

  private static boolean isTenAndUnit(Tokens t, int hyphen) {
    return t.is(hyphen - 1, SenseKind.TEN) && t.is(hyphen + 1, SenseKind.DIGIT);
  }

  private static boolean isPart(Tokens t, int j) {
    return t.is(j, SenseKind.FRACTION) && t.mark(j) == '\0';
  }
}
