package org.parallax.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Entry.Sense;
import org.parallax.quantity.Mention.Cue;
import org.parallax.quantity.Mention.Form;
import org.parallax.quantity.Mention.FromTo;
import org.parallax.quantity.Numeral.Shape;

/// Reads a whole value: comparator words, amount, range, comparator words behind.
///
/// ```
/// value = { CUE_BEFORE } ( range | amount [ noun ] ) [ CUE_AFTER ]
/// range = BETWEEN amount "and" amount | amount ( TO | dash | OR ) amount
/// ```
///
/// "from 3 to 4 million" is not a range but two values, the first with the second's scale and unit.
final class Values {

  /// "estimated at about" has two; a longer row is no wording.
  private static final int MOST_CUES = 3;

  private static final BigDecimal FAR = BigDecimal.valueOf(4);
  private static final BigDecimal THREE = BigDecimal.valueOf(3);

  /// What was read and where reading goes on.
  record Read(Mention.Value value, int to) {}

  private final Units units;

  Values(Units units) {
    this.units = units;
  }

  @Nullable Read at(Tokens t, int i, Currencies scope) {
    int j = i;
    int cueFrom = -1;
    Wording wording = null;
    while (j - i < MOST_CUES) {
      Sense cue = t.sense(j, SenseKind.CUE_BEFORE);
      if (cue == null) {
        break;
      }
      if (wording == null || wording == Wording.ABOUT || wording == Wording.EXACTLY) {
        wording = Wording.of(cue.value());
      }
      cueFrom = cueFrom < 0 ? j : cueFrom;
      j++;
    }
    int cueTo = j;
    if (wording != null && Chars.isHyphen(t.mark(j)) && t.glued(j) && t.glued(j + 1)) {
      // "sub-5%"
      j++;
    }
    Read pair = neighbours(t, j, cueFrom, cueTo, wording, scope);
    if (pair != null) {
      return pair;
    }
    boolean between = t.is(j, SenseKind.BETWEEN);
    int first = between ? j + 1 : j;
    Amount a = units.at(t, first, scope);
    if (a == null) {
      return null;
    }
    boolean from = t.is((cueFrom < 0 ? first : cueFrom) - 1, SenseKind.FROM);
    Amount b = second(t, a, between, scope);
    if (b != null && from && t.is(a.to(), SenseKind.TO)) {
      Amount moved = inherit(a, b);
      a = moved.unit().equals(a.unit()) ? moved : moved.upTo(a.to());
      b = null;
    } else if (b != null) {
      a = inherit(a, b);
    } else if (between) {
      return null;
    }
    Amount last = units.counted(t, b == null ? a : b);
    Read read = finish(t, a, b, last, cueFrom, cueTo, wording);
    return read != null && b == null && last.numeral().equals(a.numeral())
        ? enclosed(t, read, a, scope)
        : read;
  }

  /// "more than 3% but less than 4%", 3% 이상 4% 미만: two bounds that face each other are a range.
  private Read enclosed(Tokens t, Read first, Amount a, Currencies scope) {
    Wording lower = bound(first.value());
    int j = first.to();
    if (lower == null) {
      return first;
    }
    if (t.is(j, SenseKind.AND) || t.mark(j, ',') || t.mark(j, '，')) {
      j++;
    }
    j = t.is(j, SenseKind.AND) ? j + 1 : j;
    Sense before = t.sense(j, SenseKind.CUE_BEFORE);
    if (before == null) {
      // "above 1000 and below 1500"
      before = t.sense(j, SenseKind.CUE_AFTER);
    }
    int k = before == null ? j : j + 1;
    Amount b = units.at(t, k, scope);
    if (b == null || !compatible(a, b)) {
      return first;
    }
    Sense after = t.sense(afterParticle(t, b.to()), SenseKind.CUE_AFTER);
    Sense cue = before == null ? after : before;
    Wording upper = cue == null ? null : Wording.of(cue.value());
    boolean facing = upper != null && upper.isBound() && isUpward(upper) != isUpward(lower);
    if (!facing) {
      return first;
    }
    Numeral x = isUpward(lower) ? a.numeral() : b.numeral();
    Numeral y = isUpward(lower) ? b.numeral() : a.numeral();
    if (x.value().compareTo(y.value()) >= 0) {
      return first;
    }
    int next = before == null ? afterParticle(t, b.to()) + 1 : b.to();
    Amount unit = b.bare() ? a : b;
    Mention.Value v = first.value();
    var range =
        new Mention.Value(
            v.start(),
            t.end(next - 1),
            v.valueStart(),
            t.end(b.valueTo() - 1),
            Tolerances.range(x, y, null, unit.unit()),
            unit.form(),
            v.cue(),
            v.noun(),
            v.wordNumeral(),
            v.fromTo());
    return new Read(range, next);
  }

  private static @Nullable Wording bound(Mention.Value value) {
    Cue cue = value.cue();
    return cue != null && cue.wording().isBound() ? cue.wording() : null;
  }

  private static boolean isUpward(Wording wording) {
    return wording == Wording.MORE_THAN || wording == Wording.AT_LEAST;
  }

  /// 二三十, 七八成: two digits in a row and one scale are a range from the first to the second.
  private @Nullable Read neighbours(
      Tokens t, int i, int cueFrom, int cueTo, @Nullable Wording wording, Currencies scope) {
    Sense low = t.sense(i, SenseKind.DIGIT);
    Sense high = t.glued(i + 1) ? t.sense(i + 1, SenseKind.DIGIT) : null;
    if (low == null || high == null || !Chars.isHan(t.first(i)) || !t.any(i + 2, COUNTED)) {
      return null;
    }
    int step = high.integer() - low.integer();
    if (low.integer() < 1 || (step != 1 && !(low.integer() == 3 && step == 2))) {
      return null;
    }
    Amount b = units.at(t, i + 1, scope);
    if (b == null || b.numeral().value().stripTrailingZeros().precision() != 1) {
      return null;
    }
    Numeral y = b.numeral();
    Numeral x = y.times(low.amount().divide(high.amount(), java.math.MathContext.DECIMAL64));
    BigDecimal lo = x.value().setScale(0, java.math.RoundingMode.HALF_EVEN);
    Numeral exact = Numeral.of(i, y.to(), lo, y.place(), y.scale()).spelt();
    Amount a = new Amount(i, b.to(), i, b.valueTo(), exact, b.unit(), b.form(), false, b.noun());
    return finish(t, a, b, units.counted(t, b), cueFrom, cueTo, wording);
  }

  private static final long COUNTED =
      Entry.bit(SenseKind.SMALL_SCALE)
          | Entry.bit(SenseKind.SCALE)
          | Entry.bit(SenseKind.CLASSIFIER)
          | Entry.bit(SenseKind.TENTH)
          | Entry.bit(SenseKind.TIMES)
          | Entry.bit(SenseKind.SPAN_UNIT)
          | Entry.bit(SenseKind.PP);

  private @Nullable Read finish(
      Tokens t,
      Amount a,
      @Nullable Amount b,
      Amount amount,
      int cueFrom,
      int cueTo,
      @Nullable Wording before) {
    Wording wording = before;
    Amount last = amount;
    int next = last.to();
    Cue cue = before == null ? null : new Cue(t.start(cueFrom), t.end(cueTo - 1), before);
    int skipped = afterParticle(t, next);
    Sense after = t.sense(skipped, SenseKind.CUE_AFTER);
    boolean open = wording == null || wording == Wording.ABOUT || wording == Wording.EXACTLY;
    if (after != null && open && !isComparison(t, skipped)) {
      wording = Wording.of(after.value());
      cue = new Cue(t.start(skipped), t.end(skipped), wording);
      next = skipped + 1;
      Amount counted = last.noun() == null ? units.counted(t, last.upTo(next)) : last;
      if (counted.noun() != null && last.noun() == null) {
        last = counted;
        next = counted.to();
      }
    }
    if (a.numeral().shape() == Shape.MORE && b == null && wording == null) {
      wording = Wording.MORE_THAN;
      cue = midCue(t, a.numeral());
    }
    if (last.form() == Form.YEAR_LIKE && b == null && isYearContext(t, cueFrom)) {
      return null;
    }
    if (wording != null && last.form() == Form.DURATION && isDuring(t, cueFrom)) {
      wording = null;
      cue = null;
    }
    EconUnit unit = last.unit();
    Quantity quantity =
        b == null
            ? Tolerances.of(a.numeral(), wording, unit)
            : Tolerances.range(a.numeral(), b.numeral(), wording, unit);
    Form form =
        a.numeral().shape() == Shape.VAGUE && last.form() == Form.BARE ? Form.VAGUE : last.form();
    int before1 = (cueFrom < 0 ? a.from() : Math.min(cueFrom, a.from())) - 1;
    FromTo fromTo = movement(t, before1, next);
    var value =
        new Mention.Value(
            t.start(a.from()),
            t.end(last.to() - 1),
            t.start(a.valueFrom()),
            t.end((b == null ? a : b).valueTo() - 1),
            quantity,
            form,
            cue,
            last.noun(),
            a.numeral().words(),
            fromTo);
    return new Read(value, next);
  }

  /// 比204.9万亿元多8.7%: with a number right behind it, 多 says by how much, not that there is more.
  private static boolean isComparison(Tokens t, int cue) {
    return t.is(cue + 1, TokenType.NUMBER) && t.glued(cue + 1) && t.first(cue) == '多';
  }

  private static int afterParticle(Tokens t, int i) {
    return t.is(i, SenseKind.PARTICLE) ? i + 1 : i;
  }

  /// {@return which end of a movement it is, by the word before or the particle behind}
  private static FromTo movement(Tokens t, int before, int after) {
    if (t.is(before, SenseKind.FROM)) {
      return FromTo.FROM;
    }
    if (t.is(before, SenseKind.TO) || t.is(before, SenseKind.TOWARDS)) {
      return FromTo.TO;
    }
    Sense particle = t.glued(after) ? t.sense(after, SenseKind.PARTICLE) : null;
    if (particle == null) {
      return FromTo.NONE;
    }
    return switch (particle.value()) {
      case "from" -> FromTo.FROM;
      case "to" -> FromTo.TO;
      default -> FromTo.NONE;
    };
  }

  /// 多 or 余 within the number.
  private static @Nullable Cue midCue(Tokens t, Numeral n) {
    for (int k = n.from(); k < n.to(); k++) {
      if (t.is(k, SenseKind.CUE_MID) || (k > n.from() && t.is(k, SenseKind.VAGUE))) {
        return new Cue(t.start(k), t.end(k), Wording.MORE_THAN);
      }
    }
    return null;
  }

  /// "over 2024", "around 2030": a time, not a bound.
  private static boolean isYearContext(Tokens t, int cue) {
    return cue >= 0 && t.is(cue, SenseKind.YEAR_CONTEXT);
  }

  /// "over three years" is a time as often as a bound; it bounds nothing.
  private static boolean isDuring(Tokens t, int cue) {
    return cue >= 0 && t.word(cue, "over");
  }

  private @Nullable Amount second(Tokens t, Amount a, boolean between, Currencies scope) {
    int j = a.to();
    boolean amid = t.is(j, SenseKind.AND) && !between;
    if (amid) {
      return amid(t, a, scope);
    }
    boolean or = t.is(j, SenseKind.OR);
    boolean dash = Chars.isDash(t.mark(j));
    boolean joined =
        between
            ? t.is(j, SenseKind.AND) || t.is(j, SenseKind.TO)
            : or || dash || t.is(j, SenseKind.TO);
    boolean apart = a.numeral().shape() == Shape.MULTIPLE || a.numeral().shape() == Shape.VAGUE;
    if (!joined || apart) {
      return null;
    }
    int k = dash && Chars.isDash(t.mark(j + 1)) ? j + 2 : j + 1;
    Amount b = units.at(t, k, scope);
    if (b == null || !compatible(a, b) || isMovement(t, j, b)) {
      return null;
    }
    BigDecimal lo = inherit(a, b).numeral().value();
    BigDecimal hi = b.numeral().value();
    if (lo.compareTo(hi) >= 0) {
      return null;
    }
    if (or && hi.compareTo(lo.multiply(THREE)) > 0) {
      return null;
    }
    // "rose 18 cents to $23.50": a change and the level it led to.
    boolean explicit = !a.bare() && !b.bare() && !dash && !or && !between;
    if (explicit && lo.signum() > 0 && hi.compareTo(lo.multiply(FAR)) > 0) {
      return null;
    }
    return b.bare() && !a.bare() ? b.with(a.unit(), a.form()) : b;
  }

  /// 7.0%에서 8.7%로: where it came from and where it went, no range.
  private static boolean isMovement(Tokens t, int joint, Amount b) {
    Sense from = t.sense(joint, SenseKind.PARTICLE);
    Sense to = t.glued(b.to()) ? t.sense(b.to(), SenseKind.PARTICLE) : null;
    return from != null && from.value().equals("from") && to != null && to.value().equals("to");
  }

  /// 3%和4%之间: the word for "between" stands behind.
  private @Nullable Amount amid(Tokens t, Amount a, Currencies scope) {
    Amount b = units.at(t, a.to() + 1, scope);
    boolean closed =
        b != null && t.is(b.to(), SenseKind.BETWEEN) && isAsian(t, b.to()) && compatible(a, b);
    if (b == null || !closed) {
      return null;
    }
    boolean rising = inherit(a, b).numeral().value().compareTo(b.numeral().value()) < 0;
    return rising ? b.upTo(b.to() + 1) : null;
  }

  private static boolean isAsian(Tokens t, int i) {
    return Chars.isHan(t.first(i)) || Chars.isHangul(t.first(i));
  }

  private static boolean compatible(Amount a, Amount b) {
    // "$48,000 and $90,000 a year": what both are per may stand once.
    boolean same = a.unit().equals(b.unit()) || a.unit().equals(b.unit().per(null));
    return same || a.bare() || (b.bare() && a.prefixed());
  }

  /// {@return the first end with the unit and scale that stand only at the second}
  private static Amount inherit(Amount a, Amount b) {
    Amount result = a;
    if ((a.bare() && !b.bare()) || a.unit().equals(b.unit().per(null))) {
      result = result.with(b.unit(), b.form());
    }
    Numeral x = a.numeral();
    Numeral y = b.numeral();
    boolean unscaled = x.scale().compareTo(BigDecimal.ONE) == 0 && x.shape() != Shape.FRACTION;
    if (unscaled && y.scale().compareTo(BigDecimal.ONE) > 0) {
      if (x.value().multiply(y.scale()).compareTo(y.value()) <= 0) {
        result = result.with(x.times(y.scale()));
      }
    }
    return result;
  }
}
