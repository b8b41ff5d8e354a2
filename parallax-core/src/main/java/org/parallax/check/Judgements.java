package org.parallax.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Evidence.Known;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimKind;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Period;
import org.parallax.quantity.Quantity;
import org.parallax.series.Observation;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.Staleness;

/// Puts a tested reading into words, with all that stands under it.
final class Judgements {

  private final Readings readings;

  Judgements(Readings readings) {
    this.readings = readings;
  }

  /// {@return a judgement that decides nothing}
  static Judgement undecided(Claim claim, Reason reason, String message, String settles) {
    return new Judgement(claim.id(), Verdict.NOT_CHECKABLE, reason, message, null, settles);
  }

  /// {@return the judgement of a reading}
  ///
  /// @param slip the slip that explains a wrong number, or an empty string
  Judgement of(Question question, Reading reading, String slip) {
    Verdict verdict = reading.verdict();
    if (reading.elsewhere() != null && verdict == Verdict.CONTRADICTED) {
      verdict = Verdict.NOT_CHECKABLE;
    }
    Reason reason =
        verdict != Verdict.NOT_CHECKABLE
            ? null
            : reading.elsewhere() != null ? Reason.PERIOD_UNSTATED : Reason.PRECISION;
    Evidence evidence = evidence(question, reading, verdict);
    String message =
        message(question, reading, verdict, slip) + since(evidence, later(question, reading));
    return new Judgement(
        question.claim().id(), verdict, reason, message, evidence, settles(reading, reason));
  }

  /// {@return the evidence under a reading, graded if something was decided}
  Evidence evidence(Question question, Reading reading, Verdict verdict) {
    SeriesDefinition series = reading.plan().series();
    Amount amount = reading.amount();
    boolean decided = verdict != Verdict.NOT_CHECKABLE;
    List<String> differences = new ArrayList<>(reading.plan().differences());
    differences.addAll(amount.differences());
    differences.addAll(reading.notes());
    if (reading.early()) {
      differences.add(
          amount.newest().knownHow() == Observation.KnownHow.INFERRED
              ? "The figure is of a later copy; as known on the day it may have been another."
              : "By the usual release lag the figure is public only later; the text has it already.");
    }
    if (reading.undated()) {
      differences.add("The text gives no period; read as the newest figure of the day.");
    }
    return new Evidence(
        decided ? amount.derivation().grade() : null,
        series.key(),
        series.name("en"),
        series.definition(),
        amount.period(),
        reading.quantity().unit().code(),
        amount.transform(),
        known(amount, reading.verdict(), "same"),
        now(question, reading),
        reading.outcome().used(),
        reading.outcome().rule(),
        amount.newest().source(),
        differences,
        Staleness.of(series, readings.store(), readings.asOf())
            .filter(stale -> !amount.newest().period().end().isAfter(stale.newest().end()))
            .orElse(null),
        amount.derivation());
  }

  private @Nullable Known now(Question question, Reading then) {
    Reading now = readings.readNow(question, then.plan());
    if (now == null || now.amount().observations().equals(then.amount().observations())) {
      return null;
    }
    boolean equal = now.amount().value().compareTo(then.amount().value()) == 0;
    boolean moved = !now.amount().period().equals(then.amount().period());
    return known(now.amount(), now.verdict(), moved ? "changed" : equal ? "same" : "revised");
  }

  static Known known(Amount amount, Verdict verdict, String change) {
    Observation line = amount.newest();
    return new Known(
        amount.value(),
        amount.rounding(),
        line.knownFrom(),
        line.knownHow().name().toLowerCase(Locale.ROOT),
        verdict,
        change);
  }

  private String message(Question question, Reading reading, Verdict verdict, String slip) {
    SeriesDefinition series = reading.plan().series();
    Amount amount = reading.amount();
    String unit = reading.quantity().unit().code();
    String figure =
        Publishers.possessive(series.publisher())
            + " figure of "
            + Phrases.figure(amount.value(), unit)
            + " for "
            + Phrases.period(amount.period())
            + " as known by "
            + Phrases.day(knownBy(amount))
            + Phrases.basis(series, amount.transform());
    String claimed = claimed(question);
    return switch (verdict) {
      case SUPPORTED ->
          claimed
              + " agrees with "
              + figure
              + "."
              + (reading.outcome().understated()
                  ? " It is understated: the figure is far beyond."
                  : "");
      case SUPPORTED_LOOSELY ->
          claimed + " agrees loosely, " + how(reading) + ", with " + figure + ".";
      case CONTRADICTED ->
          claimed + " does not agree with " + figure + "." + (slip.isEmpty() ? "" : " " + slip);
      case MIXED, INCONSISTENT, DAMAGED, NOT_CHECKABLE, OPINION, NO_CLAIM ->
          undecidedWords(claimed, figure, reading);
    };
  }

  /// The day as of which the figure is known: one that was taken early only later.
  private LocalDate knownBy(Amount amount) {
    LocalDate known = amount.newest().knownFrom();
    return known != null && known.isAfter(readings.asOf()) ? known : readings.asOf();
  }

  private static String undecidedWords(String claimed, String figure, Reading reading) {
    return reading.elsewhere() == null
        ? claimed
            + " can neither be confirmed nor refuted by "
            + figure
            + ": its rounding is too wide."
        : claimed
            + " is not "
            + figure
            + ", but that for "
            + Phrases.period(reading.elsewhere())
            + "; the text does not say for when it holds.";
  }

  private static String how(Reading reading) {
    return reading.outcome().rule().equals("loose") ? "as a round number" : "as worded";
  }

  /// The text's own words for the value; a fall is called one.
  static String claimed(Question question) {
    Claim claim = question.claim();
    Quantity stated = claim.quantity();
    String words =
        claim.values().stream().map(Claim.ValueSpan::text).collect(Collectors.joining(" \u2013 "));
    if (words.isEmpty()) {
      return "\"" + claim.quote().strip() + "\"";
    }
    boolean oneOfTwo =
        isOfStart(question) || (claim.kind() == ClaimKind.FROM_TO && claim.values().size() > 1);
    BigDecimal end = oneOfTwo ? question.quantity().point() : null;
    if (end != null) {
      return Phrases.figure(end, question.quantity().unit().code());
    }
    boolean turned =
        stated != null
            && isPositive(stated.stated())
            && stated.stated().negate().equals(question.quantity().stated());
    return turned ? "A fall of " + words : words;
  }

  /// Whether the question is of where a move came from, whose words are not the claim's value.
  private static boolean isOfStart(Question question) {
    Claim.Baseline baseline = question.claim().baseline();
    Quantity from = baseline == null ? null : baseline.quantity();
    Quantity to = question.claim().quantity();
    Interval asked = question.quantity().stated();
    return from != null
        && to != null
        && !asked.equals(to.stated())
        && (asked.equals(from.stated()) || asked.equals(from.negate().stated()));
  }

  private static boolean isPositive(Interval interval) {
    BigDecimal lo = interval.lo();
    BigDecimal hi = interval.hi();
    return lo == null ? hi != null && hi.signum() > 0 : lo.signum() > 0;
  }

  /// The period of the newest figure, where the text gives none and a later one is known now.
  private @Nullable Period later(Question question, Reading then) {
    Reading now = question.period() == null ? readings.readNow(question, then.plan()) : null;
    return now == null || now.amount().period().equals(then.amount().period())
        ? null
        : now.amount().period();
  }

  private static String since(Evidence evidence, @Nullable Period later) {
    Known now = evidence.now();
    Known then = evidence.then();
    if (now == null || then == null || now.change().equals("same")) {
      return "";
    }
    if (later != null) {
      return " The newest figure now is "
          + Phrases.figure(now.value(), evidence.unit())
          + " for "
          + Phrases.period(later)
          + ".";
    }
    String word = now.change().equals("revised") ? "revised to " : "changed to ";
    boolean holds = now.verdict() == then.verdict();
    return " Since "
        + word
        + Phrases.figure(now.value(), evidence.unit())
        + (holds ? ", which changes nothing." : ".");
  }

  private static String settles(Reading reading, @Nullable Reason reason) {
    if (reason == null) {
      return "";
    }
    return reason == Reason.PERIOD_UNSTATED
        ? "the period that the text means"
        : "a figure with more digits than "
            + reading.plan().series().publisher()
            + " prints for "
            + Phrases.period(reading.amount().period());
  }
}
