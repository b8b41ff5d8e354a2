package org.parallax.quantity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Entry.Sense;
import org.parallax.quantity.Mention.TimeKind;

/// English time expressions.
///
/// ```
/// time     = [ AS_OF ] point | [ BETWEEN ] point ( TO | "–" | "and" ) ( point | "now" | later )
///          | ( BETWEEN | FROM ) M "/" D ( TO | "–" | "and" ) M "/" D | weekdays
/// point    = [ PART_OF ] base | END_OF base | week
/// week     = ( ORDINAL | PAST ) "week" [ "of" ] base | "week of" day | "week" n [ "of" YYYY ]
/// season   = ( PAST | THIS | NEXT ) SEASON | SEASON [ "of" ] YYYY
/// base     = day | month | quarter | half | first-n | fiscal | span | relative | year
/// day      = MONTH d [ "," ] [ year ] | d [ "of" ] MONTH [ year ] | DATE
/// month    = MONTH [ year ] | YYYY MONTH | YYYY "-" MM
/// quarter  = "Q3" [ year ] | "3Q25" | ORDINAL quarter [ year ] | YYYY "Q3"
/// half     = "H1" [ year ] | "1H25" | ORDINAL "half" [ year ]
/// first-n  = "first" cardinal ( months | quarters ) [ year ]
/// span     = see EnglishLapses
/// relative = ( PAST | THIS | NEXT ) ( unit | MONTH | quarter | half ) | RELATIVE
/// year     = YYYY | YYYY "-" YY | "1990s"
/// ```
final class EnglishTimes implements Times {

  private final EnglishPeriods periods = new EnglishPeriods();
  private final EnglishWeeks weeks = new EnglishWeeks(this::base);
  private final EnglishLapses lapses = new EnglishLapses(this::base);
  private final EnglishEdges edges = new EnglishEdges(this::base);

  @Override
  public @Nullable Read at(Tokens t, int i, @Nullable LocalDate clock) {
    boolean between = t.is(i, SenseKind.BETWEEN);
    boolean asOf = t.is(i, SenseKind.AS_OF);
    Moment days = EnglishDates.slashed(t, between ? i + 1 : i, clock);
    if (days == null) {
      days = weeks.weekdays(t, between ? i + 1 : i, clock);
    }
    if (days != null) {
      return new Read(days.startingAt(i).toTime(t, clock), days.to());
    }
    Moment a = point(t, between || asOf ? i + 1 : i, clock);
    if (a == null && (between || t.is(i - 1, SenseKind.FROM))) {
      a = EnglishDates.now(t, between ? i + 1 : i, clock);
    }
    if (a == null) {
      return null;
    }
    Moment b = second(t, a, between, clock);
    if (b == null) {
      boolean now = t.word(a.from(), "now") || t.word(a.from(), "present");
      if (now || (between && a.kind() != TimeKind.RANGE)) {
        return null;
      }
      Moment m = asOf ? a.startingAt(i).as(TimeKind.AS_OF) : between ? a.startingAt(i) : a;
      return new Read(m.toTime(t, clock), m.to());
    }
    Moment first = a.lacksYear() && b.year() != 0 ? a.in(b.year(), a.to(), false) : a;
    Moment last = b.lacksYear() ? following(first, b, clock) : b;
    Period joined = Calendar.join(first.period(clock), last.period(clock));
    boolean relative = first.relative() || b.relative() || first.lacksYear() || b.lacksYear();
    var time =
        new Mention.Time(
            t.start(i), t.end(b.to() - 1), joined, TimeKind.RANGE, b.grain(), relative);
    return new Read(time, b.to());
  }

  /// "from 29 November to 4 December": the second is the next one behind the first.
  static Moment following(Moment first, Moment second, @Nullable LocalDate clock) {
    Period start = first.period(clock);
    if (start == null) {
      return second;
    }
    Moment same = second.in(start.start().getYear(), second.to(), true);
    Period end = same.period(clock);
    return end != null && end.end().isBefore(start.start())
        ? second.in(start.start().getYear() + 1, second.to(), true)
        : same;
  }

  private @Nullable Moment second(Tokens t, Moment a, boolean between, @Nullable LocalDate clock) {
    int j = a.to();
    if (Chars.isHyphen(t.mark(j)) && t.glued(j) && t.is(j + 1, SenseKind.TO)) {
      Moment last = point(t, Chars.isHyphen(t.mark(j + 2)) ? j + 3 : j + 2, clock);
      return last == null || a.grain() != last.grain() ? null : last;
    }
    boolean joined =
        t.is(j, SenseKind.TO) || Chars.isDash(t.mark(j)) || (between && t.is(j, SenseKind.AND));
    if (!joined) {
      return null;
    }
    Moment b = EnglishDates.now(t, j + 1, clock);
    b = b == null ? EnglishLapses.later(t, j + 1, clock) : b;
    if (b != null) {
      return b;
    }
    b = point(t, j + 1, clock);
    return b == null || (a.grain() != b.grain() && a.lacksYear() && b.lacksYear()) ? null : b;
  }

  private @Nullable Moment point(Tokens t, int i, @Nullable LocalDate clock) {
    if (t.is(i, SenseKind.END_OF) || t.is(i, SenseKind.PART_OF)) {
      int j = i + 1;
      while (Chars.isHyphen(t.mark(j)) || t.is(j, SenseKind.OF) || EnglishWeeks.owned(t, j)) {
        j++;
      }
      Sense part = t.sense(i, SenseKind.PART_OF);
      String which = part == null ? "end" : part.value();
      boolean current = t.is(j, SenseKind.THIS) || which.equals("rest");
      Moment base = j > i + 1 && EnglishWeeks.owned(t, j - 1) ? unit(t, j, clock) : null;
      base = base == null ? base(t, j, clock) : base;
      if (base == null && (t.word(i, "year-end") || t.word(i, "year end"))) {
        base = yearEnd(i, clock);
      }
      boolean open = base == null || ((which.equals("rest") || which.equals("before")) && !current);
      if (base == null || open) {
        return null;
      }
      return t.is(i, SenseKind.END_OF) ? end(base, i, clock) : part(base, i, which, clock);
    }
    Moment part = edges.at(t, i, clock);
    if (part == null) {
      part = edges.lasting(t, i, clock);
    }
    if (part == null) {
      part = weeks.at(t, i, clock);
    }
    return part == null ? base(t, i, clock) : part;
  }

  /// "by year-end": the clock's year, where no other is named.
  private static Moment yearEnd(int i, @Nullable LocalDate clock) {
    Period whole = Calendar.shifted(clock, "year", 0);
    return Moment.fixed(i, i + 1, TimeKind.RELATIVE, Frequency.YEAR, whole);
  }

  /// "the rest of the month": the unit that holds the clock.
  static @Nullable Moment unit(Tokens t, int i, @Nullable LocalDate clock) {
    Sense unit = t.sense(i, SenseKind.SPAN_UNIT);
    return unit == null || t.text.charAt(t.end(i) - 1) == 's'
        ? null
        : Moment.fixed(
            i,
            i + 1,
            TimeKind.RELATIVE,
            Calendar.grain(unit.value()),
            Calendar.shifted(clock, unit.value(), 0));
  }

  /// "early 2025", "mid-October": a part that is narrower than its period stands for itself.
  static Moment part(Moment base, int from, String part, @Nullable LocalDate clock) {
    Period whole = base.period(clock);
    Period days = PartOfPeriod.of(whole, part, clock);
    if (days == null ? whole == null : days.equals(whole)) {
      return base.startingAt(from);
    }
    boolean relative = base.relative() || base.lacksYear();
    return new Moment(
        from, base.to(), TimeKind.RANGE, base.grain(), base.year(), 0, 0, days, relative);
  }

  /// The end of a period is its last day.
  private static Moment end(Moment base, int i, @Nullable LocalDate clock) {
    Period whole = base.period(clock);
    Period last = whole == null ? null : Period.ofDay(whole.end());
    boolean relative = base.relative() || base.lacksYear();
    return new Moment(i, base.to(), TimeKind.END, base.grain(), base.year(), 0, 0, last, relative);
  }

  private @Nullable Moment base(Tokens t, int i, @Nullable LocalDate clock) {
    if (!t.has(i)) {
      return null;
    }
    Moment m = periods.named(t, i, clock);
    if (m != null) {
      return m;
    }
    m = lapses.at(t, i, clock);
    if (m != null) {
      return m;
    }
    m = relative(t, i, clock);
    if (m != null) {
      return m;
    }
    return EnglishYears.year(t, i);
  }

  /// "last year", "this October", "the previous quarter", "year to date".
  private static @Nullable Moment relative(Tokens t, int i, @Nullable LocalDate clock) {
    Sense span = t.sense(i, SenseKind.PERIOD_WORD);
    if (span != null && span.value().indexOf('/') > 0) {
      return EastAsianPeriods.spanWord(i, span);
    }
    Moment season = season(t, i);
    if (season != null) {
      return season;
    }
    Sense whole = t.sense(i, SenseKind.RELATIVE);
    if (whole != null) {
      return lexical(i, whole.value(), clock);
    }
    Sense sense = t.sense(i, SenseKind.PAST);
    if (sense == null) {
      sense = t.sense(i, SenseKind.THIS);
    }
    if (sense == null) {
      sense = t.sense(i, SenseKind.NEXT);
    }
    if (sense == null) {
      return null;
    }
    int by = sense.integer();
    Sense unit = t.sense(i + 1, SenseKind.SPAN_UNIT);
    if (unit != null && t.text.charAt(t.end(i + 1) - 1) != 's') {
      return Moment.fixed(
          i,
          i + 2,
          TimeKind.RELATIVE,
          Calendar.grain(unit.value()),
          Calendar.shifted(clock, unit.value(), by));
    }
    Sense month = t.sense(i + 1, SenseKind.MONTH);
    if (month == null) {
      return null;
    }
    Moment m = Moment.calendar(i, i + 2, Frequency.MONTH, 0, month.integer());
    if (clock == null || by == 0) {
      return m;
    }
    boolean passed = month.integer() < clock.getMonthValue();
    int year = clock.getYear() + (by < 0 ? (passed ? 0 : -1) : passed ? 1 : 0);
    return m.in(year, i + 2, true);
  }

  /// "next spring", "the summer of 2016", "by mid-summer": months that differ from place to place.
  private static @Nullable Moment season(Tokens t, int i) {
    boolean step = EastAsianPeriods.step(t, i) != null;
    Sense season = t.sense(step ? i + 1 : i, SenseKind.PERIOD_WORD);
    boolean named = season != null && season.value().equals("season");
    int to = step ? i + 2 : i + 1;
    int of = t.is(to, SenseKind.OF) ? to + 1 : to;
    boolean year = Numerals.yearLike(t, of);
    boolean stepped = EastAsianPeriods.step(t, of) != null && t.word(of + 1, "year");
    if (named && !step && stepped) {
      return Moment.fixed(i, of + 2, TimeKind.RELATIVE, null, null);
    }
    boolean part = t.is(i - 1, SenseKind.PART_OF) || t.is(i - 1, SenseKind.END_OF);
    return named && (step || year || part)
        ? Moment.fixed(i, year ? of + 1 : to, TimeKind.RELATIVE, null, null)
        : null;
  }

  private static @Nullable Frequency toDate(String value) {
    return switch (value) {
      case "ytd" -> Frequency.YEAR;
      case "qtd" -> Frequency.QUARTER;
      case "mtd" -> Frequency.MONTH;
      default -> null;
    };
  }

  /// A phrase of the lexicon: `unit:by`, `ytd qtd mtd wtd` or `vague`.
  private static Moment lexical(int i, String value, @Nullable LocalDate clock) {
    int colon = value.indexOf(':');
    if (colon > 0) {
      String unit = value.substring(0, colon);
      int by = Integer.parseInt(value.substring(colon + 1));
      Period period = Calendar.shifted(clock, unit, by);
      return Moment.fixed(i, i + 1, TimeKind.RELATIVE, Calendar.grain(unit), period);
    }
    if (value.endsWith("td")) {
      return Moment.fixed(i, i + 1, TimeKind.RANGE, toDate(value), Calendar.toDate(clock, value));
    }
    return Moment.fixed(i, i + 1, TimeKind.RELATIVE, null, null);
  }
}
