package org.parallax.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Entry.Sense;
import org.parallax.quantity.Numeral.Shape;

/// Chinese and Korean numerals: groups with falling scales, digits and number words mixed.
///
/// ```
/// numeral  = [ MINUS ] ( fraction | vague | sum )
/// fraction = sum FRACTION_OF sum | FRACTION_WORD | HALF
/// sum      = group { group }                       3조 5천억, 1万2千; each scale less than the last
/// group    = ( NUMBER | words ) [ CUE_MID ] { SMALL_SCALE | SCALE } [ CUE_MID ]
/// words    = { [ DIGIT ] SMALL_SCALE } [ DIGIT ] | DIGIT DIGIT { DIGIT } | words POINT DIGIT { DIGIT }
/// vague    = VAGUE scale { scale }                 数千亿, 수십억
/// ```
final class EastAsianNumerals implements Numerals {

  private static final long SCALES = Entry.bit(SenseKind.SCALE) | Entry.bit(SenseKind.SMALL_SCALE);
  private static final long WORDS = SCALES | Entry.bit(SenseKind.DIGIT) | Entry.bit(SenseKind.TEN);
  private static final int MOST_WORDS = 60;
  private static final String JOINTS = "과와又";

  /// A sum while it is read.
  private record Group(
      int to, BigDecimal value, BigDecimal step, BigDecimal factor, boolean more, boolean words) {}

  private final boolean korean;

  EastAsianNumerals(boolean korean) {
    this.korean = korean;
  }

  @Override
  public @Nullable Numeral at(Tokens t, int i) {
    int j = i;
    if (t.is(i, SenseKind.MINUS)) {
      j = i + 1;
    } else if (Chars.isMinus(t.mark(i))
        && t.glued(i + 1)
        && t.is(i + 1, TokenType.NUMBER)
        && EnglishNumerals.opensSign(t, i)) {
      j = i + 1;
    }
    Numeral n = unsigned(t, j);
    if (n == null) {
      return null;
    }
    return j == i ? n : n.negate().startingAt(i);
  }

  private @Nullable Numeral unsigned(Tokens t, int i) {
    Sense fixed = t.sense(i, SenseKind.FRACTION_WORD);
    if (fixed != null) {
      return Numeral.fraction(i, i + 1, BigDecimal.ONE, BigDecimal.ONE.divide(fixed.amount()));
    }
    if (t.is(i, SenseKind.VAGUE)) {
      return vague(t, i);
    }
    if (t.is(i, SenseKind.FRACTION) && t.mark(i) != '\0') {
      Sense vulgar = t.sense(i, SenseKind.FRACTION);
      BigDecimal value = vulgar == null ? BigDecimal.ZERO : vulgar.amount();
      BigDecimal step = new BigDecimal("0.01");
      return new Numeral(i, i + 1, value, step, step, BigDecimal.ONE, Shape.FRACTION, false);
    }
    Numeral slashed = slashed(t, i);
    if (slashed != null) {
      return slashed;
    }
    Numeral sum = sum(t, i);
    if (sum == null) {
      return t.is(i, SenseKind.HALF) ? half(i) : null;
    }
    if (t.is(sum.to(), SenseKind.FRACTION_OF)) {
      Numeral numerator = sum(t, sum.to() + 1);
      if (numerator != null && sum.value().signum() > 0) {
        return Numeral.fraction(i, numerator.to(), numerator.value(), sum.value());
      }
    }
    Numeral mixed = mixed(t, sum);
    if (mixed != null) {
      return mixed;
    }
    if (sum.to() == i + 1 && Numerals.yearLike(t, i)) {
      return sum.as(Shape.YEAR_LIKE);
    }
    return sum;
  }

  /// 이십삼과 오분의 삼, 3又二分之一: a whole and a fraction.
  private @Nullable Numeral mixed(Tokens t, Numeral whole) {
    int j = whole.to();
    boolean joined = t.is(j, SenseKind.AND) && t.glued(j) && JOINTS.indexOf(t.first(j)) >= 0;
    Numeral denominator = joined ? sum(t, j + 1) : null;
    if (denominator == null || !t.is(denominator.to(), SenseKind.FRACTION_OF)) {
      return null;
    }
    Numeral numerator = sum(t, denominator.to() + 1);
    if (numerator == null || numerator.value().compareTo(denominator.value()) >= 0) {
      return null;
    }
    Numeral part = Numeral.fraction(j + 1, numerator.to(), numerator.value(), denominator.value());
    BigDecimal tenth = new BigDecimal("0.1");
    BigDecimal value = whole.value().add(part.value());
    return Numeral.of(whole.from(), numerator.to(), value, tenth, BigDecimal.ONE).spelt();
  }

  private static @Nullable Numeral slashed(Tokens t, int i) {
    if (!t.mark(i + 1, '/') || !t.glued(i + 1) || !t.glued(i + 2)) {
      return null;
    }
    int a = t.integer(i);
    int b = t.integer(i + 2);
    return a < 1 || b <= a || b > 1000
        ? null
        : Numeral.fraction(i, i + 3, BigDecimal.valueOf(a), BigDecimal.valueOf(b));
  }

  private static Numeral half(int i) {
    BigDecimal step = new BigDecimal("0.1");
    return new Numeral(
        i, i + 1, new BigDecimal("0.5"), step, step, BigDecimal.ONE, Shape.CARDINAL, true);
  }

  /// 数百, 几千万, 수십억, 上万.
  private static @Nullable Numeral vague(Tokens t, int i) {
    Sense sense = t.sense(i, SenseKind.VAGUE);
    if (sense == null) {
      return null;
    }
    BigDecimal value = sense.amount();
    int j = i + 1;
    while (t.any(j, SCALES) && (near(t, j) || j == i + 1)) {
      BigDecimal factor = scale(t, j);
      if (!Numerals.plausible(value.multiply(factor))) {
        break;
      }
      value = value.multiply(factor);
      j++;
    }
    if (value.compareTo(BigDecimal.ONE) == 0) {
      return null;
    }
    return new Numeral(i, j, value, value, value, value, Shape.VAGUE, true);
  }

  private @Nullable Numeral sum(Tokens t, int i) {
    Group first = group(t, i);
    if (first == null) {
      return null;
    }
    BigDecimal total = first.value();
    BigDecimal step = first.step();
    BigDecimal last = first.factor();
    boolean more = first.more();
    boolean words = first.words();
    int to = first.to();
    while (last.compareTo(BigDecimal.TEN) >= 0 && !more) {
      boolean joined = near(t, to) || (korean && last.compareTo(BigDecimal.valueOf(10_000)) >= 0);
      Group next = joined ? group(t, to) : null;
      if (next == null || next.value().compareTo(last) >= 0 || next.value().signum() == 0) {
        break;
      }
      if (!korean && next.to() == to + 1 && t.is(to, SenseKind.DIGIT)) {
        // 九万四 is 94,000.
        BigDecimal tenth = last.movePointLeft(1);
        next =
            new Group(next.to(), next.value().multiply(tenth), tenth, BigDecimal.ONE, false, true);
      }
      // A number on its own goes on only where it is whole: "3亿5000", not "3亿 1.5".
      if (next.factor().compareTo(BigDecimal.ONE) == 0
          && next.step().compareTo(BigDecimal.ONE) < 0) {
        break;
      }
      total = total.add(next.value());
      step = next.step();
      last = next.factor();
      more = next.more();
      to = next.to();
    }
    if (words && !stands(t, i, to)) {
      return null;
    }
    Numeral n = Numeral.of(i, to, total, step, first.factor());
    if (more) {
      n = n.as(Shape.MORE);
    }
    return words ? n.spelt() : n;
  }

  /// A Korean number word counts only where nothing but a particle or another known word is glued
  /// to it.
  private boolean stands(Tokens t, int from, int to) {
    if (!korean) {
      return true;
    }
    if (t.is(to, SenseKind.FRACTION_OF) || t.is(from - 1, SenseKind.FRACTION_OF)) {
      return true;
    }
    boolean loose =
        t.glued(to)
            && t.is(to, TokenType.WORD)
            && t.entry(to) == null
            && Chars.isHangul(t.first(to));
    return !loose && (to > from + 1 || t.any(to, UNITS));
  }

  private static final long UNITS =
      Entry.bit(SenseKind.CLASSIFIER)
          | Entry.bit(SenseKind.TIMES)
          | Entry.bit(SenseKind.PERCENT)
          | Entry.bit(SenseKind.PP)
          | Entry.bit(SenseKind.SPAN_UNIT)
          | Entry.bit(SenseKind.TIME_MARK)
          | Entry.bit(SenseKind.CURRENCY)
          | Entry.bit(SenseKind.TENTH)
          | Entry.bit(SenseKind.FRACTION_OF)
          | Entry.bit(SenseKind.NOUN)
          | Entry.bit(SenseKind.UNIT);

  private @Nullable Group group(Tokens t, int i) {
    Group base = t.is(i, TokenType.NUMBER) ? section(t, i) : words(t, i);
    if (base == null) {
      return null;
    }
    int j = base.to();
    boolean more = base.more();
    if (!more && t.is(j, SenseKind.CUE_MID) && t.any(j + 1, SCALES)) {
      more = true;
      j++;
    }
    BigDecimal factor = BigDecimal.ONE;
    while (t.any(j, SCALES) && (t.glued(j) || (j == base.to() && (!base.words() || j == i)))) {
      BigDecimal next = factor.multiply(scale(t, j));
      boolean small = t.is(j, SenseKind.SMALL_SCALE);
      if (!Numerals.plausible(next) || (base.words() && small && factor.signum() == 0)) {
        break;
      }
      factor = next;
      j++;
    }
    if (j == i || (!korean && base.to() == i && j == i + 1 && t.length(i) == 1)) {
      return null;
    }
    if (!more && t.is(j, SenseKind.CUE_MID) && t.glued(j) && goesOn(t, j)) {
      more = true;
      j++;
    }
    return new Group(
        j, base.value().multiply(factor), base.step().multiply(factor), factor, more, base.words());
  }

  /// 多 and 余 belong to the number only before what it counts.
  private static boolean goesOn(Tokens t, int j) {
    return t.has(j + 1) && !t.is(j + 1, TokenType.MARK) && !t.is(j + 1, TokenType.NUMBER);
  }

  /// Digits with small scales between them: the 5천793 of 5천793억.
  private Group section(Tokens t, int i) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal last = null;
    int j = i;
    while (t.is(j, TokenType.NUMBER)
        && t.is(j + 1, SenseKind.SMALL_SCALE)
        && t.glued(j + 1)
        && (j == i || t.glued(j) || (korean && t.start(j) - t.end(j - 1) == 1))
        && t.plain(j)
        && (last == null || scale(t, j + 1).compareTo(last) < 0)) {
      last = scale(t, j + 1);
      sum = sum.add(t.number(j).multiply(last));
      j += 2;
    }
    boolean goesOn = last != null && t.is(j, TokenType.NUMBER) && t.glued(j) && t.plain(j);
    if (goesOn && t.number(j).compareTo(last) < 0) {
      return new Group(j + 1, sum.add(t.number(j)), BigDecimal.ONE, BigDecimal.ONE, false, false);
    }
    return last != null && t.is(j, SenseKind.SCALE) && t.glued(j) && j > i + 2
        ? new Group(j, sum, last, BigDecimal.ONE, false, false)
        : new Group(i + 1, t.number(i), t.step(i), BigDecimal.ONE, false, false);
  }

  /// Words below ten thousand, a row of digits, or words with a decimal point.
  private static @Nullable Group words(Tokens t, int i) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal digit = null;
    int j = i;
    while (j - i < MOST_WORDS && t.any(j, WORDS) && (j == i || near(t, j))) {
      Sense ten = t.sense(j, SenseKind.TEN);
      Sense d = ten == null ? t.sense(j, SenseKind.DIGIT) : null;
      if (d != null && digit != null && digit.signum() != 0 && sum.signum() != 0) {
        // 十七八: a second digit behind a scale is no part of this number.
        break;
      }
      if (ten != null) {
        sum = sum.add(ten.amount());
        digit = null;
      } else if (d != null) {
        digit = digit == null ? d.amount() : digit.multiply(BigDecimal.TEN).add(d.amount());
      } else {
        Sense scale = t.sense(j, SenseKind.SMALL_SCALE);
        if (scale == null) {
          break;
        }
        sum =
            sum.add(
                (digit == null || digit.signum() == 0 ? BigDecimal.ONE : digit)
                    .multiply(scale.amount()));
        digit = null;
      }
      j++;
    }
    if (j == i) {
      return bareScale(t, i);
    }
    BigDecimal value = digit == null ? sum : sum.add(isShort(t, j) ? shortened(t, j) : digit);
    if (t.is(j, SenseKind.VAGUE) && t.glued(j) && t.is(j - 1, SenseKind.SMALL_SCALE)) {
      return new Group(j + 1, value, BigDecimal.ONE, BigDecimal.ONE, true, true);
    }
    return t.is(j, SenseKind.POINT) && t.glued(j) && t.is(j + 1, SenseKind.DIGIT)
        ? decimals(t, j + 1, value)
        : new Group(j, value, BigDecimal.ONE, BigDecimal.ONE, false, true);
  }

  /// 二百五 is 250: a last digit right behind a scale counts in tenths of it.
  private static boolean isShort(Tokens t, int j) {
    Sense scale = t.sense(j - 2, SenseKind.SMALL_SCALE);
    return near(t, j - 1)
        && scale != null
        && scale.amount().compareTo(BigDecimal.TEN) > 0
        && Chars.isHan(t.first(j - 1))
        && !t.any(j, SCALES);
  }

  private static BigDecimal shortened(Tokens t, int j) {
    Sense digit = t.sense(j - 1, SenseKind.DIGIT);
    return digit == null
        ? BigDecimal.ZERO
        : digit.amount().multiply(scale(t, j - 2)).movePointLeft(1);
  }

  private static boolean near(Tokens t, int j) {
    return t.has(j) && j > 0 && t.start(j) - t.end(j - 1) <= (Chars.isHan(t.first(j)) ? 1 : 0);
  }

  private static Group decimals(Tokens t, int from, BigDecimal whole) {
    BigDecimal value = whole;
    BigDecimal step = BigDecimal.ONE;
    int j = from;
    for (Sense d = t.sense(j, SenseKind.DIGIT);
        d != null && j - from < MOST_ZEROS;
        d = t.sense(j, SenseKind.DIGIT)) {
      step = step.movePointLeft(1);
      value = value.add(d.amount().multiply(step));
      j++;
    }
    return new Group(j, value, step, BigDecimal.ONE, false, true);
  }

  /// 万亿 or 억 with no digit before: one of it.
  private static @Nullable Group bareScale(Tokens t, int i) {
    return t.is(i, SenseKind.SCALE)
        ? new Group(i, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, false, true)
        : null;
  }

  private static BigDecimal scale(Tokens t, int i) {
    Sense sense = t.sense(i, SenseKind.SCALE);
    if (sense == null) {
      sense = t.sense(i, SenseKind.SMALL_SCALE);
    }
    return sense == null ? BigDecimal.ONE : sense.amount();
  }
}
