package org.parallax.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Attribution;
import org.parallax.claim.Claim;
import org.parallax.claim.Modality;
import org.parallax.quantity.Period;
import org.parallax.series.ReleaseLag;
import org.parallax.series.SeriesDefinition;

/// Forecasts and targets: never judged as facts, but it is said what they wait for, or how it came
/// out. Only what a publisher itself projects is compared with the projection that it published.
final class ForecastCheck {

  private final NumberCheck numbers;

  ForecastCheck(NumberCheck numbers) {
    this.numbers = numbers;
  }

  List<Judgement> check(
      Claim claim, @Nullable Question question, List<SeriesDefinition> series, Readings readings) {
    if (question != null) {
      List<SeriesDefinition> own =
          series.stream()
              .filter(s -> Publishers.names(question.sourceWords(), s.publisher()))
              .toList();
      List<Reading> projected = numbers.readings(question, own, readings);
      if (!projected.isEmpty() && claim.modality() == Modality.FORECAST) {
        return numbers.check(question, own, readings);
      }
      if (question.period() != null) {
        List<Reading> outcome = numbers.readings(question, series, readings);
        if (!outcome.isEmpty() && isOfThePast(claim, outcome, readings)) {
          return numbers.check(question, series, readings);
        }
        if (!outcome.isEmpty()) {
          return List.of(resolved(question, best(outcome), readings));
        }
      }
    }
    return List.of(pending(claim, series));
  }

  /// What the author says of a period that is over, and whose figure was public and agrees, is no
  /// forecast, however it is worded.
  private static boolean isOfThePast(Claim claim, List<Reading> outcome, Readings readings) {
    Period period = claim.period();
    return claim.attribution() == Attribution.AUTHOR
        && claim.modality() != Modality.TARGET
        && period != null
        && period.end().isBefore(readings.asOf())
        && outcome.getFirst().verdict() == Verdict.SUPPORTED;
  }

  private static Reading best(List<Reading> outcome) {
    return outcome.stream().filter(Reading::agrees).findFirst().orElse(outcome.getFirst());
  }

  private static Judgement resolved(Question question, Reading reading, Readings readings) {
    Evidence evidence = new Judgements(readings).evidence(question, reading, Verdict.NOT_CHECKABLE);
    String figure = Phrases.figure(reading.amount().value(), reading.quantity().unit().code());
    String word =
        switch (reading.verdict()) {
          case SUPPORTED, SUPPORTED_LOOSELY -> "as the text says";
          case CONTRADICTED -> "not as the text says";
          case MIXED, INCONSISTENT, DAMAGED, NOT_CHECKABLE, OPINION, NO_CLAIM -> "too near to tell";
        };
    return new Judgement(
        question.claim().id(),
        Verdict.NOT_CHECKABLE,
        Reason.FUTURE,
        (question.claim().modality() == Modality.TARGET ? "A target" : "A forecast")
            + " is not judged as a fact. It came out at "
            + figure
            + " for "
            + Phrases.period(reading.amount().period())
            + ", "
            + word
            + ".",
        evidence,
        "the document that made it, with its date");
  }

  private static Judgement pending(Claim claim, List<SeriesDefinition> series) {
    SeriesDefinition first = series.getFirst();
    Period period = claim.period();
    ReleaseLag lag = first.lag();
    String figure =
        Publishers.possessive(first.publisher())
            + " figure"
            + (period == null ? "" : " for " + Phrases.period(period))
            + (period == null || lag == null
                ? ""
                : ", usually public by " + Phrases.day(lag.knownFrom(period)));
    return Judgements.undecided(
        claim,
        Reason.FUTURE,
        (claim.modality() == Modality.TARGET ? "A target" : "A forecast")
            + ": it waits for "
            + figure
            + ".",
        figure);
  }
}
