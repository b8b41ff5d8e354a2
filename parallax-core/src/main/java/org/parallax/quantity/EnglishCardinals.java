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
        group = group.multiply(sense.amount());
        room = 0;
        dozens = sense.amount();
      } else if (open
          && (sense = t.sense(j, SenseKind.SCALE)) != null
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
    if (t.length(Math.min(j, t.size() - 1)) <= 2) {
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
