package org.parallax.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.Period;

/// English times that are counted from the time spoken of before: "3.7 % the month before", "that
/// quarter", "in the same month of 2023". Behind a word of comparison ("than a month earlier") they
/// say what a change is measured from, and are no time of the claim.
final class ShiftedTimes {

  private ShiftedTimes() {}

  /// {@return whether the token says when the draft's value holds}
  static boolean isTime(Tokens s, int i, Draft d) {
    if (!s.has(i, CueKind.SHIFT) || !s.isEnglish() || comparedAt(s, i) != Draft.NONE) {
      return false;
    }
    boolean behind = i > 0 && s.get(i - 1).isValue();
    boolean tied = behind || (s.part(i - 1) == Part.PREP && i > 1 && s.get(i - 2).isValue());
    if (tied && d.value != Draft.NONE && (behind ? i - 1 : i - 2) != d.value) {
      return false;
    }
    if (!behind || !s.has(i, CueKind.BASIS)) {
      return true;
    }
    return d.isBaseline || d.prep.equals("from") || d.carriedFrom != null || isSecond(s, i - 1);
  }

  /// {@return the word of comparison that governs the time at `i`, or −1}
  static int comparedAt(Tokens s, int i) {
    int p = i - 1;
    while (p >= 0 && i - p < 6 && isFiller(s, p)) {
      p--;
    }
    if (p < 0 || i - p >= 6) {
      return Draft.NONE;
    }
    boolean compares =
        s.has(p, CueKind.COMPARE)
            || s.is(p, "from")
            || s.is(p, "than")
            || s.is(p, "since")
            || ((s.is(p, "above") || s.is(p, "below")) && s.part(p) != Part.VERB);
    boolean stepped = (s.is(p, "on") || s.is(p, "over")) && s.has(i, CueKind.SHIFT) && p == i - 1;
    return compares || stepped ? p : Draft.NONE;
  }

  /// "than it was at the end of June", "above its level of a year earlier": what may stand between.
  static boolean isFiller(Tokens s, int p) {
    boolean tie =
        s.is(p, "in") || s.is(p, "at") || s.is(p, "of") || s.is(p, "for") || s.is(p, "on");
    return tie
        || s.part(p) == Part.DET
        || s.part(p) == Part.PRON
        || (s.part(p) == Part.LINK && s.has(p, CueKind.AUX))
        || s.is(p, "level")
        || s.is(p, "rate")
        || s.is(p, "value")
        || s.is(p, "close")
        || s.is(p, "reading")
        || s.is(p, "figure")
        || s.is(p, "recorded")
        || s.is(p, "seen")
        || s.is(p, "reached")
        || s.is(p, "had")
        || s.is(p, "that");
  }

  /// "after 5.3 % a year earlier", "against …": the value stands beside another one.
  private static boolean isSecond(Tokens s, int value) {
    for (int p = value - 1; p >= 0 && p > value - 5; p--) {
      if (s.is(p, "after")
          || s.has(p, CueKind.COMPARE)
          || s.is(p, "from")
          || s.is(p, "following")) {
        return true;
      }
      if (s.kind(p) != Kind.HEDGE && s.part(p) != Part.DET && s.part(p) != Part.ADV) {
        return false;
      }
    }
    return false;
  }

  /// {@return the period that the token names, counted from `from`; null where that is unknown}
  static @Nullable Period resolve(Tokens s, int token, @Nullable Period from) {
    if (from == null || !s.has(token, CueKind.SHIFT)) {
      return null;
    }
    String value = s.get(token).senses.value(CueKind.SHIFT);
    int colon = value.indexOf(':');
    int steps = Integer.parseInt(value.substring(colon + 1));
    String unit = value.substring(0, colon);
    Period other = yearOf(s, token, from);
    if (other != null) {
      return unit.equals("quarterly") ? Period.ofQuarter(other.start().getYear(), steps) : other;
    }
    return switch (unit) {
      case "year" -> from.plusYears(steps);
      case "quarterly" -> part(from, steps);
      case "half" -> half(from);
      case "annual" -> Period.ofYear(from.end().getYear());
      case "quarter" -> months(from, 3 * steps, Frequency.QUARTER);
      case "month" -> months(from, steps, Frequency.MONTH);
      case "period" ->
          from.frequency() == Frequency.QUARTER
              ? months(from, 3 * steps, Frequency.QUARTER)
              : months(from, steps, Frequency.MONTH);
      default -> from;
    };
  }

  /// "the opening quarter", "the final quarter": of the year spoken of, or the last that is over.
  private static Period part(Period from, int quarter) {
    Period own = Period.ofQuarter(from.start().getYear(), quarter);
    boolean over = from.frequency() == Frequency.YEAR || !own.start().isAfter(from.end());
    return over ? own : own.plusYears(-1);
  }

  /// "the half-year": the one that the period spoken of lies in or ends, else the last one over.
  private static Period half(Period from) {
    LocalDate end = from.end();
    int month = end.getMonthValue();
    boolean day = from.start().equals(end);
    if (day && month != 6 && month != 12) {
      return month > 6 ? Period.ofHalf(end.getYear(), 1) : Period.ofHalf(end.getYear() - 1, 2);
    }
    return Period.ofHalf(end.getYear(), month > 6 ? 2 : 1);
  }

  /// {@return whether the year at `i` belongs to the shifted time before it}
  static boolean takesYear(Tokens s, int i) {
    return (s.is(i - 1, "of") || s.is(i - 1, "in")) && s.has(i - 2, CueKind.SHIFT);
  }

  /// "the same month of 2023", "the final quarter of 2024".
  private static @Nullable Period yearOf(Tokens s, int token, Period from) {
    boolean tied = s.is(token + 1, "of") || s.is(token + 1, "in");
    if (!tied || s.kind(token + 2) != Kind.TIME) {
      return null;
    }
    Period year = s.get(token + 2).time().period();
    return year != null && year.frequency() == Frequency.YEAR
        ? from.plusYears(year.start().getYear() - from.start().getYear())
        : null;
  }

  private static @Nullable Period months(Period from, int by, Frequency unit) {
    if (from.frequency() != unit) {
      boolean day = from.start().equals(from.end()) && unit == Frequency.MONTH;
      if (!day) {
        return null;
      }
    }
    LocalDate first = from.start().withDayOfMonth(1).plusMonths(by);
    return unit == Frequency.MONTH
        ? Period.ofMonth(first.getYear(), first.getMonthValue())
        : Period.ofQuarter(first.getYear(), (first.getMonthValue() + 2) / 3);
  }
}
