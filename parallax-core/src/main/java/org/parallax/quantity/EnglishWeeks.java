package org.parallax.quantity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Entry.Sense;
import org.parallax.quantity.Mention.TimeKind;

/// English weeks and centuries by number: "the third week of October", "week 31", "the 21st
/// century".
final class EnglishWeeks {

  /// Reads the month or year that a week is of.
  interface Bases {
    @Nullable Moment at(Tokens t, int i, @Nullable LocalDate clock);
  }

  private final Bases bases;

  EnglishWeeks(Bases bases) {
    this.bases = bases;
  }

  /// {@return the week or century that begins at the token, or null}
  @Nullable Moment at(Tokens t, int i, @Nullable LocalDate clock) {
    if (is(t, i, "week")) {
      return named(t, i, clock);
    }
    Sense ordinal = t.sense(i, SenseKind.ORDINAL);
    int coded = t.is(i, TokenType.ORDINAL) && t.length(i) <= 4 ? coded(t, i) : -1;
    int n = ordinal == null ? coded : ordinal.integer();
    int j = EnglishPeriods.hyphen(t, i + 1);
    if (n > 0 && is(t, j, "century")) {
      return Moment.known(i, j + 1, TimeKind.RANGE, Frequency.YEAR, PartOfPeriod.century(n));
    }
    boolean last = t.is(i, SenseKind.PAST) && t.is(i + 2, SenseKind.OF);
    if (!is(t, j, "week") || (n < 1 && !last)) {
      return null;
    }
    int k = t.is(j + 1, SenseKind.OF) ? j + 2 : j + 1;
    Moment whole = bases.at(t, t.word(k, "the") ? k + 1 : k, clock);
    if (whole == null) {
      return null;
    }
    Period week = PartOfPeriod.week(whole.period(clock), last ? -1 : n);
    return moment(i, whole.to(), week, whole.relative() || whole.lacksYear());
  }

  private static int coded(Tokens t, int i) {
    return Digits.integer(t.text, t.start(i), t.end(i) - 2);
  }

  /// "week of 16 September", "week 31 of 2018".
  private @Nullable Moment named(Tokens t, int i, @Nullable LocalDate clock) {
    if (t.is(i + 1, SenseKind.OF)) {
      Moment day = bases.at(t, t.word(i + 2, "the") ? i + 3 : i + 2, clock);
      Period days = day == null || day.kind() != TimeKind.DAY ? null : day.period(clock);
      return day == null || days == null
          ? null
          : moment(i, day.to(), PartOfPeriod.weekOf(days.start()), day.relative());
    }
    int n = t.integer(i + 1);
    if (n < 1 || n > 53 || t.any(i + 2, EnglishYears.AFTER_VALUE)) {
      return null;
    }
    int k = t.is(i + 2, SenseKind.OF) ? i + 3 : i + 2;
    boolean dated = Numerals.yearLike(t, k);
    int year = dated ? t.integer(k) : clock == null ? 0 : clock.getYear();
    Period week = year == 0 ? null : PartOfPeriod.week(Period.ofYear(year), n);
    return moment(i, dated ? k + 1 : i + 2, week, !dated);
  }

  private static Moment moment(int from, int to, @Nullable Period week, boolean relative) {
    return relative
        ? Moment.fixed(from, to, TimeKind.RANGE, null, week)
        : Moment.known(from, to, TimeKind.RANGE, null, week);
  }

  private static boolean is(Tokens t, int i, String unit) {
    Sense sense = t.sense(i, SenseKind.SPAN_UNIT);
    return sense != null
        && sense.value().equals(unit)
        && t.text.charAt(t.end(i) - 1) != 's'
        && t.text.charAt(t.end(i) - 1) != 'S';
  }
}
