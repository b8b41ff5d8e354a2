package org.parallax.quantity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The days for which a figure holds, both ends included.
public record Period(LocalDate start, LocalDate end) implements Comparable<Period> {

  public Period {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException(
          "Expected start <= end, found " + start + " to " + end + ".");
    }
  }

  public static Period ofDay(LocalDate day) {
    return new Period(day, day);
  }

  /// {@return one month}
  ///
  /// @param month from 1 to 12
  public static Period ofMonth(int year, int month) {
    YearMonth ym = YearMonth.of(year, month);
    return new Period(ym.atDay(1), ym.atEndOfMonth());
  }

  /// {@return one quarter}
  ///
  /// @param quarter from 1 to 4
  public static Period ofQuarter(int year, int quarter) {
    return months(year, 3 * quarter - 2, 3 * quarter);
  }

  /// {@return one half of a year}
  ///
  /// @param half 1 or 2
  public static Period ofHalf(int year, int half) {
    return months(year, 6 * half - 5, 6 * half);
  }

  public static Period ofYear(int year) {
    return months(year, 1, 12);
  }

  /// {@return the months from one to another of the same year}
  public static Period months(int year, int first, int last) {
    return new Period(YearMonth.of(year, first).atDay(1), YearMonth.of(year, last).atEndOfMonth());
  }

  /// {@return the period written as `2025`, `2025-H1`, `2025-Q3`, `2025-10` or `2025-10-31`}
  ///
  /// @throws IllegalArgumentException if the text has none of these forms
  public static Period parse(String text) {
    try {
      if (text.matches("\\d{4}")) {
        return ofYear(Integer.parseInt(text));
      }
      if (text.matches("\\d{4}-Q[1-4]")) {
        return ofQuarter(Integer.parseInt(text.substring(0, 4)), text.charAt(6) - '0');
      }
      if (text.matches("\\d{4}-H[12]")) {
        return ofHalf(Integer.parseInt(text.substring(0, 4)), text.charAt(6) - '0');
      }
      if (text.matches("\\d{4}-\\d{2}")) {
        return ofMonth(
            Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5, 7)));
      }
      return ofDay(LocalDate.parse(text));
    } catch (java.time.DateTimeException e) {
      throw new IllegalArgumentException(
          "Expected a period such as 2025, 2025-Q3, 2025-10 or 2025-10-31, found '" + text + "'.",
          e);
    }
  }

  /// {@return the frequency of which this is exactly one period, or null for any other span}
  public @Nullable Frequency frequency() {
    if (start.equals(end)) {
      return Frequency.DAY;
    }
    if (!isWholeMonths()) {
      return null;
    }
    long months = months();
    int offset = start.getMonthValue() - 1;
    if (months == 1) {
      return Frequency.MONTH;
    }
    if (months == 3 && offset % 3 == 0) {
      return Frequency.QUARTER;
    }
    if (months == 6 && offset % 6 == 0) {
      return Frequency.HALF;
    }
    return months == 12 && offset == 0 ? Frequency.YEAR : null;
  }

  /// {@return the same span `years` earlier (negative) or later}
  public Period plusYears(int years) {
    YearMonth last = YearMonth.from(end);
    boolean toMonthEnd = end.equals(last.atEndOfMonth());
    LocalDate shifted = end.plusYears(years);
    return new Period(
        start.plusYears(years), toMonthEnd ? YearMonth.from(shifted).atEndOfMonth() : shifted);
  }

  /// {@return the span of the same length that begins the day after: as many months where it is
  /// whole months, else as many days}
  public Period next() {
    return isWholeMonths() ? moved(months()) : new Period(end.plusDays(1), end.plusDays(length()));
  }

  /// {@return the span of the same length that ends the day before}
  public Period previous() {
    return isWholeMonths()
        ? moved(-months())
        : new Period(start.minusDays(length()), start.minusDays(1));
  }

  private Period moved(long months) {
    YearMonth last = YearMonth.from(end).plusMonths(months);
    return new Period(start.plusMonths(months), last.atEndOfMonth());
  }

  private boolean isWholeMonths() {
    return start.getDayOfMonth() == 1 && end.equals(YearMonth.from(end).atEndOfMonth());
  }

  private long months() {
    return ChronoUnit.MONTHS.between(YearMonth.from(start), YearMonth.from(end)) + 1;
  }

  private long length() {
    return ChronoUnit.DAYS.between(start, end) + 1;
  }

  public boolean contains(Period other) {
    return !other.start.isBefore(start) && !other.end.isAfter(end);
  }

  @Override
  public int compareTo(Period other) {
    int byStart = start.compareTo(other.start);
    return byStart != 0 ? byStart : end.compareTo(other.end);
  }

  /// {@return the shortest form that [#parse] reads, or `start/end` for a span without one}
  @Override
  public String toString() {
    Frequency frequency = frequency();
    if (frequency == null) {
      return start + "/" + end;
    }
    return switch (frequency) {
      case DAY -> start.toString();
      case MONTH -> YearMonth.from(start).toString();
      case QUARTER -> start.getYear() + "-Q" + (start.getMonthValue() + 2) / 3;
      case HALF -> start.getYear() + "-H" + (start.getMonthValue() + 5) / 6;
      case YEAR -> Integer.toString(start.getYear());
    };
  }
}
