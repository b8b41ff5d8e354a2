package org.parallax.claim;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Kind;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.Period;

/// What a forecast says of "the fourth quarter", without a year, is of the one to come where that
/// is nearer than the last.
final class ComingTimes {
  private static final Pattern PAST_OR_YEAR =
      Pattern.compile(
          "\\d{4}|\\b(?:last|past|previous)\\b|[去前昨]年|上[年季月个個]|지난|작년|전년|전월",
          Pattern.CASE_INSENSITIVE);

  private ComingTimes() {}

  /// {@return the timing of a claim with this stance}
  static Timing of(Tokens s, Stance stance, Timing timing, @Nullable LocalDate clock) {
    Period period = timing.period();
    boolean ahead = stance.modality() == Modality.FORECAST;
    int token = timing.token();
    boolean named = token >= 0 && token < s.size() && s.kind(token) == Kind.TIME;
    if (!ahead || !named || period == null || clock == null || isYear(period)) {
      return timing;
    }
    Period next = period.plusYears(1);
    boolean over = period.end().isBefore(clock);
    boolean nearer =
        ChronoUnit.DAYS.between(clock, next.end())
            < 2 * ChronoUnit.DAYS.between(period.end(), clock);
    return over && nearer && !PAST_OR_YEAR.matcher(s.words(token)).find()
        ? new Timing(next, timing.how(), token, timing.unstated())
        : timing;
  }

  private static boolean isYear(Period period) {
    return period.frequency() == Frequency.YEAR || period.frequency() == Frequency.DAY;
  }
}
