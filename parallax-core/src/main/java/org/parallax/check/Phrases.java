package org.parallax.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.Period;
import org.parallax.quantity.PriceBasis;
import org.parallax.series.SeriesDefinition;

/// Days, periods and figures in plain English words.
final class Phrases {

  private static final String[] ORDINALS = {"first", "second", "third", "fourth"};

  private Phrases() {}

  static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day.getMonth()) + " " + day.getYear();
  }

  static String period(Period period) {
    Frequency frequency = period.frequency();
    LocalDate start = period.start();
    LocalDate end = period.end();
    if (frequency != null) {
      return switch (frequency) {
        case DAY -> day(start);
        case MONTH -> month(start.getMonth()) + " " + start.getYear();
        case QUARTER ->
            "the " + ORDINALS[(start.getMonthValue() - 1) / 3] + " quarter of " + start.getYear();
        case HALF ->
            "the " + ORDINALS[(start.getMonthValue() - 1) / 6] + " half of " + start.getYear();
        case YEAR -> Integer.toString(start.getYear());
      };
    }
    if (start.getDayOfMonth() != 1 || end.getDayOfMonth() != end.lengthOfMonth()) {
      return day(start) + " to " + day(end);
    }
    if (start.getYear() == end.getYear()) {
      return month(start.getMonth()) + " to " + month(end.getMonth()) + " " + end.getYear();
    }
    if (start.getMonthValue() == 1 && end.getMonthValue() == 12) {
      return start.getYear() + " to " + end.getYear();
    }
    return month(start.getMonth())
        + " "
        + start.getYear()
        + " to "
        + month(end.getMonth())
        + " "
        + end.getYear();
  }

  private static String month(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /// {@return a figure with its unit, as printed: `3.0 %`, `313.53 trillion CNY`}
  static String figure(BigDecimal value, String unit) {
    return switch (unit) {
      case "percent" -> number(value) + " %";
      case "pp" -> number(value) + " percentage points";
      case "bp" -> number(value) + " basis points";
      case "index_points", "ratio", "unknown" -> number(value);
      default -> scaled(value) + " " + unit;
    };
  }

  private static String scaled(BigDecimal value) {
    int magnitude = value.precision() - value.scale();
    if (magnitude > 12) {
      return number(value.movePointLeft(12)) + " trillion";
    }
    if (magnitude > 9) {
      return number(value.movePointLeft(9)) + " billion";
    }
    return magnitude > 6 ? number(value.movePointLeft(6)) + " million" : number(value);
  }

  /// At least one digit after the point as published, at most four digits that mean something.
  private static String number(BigDecimal value) {
    BigDecimal shown = value;
    int whole = Math.max(1, value.precision() - value.scale());
    int places = Math.max(whole >= 3 ? 2 : 3, 0);
    if (shown.scale() > places) {
      shown = shown.setScale(places, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }
    if (shown.scale() < 0) {
      shown = shown.setScale(0);
    }
    return shown.toPlainString().replace('-', '\u2212');
  }

  /// {@return how a series is measured, in brackets: ` (real, y/y)`, or nothing}
  static String basis(SeriesDefinition series, String transform) {
    String prices = series.priceBasis() == PriceBasis.UNKNOWN ? null : series.priceBasis().json();
    String measure =
        switch (series.measure()) {
          case YOY -> "y/y";
          case QOQ -> "q/q";
          case MOM -> "m/m";
          case YTD_YOY -> "year to date, y/y";
          case YTD -> "year to date";
          case LEVEL, INDEX, SHARE -> null;
        };
    boolean plain =
        transform.equals("level") || transform.equals("end_of_period") || transform.equals("sum");
    String made = plain ? null : "computed from the published figures";
    String words = join(join(prices, measure), made);
    return words == null ? "" : " (" + words + ")";
  }

  private static @Nullable String join(@Nullable String one, @Nullable String other) {
    return one == null ? other : other == null ? one : one + ", " + other;
  }
}
