package org.parallax.claim;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.Mention;
import org.parallax.quantity.Mention.TimeKind;
import org.parallax.quantity.Period;

/// The days for which a Chinese claim holds, by the times that [ChineseFrames] gave it.
///
/// 上月, 当月, 上年同期 count from the period spoken of, not from the day of writing; a month without a
/// year is the latest one, but follows a year or month long past that frames it.
final class ChineseTimes {
  /// How many months back a frame must lie to give its year to months without one.
  private static final int GOVERNS = 12;

  /// How many months a frame holds on for metrics that it was not told of.
  private static final int RECENT = 8;

  private final DocumentContext context;

  ChineseTimes(DocumentContext context) {
    this.context = context;
  }

  /// {@return when the draft holds}
  Timing of(Tokens s, Draft d) {
    Period topic = carried(s, d);
    boolean framed = d.frame != Draft.NONE && d.frame != d.time;
    Period frame = framed ? resolve(s, d.frame, context.topic(), false) : topic;
    boolean window = d.value == Draft.NONE && s.has(d.predicate, CueKind.EXTREMUM);
    int token = window ? d.frame : d.time;
    if (token != Draft.NONE) {
      Period period = ofStart(s, d, resolve(s, token, framed ? frame : context.topic(), framed));
      if (period != null) {
        Period held = held(d, isMarketMove(s, d) ? whole(period) : period, token == d.frame);
        return new Timing(
            held, isCounted(s, token) ? PeriodHow.RELATIVE : PeriodHow.STATED, token, false);
      }
    }
    if (isLongAgo(s, d)) {
      return new Timing(null, PeriodHow.INFERRED, Draft.NONE, true);
    }
    if (frame != null) {
      PeriodHow how = d.wholeYear ? PeriodHow.STATED : PeriodHow.INFERRED;
      return new Timing(held(d, whole(frame), true), how, token, false);
    }
    LocalDate clock = context.clock();
    if (d.wholeYear && clock != null) {
      return new Timing(Period.ofYear(clock.getYear()), PeriodHow.STATED, token, false);
    }
    return clock == null || d.before
        ? new Timing(null, PeriodHow.INFERRED, token, true)
        : new Timing(Period.ofDay(clock), PeriodHow.DOCUMENT_DATE, token, true);
  }

  /// "从6月的-5.4%到年底的-2.7%": the end of the year in which the movement began.
  private @Nullable Period ofStart(Tokens s, Draft d, @Nullable Period period) {
    Draft start = d.baselineDraft;
    boolean yearEnd = d.time != Draft.NONE && (s.is(d.time, "年底") || s.is(d.time, "年末"));
    Period from = !yearEnd || start == null || period == null ? null : of(s, start).period();
    return from == null || period == null
        ? period
        : period.plusYears(from.end().getYear() - period.end().getYear());
  }

  /// {@return the period spoken of before, unless a year or a time long past is told of another
  /// metric: what has no time of its own is then of the present}
  private @Nullable Period carried(Tokens s, Draft d) {
    Period topic = context.topic();
    LocalDate clock = context.clock();
    boolean own = d.metric != null && d.carriedFrom == null && !d.pronoun;
    if (topic == null || clock == null || !own) {
      return topic;
    }
    boolean old = topic.end().isBefore(clock.minusMonths(RECENT));
    boolean yearly = topic.frequency() == Frequency.YEAR && !(moves(s, d) && context.isFresh());
    return old || yearly ? null : topic;
  }

  /// Whether a share index moves: at the end of a month that is over the month.
  private static boolean isMarketMove(Tokens s, Draft d) {
    return moves(s, d) && MetricClass.of(s, d.metric) == MetricClass.INDEX;
  }

  /// Whether a percentage moves.
  static boolean moves(Tokens s, Draft d) {
    return d.value != Draft.NONE
        && d.baselineTime == Draft.NONE
        && d.baseline == Draft.NONE
        && d.predicate != Draft.NONE
        && s.get(d.value).value().form() == Mention.Form.PERCENT
        && s.has(d.predicate, CueKind.MOVE)
        && d.prep.isEmpty();
  }

  /// 今年, 去年, 上月, 近三年: counted from the day of writing, and no name of a period.
  private static boolean isCounted(Tokens s, int token) {
    Mention.Time time = s.get(token).time();
    String words = s.words(token);
    boolean named = words.indexOf('今') >= 0 || words.indexOf('去') >= 0 || words.indexOf('明') >= 0;
    return time.relative()
        && (time.kind() == TimeKind.RELATIVE || time.kind() == TimeKind.SPAN || named);
  }

  /// 的时候, 从前: at some time that the words leave open.
  private static boolean isLongAgo(Tokens s, Draft d) {
    int anchor = ChineseFrames.anchor(d);
    int from = Math.max(0, anchor - 10);
    for (int i = from; i < s.size() && i < anchor + 4; i++) {
      boolean vague =
          s.is(i, "时候")
              || s.is(i, "的时候")
              || s.is(i, "那时")
              || s.is(i, "从前")
              || s.is(i, "以前")
              || s.is(i, "昔日")
              || s.is(i, "往年");
      if (vague) {
        return true;
      }
      if (i > anchor && s.isPunct(i, ',')) {
        return false;
      }
    }
    return false;
  }

  private static Period held(Draft d, Period period, boolean framed) {
    if (d.before && (framed || d.isBaseline)) {
      return before(period);
    }
    if (d.yearBefore) {
      return period.plusYears(-1);
    }
    if (d.wholeYear) {
      return Period.ofYear(period.end().getYear());
    }
    if (d.toDate && framed && period.frequency() != Frequency.YEAR) {
      return new Period(period.end().withDayOfYear(1), whole(period).end());
    }
    if (d.parts > 1) {
      return part(period, d.part, d.parts);
    }
    if (d.spanMonths == 0) {
      return period;
    }
    LocalDate first = period.end().withDayOfMonth(1).minusMonths(d.spanMonths - 1L);
    return new Period(first, period.end().withDayOfMonth(period.end().lengthOfMonth()));
  }

  /// 一至三季度分别: the quarters one by one; the whole where it does not divide into whole months.
  private static Period part(Period period, int part, int parts) {
    int months = (int) ChronoUnit.MONTHS.between(period.start(), period.end().plusDays(1));
    if (months % parts != 0) {
      return period;
    }
    LocalDate start = period.start().plusMonths((long) part * (months / parts));
    return new Period(start, start.plusMonths(months / parts).minusDays(1));
  }

  /// The end of a month speaks of that month for all that follows.
  private static Period whole(Period frame) {
    boolean monthEnd =
        frame.frequency() == Frequency.DAY
            && frame.end().getDayOfMonth() == frame.end().lengthOfMonth();
    return monthEnd ? lastOf(frame, Frequency.MONTH) : frame;
  }

  private @Nullable Period resolve(
      Tokens s, int token, @Nullable Period frame, boolean sameSentence) {
    Mention.Time time = s.get(token).time();
    Period period = time.period();
    if (isAnaphor(s, token) && frame != null) {
      return anaphor(s, token, frame);
    }
    if (period != null && isLastYearEnd(s, token, period)) {
      return period.plusYears(-1);
    }
    if (period == null || !isElliptic(s, token, time)) {
      return period;
    }
    return frame == null ? period : governed(period, frame, sameSentence);
  }

  /// The months after a year or month long past are of its time; "latest" is what the clock gives.
  private Period governed(Period latest, Period frame, boolean sameSentence) {
    LocalDate clock = context.clock();
    boolean brief =
        frame.frequency() == Frequency.MONTH
            || frame.frequency() == Frequency.QUARTER
            || sameSentence;
    boolean past = brief && clock != null && frame.end().isBefore(clock.minusMonths(GOVERNS));
    boolean beyond = frame.end().isBefore(latest.start().minusMonths(GOVERNS - 1));
    return past && beyond ? nearest(latest, frame) : latest;
  }

  private static Period nearest(Period latest, Period frame) {
    Period best = latest;
    long least = Long.MAX_VALUE;
    for (int by = frame.end().getYear() - latest.end().getYear() - 1; by <= 0; by++) {
      Period shifted = latest.plusYears(by);
      long apart =
          frame.contains(shifted)
              ? 0
              : Math.abs(shifted.end().toEpochDay() - frame.end().toEpochDay());
      if (apart < least) {
        least = apart;
        best = shifted;
      }
    }
    return best;
  }

  /// 年底 in a fact that is told in the first months of the year.
  private boolean isLastYearEnd(Tokens s, int token, Period period) {
    LocalDate clock = context.clock();
    boolean yearEnd = s.is(token, "年底") || s.is(token, "年末");
    if (!yearEnd || clock == null || clock.getMonthValue() > 3 || !context.isAhead(period)) {
      return false;
    }
    for (int i = 0; i < s.size(); i++) {
      if (s.has(i, CueKind.MODALITY)) {
        return false;
      }
    }
    return true;
  }

  /// A month, quarter or half without its year.
  private static boolean isElliptic(Tokens s, int token, Mention.Time time) {
    String words = s.words(token);
    return time.relative()
        && time.kind() != TimeKind.RELATIVE
        && words.indexOf('年') < 0
        && words.indexOf('今') < 0
        && words.indexOf('去') < 0
        && !words.startsWith("本")
        && !words.startsWith("这")
        && !words.startsWith("這");
  }

  /// 本月, 今年: counted from the day of writing.
  static boolean isDeictic(Tokens s, int i) {
    return s.get(i).time().kind() == TimeKind.RELATIVE && isAnaphor(s, i);
  }

  /// 当月, 上月, 上年同期: counted from the period spoken of.
  static boolean isAnaphor(Tokens s, int token) {
    String words = s.words(token);
    if (words.isEmpty()) {
      return false;
    }
    char first = PhraseTrie.fold(words.charAt(0));
    boolean same = isSame(s, token);
    boolean last =
        (first == '上' && !words.contains("半")) || (first == '前' && words.startsWith("前一"));
    return same || last || isSamePeriod(s, token);
  }

  /// 当月, 当季.
  static boolean isSame(Tokens s, int token) {
    char first = PhraseTrie.fold(s.words(token).charAt(0));
    return first == '当' || first == '同' || first == '该';
  }

  /// 去年同期, 上年同月.
  static boolean isSamePeriod(Tokens s, int token) {
    return s.is(token + 1, "同期") || s.is(token + 1, "同月") || s.is(token + 1, "同季");
  }

  /// {@return the period that such words name, counted from `frame`}
  static Period anaphor(Tokens s, int token, Period frame) {
    Mention.Time time = s.get(token).time();
    String words = s.words(token);
    if (isSamePeriod(s, token)) {
      return words.startsWith("前") ? frame.plusYears(-2) : frame.plusYears(-1);
    }
    char first = PhraseTrie.fold(words.charAt(0));
    Frequency grain = time.grain();
    if (first == '当' || first == '同' || first == '该') {
      return grain == null ? frame : lastOf(frame, grain);
    }
    return grain == null ? before(frame) : before(lastOf(frame, grain));
  }

  /// The last month, quarter or year of a period.
  private static Period lastOf(Period frame, Frequency grain) {
    int year = frame.end().getYear();
    int month = frame.end().getMonthValue();
    return switch (grain) {
      case DAY -> Period.ofDay(frame.end());
      case MONTH -> Period.ofMonth(year, month);
      case QUARTER -> Period.ofQuarter(year, (month + 2) / 3);
      case HALF -> Period.ofHalf(year, (month + 5) / 6);
      case YEAR -> Period.ofYear(year);
    };
  }

  /// {@return the period of the same length just before}
  static Period before(Period period) {
    Frequency frequency = period.frequency();
    LocalDate last = period.start().minusDays(1);
    Period ending = Period.ofDay(last);
    if (frequency == null) {
      return period.plusYears(-1);
    }
    return switch (frequency) {
      case DAY ->
          Period.ofMonth(
              period.end().minusMonths(1).getYear(), period.end().minusMonths(1).getMonthValue());
      case MONTH, QUARTER, HALF, YEAR -> lastOf(ending, frequency);
    };
  }
}
