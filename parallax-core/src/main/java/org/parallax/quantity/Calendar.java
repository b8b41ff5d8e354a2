package org.parallax.quantity;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Counts periods from a clock.
final class Calendar {

  private Calendar() {}

  /// {@return the unit's period that holds the clock, moved by so many units}
  ///
  /// @param unit `year half quarter month week weekend day decade century`
  static @Nullable Period shifted(@Nullable LocalDate clock, String unit, int by) {
    if (clock == null || Math.abs(by) > 1000) {
      return null;
    }
    return switch (unit) {
      case "decade" -> decade(Math.floorDiv(clock.getYear(), 10) * 10 + 10 * by);
      case "year" -> Period.ofYear(clock.getYear() + by);
      case "half" -> half(clock, by);
      case "quarter" -> quarter(clock, by);
      case "month" -> month(YearMonth.from(clock).plusMonths(by));
      case "week" -> PartOfPeriod.weekOf(clock.plusWeeks(by));
      case "weekend" -> {
        LocalDate monday = PartOfPeriod.weekOf(clock).start().plusWeeks(by);
        yield new Period(monday.plusDays(5), monday.plusDays(6));
      }
      case "century" -> PartOfPeriod.century(clock.getYear() / 100 + 1 + by);
      case "day" -> Period.ofDay(clock.plusDays(by));
      default -> null;
    };
  }

  /// {@return the span of so many units that ends with the clock, or begins after it}
  static @Nullable Period span(@Nullable LocalDate clock, String unit, int count) {
    if (clock == null || count == 0 || Math.abs(count) > 1000) {
      return null;
    }
    LocalDate other = moved(clock, unit, count);
    if (other == null) {
      return null;
    }
    return count < 0 ? new Period(other.plusDays(1), clock) : new Period(clock.plusDays(1), other);
  }

  /// {@return the current unit up to the clock}
  ///
  /// @param value `ytd qtd mtd wtd`
  static @Nullable Period toDate(@Nullable LocalDate clock, String value) {
    String unit =
        switch (value) {
          case "ytd" -> "year";
          case "qtd" -> "quarter";
          case "mtd" -> "month";
          default -> "week";
        };
    Period whole = shifted(clock, unit, 0);
    return clock == null || whole == null ? null : new Period(whole.start(), clock);
  }

  /// {@return the clock moved by so many units, or null for a unit without length}
  static @Nullable LocalDate moved(LocalDate clock, String unit, int count) {
    return switch (unit) {
      case "decade" -> clock.plusYears(10L * count);
      case "year" -> clock.plusYears(count);
      case "half" -> clock.plusMonths(6L * count);
      case "quarter" -> clock.plusMonths(3L * count);
      case "month" -> clock.plusMonths(count);
      case "week" -> clock.plusWeeks(count);
      case "day" -> clock.plusDays(count);
      default -> null;
    };
  }

  static Period decade(int first) {
    return new Period(LocalDate.of(first, 1, 1), LocalDate.of(first + 9, 12, 31));
  }

  /// {@return the hull of two periods, or null where either is missing or the second ends first}
  static @Nullable Period join(@Nullable Period a, @Nullable Period b) {
    if (a == null || b == null || b.end().isBefore(a.start())) {
      return null;
    }
    return new Period(a.start(), b.end());
  }

  static @Nullable Frequency grain(String unit) {
    return switch (unit) {
      case "year", "decade" -> Frequency.YEAR;
      case "half" -> Frequency.HALF;
      case "quarter" -> Frequency.QUARTER;
      case "month" -> Frequency.MONTH;
      case "day" -> Frequency.DAY;
      default -> null;
    };
  }

  private static Period half(LocalDate clock, int by) {
    int halves = clock.getYear() * 2 + (clock.getMonthValue() - 1) / 6 + by;
    return Period.ofHalf(Math.floorDiv(halves, 2), Math.floorMod(halves, 2) + 1);
  }

  private static Period quarter(LocalDate clock, int by) {
    int quarters = clock.getYear() * 4 + (clock.getMonthValue() - 1) / 3 + by;
    return Period.ofQuarter(Math.floorDiv(quarters, 4), Math.floorMod(quarters, 4) + 1);
  }

  private static Period month(YearMonth month) {
    return Period.ofMonth(month.getYear(), month.getMonthValue());
  }
}
