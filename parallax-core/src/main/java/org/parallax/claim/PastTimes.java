package org.parallax.claim;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Period;

/// What is told in the past of "the end of the quarter", of a span that still runs, is of the span
/// before (English): "cash at the end of the quarter was 3 billion".
final class PastTimes {

  private PastTimes() {}

  /// {@return the timing of a draft that the sentence tells in the past}
  static Timing of(Tokens s, Draft d, Timing timing, @Nullable LocalDate clock) {
    Period period = timing.period();
    int token = timing.token();
    boolean named = token >= 0 && token < s.size() && s.kind(token) == Token.Kind.TIME;
    if (!s.isEnglish() || !named || period == null || clock == null) {
      return timing;
    }
    int months = months(s.words(token).toLowerCase(Locale.ROOT));
    boolean ahead = period.start().isAfter(clock) && period.start().equals(period.end());
    if (months == 0 || !ahead || !EnglishTenses.isTold(s, d)) {
      return timing;
    }
    LocalDate end = YearMonth.from(period.end()).minusMonths(months).atEndOfMonth();
    return new Timing(Period.ofDay(end), PeriodHow.RELATIVE, token, timing.unstated());
  }

  /// How long the span is whose end is named without a number.
  private static int months(String words) {
    if (!words.startsWith("the end of the ") && !words.startsWith("end of the ")) {
      return 0;
    }
    return words.endsWith("quarter")
        ? 3
        : words.endsWith("year") ? 12 : words.endsWith("month") ? 1 : 0;
  }
}
