package org.parallax.quantity;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Entry.Sense;
import org.parallax.quantity.Mention.TimeKind;

/// English lengths of time and what they are counted from.
///
/// ```
/// lapse    = n [ "and" [ "a" ] "half" ] unit { n unit } | "half" "a" unit | n ".5" unit
/// counted  = ( PAST | NEXT ) lapse [ "from today" ] | ( PAST | NEXT ) "few" units
///          | lapse AGO | "for" lapse [ "," ] "from today"
/// anchored = lapse ( "from" | "after" | "before" ) day
///          | ( "less than" | "within" ) lapse ( "from" | "after" | "before" ) day
///          | "more than" lapse "before" day
/// ```
final class EnglishLapses {

  /// Reads the day that a lapse is counted from.
  interface Points {
    @Nullable Moment at(Tokens t, int i, @Nullable LocalDate clock);
  }

  /// A length of time.
  ///
  /// @param to one past its last token
  /// @param unit the last unit named
  /// @param count how many of it, or 0 where there are several units or a half
  private record Lapse(int to, int months, int days, String unit, int count) {

    LocalDate from(LocalDate day, boolean ahead) {
      int sign = ahead ? 1 : -1;
      return day.plusMonths((long) sign * months).plusDays((long) sign * days);
    }

    @Nullable Frequency grain() {
      return count == 0 && months % 12 != 0 ? Frequency.MONTH : Calendar.grain(unit);
    }
  }

  private static final int MOST = 1000;

  private final Points points;

  EnglishLapses(Points points) {
    this.points = points;
  }

  /// {@return a span or day counted off the clock or off a day named, or null}
  @Nullable Moment at(Tokens t, int i, @Nullable LocalDate clock) {
    boolean past = t.is(i, SenseKind.PAST);
    boolean next = t.is(i, SenseKind.NEXT);
    boolean within = t.word(i, "within");
    if (past || next) {
      Moment some = vague(t, i);
      if (some != null) {
        return some;
      }
      Lapse lapse = longer(t, i + 1);
      if (lapse == null) {
        return null;
      }
      Moment anchored = within ? anchored(t, i, lapse, clock, true) : null;
      if (anchored != null) {
        return anchored;
      }
      // "within two years of the merger" counts from another day.
      return within && t.is(lapse.to(), SenseKind.OF) ? null : span(t, i, lapse, next, clock);
    }
    Sense bound = t.sense(i, SenseKind.CUE_BEFORE);
    if (bound != null) {
      Lapse lapse = lapse(t, i + 1);
      return lapse == null ? null : bounded(t, i, lapse, bound.value(), clock);
    }
    Lapse lapse = lapse(t, i);
    return lapse == null ? null : plain(t, i, lapse, clock);
  }

  /// {@return where a lapse after now ends ("two and a half days later"), or null}
  static @Nullable Moment later(Tokens t, int i, @Nullable LocalDate clock) {
    Lapse lapse = lapse(t, i);
    Sense ago = lapse == null ? null : t.sense(lapse.to(), SenseKind.AGO);
    boolean ahead = lapse != null && isAhead(t, lapse.to());
    boolean later = ago != null && ago.integer() > 0;
    if (lapse == null || clock == null || !(ahead || later)) {
      return null;
    }
    Period day = Period.ofDay(lapse.from(clock, true));
    return Moment.fixed(i, lapse.to() + (ahead ? 2 : 1), TimeKind.DAY, Frequency.DAY, day);
  }

  /// "the past few years": nobody says how many.
  private static @Nullable Moment vague(Tokens t, int i) {
    boolean couple = t.word(i + 1, "couple") || t.word(i + 1, "number");
    boolean some = couple || t.is(i + 1, SenseKind.VAGUE);
    int j = couple && t.is(i + 2, SenseKind.OF) ? i + 3 : i + 2;
    Sense unit = some ? t.sense(j, SenseKind.SPAN_UNIT) : null;
    return unit == null
        ? null
        : Moment.fixed(i, j + 1, TimeKind.SPAN, Calendar.grain(unit.value()), null);
  }

  private static Moment span(
      Tokens t, int i, Lapse lapse, boolean next, @Nullable LocalDate clock) {
    int to = next && isAhead(t, lapse.to()) ? lapse.to() + 2 : lapse.to();
    Period days = clock == null ? null : around(clock, lapse, next);
    return Moment.fixed(i, to, TimeKind.SPAN, lapse.grain(), days);
  }

  private static boolean isAhead(Tokens t, int i) {
    return t.is(i, SenseKind.FROM) && (t.word(i + 1, "today") || t.word(i + 1, "now"));
  }

  private static Period around(LocalDate day, Lapse lapse, boolean ahead) {
    return ahead
        ? new Period(day.plusDays(1), lapse.from(day, true))
        : new Period(lapse.from(day, false).plusDays(1), day);
  }

  /// "three weeks ago", "for 3 days, from today", "two weeks after 4 May".
  private @Nullable Moment plain(Tokens t, int i, Lapse lapse, @Nullable LocalDate clock) {
    int k = t.mark(lapse.to(), ',') ? lapse.to() + 1 : lapse.to();
    if (t.word(i - 1, "for") && isAhead(t, k)) {
      return Moment.fixed(
          i,
          k + 2,
          TimeKind.SPAN,
          lapse.grain(),
          clock == null ? null : around(clock, lapse, true));
    }
    if (isAhead(t, lapse.to())) {
      return shifted(i, lapse.to() + 2, lapse, 1, clock);
    }
    Moment anchored = anchored(t, i, lapse, clock, false);
    if (anchored != null) {
      return anchored;
    }
    boolean mark = t.mark(lapse.to(), '\'') || t.mark(lapse.to(), '’');
    if (mark && t.word(lapse.to() + 1, "time")) {
      return shifted(i, lapse.to() + 2, lapse, 1, clock);
    }
    Sense ago = t.sense(lapse.to(), SenseKind.AGO);
    if (ago == null) {
      return null;
    }
    int to = lapse.to() + 1;
    if (ago.value().equals("2")) {
      // "four weeks in the future" are the weeks up to then.
      Period days = clock == null ? null : around(clock, lapse, true);
      return Moment.fixed(i, to, TimeKind.SPAN, lapse.grain(), days);
    }
    return shifted(i, to, lapse, ago.integer(), clock);
  }

  private static Moment shifted(
      int from, int to, Lapse lapse, int sign, @Nullable LocalDate clock) {
    Period then = null;
    if (lapse.count() > 0) {
      then = Calendar.shifted(clock, lapse.unit(), lapse.count() * sign);
    } else if (clock != null) {
      LocalDate day = lapse.from(clock, sign > 0);
      then = lapse.days() > 0 ? Period.ofDay(day) : Calendar.shifted(day, "month", 0);
    }
    return Moment.fixed(from, to, TimeKind.RELATIVE, lapse.grain(), then);
  }

  private @Nullable Moment bounded(
      Tokens t, int i, Lapse lapse, String bound, @Nullable LocalDate clock) {
    return switch (bound) {
      case "less_than", "at_most" -> anchored(t, i, lapse, clock, true);
      case "more_than", "at_least" -> {
        Moment day = anchored(t, i, lapse, clock, false);
        yield day != null && t.word(lapse.to(), "before") ? day.as(TimeKind.END) : null;
      }
      default -> null;
    };
  }

  /// @param whole whether every day of the lapse is meant, not the one it ends with
  private @Nullable Moment anchored(
      Tokens t, int i, Lapse lapse, @Nullable LocalDate clock, boolean whole) {
    boolean before = t.word(lapse.to(), "before");
    boolean after = t.word(lapse.to(), "after") || t.is(lapse.to(), SenseKind.FROM);
    Moment anchor = before || after ? points.at(t, lapse.to() + 1, clock) : null;
    Period day = anchor == null ? null : anchor.period(clock);
    if (anchor == null || day == null || !day.start().equals(day.end())) {
      return null;
    }
    LocalDate other = lapse.from(day.start(), after);
    boolean relative = anchor.relative() || anchor.lacksYear();
    if (!whole) {
      Period then = Period.ofDay(other);
      return moment(i, anchor.to(), TimeKind.DAY, Frequency.DAY, then, relative);
    }
    Period days = after ? new Period(day.start(), other) : new Period(other, day.start());
    return moment(i, anchor.to(), TimeKind.RANGE, Frequency.DAY, days, relative);
  }

  private static Moment moment(
      int from, int to, TimeKind kind, Frequency grain, Period days, boolean relative) {
    return relative
        ? Moment.fixed(from, to, kind, grain, days)
        : Moment.known(from, to, kind, grain, days);
  }

  // --- lengths

  /// "two to three years": the longer one.
  private static @Nullable Lapse longer(Tokens t, int i) {
    int count = EnglishPeriods.cardinal(t, i);
    int j = count > 0 ? EnglishPeriods.afterCardinal(t, i) : i;
    boolean joint = t.is(j, SenseKind.TO) || t.is(j, SenseKind.OR) || Chars.isDash(t.mark(j));
    int from = count > 0 && joint ? j + 1 : count > 0 && t.digits(i, 1) && j > i + 1 ? j : i;
    return lapse(t, from);
  }

  private static @Nullable Lapse lapse(Tokens t, int i) {
    Lapse first = one(t, i);
    if (first == null) {
      return null;
    }
    Lapse sum = first;
    while (t.is(sum.to(), TokenType.NUMBER)) {
      Lapse more = one(t, sum.to());
      if (more == null) {
        break;
      }
      sum =
          new Lapse(
              more.to(), sum.months() + more.months(), sum.days() + more.days(), sum.unit(), 0);
    }
    return sum.months() > 12 * MOST || sum.days() > 400 * MOST ? null : sum;
  }

  /// One unit, with or without a half.
  private static @Nullable Lapse one(Tokens t, int i) {
    if (t.is(i, SenseKind.HALF) && t.is(i + 1, SenseKind.ARTICLE)) {
      return halves(t, i + 2, 1);
    }
    boolean article = t.is(i, SenseKind.ARTICLE);
    if (article && t.is(i + 1, SenseKind.HALF)) {
      return halves(t, EnglishPeriods.hyphen(t, i + 2), 1);
    }
    if (t.is(i, TokenType.NUMBER) && !t.plain(i)) {
      BigDecimal twice = t.number(i).add(t.number(i));
      boolean half = twice.stripTrailingZeros().scale() <= 0 && twice.precision() < 5;
      return half ? halves(t, EnglishPeriods.hyphen(t, i + 1), twice.intValue()) : null;
    }
    int count = article ? 1 : EnglishPeriods.cardinal(t, i);
    if (count <= 0) {
      return null;
    }
    int j = article ? i + 1 : EnglishPeriods.afterCardinal(t, i);
    if (t.is(j, SenseKind.AND)) {
      int half = t.is(j + 1, SenseKind.ARTICLE) ? j + 2 : j + 1;
      return t.is(half, SenseKind.HALF) ? halves(t, half + 1, 2 * count + 1) : null;
    }
    Lapse whole = halves(t, j, 2 * count);
    return whole == null
        ? null
        : new Lapse(j + 1, whole.months(), whole.days(), whole.unit(), count);
  }

  private static @Nullable Lapse halves(Tokens t, int j, int halves) {
    Sense unit = t.sense(j, SenseKind.SPAN_UNIT);
    if (unit == null) {
      return null;
    }
    return switch (unit.value()) {
      case "quarter" -> new Lapse(j + 1, halves * 3 / 2, halves % 2 == 0 ? 0 : 15, "quarter", 0);
      case "month" -> new Lapse(j + 1, halves / 2, halves % 2 == 0 ? 0 : 15, "month", 0);
      case "week" -> new Lapse(j + 1, 0, halves * 7 / 2, "week", 0);
      case "day" -> new Lapse(j + 1, 0, halves / 2, "day", 0);
      case "year" -> new Lapse(j + 1, halves * 6, 0, "year", 0);
      case "decade" -> new Lapse(j + 1, halves * 60, 0, "decade", 0);
      case "century" -> new Lapse(j + 1, halves * 600, 0, "century", 0);
      default -> null;
    };
  }
}
