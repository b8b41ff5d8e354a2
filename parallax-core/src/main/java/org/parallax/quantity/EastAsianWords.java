package org.parallax.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Entry.Sense;

/// Chinese and Korean number words below ten thousand, and rows of digit words.
///
/// ```
/// words = { [ DIGIT ] SMALL_SCALE } [ DIGIT ] | DIGIT DIGIT { DIGIT } | words POINT DIGIT { DIGIT }
///       | words VAGUE                                                   一百零几, 十几
/// ```
final class EastAsianWords {

  /// A part of a sum while it is read.
  record Group(
      int to, BigDecimal value, BigDecimal step, BigDecimal factor, boolean more, boolean words) {}

  static final long SCALES = Entry.bit(SenseKind.SCALE) | Entry.bit(SenseKind.SMALL_SCALE);
  static final long WORDS = SCALES | Entry.bit(SenseKind.DIGIT) | Entry.bit(SenseKind.TEN);
  private static final int MOST_WORDS = 60;

  private EastAsianWords() {}

  /// Words below ten thousand, a row of digits, or words with a decimal point.
  static @Nullable Group words(Tokens t, int i) {
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
    boolean open = t.is(j - 1, SenseKind.SMALL_SCALE) || (j > i + 1 && isZero(t, j - 1));
    if (t.is(j, SenseKind.VAGUE) && near(t, j) && open) {
      return new Group(j + 1, value, BigDecimal.ONE, BigDecimal.ONE, true, true);
    }
    return isPoint(t, j)
        ? decimals(t, j + 1, value)
        : new Group(j, value, BigDecimal.ONE, BigDecimal.ONE, false, true);
  }

  static boolean isZero(Tokens t, int i) {
    Sense digit = t.sense(i, SenseKind.DIGIT);
    return digit != null && digit.amount().signum() == 0;
  }

  /// {@return whether a decimal point in words with its first digit stands here}
  static boolean isPoint(Tokens t, int j) {
    boolean apart = t.has(j) && j > 0 && t.start(j) - t.end(j - 1) <= 1;
    return t.is(j, SenseKind.POINT) && apart && t.is(j + 1, SenseKind.DIGIT);
  }

  /// 二百五 is 250: a last digit right behind a scale counts in tenths of it.
  private static boolean isShort(Tokens t, int j) {
    Sense scale = t.sense(j - 2, SenseKind.SMALL_SCALE);
    return near(t, j - 1)
        && scale != null
        && !isZero(t, j - 1)
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

  static boolean near(Tokens t, int j) {
    return t.has(j) && j > 0 && t.start(j) - t.end(j - 1) <= (Chars.isHan(t.first(j)) ? 1 : 0);
  }

  static Group decimals(Tokens t, int from, BigDecimal whole) {
    BigDecimal value = whole;
    BigDecimal step = BigDecimal.ONE;
    int j = from;
    for (Sense d = t.sense(j, SenseKind.DIGIT);
        d != null && j - from < Numerals.MOST_ZEROS;
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

  static BigDecimal scale(Tokens t, int i) {
    Sense sense = t.sense(i, SenseKind.SCALE);
    if (sense == null) {
      sense = t.sense(i, SenseKind.SMALL_SCALE);
    }
    return sense == null ? BigDecimal.ONE : sense.amount();
  }
}
