package org.parallax.quantity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Entry.Sense;
import org.parallax.quantity.Mention.TimeKind;

/// English years, alone or behind a part of one.
///
/// ```
/// year     = YYYY | YYYY "-" YY | YYYY "'s" | YEAR_CONTEXT spelt
/// spelt    = ( "nineteen" | "twenty" … ) ( TEN [ DIGIT ] | TEEN ) | cardinal of a thousand or more
/// numbered = YYYY ( "-" | "/" ) MM | MM ( "-" | "/" ) YYYY
/// fiscal   = FISCAL YYYY [ "-" YY ] | YYYY FISCAL
/// ```
final class EnglishYears {

  private static final int LAST = 2100;

  /// A year behind a month or quarter.
  private record YearAt(int year, int to, boolean relative) {}

  private EnglishYears() {}

  static final long AFTER_VALUE =
      Entry.bit(SenseKind.PERCENT)
          | Entry.bit(SenseKind.PP)
          | Entry.bit(SenseKind.BP)
          | Entry.bit(SenseKind.CURRENCY)
          | Entry.bit(SenseKind.SCALE)
          | Entry.bit(SenseKind.TIMES);

  /// "2015/3", "2016-11", "11/2016"; "2011/12" could be a season and is left to the years.
  static @Nullable Moment numbered(Tokens t, int i) {
    boolean slash = t.mark(i + 1, '/');
    boolean dash = t.mark(i + 1, '-');
    boolean first = Numerals.yearLike(t, i);
    boolean even = t.glued(i + 1) == t.glued(i + 2) || dash || (first && t.glued(i + 2));
    if (!(slash || dash) || !even || !t.is(i + 2, TokenType.NUMBER) || t.mark(i + 3, '/')) {
      return null;
    }
    boolean free = (t.glued(i + 1) && t.glued(i + 2)) || !t.is(i + 3, TokenType.WORD);
    int year = t.integer(first ? i : i + 2);
    int month = t.integer(first ? i + 2 : i);
    int width = t.length(first ? i + 2 : i);
    boolean wide = width == 2 || (slash && width == 1);
    boolean season = first && month == (year + 1) % 100;
    boolean valid = month >= 1 && month <= 12 && wide && free && !season;
    boolean other = first || Numerals.yearLike(t, i + 2);
    boolean value = t.any(i + 3, AFTER_VALUE);
    return valid && other && !value
        ? Moment.calendar(i, i + 3, Frequency.MONTH, year, month)
        : null;
  }

  /// "1970's".
  private static @Nullable Moment decade(Tokens t, int i) {
    boolean plural =
        (t.mark(i + 1, '\'') || t.mark(i + 1, '’')) && t.glued(i + 1) && t.word(i + 2, "s");
    int year = t.integer(i);
    return plural && year % 10 == 0
        ? Moment.known(i, i + 3, TimeKind.DECADE, Frequency.YEAR, Calendar.decade(year))
        : null;
  }

  /// "in twenty twenty-five", "since nineteen ninety-nine".
  private static @Nullable Moment inWords(Tokens t, int i) {
    boolean named = t.word(i - 1, "year");
    YearAt spelt = named || t.is(i - 1, SenseKind.YEAR_CONTEXT) ? spelt(t, i) : null;
    if (spelt == null && named) {
      return ancient(t, i);
    }
    return spelt == null ? null : Moment.calendar(i, spelt.to(), Frequency.YEAR, spelt.year(), 1);
  }

  /// "the year 1066", "year two hundred and sixty-seven".
  private static @Nullable Moment ancient(Tokens t, int i) {
    Numeral n = t.is(i, TokenType.NUMBER) && t.integer(i) < 0 ? null : EnglishCardinals.at(t, i);
    int year = t.integer(i) > 0 ? t.integer(i) : n == null ? 0 : n.value().intValue();
    int to = t.integer(i) > 0 || n == null ? i + 1 : n.to();
    return year >= 100 && year < LAST && !t.any(to, AFTER_VALUE)
        ? Moment.calendar(i - 1, to, Frequency.YEAR, year, 1)
        : null;
  }

  /// A year in words, in pairs or as one number; nothing that could be counted stands behind.
  private static @Nullable YearAt spelt(Tokens t, int i) {
    Sense teen = t.sense(i, SenseKind.TEEN);
    Sense head = teen == null ? t.sense(i, SenseKind.TEN) : teen;
    int hundreds = head == null ? 0 : head.integer();
    int j = EnglishPeriods.hyphen(t, i + 1);
    if (hundreds >= 16 && hundreds <= 20 && t.any(j, PAIR)) {
      int rest = EnglishPeriods.cardinal(t, j);
      return new YearAt(100 * hundreds + rest, EnglishPeriods.afterCardinal(t, j), false);
    }
    boolean thousand = t.is(i, SenseKind.DIGIT) && t.is(i + 1, SenseKind.SCALE);
    Numeral n = thousand ? EnglishCardinals.at(t, i) : null;
    if (n == null || n.to() == i + 2) {
      return null;
    }
    double year = n.value().doubleValue();
    boolean closed = !t.is(n.to(), TokenType.WORD) || t.is(n.to(), SenseKind.STOP);
    return year >= 1000 && year < LAST && closed && !t.any(n.to(), AFTER_VALUE)
        ? new YearAt((int) year, n.to(), false)
        : null;
  }

  private static final long PAIR = Entry.bit(SenseKind.TEN) | Entry.bit(SenseKind.TEEN);

  /// {@return the moment with the year that follows it, if one does}
  static Moment following(Tokens t, Moment m, @Nullable LocalDate clock) {
    YearAt found = yearAfter(t, m.to(), clock);
    return found == null ? m : m.in(found.year(), found.to(), found.relative());
  }

  private static @Nullable YearAt yearAfter(Tokens t, int i, @Nullable LocalDate clock) {
    int j = i;
    if (t.is(j, SenseKind.OF) || t.mark(j, ',') || t.is(j, SenseKind.IN) || t.mark(j, '/')) {
      j++;
    }
    if (t.word(j, "the")) {
      j++;
    }
    j = EnglishPeriods.hyphen(t, j);
    if (Numerals.yearLike(t, j) && !(t.mark(i, ',') && t.any(j + 1, AFTER_VALUE))) {
      return new YearAt(t.integer(j), j + 1, false);
    }
    if ((t.mark(j, '\'') || t.mark(j, '’')) && t.digits(j + 1, 2)) {
      return new YearAt(2000 + t.integer(j + 1), j + 2, false);
    }
    YearAt spelt = spelt(t, j);
    if (spelt != null) {
      return spelt;
    }
    boolean relative =
        t.is(j, SenseKind.PAST) || t.is(j, SenseKind.THIS) || t.is(j, SenseKind.NEXT);
    Sense unit = relative ? t.sense(j + 1, SenseKind.SPAN_UNIT) : null;
    if (unit == null || !unit.value().equals("year") || clock == null) {
      return null;
    }
    int by = t.is(j, SenseKind.PAST) ? -1 : t.is(j, SenseKind.NEXT) ? 1 : 0;
    return new YearAt(clock.getYear() + by, j + 2, true);
  }

  /// "fiscal 2025", "fiscal year 2024-25", "the 2025 fiscal year".
  static @Nullable Moment fiscal(Tokens t, int i) {
    if (t.is(i, SenseKind.FISCAL) && Numerals.yearLike(t, i + 1)) {
      return fiscalYear(i, afterSeason(t, i + 1), t.integer(i + 1));
    }
    int named = Numerals.yearLike(t, i) ? afterSeason(t, i) : i;
    if (named > i && t.is(named, SenseKind.FISCAL)) {
      return fiscalYear(i, named + 1, t.integer(i));
    }
    Sense unit = t.is(i + 1, SenseKind.FISCAL) ? t.sense(i + 2, SenseKind.SPAN_UNIT) : null;
    if (t.is(i + 1, SenseKind.FISCAL) && EastAsianPeriods.step(t, i) != null) {
      // "last fiscal year", "this fiscal quarter"
      return Moment.fixed(i, unit == null ? i + 2 : i + 3, TimeKind.FISCAL, null, null);
    }
    return null;
  }

  /// A fiscal year's days are its issuer's own; only the name is known.
  static Moment fiscalYear(int i, int to, int year) {
    return new Moment(i, to, TimeKind.FISCAL, null, year, 0, 0, null, false);
  }

  private static int afterSeason(Tokens t, int i) {
    boolean joined =
        (t.mark(i + 1, '/') || Chars.isDash(t.mark(i + 1)))
            && t.glued(i + 1)
            && t.glued(i + 2)
            && t.digits(i + 2, 2);
    return joined ? i + 3 : i + 1;
  }

  /// "2025", "2023-24".
  static @Nullable Moment year(Tokens t, int i) {
    if (!Numerals.yearLike(t, i) || isValue(t, i)) {
      return inWords(t, i);
    }
    Moment decade = decade(t, i);
    if (decade != null) {
      return decade;
    }
    int year = t.integer(i);
    int to = afterSeason(t, i);
    if (to > i + 1 && t.integer(i + 2) == (year + 1) % 100) {
      Period both = Calendar.join(Period.ofYear(year), Period.ofYear(year + 1));
      return new Moment(i, to, TimeKind.RANGE, Frequency.YEAR, year, 0, 0, both, false);
    }
    int last = to > i + 1 ? t.integer(i + 2) : 0;
    if (last > year % 100 && Chars.isDash(t.mark(i + 1)) && !t.any(to, AFTER_VALUE)) {
      // "2014–18"
      Period all = Calendar.join(Period.ofYear(year), Period.ofYear(year - year % 100 + last));
      return new Moment(i, to, TimeKind.RANGE, Frequency.YEAR, year, 0, 0, all, false);
    }
    return Moment.calendar(i, i + 1, Frequency.YEAR, year, 1);
  }

  /// {@return whether four digits that could be a year stand where a value does}
  private static boolean isValue(Tokens t, int i) {
    if (t.any(i + 1, AFTER_VALUE) || t.is(i - 1, SenseKind.CURRENCY_BEFORE)) {
      return true;
    }
    if (t.is(i - 1, SenseKind.CUE_BEFORE) && !t.is(i - 1, SenseKind.YEAR_CONTEXT)) {
      return true;
    }
    if (t.is(i + 1, SenseKind.SPAN_UNIT)
        || t.is(i + 1, SenseKind.UNIT)
        || t.is(i + 1, SenseKind.NOUN)) {
      return true;
    }
    boolean dated =
        t.is(i - 1, SenseKind.OF)
            || t.is(i - 1, SenseKind.IN)
            || t.is(i - 1, SenseKind.MONTH)
            || t.is(i - 1, SenseKind.END_OF)
            || t.is(i - 1, SenseKind.PART_OF);
    boolean joined = !dated && (t.is(i + 1, SenseKind.TO) || Chars.isDash(t.mark(i + 1)));
    return joined
        && t.is(i + 2, TokenType.NUMBER)
        && t.plain(i + 2)
        && t.length(i + 2) > 2
        && !Numerals.yearLike(t, i + 2);
  }
}
