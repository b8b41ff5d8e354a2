package org.parallax.claim;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.Mention;
import org.parallax.quantity.Mention.TimeKind;
import org.parallax.quantity.Period;

/// Which time a Chinese claim holds for.
///
/// A time at the head of a part of the sentence frames it and the parts after it, until another one
/// frames a metric of its own; a time tied to one value ("4月为6.1%" beside "5月…") holds for that
/// value alone. 上月, 当月, 上年同期 count from the frame, a month without a year lies nearest to it.
final class ChineseTimes {
  /// How many months back a frame must lie to give its year to months without one.
  private static final int GOVERNS = 12;

  /// How many months a frame holds on for metrics that it was not told of.
  private static final int RECENT = 8;

  private final DocumentContext context;

  ChineseTimes(DocumentContext context) {
    this.context = context;
  }

  // --- which token

  static void assign(Tokens s, ChineseClauses clauses, List<Draft> drafts) {
    boolean[] taken = new boolean[s.size()];
    for (Draft d : drafts) {
      if (d.timeTied && d.time != Draft.NONE) {
        taken[d.time] = true;
      }
    }
    int frame = Draft.NONE;
    boolean elliptic = false;
    Draft last = null;
    boolean year = false;
    int seen = -1;
    List<Draft> ordered =
        drafts.stream()
            .sorted((a, b) -> Integer.compare(anchor(a), anchor(b)))
            .toList();
    for (Draft d : ordered) {
      int anchor = anchor(d);
      int start = clauses.start(anchor);
      for (int i = Math.max(seen + 1, 0); i < start; i++) {
        if (!taken[i] && frames(s, i) && !isDeictic(s, i)) {
          frame = i;
          elliptic = false;
        }
      }
      seen = Math.max(seen, anchor);
      d.frame = frame;
      d.before |= isBefore(s, start, anchor);
      d.wholeYear = isSaid(s, start, anchor, "全年") || isSaid(s, start, anchor, "整年");
      year |= d.wholeYear;
      d.toDate = isToDate(s, start, anchor);
      int then = then(s, start, anchor);
      if (then != Draft.NONE && d.value != Draft.NONE) {
        d.time = then;
        d.aside = true;
        d.frame = frame;
        continue;
      }
      boolean extreme = d.value == Draft.NONE && s.has(d.predicate, CueKind.EXTREMUM);
      if (extreme) {
        d.time = reach(s, clauses, anchor);
        int held = nearest(s, clauses, taken, d, anchor);
        d.frame = held == Draft.NONE ? frame : held;
        continue;
      }
      int own = d.timeTied ? d.time : nearest(s, clauses, taken, d, anchor);
      if (d.wholeYear && own != Draft.NONE && s.get(own).time().grain() != Frequency.YEAR) {
        d.wholeYear = false;
      }
      if (d.isBaseline && !d.timeTied) {
        d.before = true;
      }
      if (d.baseline == Draft.NONE && d.value != Draft.NONE && !d.isComparand) {
        d.baselineTime = against(s, clauses, taken, anchor);
        if (last != null && last.isComparand && clauses.same(last.value, anchor)) {
          d.baselineTime = last.timeTied ? last.time : d.baselineTime;
        }
      }
      last = d;
      year &= own == Draft.NONE || d.wholeYear;
      d.wholeYear |= year && moves(s, d);
      if (own == Draft.NONE) {
        d.time = d.time == Draft.NONE ? frame : d.time;
        d.elliptic = elliptic;
        continue;
      }
      d.time = own;
      boolean bare = d.baseline == Draft.NONE && (d.carriedFrom != null || d.metric == null);
      boolean back = isAnaphor(s, own) && !isSame(s, own) && (bare || frame != Draft.NONE);
      boolean leans = d.isComparand || d.isBaseline || back;
      if (leans || (bare && (frame != Draft.NONE || d.timeTied))) {
        d.aside = true;
      } else {
        frame = own;
        d.frame = own;
        elliptic = bare;
        d.elliptic = bare;
      }
    }
  }

  private static int anchor(Draft d) {
    return d.value != Draft.NONE ? d.value : d.predicate;
  }

  /// 比6月末, 较年初: the time that a change is measured from.
  private static int against(Tokens s, ChineseClauses clauses, boolean[] taken, int anchor) {
    for (int i = anchor - 1; i >= clauses.start(anchor); i--) {
      boolean compared = s.is(i - 1, "比") || s.is(i - 1, "较") || s.is(i - 1, "相比") || s.is(i - 1, "相较");
      if (s.kind(i) == Kind.TIME && compared && !taken[i] && !isAnaphor(s, i)) {
        return i;
      }
    }
    return Draft.NONE;
  }

  /// How far back an extreme reaches: 2021年以来, 今年以来, 近两年来, 年内.
  private static int reach(Tokens s, ChineseClauses clauses, int anchor) {
    for (int i = anchor - 1; i >= clauses.start(anchor) && i > anchor - 8; i--) {
      if (s.kind(i) == Kind.TIME && (!frames(s, i) || isToDate(s, i))) {
        return i;
      }
    }
    return Draft.NONE;
  }

  /// 今年以来, 年内: a time whose words reach up to now.
  private static boolean isToDate(Tokens s, int i) {
    String words = s.words(i);
    return words.endsWith("来") || words.endsWith("來") || words.endsWith("內") || words.endsWith("内") || words.endsWith("今");
  }

  private static int nearest(
      Tokens s, ChineseClauses clauses, boolean[] taken, Draft d, int anchor) {
    int start = clauses.start(anchor);
    for (int i = anchor - 1; i >= start; i--) {
      if (!taken[i] && frames(s, i)) {
        return i;
      }
    }
    for (int i = anchor + 1; i < s.size() && i <= anchor + 2; i++) {
      if (s.kind(i) == Kind.TIME && s.isPunct(i - 1, '(') && frames(s, i) && d.value != Draft.NONE) {
        return i;
      }
    }
    return Draft.NONE;
  }

  /// Whether a token is a time that something may hold for: no start, comparison, reach, or day on
  /// which something was said.
  private static boolean frames(Tokens s, int i) {
    if (s.kind(i) != Kind.TIME) {
      return false;
    }
    Mention.Time time = s.get(i).time();
    boolean reach =
        s.has(i + 1, CueKind.EXTREMUM)
            || s.is(i + 1, "以来")
            || s.is(i + 1, "来")
            || s.is(i + 1, "起")
            || s.is(i + 1, "以后");
    boolean compared =
        s.has(i - 1, CueKind.COMPARE)
            || s.is(i - 1, "由")
            || s.is(i - 1, "从")
            || s.is(i - 1, "自")
            || s.is(i - 1, "于")
            || ((s.part(i - 1) == Part.CONJ || s.is(i - 1, "跟") || s.is(i - 1, "同"))
                && isEqualBehind(s, i));
    boolean said =
        time.kind() == TimeKind.DAY && (s.has(i + 1, CueKind.SAY) || s.has(i - 1, CueKind.SOURCE));
    return time.kind() != TimeKind.SPAN && !reach && !compared && !said;
  }

  private static boolean isEqualBehind(Tokens s, int i) {
    for (int k = i + 1; k < s.size() && k < i + 4; k++) {
      if (s.has(k, CueKind.FLAT) || s.is(k, "相比")) {
        return true;
      }
    }
    return false;
  }

  /// 当时: the time named last before, whatever it was named for.
  private static int then(Tokens s, int start, int anchor) {
    boolean points = isSaid(s, start, anchor, "当时") || isSaid(s, start, anchor, "彼时");
    for (int i = start - 1; i >= 0 && points; i--) {
      if (s.kind(i) == Kind.TIME) {
        return i;
      }
    }
    return Draft.NONE;
  }

  private static boolean isSaid(Tokens s, int start, int anchor, String word) {
    for (int i = start; i < anchor; i++) {
      if (s.is(i, word)) {
        return true;
      }
    }
    return false;
  }

  /// 年内, 今年以来: from the beginning of the year up to the frame.
  private static boolean isToDate(Tokens s, int start, int anchor) {
    for (int i = start; i < anchor; i++) {
      if (s.get(i).senses.value(CueKind.BASIS).equals("ytd")) {
        return true;
      }
    }
    return false;
  }

  /// 前值, 此前: the period before the frame.
  private static boolean isBefore(Tokens s, int start, int anchor) {
    for (int i = start; i < anchor; i++) {
      if (s.has(i, CueKind.LEAD) && isWordForBefore(s, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWordForBefore(Tokens s, int i) {
    return s.is(i, "前值")
        || s.is(i, "前期值")
        || s.is(i, "上期")
        || s.is(i, "此前")
        || s.is(i, "先前")
        || s.is(i, "原先")
        || s.is(i, "原来")
        || s.is(i, "之前");
  }

  /// {@return the period of a sentence without figures that is about figures ("五月的数据已公布"), or null}
  static @Nullable Period ofNews(Tokens s) {
    Period found = null;
    boolean news = false;
    for (int i = 0; i < s.size(); i++) {
      news |= s.has(i, CueKind.METRIC) || s.has(i, CueKind.NEWS);
      if (frames(s, i) && found == null && s.get(i).time().kind() != TimeKind.RELATIVE) {
        found = s.get(i).time().grain() == null ? null : s.get(i).time().period();
      }
    }
    return news ? found : null;
  }

  // --- which days

  /// {@return when the draft holds}
  Timing of(Tokens s, Draft d) {
    Period topic = carried(s, d);
    boolean framed = d.frame != Draft.NONE && d.frame != d.time;
    Period frame = framed ? resolve(s, d.frame, context.topic(), false) : topic;
    boolean window = d.value == Draft.NONE && s.has(d.predicate, CueKind.EXTREMUM);
    int token = window ? d.frame : d.time;
    if (token != Draft.NONE) {
      Period period = resolve(s, token, framed ? frame : context.topic(), framed);
      if (period != null) {
        Period held = held(d, isMarketMove(s, d) ? whole(period) : period, token == d.frame);
        return new Timing(
            held,
            isCounted(s, token) ? PeriodHow.RELATIVE : PeriodHow.STATED,
            token,
            false);
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
  private static boolean moves(Tokens s, Draft d) {
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
    boolean named =
        words.indexOf('今') >= 0 || words.indexOf('去') >= 0 || words.indexOf('明') >= 0;
    return time.relative()
        && (time.kind() == TimeKind.RELATIVE || time.kind() == TimeKind.SPAN || named);
  }

  /// 的时候, 从前: at some time that the words leave open.
  private static boolean isLongAgo(Tokens s, Draft d) {
    int anchor = anchor(d);
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
      return anaphor(s, token, time, frame);
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
  private static boolean isDeictic(Tokens s, int i) {
    return s.get(i).time().kind() == TimeKind.RELATIVE && isAnaphor(s, i);
  }

  /// 当月, 上月, 上年同期: counted from the period spoken of.
  private static boolean isAnaphor(Tokens s, int token) {
    String words = s.words(token);
    if (words.isEmpty()) {
      return false;
    }
    char first = PhraseTrie.fold(words.charAt(0));
    boolean same = isSame(s, token);
    boolean last = first == '上' && !words.contains("半") || (first == '前' && words.startsWith("前一"));
    return same || last || isSamePeriod(s, token);
  }

  /// 当月, 当季.
  private static boolean isSame(Tokens s, int token) {
    char first = PhraseTrie.fold(s.words(token).charAt(0));
    return first == '当' || first == '同' || first == '该';
  }

  /// 去年同期, 上年同月.
  private static boolean isSamePeriod(Tokens s, int token) {
    return s.is(token + 1, "同期") || s.is(token + 1, "同月") || s.is(token + 1, "同季");
  }

  private static Period anaphor(Tokens s, int token, Mention.Time time, Period frame) {
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
      case DAY -> Period.ofMonth(period.end().minusMonths(1).getYear(), period.end().minusMonths(1).getMonthValue());
      case MONTH, QUARTER, HALF, YEAR -> lastOf(ending, frequency);
    };
  }
}
