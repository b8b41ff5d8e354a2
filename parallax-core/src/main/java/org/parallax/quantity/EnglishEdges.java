package org.parallax.quantity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Entry.Sense;
import org.parallax.quantity.Mention.TimeKind;

/// English parts of a period counted from one of its edges, and lengths up to a day.
///
/// ```
/// edge     = ( ORDINAL | "first" n | LAST [ n ] ) unit "of" whole
/// nth      = ( ORDINAL | LAST ) WEEKDAY "of" whole
/// lasting  = ( n | "the" ) unit ( "to" | "through" | "ended" | "ending" ) point
/// whole    = base | "the" unit
/// LAST     = "last" | "final" | "closing"
/// ```
final class EnglishEdges {

  private final EnglishLapses.Points bases;

  EnglishEdges(EnglishLapses.Points bases) {
    this.bases = bases;
  }

  /// {@return the part of a period that begins at the token, or null}
  @Nullable Moment at(Tokens t, int i, @Nullable LocalDate clock) {
    boolean last = t.word(i, "last") || is(t, i, "last");
    int nth = last ? -1 : EnglishPeriods.nth(t, i);
    if (nth == 0) {
      return null;
    }
    int j = EnglishPeriods.hyphen(t, i + 1);
    int count = last || nth == 1 ? EnglishPeriods.cardinal(t, j) : -1;
    j = count > 0 ? EnglishPeriods.afterCardinal(t, j) : j;
    int weekday = count > 0 ? 0 : EnglishWeeks.weekday(t, j);
    Sense unit = t.sense(j, SenseKind.SPAN_UNIT);
    if ((unit == null && weekday == 0) || !t.is(j + 1, SenseKind.OF)) {
      return null;
    }
    Moment whole = whole(t, j + 2, clock);
    if (whole == null) {
      return null;
    }
    Period days = whole.period(clock);
    if (weekday > 0) {
      Period day = days == null ? null : PartOfPeriod.weekday(days, weekday, nth);
      return day == null ? null : within(whole, i, TimeKind.DAY, Frequency.DAY, day);
    }
    String name = unit == null ? "" : unit.value();
    if (count < 0 && nth > 0 && name.equals("quarter") && whole.grain() == Frequency.YEAR) {
      return null;
    }
    if (count < 0 && last && name.equals("quarter") && whole.grain() == Frequency.YEAR) {
      Moment quarter = Moment.calendar(i, whole.to(), Frequency.QUARTER, whole.year(), 4);
      return whole.relative() && days != null && days.frequency() == Frequency.YEAR
          ? quarter.in(days.start().getYear(), whole.to(), true)
          : quarter;
    }
    Period part = days == null ? null : PartOfPeriod.edge(days, name, nth, Math.max(1, count));
    return part == null ? null : within(whole, i, TimeKind.RANGE, Calendar.grain(name), part);
  }

  /// "the three months to June", "the year ended March 2025".
  @Nullable Moment lasting(Tokens t, int i, @Nullable LocalDate clock) {
    boolean one = t.is(i, SenseKind.SPAN_UNIT) && t.word(i - 1, "the");
    int count = one ? 1 : EnglishPeriods.cardinal(t, i);
    int j = one ? i : EnglishPeriods.afterCardinal(t, i);
    Sense unit = count > 0 ? t.sense(j, SenseKind.SPAN_UNIT) : null;
    boolean upTo = t.is(j + 1, SenseKind.TO) || is(t, j + 1, "closes");
    boolean year = unit != null && count * ("month".equals(unit.value()) ? 1 : 12) == 12;
    // "rose 2 percent in the year to June" is the change of June on the June before.
    if (unit == null || !upTo || (year && !is(t, j + 1, "closes"))) {
      return null;
    }
    int k = j + 2;
    while (t.word(k, "the") || t.word(k, "in") || t.word(k, "on")) {
      k++;
    }
    Moment end = bases.at(t, k, clock);
    Period days = end == null ? null : end.period(clock);
    if (end == null || days == null || end.grain() == Frequency.YEAR) {
      return null;
    }
    Period part = PartOfPeriod.until(days.end(), unit.value(), count);
    return part == null ? null : within(end, i, TimeKind.RANGE, Calendar.grain(unit.value()), part);
  }

  private @Nullable Moment whole(Tokens t, int i, @Nullable LocalDate clock) {
    boolean the = EnglishWeeks.owned(t, i);
    Moment current = the ? EnglishTimes.unit(t, i + 1, clock) : null;
    return current == null ? bases.at(t, the ? i + 1 : i, clock) : current;
  }

  private static boolean is(Tokens t, int i, String value) {
    Sense word = t.sense(i, SenseKind.PERIOD_WORD);
    return word != null && word.value().equals(value);
  }

  private static Moment within(
      Moment whole, int from, TimeKind kind, @Nullable Frequency grain, Period days) {
    boolean relative = whole.relative() || whole.lacksYear();
    return new Moment(from, whole.to(), kind, grain, whole.year(), 0, 0, days, relative);
  }
}
