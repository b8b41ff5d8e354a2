package org.parallax.series.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.Period;

/// Reads periods as files write them, for series of one frequency. A day that could be another, or
/// could stand for a month in two ways, is never guessed at.
final class Periods {
  private static final Pattern QUARTER =
      Pattern.compile("(\\d{4})[- ]?[Qq]([1-4])|[Qq]([1-4])[- ](\\d{4})|([1-4])[Qq][- ]?(\\d{4})");
  private static final Pattern MONTH =
      Pattern.compile("(\\d{4})-?[Mm](\\d{2})|(\\d{4})[./](\\d{1,2})|(\\d{4})年(\\d{1,2})月(?:份)?");
  private static final Pattern HALF = Pattern.compile("(\\d{4})-?[HSBhs]([12])");
  private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:-A1|年)");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})|(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern TIME_OF_DAY =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]00:00(:00)?.*");

  /// How a day stands for a longer period.
  enum As {
    UNSAID,
    /// It is the period's first day.
    START,
    /// It is the period's last day.
    END,
    /// It lies somewhere in the period.
    WITHIN
  }

  /// The order of day and month in a date whose year comes last.
  enum Order {
    UNSAID,
    DMY,
    MDY
  }

  private final Order order;
  private final As as;
  private final Map<Frequency, Map<String, Period>> known = new HashMap<>();

  Periods(Order order, As as) {
    this.order = order;
    this.as = as;
  }

  /// {@return the period of this frequency that the text names}
  Period read(String text, Frequency frequency) throws UnsureCell {
    Map<String, Period> cache = known.computeIfAbsent(frequency, _ -> new HashMap<>());
    Period period = cache.get(text);
    if (period == null) {
      period = parse(text.strip(), frequency);
      cache.put(text, period);
    }
    return period;
  }

  /// {@return whether the text names a period or a day of any kind}
  boolean isPeriod(String text) {
    try {
      return plain(text.strip()) != null || day(text.strip()) != null;
    } catch (UnsureCell e) {
      return true;
    }
  }

  private Period parse(String text, Frequency frequency) throws UnsureCell {
    Period plain = plain(text);
    if (plain != null && (plain.frequency() == frequency)) {
      return plain;
    }
    LocalDate day =
        plain == null ? day(text) : plain.frequency() == Frequency.DAY ? plain.start() : null;
    if (day == null) {
      throw new UnsureCell(false, "one " + frequency.json() + ", such as " + example(frequency));
    }
    if (frequency == Frequency.DAY) {
      return Period.ofDay(day);
    }
    Period around = around(day, frequency);
    return switch (as) {
      case UNSAID ->
          throw new UnsureCell(
              true,
              "one %s: is this day the start of %s, its end, or a day of publication? Say"
                      .formatted(frequency.json(), around)
                  + " `period_as: start`, `end` or `within` in the mapping");
      case WITHIN -> around;
      case START -> {
        if (!around.start().equals(day)) {
          throw new UnsureCell(false, "the first day of a " + frequency.json());
        }
        yield around;
      }
      case END -> {
        if (!around.end().equals(day)) {
          throw new UnsureCell(false, "the last day of a " + frequency.json());
        }
        yield around;
      }
    };
  }

  private static @Nullable Period plain(String text) {
    try {
      if (text.length() >= 4 && text.length() <= 10 && Character.isDigit(text.charAt(0))) {
        if (text.matches("\\d{4}(-Q[1-4]|-H[12]|-\\d{2}(-\\d{2})?)?")) {
          return Period.parse(text);
        }
      }
      Matcher quarter = QUARTER.matcher(text);
      if (quarter.matches()) {
        String year = first(quarter, 1, 4, 6);
        return Period.ofQuarter(Integer.parseInt(year), first(quarter, 2, 3, 5).charAt(0) - '0');
      }
      Matcher month = MONTH.matcher(text);
      if (month.matches()) {
        return Period.ofMonth(
            Integer.parseInt(first(month, 1, 3, 5)), Integer.parseInt(first(month, 2, 4, 6)));
      }
      Matcher half = HALF.matcher(text);
      if (half.matches()) {
        return Period.ofHalf(Integer.parseInt(half.group(1)), half.group(2).charAt(0) - '0');
      }
      Matcher year = YEAR.matcher(text);
      return year.matches() ? Period.ofYear(Integer.parseInt(year.group(1))) : null;
    } catch (IllegalArgumentException | DateTimeException e) {
      return null;
    }
  }

  /// {@return the day that the text names, or null where it names none}
  @Nullable LocalDate day(String text) throws UnsureCell {
    try {
      Matcher time = TIME_OF_DAY.matcher(text);
      if (time.matches()) {
        return LocalDate.parse(time.group(1));
      }
      if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return LocalDate.parse(text);
      }
      Matcher yearFirst = YEAR_FIRST.matcher(text);
      if (yearFirst.matches()) {
        return LocalDate.of(
            Integer.parseInt(first(yearFirst, 1, 4)),
            Integer.parseInt(first(yearFirst, 2, 5)),
            Integer.parseInt(first(yearFirst, 3, 6)));
      }
      Matcher yearLast = YEAR_LAST.matcher(text);
      if (!yearLast.matches()) {
        return null;
      }
      int one = Integer.parseInt(yearLast.group(1));
      int two = Integer.parseInt(yearLast.group(2));
      int year = Integer.parseInt(yearLast.group(3));
      return switch (order) {
        case DMY -> LocalDate.of(year, two, one);
        case MDY -> LocalDate.of(year, one, two);
        case UNSAID ->
            throw new UnsureCell(
                true,
                "a day that reads one way: %s (day first) or %s (month first); say `dates: dmy` or"
                        .formatted(said(year, two, one), said(year, one, two))
                    + " `dates: mdy` in the mapping");
      };
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String said(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day).toString();
    } catch (DateTimeException e) {
      return "no day";
    }
  }

  private static Period around(LocalDate day, Frequency frequency) {
    int year = day.getYear();
    int month = day.getMonthValue();
    return switch (frequency) {
      case DAY -> Period.ofDay(day);
      case MONTH -> Period.ofMonth(year, month);
      case QUARTER -> Period.ofQuarter(year, (month + 2) / 3);
      case HALF -> Period.ofHalf(year, (month + 5) / 6);
      case YEAR -> Period.ofYear(year);
    };
  }

  private static String example(Frequency frequency) {
    return around(LocalDate.of(2025, 10, 31), frequency).toString().toUpperCase(Locale.ROOT);
  }

  private static String first(Matcher matcher, int... groups) {
    for (int group : groups) {
      String found = matcher.group(group);
      if (found != null) {
        return found;
      }
    }
    throw new IllegalStateException("Expected a group of " + matcher.pattern() + ", found none.");
  }
}
