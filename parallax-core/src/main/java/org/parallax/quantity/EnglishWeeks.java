package org.parallax.quantity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Entry.Sense;
import org.parallax.quantity.Mention.TimeKind;

/// English weeks, their days, and centuries by number.
///
/// ```
/// week     = ( ORDINAL | "last" ) "week" [ "of" ] base | "week" n [ "of" YYYY ] | "my weekend"
///          | "week" ( "of" | "starting" | "ending" ) [ "on" ] day | "week of the" nth
/// weekdays = [ step "week" ] [ FROM | BETWEEN ] WEEKDAY ( TO | "–" | "and" ) WEEKDAY
/// century  = ORDINAL "century"
/// ```
final class EnglishWeeks {

  /// Reads the month or year that a week is of.
  interface Bases {
    @Nullable Moment at(Tokens t, int i, @Nullable LocalDate clock);
  }

  private final Bases bases;

  EnglishWeeks(Bases bases) {
    this.bases = bases;
  }

  /// {@return the week or century that begins at the token, or null}
  @Nullable Moment at(Tokens t, int i, @Nullable LocalDate clock) {
    if (is(t, i, "week")) {
      return named(t, i, clock);
    }
    int n = EnglishPeriods.nth(t, i);
    int j = EnglishPeriods.hyphen(t, i + 1);
    Sense ten = t.sense(i, SenseKind.TEN);
    if (ten != null && t.is(j, SenseKind.ORDINAL)) {
      n = ten.integer() + EnglishPeriods.nth(t, j);
      j = EnglishPeriods.hyphen(t, j + 1);
    }
    if (n > 0 && is(t, j, "century")) {
      return Moment.known(i, j + 1, TimeKind.RANGE, Frequency.YEAR, PartOfPeriod.century(n));
    }
    boolean last = t.is(i, SenseKind.PAST) && t.is(i + 2, SenseKind.OF);
    if (!is(t, j, "week") || (n < 1 && !last)) {
      return null;
    }
    int k = t.is(j + 1, SenseKind.OF) ? j + 2 : j + 1;
    boolean the = owned(t, k);
    Moment current = the ? EnglishTimes.unit(t, k + 1, clock) : null;
    Moment whole = current == null ? bases.at(t, the ? k + 1 : k, clock) : current;
    if (whole == null) {
      return null;
    }
    Period week = PartOfPeriod.week(whole.period(clock), last ? -1 : n);
    return moment(i, whole.to(), week, whole.relative() || whole.lacksYear());
  }

  /// "week of 16 September", "week ended 15 November", "week 31 of 2018".
  private @Nullable Moment named(Tokens t, int i, @Nullable LocalDate clock) {
    Sense word = t.sense(i + 1, SenseKind.PERIOD_WORD);
    String edge = word == null ? "" : word.value();
    boolean opens = edge.equals("opens");
    if (t.is(i + 1, SenseKind.OF) || opens || edge.equals("closes")) {
      int k = i + 2;
      while (t.word(k, "the") || (word != null && t.word(k, "on"))) {
        k++;
      }
      Moment day = bases.at(t, k, clock);
      if (day == null && t.word(k - 1, "the")) {
        day = dayOfMonth(t, k, clock);
      }
      Period days = day == null || day.grain() != Frequency.DAY ? null : day.period(clock);
      if (day == null || days == null || !days.start().equals(days.end())) {
        return null;
      }
      LocalDate first = days.start();
      Period week =
          word == null
              ? PartOfPeriod.weekOf(first)
              : opens
                  ? new Period(first, first.plusDays(6))
                  : new Period(first.minusDays(6), first);
      return moment(i, day.to(), week, day.relative() || day.lacksYear());
    }
    int n = t.integer(i + 1);
    if (n < 1 || n > 53 || t.any(i + 2, EnglishYears.AFTER_VALUE)) {
      return null;
    }
    int k = t.is(i + 2, SenseKind.OF) ? i + 3 : i + 2;
    k = t.mark(k, ',') ? k + 1 : k;
    boolean dated = Numerals.yearLike(t, k);
    int year = dated ? t.integer(k) : clock == null ? 0 : clock.getYear();
    Period week = year == 0 ? null : PartOfPeriod.week(Period.ofYear(year), n);
    return moment(i, dated ? k + 1 : i + 2, week, !dated);
  }

  /// "the 18th": of the clock's month.
  private static @Nullable Moment dayOfMonth(Tokens t, int i, @Nullable LocalDate clock) {
    int day = t.is(i, TokenType.ORDINAL) ? EnglishPeriods.dayNumber(t, i) : -1;
    if (day < 1 || clock == null) {
      return null;
    }
    return Moment.day(i, i + 1, 0, clock.getMonthValue(), day).in(clock.getYear(), i + 1, true);
  }

  // --- days of the week

  /// "Monday to Friday", "next week between Wednesday and Friday", "Tuesday through Thursday of
  /// last week".
  @Nullable Moment weekdays(Tokens t, int i, @Nullable LocalDate clock) {
    Sense step = EastAsianPeriods.step(t, i);
    boolean before = step != null && is(t, i + 1, "week");
    int j = before ? i + 2 : i;
    while (before && (t.is(j, SenseKind.FROM) || t.is(j, SenseKind.BETWEEN) || t.mark(j, ','))) {
      j++;
    }
    int first = weekday(t, j);
    int k = t.mark(j + 1, '.') ? j + 2 : j + 1;
    boolean joint = EnglishPeriods.isRangeJoint(t, k) || t.is(k, SenseKind.AND);
    int last = first > 0 && joint ? weekday(t, k + 1) : 0;
    boolean and = t.is(k, SenseKind.AND);
    boolean amid = t.is(j - 1, SenseKind.BETWEEN);
    if (last <= first || (and && !amid)) {
      return null;
    }
    int to = k + 2;
    int of = t.is(to, SenseKind.OF) ? to + 1 : to;
    Sense after = before ? null : EastAsianPeriods.step(t, of);
    if (after != null && is(t, of + 1, "week")) {
      step = after;
      to = of + 2;
    }
    int by = step == null ? 0 : step.integer();
    Period week = Calendar.shifted(clock, "week", by);
    Period days =
        week == null
            ? null
            : new Period(week.start().plusDays(first - 1L), week.start().plusDays(last - 1L));
    return Moment.fixed(i, to, TimeKind.RANGE, Frequency.DAY, days);
  }

  static int weekday(Tokens t, int i) {
    Sense day = t.sense(i, SenseKind.PERIOD_WORD);
    boolean named = day != null && day.value().startsWith("weekday:");
    return day != null && named ? day.value().charAt(8) - '0' : 0;
  }

  /// {@return whether the word is an article or says whose the week is}
  static boolean owned(Tokens t, int i) {
    return t.word(i, "the")
        || t.word(i, "my")
        || t.word(i, "our")
        || t.word(i, "your")
        || t.word(i, "his")
        || t.word(i, "her")
        || t.word(i, "their");
  }

  private static Moment moment(int from, int to, @Nullable Period week, boolean relative) {
    return relative
        ? Moment.fixed(from, to, TimeKind.RANGE, null, week)
        : Moment.known(from, to, TimeKind.RANGE, null, week);
  }

  private static boolean is(Tokens t, int i, String unit) {
    Sense sense = t.sense(i, SenseKind.SPAN_UNIT);
    return sense != null
        && sense.value().equals(unit)
        && t.text.charAt(t.end(i) - 1) != 's'
        && t.text.charAt(t.end(i) - 1) != 'S';
  }
}
