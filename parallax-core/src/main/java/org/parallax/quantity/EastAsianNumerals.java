package org.parallax.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.EastAsianWords.Group;
import org.parallax.quantity.Entry.Sense;
import org.parallax.quantity.Numeral.Shape;

/// Chinese and Korean numerals: groups with falling scales, digits and number words mixed.
///
/// ```
/// numeral  = [ MINUS ] ( fraction | vague | sum )
/// fraction = sum FRACTION_OF [ MINUS ] sum | DIGIT PERCENT_BEFORE sum | FRACTION_WORD | HALF
///          | [ NUMBER ] NUMBER "/" NUMBER | sum AND fraction
/// sum      = group { [ zero ] group } [ POINT DIGIT { DIGIT } ]
///            3조 5천억, 1万2千: each scale less than the last; 一万五千亿: or the greater closes all
/// group    = ( NUMBER | words ) [ CUE_MID ] { SMALL_SCALE | SCALE } [ CUE_MID { SCALE } ]
/// vague    = VAGUE scale { scale }                 数千亿, 수십억
/// ```
final class EastAsianNumerals implements Numerals {

  private static final long SCALES = EastAsianWords.SCALES;
  private static final String JOINTS = "과와又";

  /// Formal digits that are also syllables of common words: 大陆, 队伍, 收拾, 放肆.
  private static final String FORMAL = "伍陆陸肆拾柒捌玖";

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
        && (EnglishNumerals.opensSign(t, i) || isBehindWord(t, i))) {
      j = i + 1;
    }
    Numeral n = unsigned(t, j);
    if (n == null) {
      return null;
    }
    return j == i ? n : n.negate().startingAt(i);
  }

  /// "前值为-0.3%", "同比-1.1%": a sign, since what stands before it is no number that it could join.
  private static boolean isBehindWord(Tokens t, int i) {
    char before = t.text.charAt(t.start(i) - 1);
    return Chars.isHan(before) && "年月日号號季周一二三四五六七八九十百千万亿萬億兆".indexOf(before) < 0;
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
    Numeral hundredths = hundredths(t, i);
    if (hundredths != null) {
      return hundredths;
    }
    Numeral sum = sum(t, i, false);
    if (sum == null) {
      return t.is(i, SenseKind.HALF) ? half(i) : null;
    }
    Numeral mixed = mixed(t, sum);
    if (mixed != null) {
      return mixed;
    }
    if (sum.words() && !stands(t, i, sum.to())) {
      return null;
    }
    if (t.is(sum.to(), SenseKind.FRACTION_OF)) {
      boolean minus = t.is(sum.to() + 1, SenseKind.MINUS);
      Numeral numerator = sum(t, minus ? sum.to() + 2 : sum.to() + 1, !minus);
      if (numerator != null && sum.value().signum() > 0) {
        BigDecimal above = minus ? numerator.value().negate() : numerator.value();
        return Numeral.fraction(i, numerator.to(), above, sum.value());
      }
    }
    if (sum.to() == i + 1 && t.length(i) == 1 && FORMAL.indexOf(t.first(i)) >= 0) {
      return null;
    }
    if (sum.to() == i + 1 && Numerals.yearLike(t, i)) {
      return sum.as(Shape.YEAR_LIKE);
    }
    return sum;
  }

  /// 一百分之二: a digit before 百分之 makes a fraction of it.
  private @Nullable Numeral hundredths(Tokens t, int i) {
    Sense digit = t.sense(i, SenseKind.DIGIT);
    boolean joined = digit != null && digit.amount().signum() > 0 && t.glued(i + 1);
    Numeral above = joined && t.is(i + 1, SenseKind.PERCENT_BEFORE) ? sum(t, i + 2) : null;
    return digit == null || above == null
        ? null
        : Numeral.fraction(i, above.to(), above.value(), digit.amount().movePointRight(2));
  }

  /// 이십삼과 오분의 삼, 3又二分之一: a whole and a fraction.
  private @Nullable Numeral mixed(Tokens t, Numeral whole) {
    int j = whole.to();
    boolean joined = t.is(j, SenseKind.AND) && JOINTS.indexOf(t.first(j)) >= 0;
    Numeral denominator = joined ? sum(t, j + 1) : null;
    if (denominator == null
        || denominator.value().signum() <= 0
        || !t.is(denominator.to(), SenseKind.FRACTION_OF)) {
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

  /// 3/4, 1 3/4, ３／４; alone the numerator is the smaller.
  private static @Nullable Numeral slashed(Tokens t, int i) {
    boolean whole = t.is(i, TokenType.NUMBER) && t.is(i + 1, TokenType.NUMBER) && t.plain(i);
    int j = whole && !t.glued(i + 1) ? i + 1 : i;
    boolean slash = t.mark(j + 1, '/') || t.mark(j + 1, '／');
    if (!slash || !t.glued(j + 1) || !t.glued(j + 2)) {
      return null;
    }
    int a = t.integer(j);
    int b = t.integer(j + 2);
    if (a < 1 || b < 2 || b > 1000 || (j == i && b <= a) || t.mark(j + 3, '/')) {
      return null;
    }
    Numeral part = Numeral.fraction(i, j + 3, BigDecimal.valueOf(a), BigDecimal.valueOf(b));
    BigDecimal tenth = new BigDecimal("0.1");
    return j == i
        ? part
        : Numeral.of(i, j + 3, t.number(i).add(part.value()), tenth, BigDecimal.ONE);
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
    while (t.any(j, SCALES) && (EastAsianWords.near(t, j) || j == i + 1)) {
      BigDecimal factor = EastAsianWords.scale(t, j);
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
    return sum(t, i, true);
  }

  private @Nullable Numeral sum(Tokens t, int i, boolean standing) {
    Group first = group(t, i);
    if (first == null) {
      return null;
    }
    Group all = first;
    BigDecimal scale = first.factor();
    while (all.factor().compareTo(BigDecimal.TEN) >= 0 && !all.more()) {
      Group next = next(t, all);
      if (next == null) {
        break;
      }
      BigDecimal base = next.value().divide(next.factor(), java.math.MathContext.DECIMAL64);
      boolean closes = next.value().compareTo(all.factor()) >= 0;
      BigDecimal total =
          closes ? all.value().add(base).multiply(next.factor()) : all.value().add(next.value());
      scale = closes ? scale.max(next.factor()) : scale;
      all = new Group(next.to(), total, next.step(), next.factor(), next.more(), all.words());
    }
    if (all.words() && EastAsianWords.isPoint(t, all.to()) && all.factor().signum() > 0) {
      Group decimals = EastAsianWords.decimals(t, all.to() + 1, all.value());
      all = new Group(decimals.to(), decimals.value(), decimals.step(), scale, false, true);
    }
    if (all.words() && standing && !stands(t, i, all.to())) {
      return null;
    }
    Numeral n = Numeral.of(i, all.to(), all.value(), all.step(), scale);
    n = all.more() ? n.as(Shape.MORE) : n;
    return all.words() ? n.spelt() : n;
  }

  /// {@return the group that goes on with a sum, its scale below the last or closing it, or null}
  private @Nullable Group next(Tokens t, Group sum) {
    int to = sum.to();
    BigDecimal last = sum.factor();
    boolean near = EastAsianWords.near(t, to);
    boolean hundreds =
        korean
            && t.is(to, TokenType.NUMBER)
            && t.is(to + 1, SenseKind.SMALL_SCALE)
            && t.glued(to + 1);
    boolean far = korean && (last.compareTo(BigDecimal.valueOf(10_000)) >= 0 || hundreds);
    if (!near && !far) {
      return null;
    }
    int from = EastAsianWords.isZero(t, to) && t.is(to + 1, TokenType.NUMBER) ? to + 1 : to;
    Group next = group(t, from);
    if (next == null || next.value().signum() == 0) {
      return null;
    }
    if (next.value().compareTo(last) >= 0) {
      BigDecimal base = next.value().divide(next.factor(), java.math.MathContext.DECIMAL64);
      boolean closes = next.factor().compareTo(last) > 0 && base.compareTo(last) < 0;
      boolean whole = near && base.stripTrailingZeros().scale() <= 0;
      return closes && whole && Numerals.plausible(sum.value().multiply(next.factor()))
          ? next
          : null;
    }
    if (!korean && next.to() == to + 1 && t.is(to, SenseKind.DIGIT)) {
      // 九万四 is 94,000.
      BigDecimal tenth = last.movePointLeft(1);
      return new Group(next.to(), next.value().multiply(tenth), tenth, BigDecimal.ONE, false, true);
    }
    // Digits on their own go on only where they are whole: "3亿5000", not "3亿 1.5".
    boolean broken =
        next.factor().compareTo(BigDecimal.ONE) == 0
            && next.step().compareTo(BigDecimal.ONE) < 0
            && !next.words();
    return broken ? null : next;
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
    boolean bounded = t.is(to, SenseKind.CUE_AFTER) && t.any(from, ROUND);
    // 기사만 늘었다: the word for four inside another word.
    boolean inside =
        from > 0
            && t.glued(from)
            && Chars.isHangul(t.first(from - 1))
            && t.is(from - 1, TokenType.WORD)
            && !t.is(from - 1, SenseKind.CUE_BEFORE)
            && !t.is(from - 1, SenseKind.FRACTION_OF)
            && !t.any(to, UNITS);
    return !loose && !inside && (to > from + 1 || t.any(to, UNITS) || bounded);
  }

  private static final long ROUND = SCALES | Entry.bit(SenseKind.TEN);
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
    Group base = t.is(i, TokenType.NUMBER) ? section(t, i) : EastAsianWords.words(t, i);
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
    boolean scalable = !korean || !base.words() || !isNative(t, base.to() - 1);
    while (scalable && t.any(j, SCALES) && isJoined(t, j, i, base)) {
      BigDecimal next = factor.multiply(EastAsianWords.scale(t, j));
      boolean small = t.is(j, SenseKind.SMALL_SCALE);
      if (!Numerals.plausible(next) || (base.words() && small && factor.signum() == 0)) {
        break;
      }
      factor = next;
      j++;
      boolean amid = t.is(j, SenseKind.CUE_MID) && t.is(j + 1, SenseKind.SCALE);
      more = more || amid;
      j = amid ? j + 1 : j;
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

  private static boolean isJoined(Tokens t, int j, int i, Group base) {
    return EastAsianWords.near(t, j) || (j == base.to() && (!base.words() || j == i));
  }

  /// 하나만 is "only one": native digits take no scale.
  private static boolean isNative(Tokens t, int i) {
    Sense digit = t.sense(i, SenseKind.DIGIT);
    return digit != null && "영공일이삼사오육륙칠팔구".indexOf(t.first(i)) < 0;
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
        && (last == null || EastAsianWords.scale(t, j + 1).compareTo(last) < 0)) {
      last = EastAsianWords.scale(t, j + 1);
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
}
