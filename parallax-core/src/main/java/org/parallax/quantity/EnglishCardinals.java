package org.parallax.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Entry.Sense;
import org.parallax.quantity.Numeral.Shape;

/// English cardinals in words: "two million three hundred and six thousand", "two dozen".
final class EnglishCardinals {

  private static final long SCALES = EnglishNumerals.SCALES;
  private static final long WORDS = EnglishNumerals.WORDS;

  private EnglishCardinals() {}

  /// A cardinal in words: total of groups, each times its scale.
  static @Nullable Numeral at(Tokens t, int i) {
    return at(t, i, t.size());
  }

  /// {@return the cardinal that begins at a token and ends before another}
  static @Nullable Numeral at(Tokens t, int i, int limit) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal group = BigDecimal.ZERO;
    BigDecimal step = BigDecimal.ONE;
    BigDecimal lowest = null;
    BigDecimal dozens = BigDecimal.ONE;
    boolean open = false;
    int room = 1000;
    int j = i;
    int end = i;
    if (t.is(j, SenseKind.ARTICLE)) {
      if (!t.any(j + 1, SCALES)) {
        return null;
      }
      group = BigDecimal.ONE;
      open = true;
      room = 1;
      j++;
    }
    while (true) {
      j = wordGap(t, j, end, room);
      if (j >= limit) {
        break;
      }
      Sense sense;
      if ((sense = t.sense(j, SenseKind.TEN)) != null && room > 99) {
        group = group.add(sense.amount());
        room = 10;
      } else if ((sense = t.sense(j, SenseKind.TEEN)) != null && room > 99) {
        group = group.add(sense.amount());
        room = 1;
      } else if ((sense = t.sense(j, SenseKind.DIGIT)) != null && room > 9) {
        group = group.add(sense.amount());
        room = 1;
      } else if (open
          && (sense = t.sense(j, SenseKind.SMALL_SCALE)) != null
          && room < 100
          && group.precision() - group.scale() < 3) {
        group = group.multiply(sense.amount());
        room = 100;
      } else if (open && (sense = dozen(t, j)) != null) {
        total = total.multiply(sense.amount());
        group = group.multiply(sense.amount());
        room = 0;
        dozens = sense.amount();
      } else if (open
          && (sense = scale(t, j)) != null
          && group.signum() > 0
          && (t.length(j) > 1)
          && Numerals.plausible(group.multiply(sense.amount()))) {
        BigDecimal factor = sense.amount();
        if (lowest != null && factor.compareTo(lowest) >= 0) {
          break;
        }
        total = total.add(group.multiply(factor));
        step = factor;
        lowest = factor;
        group = BigDecimal.ZERO;
        room = 1000;
        j++;
        end = j;
        continue;
      } else if (lowest != null
          && end == j
          && (sense = t.sense(j, SenseKind.SCALE)) != null
          && t.length(j) > 2
          && Numerals.plausible(total.multiply(sense.amount()))) {
        // "hundred thousand million"
        total = total.multiply(sense.amount());
        step = step.multiply(sense.amount());
        lowest = step;
        j++;
        end = j;
        continue;
      } else if (!open && end == i && (sense = bareScale(t, j)) != null) {
        group = sense.amount();
        room = 0;
        dozens = t.is(j, SenseKind.GROUP) ? group : BigDecimal.ONE;
      } else {
        break;
      }
      open = true;
      step = BigDecimal.ONE;
      j++;
      end = j;
    }
    if (end == i || (t.is(i, SenseKind.ARTICLE) && end == i + 1)) {
      return null;
    }
    if (dozens.compareTo(BigDecimal.ONE) > 0 && total.signum() == 0) {
      // "two dozen" counts in dozens, as "40 million" counts in tens of millions.
      return new Numeral(i, end, group, step, dozens, dozens, Shape.CARDINAL, true);
    }
    BigDecimal scale = lowest == null ? BigDecimal.ONE : step;
    return Numeral.of(i, end, total.add(group), step, scale).spelt();
  }

  /// "4 thousand 3 hundred and 21": digits with falling scale words go on, a last one behind "and".
  static @Nullable Numeral more(Tokens t, Numeral n) {
    BigDecimal last = n.scale();
    BigDecimal sum = n.value();
    int to = n.to();
    BigDecimal step = n.step();
    while (spelt(t, to - 1) && last.compareTo(BigDecimal.ONE) > 0) {
      int k = t.is(to, SenseKind.AND) ? to + 1 : to;
      boolean number = t.is(k, TokenType.NUMBER) && t.plain(k) && !t.glued(k);
      BigDecimal factor = number && spelt(t, k + 1) ? EnglishNumerals.scale(t, k + 1) : null;
      BigDecimal part = factor == null ? null : t.number(k).multiply(factor);
      if (part == null || factor == null || part.compareTo(last) >= 0) {
        Numeral rest = k > to && last.compareTo(THOUSAND) <= 0 ? ones(t, k, last) : null;
        sum = rest == null ? sum : sum.add(rest.value());
        step = rest == null ? step : BigDecimal.ONE;
        to = rest == null ? to : rest.to();
        break;
      }
      sum = sum.add(part);
      step = factor;
      last = factor;
      to = k + 2;
    }
    return to == n.to() ? null : Numeral.of(n.from(), to, sum, step, BigDecimal.ONE);
  }

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private static boolean spelt(Tokens t, int i) {
    return t.is(i, TokenType.WORD) && t.length(i) > 3;
  }

  private static @Nullable Numeral ones(Tokens t, int k, BigDecimal below) {
    int digits = t.integer(k);
    Numeral n =
        digits < 0
            ? (t.is(k, SenseKind.ARTICLE) ? null : at(t, k))
            : Numeral.of(k, k + 1, BigDecimal.valueOf(digits), BigDecimal.ONE, BigDecimal.ONE);
    return n == null || n.value().compareTo(below) >= 0 || t.any(n.to(), SCALES) ? null : n;
  }

  /// "three point two", "two hundred point seventy-one".
  static @Nullable Numeral withPoint(Tokens t, Numeral n) {
    int j = n.to() + 1;
    boolean digits = t.any(j, BELOW_HUNDRED) || t.word(j, "oh");
    if (!t.is(n.to(), SenseKind.POINT) || !digits) {
      return null;
    }
    BigDecimal value = n.value();
    BigDecimal step = BigDecimal.ONE;
    while (j - n.to() < Numerals.MOST_ZEROS) {
      Sense digit = t.sense(j, SenseKind.DIGIT);
      Sense ten = t.sense(j, SenseKind.TEN);
      Sense pair = ten == null ? t.sense(j, SenseKind.TEEN) : ten;
      if (digit != null) {
        step = step.movePointLeft(1);
        value = value.add(digit.amount().multiply(step));
      } else if (t.word(j, "oh")) {
        step = step.movePointLeft(1);
      } else if (pair != null) {
        step = step.movePointLeft(2);
        value = value.add(pair.amount().multiply(step));
        int k = Chars.isHyphen(t.mark(j + 1)) && t.glued(j + 1) ? j + 2 : j + 1;
        Sense unit = ten == null ? null : t.sense(k, SenseKind.DIGIT);
        if (unit != null) {
          value = value.add(unit.amount().multiply(step));
          j = k;
        }
      } else {
        break;
      }
      j++;
    }
    return Numeral.of(n.from(), j, value, step, BigDecimal.ONE).spelt();
  }

  /// "two million", "two millions".
  private static @Nullable Sense scale(Tokens t, int j) {
    Sense plural = t.sense(j, SenseKind.VAGUE);
    boolean large = plural != null && plural.amount().compareTo(THOUSAND) >= 0;
    return large ? plural : t.sense(j, SenseKind.SCALE);
  }

  private static final long BELOW_HUNDRED =
      Entry.bit(SenseKind.DIGIT) | Entry.bit(SenseKind.TEEN) | Entry.bit(SenseKind.TEN);

  private static @Nullable Sense dozen(Tokens t, int j) {
    Sense sense = t.sense(j, SenseKind.GROUP);
    if (sense == null) {
      sense = t.sense(j, SenseKind.VAGUE);
    }
    boolean dozens = sense != null && sense.amount().compareTo(BigDecimal.valueOf(12)) == 0;
    return dozens || t.is(j, SenseKind.GROUP) ? sense : null;
  }

  /// A scale word that stands for one of itself: "hundred", "thousand", "dozen".
  private static @Nullable Sense bareScale(Tokens t, int j) {
    if (t.length(Math.min(j, t.size() - 1)) <= 2 || t.is(j, SenseKind.CURRENCY)) {
      return null;
    }
    Sense sense = t.sense(j, SenseKind.SMALL_SCALE);
    if (sense == null) {
      sense = t.sense(j, SenseKind.GROUP);
    }
    return sense == null ? t.sense(j, SenseKind.SCALE) : sense;
  }

  /// Skips the hyphen of "twenty-three" and the "and" of "one hundred and six".
  private static int wordGap(Tokens t, int j, int end, int room) {
    if (j != end || j == 0) {
      return j;
    }
    if (Chars.isHyphen(t.mark(j)) && t.glued(j) && t.any(j + 1, WORDS)) {
      return j + 1;
    }
    // "twenty - two", as some set it
    if (t.mark(j, '-') && t.is(j - 1, SenseKind.TEN) && t.is(j + 1, SenseKind.DIGIT)) {
      return j + 1;
    }
    boolean afterScale = room == 100 || t.is(j - 1, SenseKind.SCALE);
    if (afterScale
        && t.is(j, SenseKind.AND)
        && t.any(j + 1, WORDS & ~SCALES)
        && !t.is(j + 1, SenseKind.ARTICLE)) {
      return j + 1;
    }
    return j;
  }
}
