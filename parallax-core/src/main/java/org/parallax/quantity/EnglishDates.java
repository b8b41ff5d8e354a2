package org.parallax.quantity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Entry.Sense;
import org.parallax.quantity.Mention.TimeKind;

/// Days written with marks, and now as the end of a span.
///
/// ```
/// date    = YYYY-MM-DD | D/M/YYYY                       one token of the lexer
/// spelt   = YYYY sep MONTH [ sep D ] | D sep MONTH sep YYYY        sep = "/" | "-" | "." | ","
/// slashed = [ FROM | BETWEEN ] M "/" D ( TO | "–" | "and" ) M "/" D
/// now     = "now" | "present" | [ "the" ] "present" "day" | "date"
/// ```
final class EnglishDates {

  /// Two numbers with a slash between them.
  private record Pair(int a, int b) {

    boolean isFraction() {
      return a < b && b <= 12;
    }
  }

  private EnglishDates() {}

  /// "2025-10-31", "31/10/2025"; where day and month could change places the period stays open.
  static Moment date(Tokens t, int i) {
    int[] parts = new int[3];
    int n = 0;
    for (int k = t.start(i); k < t.end(i); k++) {
      int d = Chars.digit(t.text.charAt(k));
      if (d < 0) {
        n++;
      } else {
        parts[n] = parts[n] * 10 + d;
      }
    }
    boolean yearFirst = Digits.run(t.text, t.start(i), t.end(i)) - t.start(i) == 4;
    int year = yearFirst ? parts[0] : parts[2] < 100 ? 2000 + parts[2] : parts[2];
    int month = yearFirst ? parts[1] : parts[0] > 12 ? parts[1] : parts[0];
    int day = yearFirst ? parts[2] : parts[0] > 12 ? parts[0] : parts[1];
    boolean clear = yearFirst || parts[0] > 12 || parts[1] > 12 || parts[0] == parts[1];
    if (!clear || month < 1 || month > 12 || day < 1 || day > 31) {
      return Moment.known(i, i + 1, TimeKind.DAY, Frequency.DAY, null);
    }
    return Moment.day(i, i + 1, year, month, day);
  }

  /// "2016, Nov", "2019/aug/01", "1-Aug-2019".
  static @Nullable Moment spelt(Tokens t, int i) {
    Sense month = isSeparator(t, i + 1) ? t.sense(i + 2, SenseKind.MONTH) : null;
    if (month == null) {
      return null;
    }
    boolean more = isSeparator(t, i + 3) && t.glued(i + 3) && t.glued(i + 4);
    int number = t.integer(i + 4);
    if (Numerals.yearLike(t, i)) {
      if (more && number >= 1 && number <= 31) {
        return Moment.day(i, i + 5, t.integer(i), month.integer(), number);
      }
      boolean comma = t.mark(i + 1, ',');
      boolean day = t.is(i + 3, TokenType.NUMBER) || t.is(i + 3, TokenType.ORDINAL);
      boolean named = !t.is(i + 2, SenseKind.STOP) || Chars.isUpper(t.first(i + 2));
      return (comma && day) || !named
          ? null
          : Moment.calendar(i, i + 3, Frequency.MONTH, t.integer(i), month.integer());
    }
    int day = t.integer(i);
    boolean valid = more && day >= 1 && day <= 31 && !t.mark(i + 1, ',');
    int year = t.digits(i + 4, 2) ? 2000 + number : Numerals.yearLike(t, i + 4) ? number : 0;
    return valid && year > 0 ? Moment.day(i, i + 5, year, month.integer(), day) : null;
  }

  private static boolean isSeparator(Tokens t, int i) {
    return t.mark(i, '/') || t.mark(i, '-') || t.mark(i, ',') || t.mark(i, '.');
  }

  /// "from 10/1 to 11/7": month before day, unless only the other order gives days. Two fractions
  /// in one are no dates.
  static @Nullable Moment slashed(Tokens t, int i, @Nullable LocalDate clock) {
    boolean led = t.is(i - 1, SenseKind.FROM) || t.is(i - 1, SenseKind.BETWEEN);
    Pair a = pair(t, i);
    boolean joint = led ? isJoint(t, i + 3) : Chars.isDash(t.mark(i + 3));
    Pair b = a != null && joint ? pair(t, i + 4) : null;
    if (a == null || b == null) {
      return null;
    }
    if (led ? a.isFraction() && b.isFraction() : a.isFraction() || b.isFraction()) {
      return null;
    }
    boolean monthFirst = a.a() <= 12 && b.a() <= 12;
    boolean dayFirst = a.b() <= 12 && b.b() <= 12;
    if (!monthFirst && !dayFirst) {
      return null;
    }
    Moment first = day(monthFirst ? a : new Pair(a.b(), a.a()), i);
    Moment last = day(monthFirst ? b : new Pair(b.b(), b.a()), i);
    Period joined =
        Calendar.join(
            first.period(clock), EnglishTimes.following(first, last, clock).period(clock));
    return Moment.fixed(i, i + 7, TimeKind.RANGE, Frequency.DAY, joined);
  }

  private static boolean isJoint(Tokens t, int i) {
    return EnglishPeriods.isRangeJoint(t, i) || t.is(i, SenseKind.AND);
  }

  private static Moment day(Pair monthAndDay, int i) {
    return Moment.day(i, i + 3, 0, monthAndDay.a(), monthAndDay.b());
  }

  private static @Nullable Pair pair(Tokens t, int i) {
    int a = t.integer(i);
    int b = t.integer(i + 2);
    boolean slash = t.mark(i + 1, '/') && t.glued(i + 1) && t.glued(i + 2);
    boolean valid = a >= 1 && a <= 31 && b >= 1 && b <= 31;
    return slash && valid && !t.mark(i + 3, '/') && !t.any(i + 3, EnglishYears.AFTER_VALUE)
        ? new Pair(a, b)
        : null;
  }

  /// {@return the clock's day, where words name it as the end of a span}
  static @Nullable Moment now(Tokens t, int i, @Nullable LocalDate clock) {
    int j = t.word(i, "the") ? i + 1 : i;
    boolean now = t.word(j, "now") || t.word(j, "present") || t.word(j, "date");
    if (!now || (t.is(j + 1, SenseKind.SPAN_UNIT) && !t.word(j + 1, "day"))) {
      return null;
    }
    int to = t.word(j + 1, "day") ? j + 2 : j + 1;
    Period day = clock == null ? null : Period.ofDay(clock);
    return Moment.fixed(i, to, TimeKind.DAY, Frequency.DAY, day);
  }
}
