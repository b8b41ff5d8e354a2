package org.parallax.quantity;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Mention.TimeKind;

/// A time expression as its words give it, its year perhaps still open.
///
/// @param from first token
/// @param to one past the last token
/// @param grain the unit in which it speaks, or null
/// @param year the year, or 0 where the words do not give it
/// @param index the month, quarter or half within the year, or 0; in a `RANGE`, minus the number of
///   months from January on
/// @param day the day within the month, or 0; for several days the first, and the last times 100
/// @param fixed the days meant, where they are known without year and index, or null
/// @param relative whether the clock was or must be asked
record Moment(
    int from,
    int to,
    TimeKind kind,
    @Nullable Frequency grain,
    int year,
    int index,
    int day,
    @Nullable Period fixed,
    boolean relative) {

  static Moment calendar(int from, int to, Frequency grain, int year, int index) {
    return new Moment(from, to, kind(grain), grain, year, index, 0, null, false);
  }

  static Moment day(int from, int to, int year, int month, int day) {
    return new Moment(from, to, TimeKind.DAY, Frequency.DAY, year, month, day, null, false);
  }

  static Moment fixed(
      int from, int to, TimeKind kind, @Nullable Frequency grain, @Nullable Period period) {
    return new Moment(from, to, kind, grain, 0, 0, 0, period, true);
  }

  /// {@return a span that is known without a clock}
  static Moment known(
      int from, int to, TimeKind kind, @Nullable Frequency grain, @Nullable Period period) {
    return new Moment(from, to, kind, grain, 0, 0, 0, period, false);
  }

  Moment in(int otherYear, int token, boolean byClock) {
    return new Moment(from, token, kind, grain, otherYear, index, day, fixed, relative || byClock);
  }

  Moment as(TimeKind other) {
    return new Moment(from, to, other, grain, year, index, day, fixed, relative);
  }

  Moment startingAt(int token) {
    return new Moment(token, to, kind, grain, year, index, day, fixed, relative);
  }

  Moment upTo(int token) {
    return new Moment(from, token, kind, grain, year, index, day, fixed, relative);
  }

  /// {@return whether words of the same text could still give it a year}
  boolean lacksYear() {
    return year == 0 && fixed == null && grain != null && index != 0;
  }

  /// {@return the days meant; without a year, the latest such period that has begun by the clock}
  @Nullable Period period(@Nullable LocalDate clock) {
    if (fixed != null || grain == null) {
      return fixed;
    }
    if (year != 0) {
      return inYear(year);
    }
    if (clock == null || index == 0) {
      return null;
    }
    Period same = inYear(clock.getYear());
    return same != null && same.start().isAfter(clock) ? inYear(clock.getYear() - 1) : same;
  }

  private @Nullable Period inYear(int y) {
    if (grain == null) {
      return null;
    }
    if (index < 0) {
      return Period.months(y, 1, -index);
    }
    return switch (grain) {
      case DAY -> validDay(y);
      case MONTH -> Period.ofMonth(y, index);
      case QUARTER -> Period.ofQuarter(y, index);
      case HALF -> Period.ofHalf(y, index);
      case YEAR -> Period.ofYear(y);
    };
  }

  private @Nullable Period validDay(int y) {
    YearMonth month = YearMonth.of(y, index);
    int first = day % 100;
    int last = day < 100 ? first : day / 100;
    boolean valid = month.isValidDay(first) && month.isValidDay(last) && first <= last;
    return valid ? new Period(month.atDay(first), month.atDay(last)) : null;
  }

  Mention.Time toTime(Tokens t, @Nullable LocalDate clock) {
    boolean byClock = relative || lacksYear();
    return new Mention.Time(t.start(from), t.end(to - 1), period(clock), kind, grain, byClock);
  }

  private static TimeKind kind(Frequency grain) {
    return switch (grain) {
      case DAY -> TimeKind.DAY;
      case MONTH -> TimeKind.MONTH;
      case QUARTER -> TimeKind.QUARTER;
      case HALF -> TimeKind.HALF;
      case YEAR -> TimeKind.YEAR;
    };
  }
}
