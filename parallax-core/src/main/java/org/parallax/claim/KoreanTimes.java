package org.parallax.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Kind;
import org.parallax.quantity.ChangeBasis;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.Mention.Form;
import org.parallax.quantity.Period;
import org.parallax.quantity.Quantity;

/// What Korean words of time say besides their dates.
final class KoreanTimes {
  /// How words begin that count from the day of the text: 올해, 작년, 지난달, 이번 분기, 오늘.
  private static final String[] FROM_NOW = {
    "올", "금년", "작년", "재작년", "지난", "이번", "이달", "내년", "내달", "다음", "오늘", "어제", "내일", "전", "최근", "직전",
    "금주", "연말", "연초", "월말", "당", "이듬", "향후", "앞으로", "과거"
  };

  /// Among how many tokens the time that a sentence opens with stands.
  private static final int LEADING = 3;

  private static final BigDecimal LONGEST_RUN = BigDecimal.valueOf(120);

  private KoreanTimes() {}

  /// {@return whether the words name a month, quarter or year of the calendar (6월, 2분기), though the
  /// year is that of the text}
  static boolean isOfCalendar(Tokens s, int token) {
    if (!s.isVerbFinal() || s.has(token, CueKind.SHIFT)) {
      return false;
    }
    String words = s.words(token);
    boolean digits = words.codePoints().anyMatch(Character::isDigit);
    boolean half = words.startsWith("상반기") || words.startsWith("하반기");
    for (String word : FROM_NOW) {
      if (words.startsWith(word)) {
        return false;
      }
    }
    return half || (digits && !words.endsWith("전") && !words.endsWith("후"));
  }

  /// {@return the month or quarter that a sentence without figures is about ("10월 실물지표는 힘이 빠졌다",
  /// "통계국이 낸 11월 수치를 보면"), or null where it names none or several}
  ///
  /// @param clock the day of the text, or null
  static @Nullable Period framed(Tokens s, @Nullable LocalDate clock) {
    Period only = null;
    for (int i = 0; i < s.size(); i++) {
      if (s.kind(i) != Kind.TIME || !isOfCalendar(s, i) || isOfPaper(s, i)) {
        continue;
      }
      Period period = EllipticTimes.resolve(s, i, i, clock);
      Frequency unit = period == null ? null : period.frequency();
      boolean figures = unit == Frequency.MONTH || unit == Frequency.QUARTER;
      boolean named = i < LEADING || isNews(s, i);
      boolean reach =
          s.get(Math.min(i + 1, s.size() - 1)).senses.value(CueKind.PARTICLE).equals("to")
              || s.get(Math.min(i + 1, s.size() - 1)).senses.value(CueKind.PARTICLE).equals("from");
      if (!figures || !named || reach) {
        continue;
      }
      if (only != null && !only.equals(period)) {
        return null;
      }
      only = period;
    }
    return only;
  }

  /// {@return the last of several times that a length follows ("6월 5.8%, 5월 4.8%로 두 달 연속 낮아졌다":
  /// what the text speaks of, or the later month), or null where fewer stand before it}
  static @Nullable Period ofRun(Tokens s, int anchor, DocumentContext context) {
    boolean length = s.kind(anchor) == Kind.VALUE && s.get(anchor).value().form() == Form.DURATION;
    Period last = null;
    int times = 0;
    boolean open = false;
    for (int i = 0; length && i < anchor; i++) {
      Period period =
          s.kind(i) == Kind.TIME ? EllipticTimes.resolve(s, i, i, context.clock()) : null;
      if (period != null) {
        open = true;
        last = last == null || period.end().isAfter(last.end()) ? period : last;
      }
      boolean figure = s.get(i).isValue() && !s.get(i).inert;
      times += figure && open ? 1 : 0;
      open &= !figure;
    }
    Period topic = context.topic();
    boolean later =
        last != null
            && topic != null
            && topic.frequency() == last.frequency()
            && topic.end().isAfter(last.end());
    return times < 2 ? null : later ? topic : last;
  }

  /// {@return the year that "연간으로는 5.0%" speaks of after a fourth quarter, a December or a year, or
  /// null where the words do not stand before the value}
  static @Nullable Period annual(Tokens s, int anchor, DocumentContext context) {
    int annual = Draft.NONE;
    for (int i = anchor - 1; i >= 0 && i > anchor - 5 && s.kind(i) != Kind.VALUE; i--) {
      if (s.kind(i) == Kind.TIME) {
        return null;
      }
      boolean named = s.words(i).startsWith("연간") || s.words(i).startsWith("한 해 전체");
      boolean aim = s.get(Math.min(i + 1, s.size() - 1)).has(CueKind.MODALITY);
      annual = named && !aim ? i : annual;
    }
    if (annual == Draft.NONE) {
      return null;
    }
    Period named = null;
    for (int i = 0; i < annual; i++) {
      Period own = s.kind(i) == Kind.TIME ? EllipticTimes.resolve(s, i, i, context.clock()) : null;
      named = own != null && (named == null || own.end().isAfter(named.end())) ? own : named;
    }
    Period from = named == null ? context.topic() : named;
    boolean whole =
        from != null && from.end().getMonthValue() == 12 && from.end().getDayOfMonth() == 31;
    return whole && from != null ? Period.ofYear(from.end().getYear()) : null;
  }

  /// 지표, 수치, 성적표: figures that were published, right behind the time.
  private static boolean isNews(Tokens s, int time) {
    for (int i = time + 1; i < s.size() && i <= time + 4; i++) {
      if (s.has(i, CueKind.NEWS)) {
        return true;
      }
      if (s.kind(i) == Kind.PUNCT || s.part(i) == Token.Part.VERB) {
        return false;
      }
    }
    return false;
  }

  /// {@return whether the time is that of a publication: "4월 전망에서", "지난달 보고서는"}
  static boolean isOfPaper(Tokens s, int token) {
    int next = token + 1;
    if (!s.isVerbFinal() || next >= s.size()) {
      return false;
    }
    boolean paper = s.has(next, CueKind.DOCUMENT);
    boolean outlook =
        s.get(next).senses.value(CueKind.MODALITY).equals("forecast")
            && s.get(Math.min(next + 1, s.size() - 1))
                .senses
                .value(CueKind.PARTICLE)
                .equals("from");
    return paper || outlook;
  }

  /// {@return the timing of a change since the start of the year: "연초보다 7% 올랐다" at the end of June
  /// holds for January to June}
  static Timing sinceNewYear(Quantity quantity, Timing timing) {
    Period period = timing.period();
    boolean ytd = quantity.unit().changeBasis() == ChangeBasis.YTD && period != null;
    if (!ytd || period == null || period.frequency() == Frequency.YEAR) {
      return timing;
    }
    Period since = new Period(period.end().withDayOfYear(1), period.end());
    return new Timing(since, timing.how(), timing.token(), timing.unstated());
  }

  /// {@return the timing of a run's length, from its first month to its last: "3월까지 두 달 연속" is of
  /// February and March}
  static Timing ofWholeRun(Tokens s, Draft d, Quantity quantity, Timing timing) {
    Period last = timing.period();
    BigDecimal length = quantity.point();
    boolean run =
        last != null
            && length != null
            && quantity.unit().dimension() == Dimension.DURATION
            && length.compareTo(BigDecimal.ONE) > 0
            && length.compareTo(LONGEST_RUN) < 0
            && last.frequency() != null
            && quantity.unit().code().equals(last.frequency().json())
            && isRun(s, d.value);
    if (!run || last == null || length == null) {
      return timing;
    }
    Period first = last;
    for (int i = 1; i < length.intValue(); i++) {
      first = first.previous();
    }
    Period whole = new Period(first.start(), last.end());
    return new Timing(whole, PeriodHow.INFERRED, timing.token(), timing.unstated());
  }

  private static boolean isRun(Tokens s, int value) {
    String words = s.words(value);
    boolean inside = words.endsWith("째") || words.endsWith("연속");
    boolean behind = false;
    for (int i = value + 1; i < s.size() && i < value + 3; i++) {
      String next = s.words(i);
      behind |=
          next.startsWith("연속")
              || next.startsWith("째")
              || next.startsWith("내리")
              || next.startsWith("연이어")
              || next.startsWith("잇");
    }
    return inside || behind;
  }

  /// {@return whether a count or a flow is told up to the time: "7월까지 780만 명"}
  static boolean isUpTo(Tokens s, int token, Draft d) {
    boolean until = s.kind(token) == Kind.TIME && s.is(token + 1, "까지") && d.value > token;
    Form form = until && s.kind(d.value) == Kind.VALUE ? s.get(d.value).value().form() : Form.BARE;
    Period period = until ? s.get(token).time().period() : null;
    return (form == Form.COUNT || form == Form.MONEY)
        && MetricClass.of(s, d.metric) != MetricClass.MONEY_STOCK
        && period != null
        && period.frequency() == Frequency.MONTH;
  }

  /// {@return whether the figure tells how things stand at the time of writing, whatever month the
  /// text spoke of: a share of things counted, a ratio; in a paragraph of its own also a rate
  /// without a verb of moving}
  ///
  /// @param over whether what was spoken of stands in another paragraph
  static boolean isStanding(Tokens s, Draft d, boolean over) {
    if (d.value == Draft.NONE
        || s.kind(d.value) != Kind.VALUE
        || d.carriedFrom != null
        || d.pronoun) {
      return false;
    }
    Form form = s.get(d.value).value().form();
    MetricClass metric = MetricClass.of(s, d.metric);
    boolean moves =
        d.predicate != Draft.NONE
            && (s.has(d.predicate, CueKind.MOVE) || s.has(d.predicate, CueKind.PACE));
    boolean counted =
        form == Form.FRACTION || (form == Form.PERCENT && d.of != null && !isGdp(s, d.of));
    if (counted && !moves) {
      return true;
    }
    boolean sized = form == Form.PERCENT || form == Form.MONEY;
    return !moves
        && sized
        && switch (metric) {
          case RATE -> over || !isMonthly(s, d.metric);
          case SHARE, GENERIC, UNKNOWN -> true;
          case RATIO, COUNT -> over;
          case GROWTH, INFLATION, INDEX, PRICE, MONEY_FLOW, MONEY_STOCK -> false;
        };
  }

  /// Rates that are told month by month, so that one without a month is of the month spoken of.
  private static boolean isMonthly(Tokens s, @Nullable Range metric) {
    for (int i = metric == null ? 0 : metric.from(); metric != null && i < metric.to(); i++) {
      if (s.get(i).senses.value(CueKind.TRAIT).equals("monthly")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGdp(Tokens s, Range of) {
    for (int i = of.from(); i < of.to(); i++) {
      String words = s.words(i).toLowerCase(java.util.Locale.ROOT);
      if (words.equals("gdp") || words.equals("국내총생산")) {
        return true;
      }
    }
    return false;
  }

  /// {@return whether the figure is a count of things that no earlier sentence dates}
  static boolean isUndatedCount(Tokens s, Draft d) {
    if (!s.isVerbFinal() || d.value == Draft.NONE || s.kind(d.value) != Kind.VALUE) {
      return false;
    }
    Form form = s.get(d.value).value().form();
    return form == Form.COUNT || form == Form.MULTIPLE || form == Form.PHYSICAL;
  }
}
