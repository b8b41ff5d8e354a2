package org.parallax.quantity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Entry.Sense;
import org.parallax.quantity.Mention.TimeKind;

/// English names of calendar periods: days, months, quarters, halves, years, fiscal years.
final class EnglishPeriods {
  private static final long BEFORE_MONTH =
      Entry.bit(SenseKind.YEAR_CONTEXT)
          | Entry.bit(SenseKind.PAST)
          | Entry.bit(SenseKind.THIS)
          | Entry.bit(SenseKind.PART_OF)
          | Entry.bit(SenseKind.END_OF)
          | Entry.bit(SenseKind.BETWEEN)
          | Entry.bit(SenseKind.AND)
          | Entry.bit(SenseKind.TO);

  private static final int MOST = 400;

  // --- counting words

  /// {@return a small cardinal in digits or words, or −1}
  static int cardinal(Tokens t, int i) {
    if (t.is(i, TokenType.NUMBER)) {
      int n = t.integer(i);
      return n <= MOST ? n : -1;
    }
    Sense ten = t.sense(i, SenseKind.TEN);
    if (ten != null) {
      Sense digit = t.sense(hyphen(t, i + 1), SenseKind.DIGIT);
      return ten.integer() + (digit == null ? 0 : digit.integer());
    }
    Sense sense = t.sense(i, SenseKind.DIGIT);
    if (sense == null) {
      sense = t.sense(i, SenseKind.TEEN);
    }
    return sense == null ? -1 : sense.integer();
  }

  static int afterCardinal(Tokens t, int i) {
    if (t.is(i, SenseKind.TEN) && t.is(hyphen(t, i + 1), SenseKind.DIGIT)) {
      return hyphen(t, hyphen(t, i + 1) + 1);
    }
    return hyphen(t, i + 1);
  }

  /// {@return the ordinal in digits or in one word, or 0}
  static int nth(Tokens t, int i) {
    Sense sense = t.sense(i, SenseKind.ORDINAL);
    return sense == null ? Math.max(0, codedOrdinal(t, i)) : sense.integer();
  }

  static int hyphen(Tokens t, int j) {
    return Chars.isHyphen(t.mark(j)) && t.glued(j) ? j + 1 : j;
  }

  // --- named periods

  @Nullable Moment named(Tokens t, int i, @Nullable LocalDate clock) {
    Moment m = null;
    if (t.is(i, TokenType.DATE)) {
      return EnglishDates.date(t, i);
    } else if (t.is(i, TokenType.NAME)) {
      m = coded(t, i);
    } else if (t.is(i, SenseKind.MONTH)) {
      return month(t, i, clock);
    } else if (t.is(i, TokenType.NUMBER) || t.is(i, TokenType.ORDINAL)) {
      m = dayOrYearFirst(t, i, clock);
    }
    if (m == null) {
      m = ordinal(t, i);
    }
    if (m == null) {
      m = EnglishYears.fiscal(t, i);
      return m;
    }
    return m.year() == 0 ? EnglishYears.following(t, m, clock) : m;
  }

  /// "Q3", "3Q25", "H1", "1H2025", "FY25", "1990s".
  static @Nullable Moment coded(Tokens t, int i) {
    String code = t.of(i);
    int length = code.length();
    char a = Character.toUpperCase(code.charAt(0));
    if (length == 2 && (a == 'Q' || a == 'H')) {
      return part(i, a, Chars.digit(code.charAt(1)), 0);
    }
    if (length >= 4 && a == 'F' && Character.toUpperCase(code.charAt(1)) == 'Y') {
      int year = shortYear(code, 2, length);
      return year < 0 ? null : EnglishYears.fiscalYear(i, i + 1, year);
    }
    if (!Chars.isDigit(a)) {
      return null;
    }
    char b = Character.toUpperCase(code.charAt(1));
    if (length >= 2 && (b == 'Q' || b == 'H')) {
      int year = length == 2 ? 0 : shortYear(code, 2, length);
      return year < 0 ? null : part(i, b, Chars.digit(a), year);
    }
    boolean decade = length == 5 && code.charAt(4) == 's' && code.charAt(3) == '0';
    if (decade && Digits.run(code, 0, 4) == 4) {
      Period years = Calendar.decade(Digits.integer(code, 0, 4));
      return new Moment(
          i, i + 1, TimeKind.DECADE, Frequency.YEAR, years.start().getYear(), 0, 0, years, false);
    }
    return null;
  }

  private static @Nullable Moment part(int i, char letter, int index, int year) {
    if (letter == 'Q') {
      boolean valid = index >= 1 && index <= 4;
      return valid ? Moment.calendar(i, i + 1, Frequency.QUARTER, year, index) : null;
    }
    boolean valid = index == 1 || index == 2;
    return valid ? Moment.calendar(i, i + 1, Frequency.HALF, year, index) : null;
  }

  /// {@return the year of two or four digits, or −1}
  private static int shortYear(String code, int from, int to) {
    if (Digits.run(code, from, to) != to) {
      return -1;
    }
    int year = to - from == 2 || to - from == 4 ? Digits.integer(code, from, to) : -1;
    return to - from == 2 && year >= 0 ? 2000 + year : year;
  }

  /// "October", "October 2025", "October 31, 2025", "Oct. 31".
  private static @Nullable Moment month(Tokens t, int i, @Nullable LocalDate clock) {
    Sense sense = t.sense(i, SenseKind.MONTH);
    if (sense == null || !isMonth(t, i)) {
      return null;
    }
    int j = i + 1;
    boolean abbreviated = t.length(i) <= 4 && t.has(j + 1);
    if (t.mark(j, '.') && (abbreviated || t.glued(j + 1))) {
      j++;
    }
    j = theNth(t, j);
    boolean slash = t.mark(j, '/') && t.glued(j) && t.mark(j + 2, '/');
    if (slash && dayNumber(t, j + 1) > 0 && Numerals.yearLike(t, j + 3)) {
      // "Aug/01/2019"
      int nth = dayNumber(t, j + 1);
      return Moment.day(i, j + 4, t.integer(j + 3), sense.integer(), nth);
    }
    int day = dayNumber(t, j);
    if (day > 0) {
      int k = theNth(t, j + 2);
      boolean amid = t.is(i - 1, SenseKind.BETWEEN) && t.is(j + 1, SenseKind.AND);
      int last = isRangeJoint(t, j + 1) || amid ? dayNumber(t, k) : -1;
      if (last > day && !t.is(k + 1, SenseKind.MONTH) && !isMonthAfterOf(t, k + 1)) {
        return EnglishYears.following(t, days(i, k + 1, sense.integer(), day, last), clock);
      }
      return EnglishYears.following(t, Moment.day(i, j + 1, 0, sense.integer(), day), clock);
    }
    Moment m = Moment.calendar(i, j, Frequency.MONTH, 0, sense.integer());
    Moment dated = EnglishYears.following(t, m, clock);
    // Without a year the full stop may end the sentence.
    return dated.to() == j ? m.upTo(i + 1) : dated;
  }

  private static boolean isMonthAfterOf(Tokens t, int j) {
    return t.is(j, SenseKind.OF) && t.is(j + 1, SenseKind.MONTH);
  }

  /// {@return past the article before an ordinal}
  private static int theNth(Tokens t, int j) {
    return t.word(j, "the") && t.is(j + 1, TokenType.ORDINAL) ? j + 1 : j;
  }

  static boolean isRangeJoint(Tokens t, int j) {
    return Chars.isDash(t.mark(j)) || t.is(j, SenseKind.TO);
  }

  /// "October 20–24": days of one month; the last one is kept in hundreds beside the first.
  private static Moment days(int from, int to, int month, int first, int last) {
    return new Moment(
        from, to, TimeKind.RANGE, Frequency.DAY, 0, month, first + 100 * last, null, false);
  }

  /// "may" and "march" are months only with a capital, and at a sentence's start only before a
  /// number.
  static boolean isMonth(Tokens t, int i) {
    boolean word = t.is(i, SenseKind.STOP);
    if (!Chars.isUpper(t.first(i))) {
      return !word && (t.length(i) > 3 || t.is(i + 1, TokenType.NUMBER));
    }
    if (!word) {
      return true;
    }
    return t.is(i + 1, TokenType.NUMBER) || t.is(i + 1, TokenType.ORDINAL) || stands(t, i);
  }

  /// "May exports", "since May", "in both March and May"; not "May it last", "Exports May Rise".
  private static boolean stands(Tokens t, int i) {
    if (dayNumber(t, i - 1) > 0
        || Numerals.yearLike(t, i - 1)
        || t.any(i - 1, BEFORE_MONTH)
        || Chars.isDash(t.mark(i - 1))
        || Chars.isDash(t.mark(i + 1))) {
      return true;
    }
    if (isCapital(t, i, 1) || (isCapital(t, i + 1, 0) && !isCapital(t, i + 1, 1))) {
      return false;
    }
    return t.is(i - 1, TokenType.WORD)
        ? !isCapital(t, i - 1, 0) || t.is(i - 1, SenseKind.STOP)
        : !t.is(i + 1, SenseKind.NO_MONTH);
  }

  private static boolean isCapital(Tokens t, int i, int letter) {
    return t.is(i, TokenType.WORD)
        && t.length(i) > letter
        && Chars.isUpper(t.text.charAt(t.start(i) + letter));
  }

  static int dayNumber(Tokens t, int j) {
    if (t.is(j, TokenType.ORDINAL)) {
      int n = Digits.integer(t.text, t.start(j), Math.min(t.end(j) - 2, t.start(j) + 4));
      return n >= 1 && n <= 31 ? n : -1;
    }
    int n = t.integer(j);
    boolean day = n >= 1 && n <= 31 && t.length(j) <= 2 && !t.any(j + 1, EnglishYears.AFTER_VALUE);
    return day && !t.is(j + 1, SenseKind.SCALE) ? n : -1;
  }

  /// "31 October 2025", "31st of October", "2025 Q3", "2025 October", "2025-10".
  private static @Nullable Moment dayOrYearFirst(Tokens t, int i, @Nullable LocalDate clock) {
    Moment spelt = EnglishDates.spelt(t, i);
    if (spelt != null) {
      return spelt;
    }
    int j = hyphen(t, i + 1);
    int day = dayNumber(t, i);
    int k = t.is(j, SenseKind.OF) ? j + 1 : j;
    Sense month = t.sense(k, SenseKind.MONTH);
    if (day > 0 && month != null && isMonth(t, k)) {
      int past = theNth(t, k + 2);
      boolean ordinal = t.is(past, TokenType.ORDINAL) && isRangeJoint(t, k + 1);
      int end = ordinal && !isMonthAfterOf(t, past + 1) ? dayNumber(t, past) : -1;
      return end > day && !t.is(past + 1, SenseKind.MONTH)
          ? days(i, past + 1, month.integer(), day, end)
          : Moment.day(i, k + 1, 0, month.integer(), day);
    }
    boolean amid = t.is(i - 1, SenseKind.BETWEEN) && t.is(i + 1, SenseKind.AND);
    if (day > 0 && (isRangeJoint(t, i + 1) || amid)) {
      Moment several = severalDays(t, i, day, clock);
      return several == null ? EnglishYears.numbered(t, i) : several;
    }
    Moment numbered = EnglishYears.numbered(t, i);
    if (numbered != null || !Numerals.yearLike(t, i)) {
      return numbered;
    }
    int year = t.integer(i);
    if (month != null && isMonth(t, k)) {
      return Moment.calendar(i, k + 1, Frequency.MONTH, year, month.integer());
    }
    boolean owner = (t.mark(j, '\'') || t.mark(j, '’')) && t.word(j + 1, "s");
    int p = owner ? j + 2 : j;
    Moment part = t.is(p, TokenType.NAME) ? coded(t, p) : ordinal(t, p);
    return part == null || !part.lacksYear() ? null : part.startingAt(i).in(year, part.to(), false);
  }

  /// "4–22 October", "4 to 22 of this month".
  private static @Nullable Moment severalDays(Tokens t, int i, int day, @Nullable LocalDate clock) {
    int to = theNth(t, i + 2);
    int last = dayNumber(t, to);
    Sense before = t.sense(i + 2, SenseKind.MONTH);
    boolean led = t.is(i - 1, SenseKind.FROM) || t.is(i - 1, SenseKind.BETWEEN);
    if (before != null && isMonth(t, i + 2) && led && dayNumber(t, i + 3) > day) {
      // "from 2 to April 7"
      Moment both = days(i, i + 4, before.integer(), day, dayNumber(t, i + 3));
      return EnglishYears.following(t, both, clock);
    }
    if (last <= day) {
      return null;
    }
    int m = t.is(to + 1, SenseKind.OF) || t.is(to + 1, SenseKind.IN) ? to + 2 : to + 1;
    Sense named = t.sense(m, SenseKind.MONTH);
    if (named != null && isMonth(t, m)) {
      return days(i, m + 1, named.integer(), day, last);
    }
    Sense step = EastAsianPeriods.step(t, m);
    Sense unit = step == null ? null : t.sense(m + 1, SenseKind.SPAN_UNIT);
    if (step == null || unit == null || clock == null || !unit.value().equals("month")) {
      return null;
    }
    LocalDate then = clock.plusMonths(step.integer());
    return days(i, m + 2, then.getMonthValue(), day, last).in(then.getYear(), m + 2, true);
  }

  /// "third quarter", "first half", "first three quarters".
  private static @Nullable Moment ordinal(Tokens t, int i) {
    Sense word = t.sense(i, SenseKind.PERIOD_WORD);
    if (word != null && word.value().startsWith("half:")) {
      return Moment.calendar(i, i + 1, Frequency.HALF, 0, word.value().charAt(5) - '0');
    }
    int numbered = t.word(i, "quarter") && t.digits(i + 1, 1) ? t.integer(i + 1) : 0;
    if (numbered >= 1 && numbered <= 4 && !t.any(i + 2, EnglishYears.AFTER_VALUE)) {
      return Moment.calendar(i, i + 2, Frequency.QUARTER, 0, numbered);
    }
    int index = nth(t, i);
    if (index < 1) {
      return null;
    }
    int j = hyphen(t, i + 1);
    int end = isRangeJoint(t, j) && index == 1 ? nth(t, t.word(j + 1, "the") ? j + 2 : j + 1) : 0;
    Sense unit = t.sense(j, SenseKind.SPAN_UNIT);
    int past = t.word(j + 1, "the") ? j + 3 : j + 2;
    if (end > 1 && end <= 4 && (t.word(past, "quarter") || t.word(past, "quarters"))) {
      return new Moment(
          i, past + 1, TimeKind.RANGE, Frequency.QUARTER, 0, -3 * end, 0, null, false);
    }
    if (unit != null && unit.value().equals("quarter") && index <= 4) {
      return Moment.calendar(i, j + 1, Frequency.QUARTER, 0, index);
    }
    if (t.is(j, SenseKind.HALF) && index <= 2) {
      return Moment.calendar(i, j + 1, Frequency.HALF, 0, index);
    }
    return index == 1 ? firstMany(t, i, j) : null;
  }

  private static int codedOrdinal(Tokens t, int i) {
    if (!t.is(i, TokenType.ORDINAL) || t.length(i) > 4) {
      return -1;
    }
    return Digits.integer(t.text, t.start(i), t.end(i) - 2);
  }

  private static @Nullable Moment firstMany(Tokens t, int i, int j) {
    int count = cardinal(t, j);
    int k = afterCardinal(t, j);
    Sense unit = count < 1 ? null : t.sense(k, SenseKind.SPAN_UNIT);
    if (unit == null) {
      return null;
    }
    int months =
        switch (unit.value()) {
          case "quarter" -> count * 3;
          case "month" -> count;
          default -> 0;
        };
    if (months < 1 || months > 12) {
      return null;
    }
    Frequency grain = Calendar.grain(unit.value());
    return new Moment(i, k + 1, TimeKind.RANGE, grain, 0, -months, 0, null, false);
  }
}
