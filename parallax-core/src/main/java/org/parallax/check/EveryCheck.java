package org.parallax.check;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.check.IntervalTest.Outcome;
import org.parallax.check.Plan.Step;
import org.parallax.check.Quantities.Side;
import org.parallax.claim.Claim;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Mention;
import org.parallax.quantity.MentionScanner;
import org.parallax.quantity.Period;
import org.parallax.quantity.Quantity;
import org.parallax.quantity.StockFlow;
import org.parallax.series.Observation;
import org.parallax.series.SeriesDefinition;

/// "The index has not been above 50 in any month this year": holds a bound against every figure of
/// a stretch of time.
///
/// One figure beyond the bound speaks against the text; all on its side bear it out. A figure that
/// equals the bound as printed does neither.
final class EveryCheck {
  private static final String RULE = "bound on every period";
  private static final int FEWEST = 2;

  private final Coverage coverage;
  private final FreeWords free;
  private final EveryWords words = new EveryWords();
  private final WindowWords windows = new WindowWords();

  EveryCheck(Coverage coverage, FreeWords free) {
    this.coverage = coverage;
    this.free = free;
  }

  /// {@return the judgement of a bound on all figures of a time, or null where the claim is none}
  @Nullable Judgement check(
      LinkedClaim linked, Quantity quantity, List<SeriesDefinition> series, Readings readings) {
    Claim claim = linked.claim();
    Side side = words.side(claim, linked.sentence());
    BigDecimal bound = side == null ? null : bound(quantity);
    if (side == null || bound == null) {
      return null;
    }
    for (SeriesDefinition one : coverage.ranked(claim, series)) {
      Judgement judged =
          fits(quantity, one) && coverage.obstacle(claim, linked.sentence(), one) == null
              ? in(linked, one, bound, side, readings)
              : null;
      if (judged != null) {
        return judged;
      }
    }
    return null;
  }

  /// {@return whether a judgement is of a bound on all figures, which has weighed its denials}
  static boolean isOf(Judgement judged) {
    Evidence evidence = judged.evidence();
    return evidence != null && evidence.rule().equals(RULE);
  }

  /// The number itself, whatever the words around it made of it.
  private static @Nullable BigDecimal bound(Quantity quantity) {
    BigDecimal lo = quantity.stated().lo();
    BigDecimal hi = quantity.stated().hi();
    return lo == null ? hi : hi == null || hi.compareTo(lo) == 0 ? lo : null;
  }

  private static boolean fits(Quantity quantity, SeriesDefinition series) {
    Dimension said = quantity.unit().dimension();
    Dimension has = Quantities.unit(series).dimension();
    boolean rate = has == Dimension.PERCENT || has == Dimension.INDEX;
    return rate && (said == has || said == Dimension.UNKNOWN || said == Dimension.COUNT);
  }

  private @Nullable Judgement in(
      LinkedClaim linked,
      SeriesDefinition series,
      BigDecimal stated,
      Side side,
      Readings readings) {
    Claim claim = linked.claim();
    List<Observation> all = readings.store().asOf(series.key(), readings.asOf());
    Period window = all.isEmpty() ? null : window(linked, series, all.getLast().period());
    if (window == null) {
      return null;
    }
    List<Observation> within =
        all.stream()
            .filter(o -> !o.period().start().isBefore(window.start()))
            .filter(o -> !o.period().end().isAfter(window.end()))
            .toList();
    if (within.size() < FEWEST) {
      return null;
    }
    Claim.Mention metric = claim.metric();
    boolean decline = metric != null && stated.signum() > 0 && free.speakOfDecline(metric.text());
    BigDecimal bound = decline ? stated.negate() : stated;
    Side meant = decline ? Side.of(side == Side.BELOW) : side;
    int sign = meant == Side.ABOVE ? 1 : -1;
    Observation against = null;
    for (Observation one : within) {
      int c = one.value().multiply(series.scale()).compareTo(bound) * sign;
      against = against == null && c < 0 ? one : against;
    }
    return judgement(linked, series, within, against, bound, meant, readings);
  }

  private @Nullable Period window(LinkedClaim linked, SeriesDefinition series, Period newest) {
    Period own = linked.claim().period();
    boolean longer =
        own != null
            && PeriodFigures.parts(series.frequency(), own).size() >= FEWEST
            && series.stockFlow() != StockFlow.FLOW;
    if (own != null && longer) {
      return own;
    }
    Period told = windows.in(linked.sentence(), linked.sentence(), newest);
    return told == null
        ? named(linked.sentence(), series, newest)
        : new Period(told.start().plusDays(1), told.end());
  }

  /// The longest time that the sentence names, where it holds several of the series' periods.
  private static @Nullable Period named(String sentence, SeriesDefinition series, Period newest) {
    Period longest = null;
    String language = isKorean(sentence) ? "ko" : Words.hasEastAsian(sentence) ? "zh" : "en";
    for (Mention mention :
        MentionScanner.forLanguage(language).scan(sentence, 0, sentence.length(), newest.end())) {
      Period period = mention instanceof Mention.Time time ? time.period() : null;
      boolean several =
          period != null && PeriodFigures.parts(series.frequency(), period).size() >= FEWEST;
      longest = several && (longest == null || isLonger(period, longest)) ? period : longest;
    }
    return longest;
  }

  private static boolean isKorean(String text) {
    return text.chars().anyMatch(c -> c >= 0xac00 && c <= 0xd7a3);
  }

  private static boolean isLonger(@Nullable Period a, Period b) {
    return a != null
        && a.end().toEpochDay() - a.start().toEpochDay()
            > b.end().toEpochDay() - b.start().toEpochDay();
  }

  private Judgement judgement(
      LinkedClaim linked,
      SeriesDefinition series,
      List<Observation> within,
      @Nullable Observation against,
      BigDecimal bound,
      Side side,
      Readings readings) {
    Claim claim = linked.claim();
    Verdict verdict = against == null ? Verdict.SUPPORTED : Verdict.CONTRADICTED;
    Observation shown = against == null ? within.getLast() : against;
    Plan plan = new Plan(series, Step.AS_PUBLISHED, coverage.differences(claim, series));
    Amount amount = PeriodFigures.single(series, shown, "level", List.of());
    Quantity half = Quantities.half(bound, side, series);
    Outcome outcome = new Outcome(verdict, half.accept(), RULE, false);
    Reading reading = new Reading(plan, half, amount, outcome, false, false, null, List.of());
    Question question = new Question(claim, half, shown.period(), null, false);
    Evidence evidence = new Judgements(readings).evidence(question, reading, verdict);
    String span =
        Phrases.period(within.getFirst().period())
            + " to "
            + Phrases.period(within.getLast().period());
    String message =
        "\""
            + claim.quote().strip()
            + "\" "
            + (against == null ? "agrees with " : "does not agree with ")
            + Publishers.possessive(series.publisher())
            + " figures for "
            + span
            + (against == null
                ? ": all " + within.size() + " lie on that side."
                : ": "
                    + Phrases.period(shown.period())
                    + " has "
                    + Phrases.figure(amount.value(), half.unit().code())
                    + ".");
    return new Judgement(claim.id(), verdict, null, message, evidence, "");
  }
}
