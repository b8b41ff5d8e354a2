package org.parallax.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Kind;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.Mention;
import org.parallax.quantity.Mention.TimeKind;
import org.parallax.quantity.Period;

/// Which time a claim holds for: the nearest in its sentence that is not the date of a statement, a
/// baseline or the reach of an extreme; then what the text spoke of last; then the document's date.
final class TimeRules {
  private final DocumentContext context;
  private @Nullable Tokens sentence;
  private @Nullable Period before;
  private final List<Period> spoken = new ArrayList<>();

  TimeRules(DocumentContext context) {
    this.context = context;
  }

  /// {@return when the draft holds}
  Timing of(Tokens s, Draft d) {
    boolean extreme = d.value == Draft.NONE;
    if (d.rules.contains("extremum_of_value") && d.carriedFrom != null) {
      return of(s, d.carriedFrom);
    }
    int anchor = d.value != Draft.NONE ? d.value : d.predicate;
    Period named = inBrackets(s, d);
    if (named != null) {
      return new Timing(named, PeriodHow.RELATIVE, Draft.NONE, false);
    }
    Period last = latest(s, d, false);
    if (last != null && d.time == Draft.NONE) {
      return new Timing(last, PeriodHow.RELATIVE, Draft.NONE, false);
    }
    Period sum = s.isVerbFinal() ? KoreanSums.span(s, anchor) : null;
    if (sum != null) {
      return new Timing(sum, PeriodHow.STATED, anchor, false);
    }
    Period annual = s.isVerbFinal() ? KoreanTimes.annual(s, anchor, context) : null;
    if (annual != null) {
      return new Timing(annual, PeriodHow.RELATIVE, anchor, false);
    }
    if (d.undated) {
      return new Timing(null, PeriodHow.INFERRED, Draft.NONE, true);
    }
    Period run = s.isVerbFinal() ? KoreanTimes.ofRun(s, anchor, context) : null;
    if (run != null) {
      return new Timing(run, PeriodHow.INFERRED, Draft.NONE, false);
    }
    int token = d.time != Draft.NONE && !extreme ? d.time : NearestTime.of(s, d, anchor);
    if (token != Draft.NONE) {
      Period period = end(s, d, token, at(s, token, anchor));
      if (period != null && s.isVerbFinal() && KoreanTimes.isUpTo(s, token, d)) {
        period = new Period(period.end().withDayOfYear(1), period.end());
      }
      if (period != null) {
        boolean stated =
            s.kind(token) == Kind.TIME
                && (!s.get(token).time().relative()
                    || (s.isEnglish() && isCalendar(s, token))
                    || KoreanTimes.isOfCalendar(s, token));
        if (s.kind(token) == Kind.TIME) {
          remember(s, period);
        }
        return new Timing(period, stated ? PeriodHow.STATED : PeriodHow.RELATIVE, token, false);
      }
    }
    if (d.isBaseline) {
      return new Timing(null, PeriodHow.INFERRED, token, true);
    }
    return fallback(s, d, token, anchor, start(s, d));
  }

  /// {@return the time that a change is measured from, or null where the text names none}
  @Nullable Period baseline(Tokens s, Draft d, @Nullable Period own) {
    int token = d.baselineTime;
    if (token == Draft.NONE) {
      return latest(s, d, true);
    }
    if (s.kind(token) != Kind.TIME) {
      return ShiftedTimes.resolve(s, token, own);
    }
    return s.isChinese() && own != null && ChineseTimes.isAnaphor(s, token)
        ? ChineseTimes.anaphor(s, token, own)
        : at(s, token, token);
  }

  /// "in June", "the third quarter": a name of the calendar, whatever completes it with a year.
  private static boolean isCalendar(Tokens s, int token) {
    TimeKind kind = s.get(token).time().kind();
    boolean named = kind != TimeKind.RELATIVE && kind != TimeKind.SPAN;
    String words = s.words(token).toLowerCase(Locale.ROOT);
    return named
        && !words.contains("last")
        && !words.contains("this")
        && !words.contains("next")
        && !words.contains("so far")
        && !words.contains("date");
  }

  /// The time that a change comes from, by whatever it is named.
  private @Nullable Period start(Tokens s, Draft d) {
    if (d.baseline == Draft.NONE || !s.isEnglish()) {
      return baseline(s, d, null);
    }
    var other = new Draft(d.baseline);
    other.isBaseline = true;
    int token = NearestTime.of(s, other, d.baseline);
    return token == Draft.NONE ? null : at(s, token, d.baseline);
  }

  /// "from 3.0 to 3.7 % between November and December": either end of the span, and the unit before
  /// for what a level came from without a time of its own ("49.3 in July, down from 49.7").
  private @Nullable Period end(Tokens s, Draft d, int token, @Nullable Period found) {
    if (found == null || !s.isEnglish()) {
      return found;
    }
    boolean range = s.kind(token) == Kind.TIME && s.get(token).time().kind() == TimeKind.RANGE;
    boolean moves = d.baseline != Draft.NONE || d.isBaseline || isPoints(s, d.value);
    if (range && moves && !d.rules.contains("ytd")) {
      Frequency grain = s.get(token).time().grain();
      return d.isBaseline ? unit(found.start(), grain, found) : unit(found.end(), grain, found);
    }
    boolean own = token > d.value || s.has(token, CueKind.SHIFT);
    if (!d.isBaseline || own) {
      return found;
    }
    Frequency unit = found.frequency();
    if (unit == Frequency.DAY) {
      return unit(found.start().withDayOfMonth(1).minusDays(1), Frequency.MONTH, found);
    }
    return unit == Frequency.MONTH || unit == Frequency.QUARTER
        ? unit(found.start().minusDays(1), unit, found)
        : found;
  }

  private static boolean isPoints(Tokens s, int value) {
    if (value == Draft.NONE) {
      return false;
    }
    Mention.Form form = s.get(value).value().form();
    return form == Mention.Form.PP || form == Mention.Form.BP;
  }

  private static Period unit(LocalDate day, @Nullable Frequency grain, Period whole) {
    if (grain == Frequency.MONTH) {
      return Period.ofMonth(day.getYear(), day.getMonthValue());
    }
    if (grain == Frequency.QUARTER) {
      return Period.ofQuarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }
    return grain == Frequency.YEAR ? Period.ofYear(day.getYear()) : whole;
  }

  private @Nullable Period at(Tokens s, int token, int anchor) {
    if (s.kind(token) == Kind.TIME && s.isVerbFinal() && s.has(token, CueKind.SHIFT)) {
      return shifted(s, token);
    }
    if (s.kind(token) == Kind.TIME) {
      return EllipticTimes.resolve(s, token, anchor, context.clock());
    }
    LocalDate clock = context.clock();
    Period topic = context.topic();
    String shift = s.get(token).senses.value(CueKind.SHIFT);
    if (shift.startsWith("sum")) {
      return joined(s);
    }
    if (shift.startsWith("day")) {
      return clock == null ? null : Period.ofDay(clock);
    }
    Period from =
        sentence == s && before != null
            ? before
            : topic != null ? topic : clock == null ? null : Period.ofDay(clock);
    return ShiftedTimes.resolve(s, token, from);
  }

  /// 전월, 전년 동월: counted from the time that the sentence names before, else from the one spoken of,
  /// else from the day of the text.
  private @Nullable Period shifted(Tokens s, int token) {
    Period from = context.topic();
    for (int i = 0; i < token; i++) {
      boolean own = s.kind(i) == Kind.TIME && !s.has(i, CueKind.SHIFT);
      Period named = own ? EllipticTimes.resolve(s, i, i, context.clock()) : null;
      from = named == null ? from : named;
    }
    Period shifted = ShiftedTimes.resolve(s, token, from == null ? null : month(from));
    return shifted != null ? shifted : EllipticTimes.resolve(s, token, token, context.clock());
  }

  private void remember(Tokens s, Period period) {
    if (sentence != s) {
      spoken.clear();
    }
    sentence = s;
    before = period;
    if (!spoken.contains(period)) {
      spoken.add(period);
    }
  }

  /// "5.36 trillion for the two months together": all the periods spoken of in the sentence.
  private @Nullable Period joined(Tokens s) {
    if (sentence != s || spoken.size() < 2) {
      return null;
    }
    Period first = Collections.min(spoken);
    LocalDate end = spoken.stream().map(Period::end).max(LocalDate::compareTo).orElseThrow();
    return new Period(first.start(), end);
  }

  /// "less than in the December before (2.85 trillion)": the value in brackets is of the time
  /// before them.
  private @Nullable Period inBrackets(Tokens s, Draft d) {
    if (!s.isEnglish() || d.value < 3 || !s.isPunct(d.value - 1, '(')) {
      return null;
    }
    int i = d.value - 2;
    boolean earlier = s.is(i, "before") || s.is(i, "earlier");
    i = earlier ? i - 1 : i;
    if (s.kind(i) != Kind.TIME || ShiftedTimes.comparedAt(s, i) == Draft.NONE) {
      return null;
    }
    Period period = EllipticTimes.resolve(s, i, i, context.clock());
    return period == null || !earlier ? period : period.plusYears(-1);
  }

  /// "88.3 % in 2024 and 82.0 % in 2023, an increase of 6.3 points": the change leads to the later.
  private @Nullable Period latest(Tokens s, Draft d, boolean first) {
    boolean change = d.nominal && d.carriedFrom != null && d.prep.equals("of");
    if (!change || !s.isEnglish() || sentence != s || spoken.size() != 2) {
      return null;
    }
    boolean alike = Objects.equals(spoken.get(0).frequency(), spoken.get(1).frequency());
    return !alike ? null : first ? Collections.min(spoken) : Collections.max(spoken);
  }

  /// "5.2%라던 때는": a past that is not dated.
  private static boolean isOnce(Tokens s, int anchor) {
    for (int i = anchor + 1; i < s.size() && i < anchor + 6 && s.kind(i) != Kind.PUNCT; i++) {
      if (s.has(i, CueKind.ONCE)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSameTime(Tokens s, int anchor) {
    for (int i = 0; i < anchor; i++) {
      if (s.has(i, CueKind.SAME_TIME)) {
        return true;
      }
    }
    return false;
  }

  private Timing fallback(Tokens s, Draft d, int token, int anchor, @Nullable Period from) {
    if (isOnce(s, anchor)) {
      return new Timing(null, PeriodHow.INFERRED, token, true);
    }
    LocalDate day = context.clock();
    Draft source = d.carriedFrom;
    boolean alone = source == null || KoreanTimes.isUndatedCount(s, source);
    if (day != null && alone && KoreanTimes.isUndatedCount(s, d)) {
      return new Timing(Period.ofDay(day), PeriodHow.DOCUMENT_DATE, token, false);
    }
    boolean standing =
        day != null && s.isVerbFinal() && KoreanTimes.isStanding(s, d, context.carriesOver());
    if (standing && day != null) {
      return new Timing(Period.ofDay(day), PeriodHow.DOCUMENT_DATE, token, false);
    }
    Period same = isSameTime(s, anchor) ? context.last() : null;
    if (same != null) {
      return new Timing(same, PeriodHow.RELATIVE, token, false);
    }
    Period spoken = s.isEnglish() ? context.topicHere() : context.topic();
    Period next = from == null ? null : Baselines.next(from, context.clock());
    boolean other = spoken != null && from != null && spoken.frequency() != from.frequency();
    if (next != null && (other || spoken == null)) {
      return new Timing(next, PeriodHow.INFERRED, token, false);
    }
    if (spoken != null && (from == null || Baselines.follows(spoken, from))) {
      return new Timing(month(spoken), PeriodHow.INFERRED, token, false);
    }
    LocalDate clock = context.clock();
    if (clock != null) {
      return new Timing(Period.ofDay(clock), PeriodHow.DOCUMENT_DATE, token, true);
    }
    return new Timing(null, PeriodHow.INFERRED, token, true);
  }

  /// The month that a day closes: after "at the end of August" a flow is that of August.
  private static Period month(Period spoken) {
    LocalDate day = spoken.end();
    boolean closes = spoken.start().equals(day) && day.getDayOfMonth() == day.lengthOfMonth();
    return closes ? Period.ofMonth(day.getYear(), day.getMonthValue()) : spoken;
  }
}
