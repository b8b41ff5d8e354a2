package org.parallax.quantity;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Entry.Sense;
import org.parallax.quantity.Mention.TimeKind;

/// Chinese and Korean time expressions; the lexicon says which words are marks of year, month …
///
/// ```
/// time    = [ AS_OF ] point [ ( TO | dash ) point ]
/// point   = ( [ year ] part | year | RELATIVE ) [ END_OF | PART_OF | WEEK ] | span | DATE
///         | point AND point BETWEEN
/// year    = YYYY mark:year | RELATIVE year:n | ( PAST | THIS | NEXT ) mark:year
/// part    = PERIOD_WORD half | [ ORDINAL_BEFORE ] n mark:quarter | n mark:month [ n mark:day ]
///         | FIRST n ( mark:quarter | months ) | n dash n ( mark:month | mark:quarter )
/// span    = ( PAST | NEXT ) n SPAN_UNIT | n SPAN_UNIT AGO
/// ```
final class EastAsianTimes implements Times {

  private final EastAsianPeriods periods = new EastAsianPeriods();

  @Override
  public @Nullable Read at(Tokens t, int i, @Nullable LocalDate clock) {
    boolean asOf = t.is(i, SenseKind.AS_OF);
    Moment a = point(t, asOf ? i + 1 : i, clock);
    if (a == null) {
      return null;
    }
    Moment b = second(t, a, clock);
    if (b == null) {
      Moment m = asOf ? a.startingAt(i).as(TimeKind.AS_OF) : a;
      return new Read(m.toTime(t, clock), m.to());
    }
    Moment last = b.lacksYear() && a.year() != 0 ? b.in(a.year(), b.to(), a.relative()) : b;
    Moment first = a.lacksYear() && b.year() != 0 ? a.in(b.year(), a.to(), b.relative()) : a;
    Period start = first.period(clock);
    if (start != null && last.lacksYear()) {
      // 10월 1일부터 11월 7일: both are of the year that the first one's clock gives.
      last = last.in(start.start().getYear(), last.to(), true);
    }
    Period joined = Calendar.join(start, last.period(clock));
    boolean relative = first.relative() || last.relative() || first.lacksYear() || last.lacksYear();
    int to = isAmid(t, b.to()) ? b.to() + 1 : b.to();
    var time =
        new Mention.Time(t.start(i), t.end(to - 1), joined, TimeKind.RANGE, b.grain(), relative);
    return new Read(time, to);
  }

  private @Nullable Moment second(Tokens t, Moment a, @Nullable LocalDate clock) {
    int j = a.to();
    boolean joined = t.is(j, SenseKind.TO) || Chars.isDash(t.mark(j)) || t.is(j, SenseKind.FROM);
    boolean and = t.is(j, SenseKind.AND);
    if (!joined && !and) {
      return null;
    }
    int k = Chars.isDash(t.mark(j + 1)) ? j + 2 : j + 1;
    Moment b = sameMonth(t, a, k);
    if (b == null) {
      b = point(t, k, clock);
    }
    boolean years = a.kind() == TimeKind.YEAR && Numerals.yearLike(t, k);
    if (b == null && years && !t.any(k + 1, VALUE)) {
      b = Moment.calendar(k, k + 1, Frequency.YEAR, t.integer(k), 1);
    }
    return b == null || b.kind() == TimeKind.SPAN || (and && !isAmid(t, b.to())) ? null : b;
  }

  private static final long VALUE =
      Entry.bit(SenseKind.PERCENT)
          | Entry.bit(SenseKind.CURRENCY)
          | Entry.bit(SenseKind.SCALE)
          | Entry.bit(SenseKind.SMALL_SCALE)
          | Entry.bit(SenseKind.CLASSIFIER)
          | Entry.bit(SenseKind.UNIT);

  /// 之间, 间, 사이 close two times that "and" joins.
  private static boolean isAmid(Tokens t, int i) {
    return t.is(i, SenseKind.BETWEEN);
  }

  /// 9월 3일부터 12일: a second day without a month is of the first one's.
  private static @Nullable Moment sameMonth(Tokens t, Moment a, int i) {
    if (a.kind() != TimeKind.DAY || a.index() == 0) {
      return null;
    }
    EastAsianPeriods.Count day = EastAsianPeriods.count(t, i);
    boolean valid = day != null && day.value() >= 1 && day.value() <= 31;
    if (day == null || !valid || !EastAsianPeriods.mark(t, day.to(), "day")) {
      return null;
    }
    return Moment.day(i, day.to() + 1, a.year(), a.index(), day.value());
  }

  private @Nullable Moment point(Tokens t, int i, @Nullable LocalDate clock) {
    Moment base = base(t, i, clock);
    if (base == null) {
      return null;
    }
    boolean ends = t.is(base.to(), SenseKind.END_OF) && base.grain() != null;
    if (ends) {
      return end(base, clock);
    }
    Sense week = t.sense(base.to(), SenseKind.PERIOD_WORD);
    if (week != null && week.value().startsWith("week:") && base.grain() != null) {
      int n = Integer.parseInt(week.value().substring(5));
      Period days = PartOfPeriod.week(base.period(clock), n);
      return days == null ? base : within(base, days);
    }
    Sense part = isWordPart(t, base.to()) ? null : t.sense(base.to(), SenseKind.PART_OF);
    Period days = part == null ? null : PartOfPeriod.of(base.period(clock), part.value(), clock);
    boolean narrower = days != null && !days.equals(base.period(clock));
    return days != null && narrower ? within(base, days) : base;
  }

  /// 2025年初步核算: 初 is the first syllable of another word.
  private static boolean isWordPart(Tokens t, int i) {
    boolean early = t.has(i) && t.text.charAt(t.end(i) - 1) == '初';
    int next = early ? t.end(i) : t.text.length();
    return next < t.text.length() && "步级級中衷创創始学學选選审審".indexOf(t.text.charAt(next)) >= 0;
  }

  /// 내년 초, 10月上旬, 이번 달 셋째 주: days within a period, named behind it.
  private static Moment within(Moment base, Period days) {
    boolean relative = base.relative() || base.lacksYear();
    return new Moment(
        base.from(),
        base.to() + 1,
        TimeKind.RANGE,
        base.grain(),
        base.year(),
        0,
        0,
        days,
        relative);
  }

  /// The end of a period is its last day.
  private static Moment end(Moment base, @Nullable LocalDate clock) {
    Period whole = base.period(clock);
    Period last = whole == null ? null : Period.ofDay(whole.end());
    boolean relative = base.relative() || base.lacksYear();
    return new Moment(
        base.from(), base.to() + 1, TimeKind.END, base.grain(), base.year(), 0, 0, last, relative);
  }

  private @Nullable Moment base(Tokens t, int i, @Nullable LocalDate clock) {
    if (!t.has(i)) {
      return null;
    }
    Moment m = periods.dated(t, i, clock);
    if (m == null) {
      m = span(t, i, clock);
    }
    if (m == null && EastAsianPeriods.step(t, i) != null) {
      // 지난 9월
      Moment month = periods.dated(t, i + 1, clock);
      boolean open = month != null && month.lacksYear() && month.kind() == TimeKind.MONTH;
      m = month != null && open && t.is(i, SenseKind.PAST) ? month.startingAt(i) : null;
    }
    if (m == null) {
      m = relative(t, i, clock);
    }
    return m;
  }

  /// 过去五年, 近3年, 지난 5년, 三年前, 3개월 전.
  private static @Nullable Moment span(Tokens t, int i, @Nullable LocalDate clock) {
    boolean past = t.is(i, SenseKind.PAST);
    boolean next = t.is(i, SenseKind.NEXT);
    int j = past || next ? i + 1 : i;
    EastAsianPeriods.Count n = EastAsianPeriods.count(t, j);
    if (n == null || n.value() < 1) {
      return null;
    }
    if (EastAsianPeriods.isWithinYears(t, n.to())) {
      Period years = Calendar.span(clock, "year", past ? -n.value() : n.value());
      return Moment.fixed(i, n.to() + 1, TimeKind.SPAN, Frequency.YEAR, years);
    }
    Sense unit = t.sense(n.to(), SenseKind.SPAN_UNIT);
    if (unit == null) {
      return null;
    }
    int to = n.to() + 1;
    Sense ago = t.sense(to, SenseKind.AGO);
    if (past || next) {
      int end = ago == null ? to : to + 1;
      Period days = Calendar.span(clock, unit.value(), past ? -n.value() : n.value());
      return Moment.fixed(i, end, TimeKind.SPAN, Calendar.grain(unit.value()), days);
    }
    if (ago == null) {
      return null;
    }
    if (ago.value().equals("within")) {
      Period days = Calendar.span(clock, unit.value(), n.value());
      return Moment.fixed(i, to + 1, TimeKind.SPAN, Calendar.grain(unit.value()), days);
    }
    if (ago.value().equals("since")) {
      Period days = Calendar.span(clock, unit.value(), -n.value());
      return Moment.fixed(i, to + 1, TimeKind.SPAN, Calendar.grain(unit.value()), days);
    }
    Period then = Calendar.shifted(clock, unit.value(), n.value() * ago.integer());
    return Moment.fixed(i, to + 1, TimeKind.RELATIVE, Calendar.grain(unit.value()), then);
  }

  /// 上个月, 本季度, 이번 분기, 近年来, 年初以来.
  private static @Nullable Moment relative(Tokens t, int i, @Nullable LocalDate clock) {
    Sense whole = t.sense(i, SenseKind.RELATIVE);
    if (whole != null) {
      String value = whole.value();
      int colon = value.indexOf(':');
      if (colon > 0) {
        String unit = value.substring(0, colon);
        int by = Integer.parseInt(value.substring(colon + 1));
        Period period = Calendar.shifted(clock, unit, by);
        return Moment.fixed(i, i + 1, TimeKind.RELATIVE, Calendar.grain(unit), period);
      }
      if (value.equals("ytd")) {
        Period days = clock == null ? null : new Period(clock.withDayOfYear(1), clock);
        return Moment.fixed(i, i + 1, TimeKind.RANGE, Frequency.YEAR, days);
      }
      if (value.startsWith("end_")) {
        Period current = Calendar.shifted(clock, value.substring(4), 0);
        Period last = current == null ? null : Period.ofDay(current.end());
        return Moment.fixed(i, i + 1, TimeKind.END, Frequency.DAY, last);
      }
      return Moment.fixed(i, i + 1, TimeKind.RELATIVE, null, null);
    }
    Sense step = EastAsianPeriods.step(t, i);
    Sense unit = step == null ? null : t.sense(i + 1, SenseKind.SPAN_UNIT);
    if (step == null || unit == null) {
      return null;
    }
    Period period = Calendar.shifted(clock, unit.value(), step.integer());
    return Moment.fixed(i, i + 2, TimeKind.RELATIVE, Calendar.grain(unit.value()), period);
  }

  /// {@return the latest day of that number that has begun by the clock}
  static @Nullable Period dayOfMonth(int day, @Nullable LocalDate clock) {
    if (clock == null) {
      return null;
    }
    YearMonth month = YearMonth.from(clock);
    if (day > clock.getDayOfMonth()) {
      month = month.minusMonths(1);
    }
    return month.isValidDay(day) ? Period.ofDay(month.atDay(day)) : null;
  }
}
