package org.parallax.check;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.HanForms;
import org.parallax.quantity.Period;

/// Reads how far back a highest or lowest figure is said to reach: "since 2021", "in six months",
/// "this year", in any language.
final class WindowWords {

  private enum Kind {
    /// From the start of the year named, or of its month where one is named too.
    SINCE,
    /// From the end of the year named: "since the end of 2021".
    SINCE_END,
    /// So many months back.
    MONTHS,
    /// So many years back.
    YEARS,
    /// From the start of the year of the figure.
    THIS_YEAR,
    /// From the start of that month, the last before the figure.
    FROM_MONTH,
    /// From the start of that month of the year before.
    LAST_YEARS_MONTH,
    /// From the first of July of the year of the figure.
    SECOND_HALF,
    /// A length of time in months that a change may take, no window of a record.
    SPAN
  }

  private static final int LONGEST = 36;

  private final List<Form> forms =
      Lexicon.read("window-words.tsv", 2).stream()
          .map(row -> new Form(Kind.valueOf(row.get(0)), Pattern.compile(row.get(1))))
          .toList();
  private final NumberWords numbers = new NumberWords();

  /// {@return the window that the claim's own words tell, else its sentence's, else null}
  ///
  /// @param target the period whose figure is the highest or lowest
  @Nullable Period in(String quote, String sentence, Period target) {
    Period own = in(quote, target);
    return own == null ? in(sentence, target) : own;
  }

  private @Nullable Period in(String text, Period target) {
    return first(text.toLowerCase(java.util.Locale.ROOT), target, false);
  }

  /// The window of the first form that tells one before the target.
  ///
  /// @param past whether it begins after the time that the words name
  private @Nullable Period first(String plain, Period target, boolean past) {
    for (Form form : forms) {
      Matcher matcher = form.pattern().matcher(plain);
      while (form.kind() != Kind.SPAN && matcher.find()) {
        LocalDate start = start(form.kind(), matcher, target);
        LocalDate from = start == null || !past ? start : named(form.kind(), matcher, start);
        if (from != null && from.isBefore(target.start())) {
          return new Period(from, target.end());
        }
      }
    }
    return null;
  }

  /// {@return what lies between the time that the words name and the figure's period: "the lowest
  /// since 2020" speaks of what came after 2020; null where no time is named}
  @Nullable Period after(String quote, String sentence, Period target) {
    Period own = after(quote, target);
    return own == null ? after(sentence, target) : own;
  }

  private @Nullable Period after(String text, Period target) {
    return first(HanForms.simplified(text.toLowerCase(java.util.Locale.ROOT)), target, true);
  }

  /// The last day of the time named: of its month where one is named, else of its year.
  private static LocalDate named(Kind kind, Matcher matcher, LocalDate start) {
    return switch (kind) {
      case SINCE -> {
        boolean month = matcher.groupCount() > 1 && matcher.group("m") != null;
        LocalDate first = start.plusDays(1);
        yield month ? YearMonth.from(first).atEndOfMonth() : LocalDate.of(first.getYear(), 12, 31);
      }
      case FROM_MONTH, LAST_YEARS_MONTH -> YearMonth.from(start.plusDays(1)).atEndOfMonth();
      case SINCE_END, MONTHS, YEARS, THIS_YEAR, SECOND_HALF, SPAN -> start;
    };
  }

  /// {@return the spans of whole months up to the period's end that the text tells the length of}
  List<Period> spans(String text, Period end) {
    String plain = text.toLowerCase(java.util.Locale.ROOT);
    List<Period> spans = new ArrayList<>();
    for (Form form : forms) {
      Matcher matcher = form.pattern().matcher(plain);
      while (form.kind() == Kind.SPAN && matcher.find()) {
        Integer months = numbers.value(matcher.group("n"));
        if (months != null && months > 1 && months <= LONGEST) {
          YearMonth last = YearMonth.from(end.end());
          spans.add(new Period(last.minusMonths(months - 1L).atDay(1), last.atEndOfMonth()));
        }
      }
    }
    return spans;
  }

  /// A window begins a day before its first figure's period, so that this is inside.
  private @Nullable LocalDate start(Kind kind, Matcher matcher, Period target) {
    return switch (kind) {
      case SINCE -> {
        Integer month = matcher.groupCount() > 1 ? numbers.value(matcher.group("m")) : null;
        Integer year = numbers.value(matcher.group("y"));
        yield year == null
            ? null
            : YearMonth.of(year, month == null || month > 12 ? 1 : month).atDay(1).minusDays(1);
      }
      case SINCE_END -> {
        Integer year = numbers.value(matcher.group("y"));
        yield year == null ? null : LocalDate.of(year, 12, 31);
      }
      case MONTHS, SPAN -> {
        Integer months = numbers.value(matcher.group("n"));
        yield months == null
            ? null
            : YearMonth.from(target.end()).minusMonths(months - 1L).atDay(1).minusDays(1);
      }
      case YEARS -> {
        Integer years = numbers.value(matcher.group("n"));
        yield years == null ? null : target.end().plusDays(1).minusYears(years).minusDays(1);
      }
      case FROM_MONTH -> {
        Integer month = numbers.value(matcher.group("m"));
        yield month == null || month < 1 || month > 12 ? null : since(month, target);
      }
      case LAST_YEARS_MONTH -> {
        Integer month = numbers.value(matcher.group("m"));
        yield month == null || month < 1 || month > 12
            ? null
            : YearMonth.of(target.end().getYear() - 1, month).atDay(1).minusDays(1);
      }
      case SECOND_HALF -> LocalDate.of(target.end().getYear(), 6, 30);
      case THIS_YEAR -> LocalDate.of(target.end().getYear(), 1, 1).minusDays(1);
    };
  }

  private static LocalDate since(int month, Period target) {
    YearMonth own = YearMonth.of(target.end().getYear(), month);
    YearMonth last = own.isAfter(YearMonth.from(target.end())) ? own.minusYears(1) : own;
    return last.atDay(1).minusDays(1);
  }

  private record Form(Kind kind, Pattern pattern) {}
}
