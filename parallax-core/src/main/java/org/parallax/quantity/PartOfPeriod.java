package org.parallax.quantity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// A part of a period that words name loosely: early, mid, late, the rest, a numbered week.
///
/// | | early | mid | late | first, second, last ten |
/// |---|---|---|---|---|
/// | year | January–June | April–September | July–December | – |
/// | month | 1–15 | 10–20 | 16–end | 1–10, 11–20, 21–end |
/// | week | Monday–Wednesday | Tuesday–Friday | Thursday–Sunday | – |
///
/// `rest` runs from the clock to the end, `before` from the beginning to the day before the clock.
/// Of any other span the part is the whole: nobody says how long early in a decade is.
final class PartOfPeriod {

  private PartOfPeriod() {}

  /// {@return the part, or null where the clock is missing or outside}
  ///
  /// @param part `early mid late whole rest before first_ten second_ten last_ten`
  static @Nullable Period of(@Nullable Period whole, String part, @Nullable LocalDate clock) {
    if (whole == null) {
      return null;
    }
    LocalDate start = whole.start();
    return switch (part) {
      case "rest" ->
          clock == null || clock.isAfter(whole.end())
              ? null
              : new Period(clock.isBefore(start) ? start : clock, whole.end());
      case "before" ->
          clock == null || !clock.isAfter(start)
              ? null
              : new Period(
                  start,
                  clock.minusDays(1).isAfter(whole.end()) ? whole.end() : clock.minusDays(1));
      case "first_ten" -> isMonth(whole) ? days(start, 1, 10) : whole;
      case "second_ten" -> isMonth(whole) ? days(start, 11, 20) : whole;
      case "last_ten" -> isMonth(whole) ? new Period(start.withDayOfMonth(21), whole.end()) : whole;
      case "early", "mid", "late" -> third(whole, part);
      default -> whole;
    };
  }

  private static Period third(Period whole, String part) {
    LocalDate start = whole.start();
    boolean early = part.equals("early");
    boolean mid = part.equals("mid");
    if (whole.frequency() == Frequency.YEAR) {
      int year = start.getYear();
      return mid ? Period.months(year, 4, 9) : Period.ofHalf(year, early ? 1 : 2);
    }
    if (isMonth(whole)) {
      return mid
          ? days(start, 10, 20)
          : early ? days(start, 1, 15) : new Period(start.withDayOfMonth(16), whole.end());
    }
    boolean week =
        start.getDayOfWeek() == DayOfWeek.MONDAY && start.plusDays(6).equals(whole.end());
    if (!week) {
      return whole;
    }
    LocalDate first = mid ? start.plusDays(1) : early ? start : start.plusDays(3);
    return new Period(first, mid ? start.plusDays(4) : early ? start.plusDays(2) : whole.end());
  }

  private static boolean isMonth(Period whole) {
    return whole.frequency() == Frequency.MONTH;
  }

  private static Period days(LocalDate month, int first, int last) {
    return new Period(month.withDayOfMonth(first), month.withDayOfMonth(last));
  }

  /// {@return the nth week of a month or year; a week is where its Thursday is}
  ///
  /// @param n from 1, or −1 for the last
  static @Nullable Period week(@Nullable Period whole, int n) {
    if (whole == null || whole.frequency() == Frequency.DAY || n == 0 || n > 53) {
      return null;
    }
    LocalDate thursday =
        n > 0
            ? whole.start().with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY)).plusWeeks(n - 1L)
            : whole.end().with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY));
    return thursday.isAfter(whole.end()) ? null : weekOf(thursday);
  }

  /// {@return so many units at an edge of a period, or null where they do not fit in}
  ///
  /// @param nth which unit from the start, or −1 for the last ones
  static @Nullable Period edge(Period whole, String unit, int nth, int count) {
    if (unit.equals("week") && count == 1) {
      return week(whole, nth);
    }
    LocalDate start = whole.start();
    if (nth < 0) {
      Period part = until(whole.end(), unit, count);
      return part == null || part.start().isBefore(start) ? null : part;
    }
    LocalDate first = Calendar.moved(start, unit, nth - 1);
    LocalDate next = Calendar.moved(start, unit, nth - 1 + count);
    return first == null || next == null || next.minusDays(1).isAfter(whole.end())
        ? null
        : new Period(first, next.minusDays(1));
  }

  /// {@return so many units up to a day, that day included}
  static @Nullable Period until(LocalDate last, String unit, int count) {
    LocalDate next = last.plusDays(1);
    LocalDate first = Calendar.moved(next, unit, -count);
    return first == null || !first.isBefore(next) ? null : new Period(first, last);
  }

  /// {@return the nth such day of the week in a period, or null}
  ///
  /// @param day from 1 for Monday
  /// @param nth from 1, or −1 for the last
  static @Nullable Period weekday(Period whole, int day, int nth) {
    DayOfWeek name = DayOfWeek.of(day);
    LocalDate found =
        nth > 0
            ? whole.start().with(TemporalAdjusters.nextOrSame(name)).plusWeeks(nth - 1L)
            : whole.end().with(TemporalAdjusters.previousOrSame(name));
    boolean inside = !found.isAfter(whole.end()) && !found.isBefore(whole.start());
    return inside ? Period.ofDay(found) : null;
  }

  /// {@return Monday to Sunday around a day}
  static Period weekOf(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Period(monday, monday.plusDays(6));
  }

  /// {@return the hundred years of a century: the 21st begins with 2000, as people say it}
  static @Nullable Period century(int n) {
    return n < 1 || n > 30
        ? null
        : new Period(
            YearMonth.of(100 * (n - 1) + (n == 1 ? 1 : 0), 1).atDay(1),
            LocalDate.of(100 * n - 1, 12, 31));
  }
}
