package org.parallax.quantity;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Entry.Sense;
import org.parallax.quantity.Mention.TimeKind;

/// Chinese and Korean names of calendar periods: years, halves, quarters, months, days.
final class EastAsianPeriods {

  private static final int MOST = 400;

  /// A small number and where it ends.
  record Count(int value, int to) {}

  /// A year before a month or quarter.
  private record YearAt(int year, int to, boolean relative) {}

  // --- counting words

  /// {@return a small number in digits or words, or null}
  static @Nullable Count count(Tokens t, int i) {
    if (t.is(i, TokenType.NUMBER)) {
      int n = t.integer(i);
      return n < 0 ? null : new Count(n, i + 1);
    }
    int value = 0;
    int digit = -1;
    int j = i;
    while (j - i < 5 && (j == i || t.glued(j))) {
      Sense d = t.sense(j, SenseKind.DIGIT);
      Sense scale = d == null ? t.sense(j, SenseKind.SMALL_SCALE) : null;
      if (d != null) {
        digit = digit < 0 ? d.integer() : digit * 10 + d.integer();
      } else if (scale != null && scale.amount().compareTo(BigDecimal.TEN) == 0) {
        value += (digit < 0 ? 1 : digit) * 10;
        digit = -1;
      } else {
        break;
      }
      j++;
    }
    return j == i ? null : new Count(value + Math.max(digit, 0), j);
  }

  private static @Nullable Count small(Tokens t, int i) {
    Count n = count(t, i);
    return n == null || n.value() > MOST ? null : n;
  }

  /// {@return the word for last, this or next, or null}
  static @Nullable Sense step(Tokens t, int i) {
    Sense sense = t.sense(i, SenseKind.PAST);
    if (sense == null) {
      sense = t.sense(i, SenseKind.THIS);
    }
    return sense == null ? t.sense(i, SenseKind.NEXT) : sense;
  }

  static boolean mark(Tokens t, int i, String unit) {
    Sense sense = t.sense(i, SenseKind.TIME_MARK);
    return sense != null && sense.value().equals(unit);
  }

  // --- periods

  /// {@return a year, a part of a year or both, or null}
  @Nullable Moment dated(Tokens t, int i, @Nullable LocalDate clock) {
    if (t.is(i, TokenType.DATE)) {
      return EnglishDates.date(t, i);
    }
    if (t.is(i, TokenType.NAME)) {
      return EnglishPeriods.coded(t, i);
    }
    Sense span = t.sense(i, SenseKind.PERIOD_WORD);
    if (span != null && span.value().indexOf('/') > 0) {
      return spanWord(i, span);
    }
    Moment day = dayOfNamedMonth(t, i, clock);
    if (day != null) {
      return day;
    }
    YearAt year = year(t, i, clock);
    int j = year == null ? i : year.to();
    Moment part = part(t, j, year != null, clock);
    if (part != null && part.grain() == null && year == null) {
      return null;
    }
    if (part != null) {
      Moment whole = part.startingAt(i);
      return year == null || year.year() == 0
          ? whole
          : whole.in(year.year(), part.to(), year.relative());
    }
    if (year == null) {
      return decade(t, i);
    }
    if (year.relative()) {
      Period days = year.year() == 0 ? null : Period.ofYear(year.year());
      return new Moment(i, j, TimeKind.RELATIVE, Frequency.YEAR, year.year(), 1, 0, days, true);
    }
    return Moment.calendar(i, j, Frequency.YEAR, year.year(), 1);
  }

  /// 이달 4일, 本月15日, 上月3日至8日.
  private static @Nullable Moment dayOfNamedMonth(Tokens t, int i, @Nullable LocalDate clock) {
    Sense month = t.sense(i, SenseKind.RELATIVE);
    if (month == null || clock == null || !month.value().startsWith("month:")) {
      return null;
    }
    Count n = small(t, i + 1);
    if (n == null || n.value() < 1 || n.value() > 31 || !mark(t, n.to(), "day")) {
      return null;
    }
    LocalDate then = clock.plusMonths(Integer.parseInt(month.value().substring(6)));
    return Moment.day(i, n.to() + 1, 0, then.getMonthValue(), n.value())
        .in(then.getYear(), n.to() + 1, true);
  }

  /// A word of the lexicon that stands for days of its own: 十四五, "the nineties".
  static Moment spanWord(int i, Sense span) {
    String[] ends = span.value().split("/", 2);
    Period days = new Period(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
    return Moment.known(i, i + 1, TimeKind.RANGE, Frequency.YEAR, days);
  }

  private static @Nullable YearAt year(Tokens t, int i, @Nullable LocalDate clock) {
    Sense relative = t.sense(i, SenseKind.RELATIVE);
    if (relative != null && relative.value().startsWith("year:")) {
      int by = Integer.parseInt(relative.value().substring(5));
      return new YearAt(clock == null ? 0 : clock.getYear() + by, i + 1, true);
    }
    Count n = count(t, i);
    if (n == null) {
      return null;
    }
    boolean four = n.value() >= 1000 && n.value() < 2100;
    boolean marked = t.is(n.to(), SenseKind.END_OF) || t.is(n.to(), SenseKind.PART_OF);
    if (four && marked && startsWithYear(t, n.to())) {
      return new YearAt(n.value(), n.to(), false);
    }
    if (four && (mark(t, n.to(), "year") || isWithinYears(t, n.to()))) {
      return new YearAt(n.value(), n.to() + 1, false);
    }
    if (t.digits(i, 2) && n.value() < 10 && mark(t, n.to(), "year")) {
      return new YearAt(2000 + n.value(), n.to() + 1, false);
    }
    // "25年三季度": two digits are a year only before a part of one.
    boolean two = t.digits(i, 2) && mark(t, n.to(), "year") && n.value() < 60;
    if (two && part(t, n.to() + 1, true, clock) != null && t.glued(n.to() + 1)) {
      return new YearAt(2000 + n.value(), n.to() + 1, false);
    }
    // "2020—2025年", "2020 상반기", "2024~2025": a bare year where no unit follows it.
    boolean bare = Numerals.yearLike(t, i) && isBareYear(t, i + 1);
    return bare ? new YearAt(n.value(), i + 1, false) : null;
  }

  /// 年末: the mark of the year and the word for its end in one.
  private static boolean startsWithYear(Tokens t, int i) {
    return t.first(i) == '年';
  }

  /// 三年内, 2026年内: behind a number the word for the rest of the year is the mark of the year.
  static boolean isWithinYears(Tokens t, int i) {
    Sense word = t.sense(i, SenseKind.RELATIVE);
    return word != null && word.value().equals("ytd") && startsWithYear(t, i);
  }

  private static boolean startsWithMonth(Tokens t, int i) {
    boolean marked = t.is(i, SenseKind.END_OF) || t.is(i, SenseKind.PART_OF);
    return marked && (t.first(i) == '月' || t.first(i) == '월');
  }

  private static boolean isBareYear(Tokens t, int j) {
    boolean joined = Chars.isDash(t.mark(j)) || t.is(j, SenseKind.TO);
    if (joined) {
      return Numerals.yearLike(t, j + 1);
    }
    Sense word = t.sense(j, SenseKind.PERIOD_WORD);
    if (word != null || part(t, j, false, null) != null) {
      return true;
    }
    return !t.has(j) || t.mark(j, ')') || t.mark(j, '）');
  }

  private static @Nullable Moment part(
      Tokens t, int i, boolean afterYear, @Nullable LocalDate clock) {
    Sense half = t.sense(i, SenseKind.PERIOD_WORD);
    if (half != null && half.value().startsWith("half:")) {
      return Moment.calendar(i, i + 1, Frequency.HALF, 0, half.value().charAt(5) - '0');
    }
    if (half != null && half.value().equals("season")) {
      return Moment.fixed(i, i + 1, TimeKind.RELATIVE, null, null);
    }
    if (half != null && half.value().startsWith("quarter:")) {
      return Moment.calendar(i, i + 1, Frequency.QUARTER, 0, half.value().charAt(8) - '0');
    }
    if (t.is(i, TokenType.NAME) && afterYear) {
      Moment coded = EnglishPeriods.coded(t, i);
      return coded != null && coded.lacksYear() ? coded : null;
    }
    boolean first = t.is(i, SenseKind.FIRST);
    int j = first || t.is(i, SenseKind.ORDINAL_BEFORE) ? i + 1 : i;
    Count n = small(t, j);
    if (n == null || n.value() < 1) {
      return null;
    }
    if (first) {
      return firstMany(t, i, n);
    }
    Moment range = joined(t, i, n);
    if (range != null) {
      return range;
    }
    // 第二个季度 is the second quarter, 两个季度 are two of them.
    boolean counted = t.has(n.to()) && "个個".indexOf(t.first(n.to())) >= 0 && j == i;
    if (mark(t, n.to(), "quarter") && n.value() <= 4 && !counted) {
      return Moment.calendar(i, n.to() + 1, Frequency.QUARTER, 0, n.value());
    }
    if (mark(t, n.to(), "month") && n.value() <= 12) {
      return month(t, i, n);
    }
    if (startsWithMonth(t, n.to()) && n.value() <= 12) {
      return Moment.calendar(i, n.to(), Frequency.MONTH, 0, n.value());
    }
    boolean day = mark(t, n.to(), "day") && t.is(i, TokenType.NUMBER) && n.value() <= 31;
    return day && !afterYear && !t.is(n.to() + 1, SenseKind.SPAN_ADJECTIVE)
        ? Moment.fixed(
            i, n.to() + 1, TimeKind.DAY, Frequency.DAY, EastAsianTimes.dayOfMonth(n.value(), clock))
        : null;
  }

  private static Moment month(Tokens t, int i, Count n) {
    int j = n.to() + 1;
    Count day = small(t, j);
    if (day != null && mark(t, day.to(), "day") && day.value() >= 1 && day.value() <= 31) {
      return Moment.day(i, day.to() + 1, 0, n.value(), day.value());
    }
    return Moment.calendar(i, j, Frequency.MONTH, 0, n.value());
  }

  /// 前三季度, 前10个月.
  private static @Nullable Moment firstMany(Tokens t, int i, Count n) {
    Sense unit = t.sense(n.to(), SenseKind.SPAN_UNIT);
    String name = unit == null ? "" : unit.value();
    boolean quarters = mark(t, n.to(), "quarter") || name.equals("quarter");
    boolean monthly = mark(t, n.to(), "month") || name.equals("month");
    int months = quarters ? 3 * n.value() : monthly ? n.value() : 0;
    if (months < 1 || months > 12) {
      return null;
    }
    Frequency grain = quarters ? Frequency.QUARTER : Frequency.MONTH;
    return new Moment(i, n.to() + 1, TimeKind.RANGE, grain, 0, -months, 0, null, false);
  }

  /// 1—10月, 1~3분기, 1至10月: months from January on.
  private static @Nullable Moment joined(Tokens t, int i, Count n) {
    int j = n.to();
    boolean joint = Chars.isDash(t.mark(j)) || t.is(j, SenseKind.TO);
    Count last = joint && n.value() == 1 ? small(t, j + 1) : null;
    if (last == null || last.value() <= 1) {
      return null;
    }
    boolean quarters = mark(t, last.to(), "quarter");
    int months = quarters ? 3 * last.value() : mark(t, last.to(), "month") ? last.value() : 0;
    if (months < 1 || months > 12) {
      return null;
    }
    Frequency grain = quarters ? Frequency.QUARTER : Frequency.MONTH;
    return new Moment(i, last.to() + 1, TimeKind.RANGE, grain, 0, -months, 0, null, false);
  }

  /// 20世纪90年代, 上世纪80年代, 90年代, 1990년대.
  private static @Nullable Moment decade(Tokens t, int i) {
    Sense named = t.sense(i, SenseKind.RELATIVE);
    String word = named == null ? "" : named.value();
    boolean relative = word.startsWith("century:");
    int century = relative && word.endsWith(":0") ? 2000 : 1900;
    Count n = count(t, relative ? i + 1 : i);
    if (n != null && !relative && mark(t, n.to(), "century") && n.value() <= 30) {
      Count years = count(t, n.to() + 1);
      if (years == null || !mark(t, years.to(), "decade")) {
        Period whole = PartOfPeriod.century(n.value());
        return Moment.known(i, n.to() + 1, TimeKind.RANGE, Frequency.YEAR, whole);
      }
    }
    if (n != null && n.value() <= 21 && n.value() > 10 && mark(t, n.to(), "century")) {
      century = (n.value() - 1) * 100;
      n = count(t, n.to() + 1);
    }
    if (n == null || !mark(t, n.to(), "decade") || n.value() % 10 != 0) {
      return null;
    }
    int first = n.value() < 100 ? century + n.value() : n.value();
    if (first < 1000 || first > 2090) {
      return null;
    }
    return Moment.known(i, n.to() + 1, TimeKind.DECADE, Frequency.YEAR, Calendar.decade(first));
  }
}
