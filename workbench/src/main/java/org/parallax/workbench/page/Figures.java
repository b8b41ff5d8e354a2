package org.parallax.workbench.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Period;

/// Figures, periods and dates as a reader would like to see them.
public final class Figures {
  private static final String SPACE = "\u00a0";

  private final Messages words;
  private final DateTimeFormatter day;
  private final DateTimeFormatter month;

  /// Figures in the words of a language.
  public Figures(Messages words) {
    this.words = words;
    Locale locale = Locale.forLanguageTag(words.tag());
    day = DateTimeFormatter.ofPattern(words.text("format.day"), locale);
    month = DateTimeFormatter.ofPattern(words.text("format.month"), locale);
  }

  /// {@return a day, such as "20 Dec 2024"}
  public String day(LocalDate date) {
    return day.format(date);
  }

  /// {@return a period, such as "Nov 2024", "Q3 2024" or "2024"}
  public String period(Period period) {
    Frequency frequency = period.frequency();
    if (frequency == null) {
      return day(period.start()) + " – " + day(period.end());
    }
    int year = period.start().getYear();
    int first = period.start().getMonthValue();
    return switch (frequency) {
      case DAY -> day(period.start());
      case MONTH -> month.format(period.start());
      case QUARTER -> words.text("format.quarter", (first + 2) / 3, year);
      case HALF -> words.text("format.half", (first + 5) / 6, year);
      case YEAR -> Integer.toString(year);
    };
  }

  /// {@return a value with its unit, such as "3.0 %", "CNY 4.2 trillion" or "12 thousand jobs"}
  public String value(BigDecimal value, String unit) {
    return withUnit(number(value), unit);
  }

  /// {@return the stated value: a number, a range, or the one end of a bound}
  public String stated(Interval stated, String unit) {
    BigDecimal lo = stated.lo();
    BigDecimal hi = stated.hi();
    if (lo != null && hi != null) {
      boolean point = lo.compareTo(hi) == 0;
      return withUnit(point ? number(lo) : number(lo) + "–" + number(hi), unit);
    }
    BigDecimal end = lo != null ? lo : hi;
    return end == null ? "" : withUnit(number(end), unit);
  }

  /// {@return an interval in mathematical notation, without its unit}
  public String interval(@Nullable Interval interval) {
    if (interval == null) {
      return "";
    }
    BigDecimal lo = interval.lo();
    BigDecimal hi = interval.hi();
    return (lo == null || interval.loOpen() ? "(" : "[")
        + (lo == null ? "−∞" : number(lo))
        + ", "
        + (hi == null ? "∞" : number(hi))
        + (hi == null || interval.hiOpen() ? ")" : "]");
  }

  /// {@return the words for a unit: of a percentage "%", of money the currency}
  public String unit(String unit) {
    return words.textOr("unit." + unit, unit.replace('_', ' '));
  }

  /// {@return a number with grouped thousands, or with a scale word from a million up}
  public String number(BigDecimal value) {
    BigDecimal size = value.abs();
    int power = Scale.of(size);
    String digits;
    if (power == 0) {
      digits = grouped(size.scale() < 0 ? size.setScale(0) : size);
    } else {
      BigDecimal scaled = size.movePointLeft(power).stripTrailingZeros();
      digits =
          (scaled.scale() < 0 ? scaled.setScale(0) : scaled).toPlainString()
              + SPACE
              + words.text("scale." + power);
    }
    return (value.signum() < 0 ? "−" : "") + digits;
  }

  private String withUnit(String number, String unit) {
    return switch (unit) {
      case "unknown", "ratio", "rank", "correlation", "" -> number;
      default -> unit.matches("[A-Z]{3}") ? unit + SPACE + number : number + SPACE + unit(unit);
    };
  }

  private static String grouped(BigDecimal size) {
    String plain = size.toPlainString();
    int point = plain.indexOf('.');
    StringBuilder digits = new StringBuilder(plain);
    for (int i = (point < 0 ? plain.length() : point) - 3; i > 0; i -= 3) {
      digits.insert(i, ',');
    }
    return digits.toString();
  }

  /// The power of ten behind a scale word.
  static final class Scale {
    private Scale() {}

    /// {@return 12, 9 or 6 for a size from that power up, else 0}
    static int of(BigDecimal size) {
      int magnitude = size.signum() == 0 ? 0 : size.precision() - size.scale() - 1;
      return magnitude >= 12 ? 12 : magnitude >= 9 ? 9 : magnitude >= 6 ? 6 : 0;
    }
  }
}
