package org.parallax.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Claim.Baseline;
import org.parallax.claim.Claim.Mention;
import org.parallax.claim.Claim.ValueSpan;
import org.parallax.document.Document;
import org.parallax.document.Sentence;
import org.parallax.document.Span;
import org.parallax.provenance.ContentHash;
import org.parallax.quantity.Period;
import org.parallax.quantity.Quantity;

/// Turns the drafts of one sentence into claims: every part looked up, gaps named, an id made.
final class ClaimWriter {
  /// How many sentences back a pronoun may reach in English.
  private static final int BACK = 3;

  private final Document document;
  private final DocumentContext context;
  private final TimeRules times;
  private final ChineseTimes chineseTimes;

  ClaimWriter(Document document, DocumentContext context) {
    this.document = document;
    this.context = context;
    this.times = new TimeRules(context);
    this.chineseTimes = new ChineseTimes(context);
  }

  /// {@return the claim of a draft}
  Claim write(Tokens s, Sentence sentence, Draft d, Holes holes) {
    var gapRules = new GapRules(s, holes);
    boolean torn = gapRules.isMetricTorn(d);
    if (torn) {
      d.metric = null;
    }
    CarriedUnits.percent(s, d, holes, context);
    Figure figure = FigureRules.of(s, d);
    if (s.isVerbFinal()) {
      figure = KoreanCarried.of(s, d, figure, context.subjectFigure());
    }
    Timing timing = timing(s, d);
    PlaceRules.Found place = PlaceRules.of(s, d, context.place(), context.home());
    Quantity quantity = figure.quantity();
    Period from = times.baseline(s, d, timing.period());
    if (figure.kind() == ClaimKind.DIRECTION && d.predicate != Draft.NONE) {
      DirectionBases.note(s, d, timing.period(), from);
    }
    if (quantity != null) {
      quantity = BasisRules.apply(s, d, figure, quantity, timing.period(), from, place.code());
    }
    if (s.isVerbFinal() && quantity != null) {
      timing = KoreanTimes.ofWholeRun(s, d, quantity, KoreanTimes.sinceNewYear(quantity, timing));
    }
    if (quantity != null) {
      quantity = CarriedUnits.apply(s, d, quantity, holes, context);
      quantity = CarriedUnits.converted(s, d, quantity);
    }
    Stance stance = StanceRules.of(s, d);
    timing = ComingTimes.of(s, stance, timing, context.clock());
    timing = PastTimes.of(s, d, timing, context.clock());
    stance = ahead(s, stance, timing.period());
    Source source = SourceRules.of(s, d, holes.any());
    String population = PopulationRules.of(s, d, place.part());
    List<Gap> gaps = gapRules.of(d, figure, timing, quantity, torn, place.code());
    if (PopulationRules.isMissing(s, d, population)) {
      gaps.add(Gap.POPULATION_UNSTATED);
    }
    Mention metric = metric(s, d);
    boolean unnamed = s.isVerbFinal() && d.pronoun && d.metric == null && metric == null;
    if (unnamed && !torn && !d.subjectLost) {
      gaps.add(Gap.METRIC_UNSTATED);
    }
    ClaimKind kind = kind(figure.kind(), d, stance);
    Span span = span(s, d);
    String quote = span.of(document.text());
    List<ValueSpan> values = values(s, d, kind);
    PeriodHow how = gaps.contains(Gap.PERIOD_LOST) ? PeriodHow.LOST : timing.how();
    return new Claim(
        id(span, kind, quantity),
        sentence.index(),
        span,
        quote,
        kind,
        values,
        quantity,
        d.of == null ? null : words(s, d.of),
        metric,
        population,
        figure.direction(),
        baseline(s, d, from),
        how == PeriodHow.LOST ? null : timing.period(),
        how,
        place.code(),
        stance.modality(),
        stance.negated(),
        stance.denied(),
        source.attribution(),
        source.name(),
        source.citations(),
        ExtremeWindow.of(s, d, timing.period()),
        gaps,
        List.of(),
        confidence(d, metric, timing),
        d.rules);
  }

  private Timing timing(Tokens s, Draft d) {
    Period held = d.held;
    if (held != null) {
      return new Timing(held, PeriodHow.STATED, Draft.NONE, false);
    }
    return s.isChinese() ? chineseTimes.of(s, d) : times.of(s, d);
  }

  /// What is said of a time that has not begun is a forecast, whatever the verb.
  private Stance ahead(Tokens s, Stance stance, @Nullable Period period) {
    var clock = context.clock();
    boolean future = clock != null && period != null && period.start().isAfter(clock);
    if (!s.isEnglish() || !future) {
      return stance;
    }
    boolean told = stance.modality() == Modality.FACT || stance.modality() == Modality.ESTIMATE;
    boolean possible = stance.modality() == Modality.HYPOTHETICAL && EnglishViews.isOnlyPossible(s);
    return told || possible
        ? new Stance(Modality.FORECAST, stance.negated(), stance.denied())
        : stance;
  }

  private static ClaimKind kind(ClaimKind kind, Draft d, Stance stance) {
    if (d.value == Draft.NONE) {
      return kind;
    }
    if (stance.modality() == Modality.DEFINITION) {
      return ClaimKind.DEFINITION;
    }
    if (stance.modality() == Modality.TARGET) {
      return ClaimKind.TARGET;
    }
    boolean level = kind == ClaimKind.LEVEL || kind == ClaimKind.INDEX_LEVEL;
    if (stance.modality() == Modality.FORECAST && level) {
      return ClaimKind.FORECAST_LEVEL;
    }
    boolean moves = kind != ClaimKind.SHARE && kind != ClaimKind.COMPARISON;
    return moves && isFromTo(d) ? ClaimKind.FROM_TO : kind;
  }

  /// Both ends of a movement are stated: "from 3 % to 5 %", "to 5 % from 3 %".
  private static boolean isFromTo(Draft d) {
    return d.baseline != Draft.NONE && d.prep.equals("to");
  }

  private static Span span(Tokens s, Draft d) {
    int from = d.from;
    int to = d.to;
    if (d.baseline != Draft.NONE) {
      from = Math.min(from, d.baseline);
      to = Math.max(to, d.baseline + 1);
    }
    return new Span(s.get(Math.max(0, from)).start, s.get(Math.min(to, s.size()) - 1).end);
  }

  private List<ValueSpan> values(Tokens s, Draft d, ClaimKind kind) {
    List<ValueSpan> values = new ArrayList<>();
    if (d.value != Draft.NONE) {
      if (kind == ClaimKind.FROM_TO && d.baseline < d.value) {
        values.add(value(s, d.baseline));
      }
      values.add(value(s, d.value));
      if (kind == ClaimKind.FROM_TO && d.baseline > d.value) {
        values.add(value(s, d.baseline));
      }
    }
    return values;
  }

  private ValueSpan value(Tokens s, int token) {
    Token t = s.get(token);
    return new ValueSpan(t.start, t.end, document.text().substring(t.start, t.end));
  }

  private @Nullable Mention metric(Tokens s, Draft d) {
    Range metric = d.metric;
    int back = s.isChinese() ? 1 : BACK;
    if (metric == null && d.cell != null) {
      return d.cell;
    }
    if (metric == null) {
      return d.pronoun ? context.subject(back) : null;
    }
    Range trimmed = new Phrases(s).trimmed(metric);
    Mention before = context.subject(back);
    if (before != null && isAnaphor(s, metric, trimmed)) {
      return before;
    }
    int start = s.get(trimmed.from()).start;
    int end = s.get(trimmed.to() - 1).end;
    if (metric.from() == d.value && d.value != Draft.NONE) {
      start = afterNumeral(s, d.value, end);
    }
    Span span = new Span(start, end);
    return new Mention(span, d.named != null ? d.named : span.of(document.text()));
  }

  /// "the rate", "that figure", 增速: a word that only points back.
  private static boolean isAnaphor(Tokens s, Range metric, Range trimmed) {
    if (trimmed.to() - trimmed.from() != 1) {
      return false;
    }
    int i = trimmed.from();
    boolean article =
        (metric.from() < i && s.part(metric.from()) == Token.Part.DET)
            || (s.isEnglish() && s.part(i - 1) == Token.Part.POSSESSIVE);
    boolean points =
        (s.isEnglish() && s.has(i, CueKind.POINTER))
            || s.is(i, "rate")
            || s.is(i, "pace")
            || s.is(i, "figure")
            || s.is(i, "reading")
            || s.is(i, "increase")
            || s.is(i, "decline")
            || s.is(i, "gain")
            || s.is(i, "rise")
            || s.is(i, "fall")
            || s.is(i, "number");
    boolean korean = s.isVerbFinal() && s.has(i, CueKind.ANAPHOR);
    return (article && points) || korean || (s.isChinese() && isBareChinese(s.get(i)));
  }

  /// 增速, 跌幅, 季增率, 总量: the growth or the amount of what was spoken of.
  private static boolean isBareChinese(Token token) {
    boolean growth = token.senses.value(CueKind.METRIC).equals("growth");
    boolean change = token.has(CueKind.CHANGE_NOUN) && !token.has(CueKind.MOVE);
    return token.has(CueKind.PRON) || ((growth || change) && token.end - token.start <= 3);
  }

  /// Where the counted noun begins inside the words of a count.
  private static int afterNumeral(Tokens s, int value, int end) {
    int start = s.get(value).value().valueEnd();
    while (start < end && Tokenizer.isSpace(s.text.charAt(start))) {
      start++;
    }
    return start < end ? start : s.get(value).start;
  }

  private static String words(Tokens s, Range range) {
    Range trimmed = new Phrases(s).trimmed(range);
    return s.text.substring(s.get(trimmed.from()).start, s.get(trimmed.to() - 1).end);
  }

  private @Nullable Baseline baseline(Tokens s, Draft d, @Nullable Period from) {
    if (d.baseline == Draft.NONE) {
      if (from == null) {
        return s.isVerbFinal() ? sameSpan(s, d) : null;
      }
      String words = d.baselineTime == Draft.NONE ? "" : s.words(d.baselineTime);
      return new Baseline(null, from, words);
    }
    var other = d.baselineDraft == null ? new Draft(d.baseline) : d.baselineDraft;
    other.isBaseline = true;
    other.undated = d.startUndated;
    Period period = timing(s, other).period();
    Token t = s.get(d.baseline);
    return new Baseline(t.value().quantity(), period, document.text().substring(t.start, t.end));
  }

  /// "같은 기간 …": counted from where the claim before was counted from.
  private @Nullable Baseline sameSpan(Tokens s, Draft d) {
    Period since = context.lastSince();
    for (int i = 0; since != null && i < d.value; i++) {
      if (s.has(i, CueKind.SAME_TIME)) {
        return new Baseline(null, since, s.words(i));
      }
    }
    return null;
  }

  private static double confidence(Draft d, @Nullable Mention metric, Timing timing) {
    double confidence = 0.9;
    if (metric == null) {
      confidence -= 0.3;
    }
    if (d.carriedFrom != null) {
      confidence -= 0.1;
    }
    if (timing.token() == Draft.NONE) {
      confidence -= 0.1;
    }
    if (d.rules.contains(Hints.RULE)) {
      confidence -= 0.2;
    }
    return Math.round(confidence * 100) / 100.0;
  }

  private String id(Span span, ClaimKind kind, @Nullable Quantity quantity) {
    String value = quantity == null ? "" : quantity.stated() + quantity.unit().code();
    String key =
        document.textHash().hex()
            + "|"
            + span.start()
            + "-"
            + span.end()
            + "|"
            + kind.json()
            + "|"
            + value;
    return ContentHash.of(key).abbreviated(16);
  }
}
