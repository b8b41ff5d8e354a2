package org.parallax.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parallax.claim.Claim;
import org.parallax.claim.Direction;
import org.parallax.claim.Modality;
import org.parallax.provenance.Grade;
import org.parallax.provenance.Origin;
import org.parallax.quantity.Comparator;
import org.parallax.quantity.Period;
import org.parallax.quantity.PriceBasis;
import org.parallax.series.PackSet;

/// Verdicts on claims of our own about the figures of the bundled pack.
class StandardCheckerTest {

  static final PackSet PACKS = PackSet.bundled();
  static final StandardConceptLinker LINKER = StandardConceptLinker.create(PACKS);
  static final StandardChecker CHECKER = StandardChecker.create(PACKS);
  static final LocalDate NOTE = LocalDate.of(2024, 12, 20);
  static final LocalDate LATER = LocalDate.of(2026, 6, 30);

  static List<Judgement> judge(ClaimMaker maker, LocalDate asOf) {
    Claim claim = maker.make();
    return CHECKER.check(LINKER.link(claim), asOf);
  }

  static Judgement only(ClaimMaker maker, LocalDate asOf) {
    List<Judgement> judgements = judge(maker, asOf);
    assertThat(judgements).hasSize(1);
    return judgements.getFirst();
  }

  static Evidence evidence(Judgement judgement) {
    return Objects.requireNonNull(judgement.evidence());
  }

  static Evidence.Known then(Judgement judgement) {
    return Objects.requireNonNull(evidence(judgement).then());
  }

  @Test
  void aFigureThatTheOfficePublishedIsSupportedInPlainWords() {
    Judgement judged = only(ClaimMaker.of("retail sales").grew("3.0").in("2024-11"), NOTE);
    assertThat(judged.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(judged.message())
        .isEqualTo(
            "3.0 agrees with the statistics office's figure of 3.0 % for November 2024 as known by"
                + " 20 December 2024 (nominal, y/y).");
    assertThat(judged.settles()).isEmpty();
    assertThat(evidence(judged).grade()).isEqualTo(Grade.A);
    assertThat(evidence(judged).claimed().toString()).isEqualTo("[2.95, 3.05]");
    assertThat(evidence(judged).derivation().origin()).isInstanceOf(Origin.Vintage.class);
  }

  @Test
  void oneStepOfTheLastDigitBesideItIsContradicted() {
    assertThat(only(ClaimMaker.of("retail sales").grew("3.1").in("2024-11"), NOTE).verdict())
        .isEqualTo(Verdict.CONTRADICTED);
    assertThat(only(ClaimMaker.of("retail sales").grew("2.9").in("2024-11"), NOTE).verdict())
        .isEqualTo(Verdict.CONTRADICTED);
  }

  @Test
  void moreDigitsThanThePublisherPrintsCannotBeDecided() {
    Judgement judged = only(ClaimMaker.of("retail sales").grew("3.02").in("2024-11"), NOTE);
    assertThat(judged.reason()).isEqualTo(Reason.PRECISION);
    assertThat(judged.settles()).contains("more digits");
  }

  @Test
  void aRoundNumberIsSupportedLoosely() {
    Judgement judged =
        only(ClaimMaker.of("broad money").trillion("310", "CNY").in("2024-11"), NOTE);
    assertThat(judged.verdict()).isEqualTo(Verdict.SUPPORTED_LOOSELY);
    assertThat(evidence(judged).rule()).isEqualTo("loose");
  }

  @Test
  void aFallIsReadWithItsSignAndATurnedSignIsNamed() {
    assertThat(only(ClaimMaker.of("producer prices").grew("-2.5").in("2024-11"), NOTE).verdict())
        .isEqualTo(Verdict.SUPPORTED);
    Judgement turned = only(ClaimMaker.of("producer prices").grew("2.5").in("2024-11"), NOTE);
    assertThat(turned.verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(turned.message()).endsWith("The sign is turned.");
  }

  @Test
  void theQuarterIsNotTheYearToDate() {
    ClaimMaker toDate = ClaimMaker.of("GDP").grew("5.2").in(Period.months(2025, 1, 9));
    assertThat(only(toDate, LATER).verdict()).isEqualTo(Verdict.SUPPORTED);
    Judgement crossed = only(ClaimMaker.of("GDP").grew("5.2").in("2025-Q3"), LATER);
    assertThat(crossed.verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(crossed.message()).contains("since the start of the year");
    assertThat(only(ClaimMaker.of("GDP").grew("4.8").in("2025-Q3"), LATER).verdict())
        .isEqualTo(Verdict.SUPPORTED);
  }

  @Test
  void growthThatTurnedNegativeLiesBelowZeroAndHasNotOnlyFallen() {
    // Exports grew 12.7 % in October 2024 and 6.7 % in November.
    ClaimMaker exports = ClaimMaker.of("exports").going(Direction.DOWN).in("2024-11");
    exports.quoted("Export growth turned negative");
    assertThat(only(exports, NOTE).verdict()).isEqualTo(Verdict.CONTRADICTED);
    ClaimMaker growth = ClaimMaker.of("exports growth").going(Direction.DOWN).in("2024-11");
    assertThat(only(growth, NOTE).verdict()).isEqualTo(Verdict.SUPPORTED);
    growth.quoted("Export growth turned negative");
    assertThat(only(growth, NOTE).verdict()).isEqualTo(Verdict.CONTRADICTED);
    ClaimMaker prices = ClaimMaker.of("producer prices").going(Direction.DOWN).in("2024-11");
    prices.quoted("Producer prices fell deeper into negative territory");
    assertThat(only(prices, NOTE).verdict()).isEqualTo(Verdict.SUPPORTED);
  }

  @Test
  void theLastDayOfAMonthHasTheRateOfThatMonth() {
    ClaimMaker end = ClaimMaker.of("retail sales").grew("3.0").in("2024-11-30");
    assertThat(only(end, NOTE).verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(evidence(only(end, NOTE)).period()).isEqualTo(Period.ofMonth(2024, 11));
    ClaimMaker within = ClaimMaker.of("retail sales").grew("3.0").in("2024-11-15");
    assertThat(only(within, NOTE).reason()).isEqualTo(Reason.NO_OBSERVATION);
  }

  @Test
  void theFigureOfTheMonthBeforeIsNamed() {
    Judgement judged = only(ClaimMaker.of("retail sales").grew("4.8").in("2024-11"), NOTE);
    assertThat(judged.message()).endsWith("It is the figure for October 2024.");
  }

  @Test
  void aScaleSlipIsNamed() {
    Judgement judged = only(ClaimMaker.of("M2").trillion("31.2", "CNY").in("2024-11"), NOTE);
    assertThat(judged.verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(judged.message()).contains("off by a factor of 10, too small");
  }

  @Test
  void theSameDigitsInAnotherCurrencyAreACurrencySlip() {
    Judgement judged = only(ClaimMaker.of("M2").trillion("311.96", "JPY").in("2024-11"), NOTE);
    assertThat(judged.verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(judged.message()).contains("right in CNY, not in JPY");
  }

  @Test
  void anotherAmountInAnotherCurrencyIsNotCompared() {
    Judgement judged = only(ClaimMaker.of("M2").trillion("42.9", "USD").in("2024-11"), NOTE);
    assertThat(judged.reason()).isEqualTo(Reason.DEFINITION_MISMATCH);
  }

  @Test
  void aPercentIsNotAPercentagePoint() {
    ClaimMaker percent = ClaimMaker.of("youth unemployment rate").grew("-1.0").in("2024-11");
    assertThat(only(percent, LATER).reason()).isEqualTo(Reason.DEFINITION_MISMATCH);
    ClaimMaker points =
        ClaimMaker.of("youth unemployment rate").moved("1.0", Direction.DOWN).in("2024-11");
    Judgement judged = only(points, LATER);
    assertThat(judged.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(evidence(judged).grade()).isEqualTo(Grade.C);
    assertThat(evidence(judged).derivation().parts()).hasSize(2);
  }

  @Test
  void realGrowthIsNotNominalGrowth() {
    ClaimMaker nominal =
        ClaimMaker.of("industrial output").grew("5.4").on(PriceBasis.NOMINAL).in("2024-11");
    assertThat(only(nominal, NOTE).reason()).isEqualTo(Reason.DEFINITION_MISMATCH);
  }

  @Test
  void aPrivateSurveyIsNotTheOfficialOne() {
    Judgement judged =
        only(ClaimMaker.of("Caixin manufacturing PMI").points("51.5").in("2024-11"), NOTE);
    assertThat(judged.reason()).isEqualTo(Reason.DEFINITION_MISMATCH);
    assertThat(judged.message()).contains("caixin");
  }

  @Test
  void aPartOfTheCountryIsNotTheCountry() {
    Judgement judged =
        only(
            ClaimMaker.of("retail sales")
                .grew("-1.4")
                .in("2024-11")
                .quoted("In Shanghai, retail sales fell 1.4"),
            NOTE);
    assertThat(judged.reason()).isEqualTo(Reason.DEFINITION_MISMATCH);
  }

  @Test
  void anotherAgeBandNeverAnswers() {
    ClaimMaker band = ClaimMaker.of("unemployment rate").percent("7.2").among("aged 25 to 29");
    assertThat(only(band.in("2024-12"), LATER).reason()).isEqualTo(Reason.DEFINITION_MISMATCH);
  }

  @Test
  void theCoverageOfTheYouthRateIsShown() {
    Judgement judged =
        only(ClaimMaker.of("youth unemployment").percent("15.7").in("2024-12"), LATER);
    assertThat(judged.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(evidence(judged).differences()).anyMatch(d -> d.contains("excluding students"));
  }

  @Test
  void anotherCountryHasNoSeries() {
    Judgement judged = only(ClaimMaker.of("retail sales").grew("3.0").in("2024-11").at("KR"), NOTE);
    assertThat(judged.reason()).isEqualTo(Reason.NO_SERIES);
    assertThat(judged.settles()).contains("KR");
  }

  @Test
  void aFigureNotYetPublishedOnTheNotesDayIsSaidToBe() {
    Judgement judged =
        only(ClaimMaker.of("exports").grew("6.7").in("2024-11"), LocalDate.of(2024, 12, 9));
    assertThat(judged.reason()).isEqualTo(Reason.NOT_YET_PUBLISHED);
    assertThat(judged.message()).contains("10 December 2024");
  }

  @Test
  void aPeriodThatIsNotOverIsTheFuture() {
    Judgement judged = only(ClaimMaker.of("exports").grew("6.7").in("2025-03"), NOTE);
    assertThat(judged.reason()).isEqualTo(Reason.FUTURE);
  }

  @Test
  void aHoleAndAnEndOfTheSeriesAreToldApart() {
    assertThat(only(ClaimMaker.of("retail sales").grew("5.5").in("2024-01"), NOTE).reason())
        .isEqualTo(Reason.NO_OBSERVATION);
    assertThat(
            only(ClaimMaker.of("retail sales").grew("5.5").in("2028-05"), LocalDate.of(2029, 1, 1))
                .reason())
        .isEqualTo(Reason.STALE);
  }

  @Test
  void aFigureUsedBeforeItsReleaseLagIsSupportedOnlyIfItAgrees() {
    LocalDate early = LocalDate.of(2024, 12, 10);
    ClaimMaker right = ClaimMaker.of("consumer prices").grew("0.2").in("2024-11");
    Judgement agreeing = only(right, early);
    assertThat(agreeing.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(evidence(agreeing).differences()).anyMatch(d -> d.contains("release lag"));
    ClaimMaker wrong = ClaimMaker.of("consumer prices").grew("1.9").in("2024-11");
    assertThat(only(wrong, early).reason()).isEqualTo(Reason.NOT_YET_PUBLISHED);
  }

  @Test
  void trueThenAndRevisedSinceAreBothSaid() {
    Judgement judged = only(ClaimMaker.of("GDP").grew("5.2").in("2023"), LocalDate.of(2024, 6, 1));
    assertThat(judged.verdict()).isEqualTo(Verdict.SUPPORTED);
    Evidence.Known now = Objects.requireNonNull(evidence(judged).now());
    assertThat(now.change()).isEqualTo("revised");
    assertThat(now.verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(judged.message()).endsWith("Since revised to 5.4 %.");
  }

  @Test
  void trueThenAndChangedSinceIsAnotherThing() {
    Judgement judged =
        only(
            ClaimMaker.of("youth unemployment").percent("16.1").undated(),
            LocalDate.of(2025, 1, 5));
    assertThat(judged.verdict()).isEqualTo(Verdict.SUPPORTED);
    Evidence.Known now = Objects.requireNonNull(evidence(judged).now());
    assertThat(now.change()).isEqualTo("changed");
  }

  @Test
  void anUndatedFigureOfAnEarlierMonthAsksForItsPeriod() {
    Judgement judged =
        only(
            ClaimMaker.of("youth unemployment").percent("18.8").undated(),
            LocalDate.of(2025, 1, 5));
    assertThat(judged.reason()).isEqualTo(Reason.PERIOD_UNSTATED);
    assertThat(judged.message()).contains("August 2024");
  }

  @Test
  void anAnnualStockIsReadAtTheYearsEndAndSaysSo() {
    Judgement judged = only(ClaimMaker.of("M2").trillion("313.5", "CNY").in("2024"), LATER);
    assertThat(judged.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(evidence(judged).differences()).anyMatch(d -> d.contains("at the end of 2024"));
  }

  @Test
  void anAnnualFlowIsTheSumOfTwelveMonths() {
    Judgement judged =
        only(ClaimMaker.of("total social financing").trillion("32.3", "CNY").in("2024"), LATER);
    assertThat(evidence(judged).transform()).isEqualTo("sum");
    assertThat(evidence(judged).derivation().parts()).hasSize(12);
    assertThat(judged.verdict()).isEqualTo(Verdict.SUPPORTED);
  }

  @Test
  void aMonthlyRateNeverAnswersForAYear() {
    assertThat(only(ClaimMaker.of("consumer prices").grew("0.1").in("2024"), LATER).reason())
        .isEqualTo(Reason.NO_OBSERVATION);
  }

  @Test
  void growthOfAnAmountIsDerivedWithItsFormula() {
    Judgement judged =
        only(ClaimMaker.of("nominal GDP").grew("4.2").in("2024"), LocalDate.of(2025, 2, 1));
    assertThat(judged.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(evidence(judged).transform()).isEqualTo("yoy");
    assertThat(evidence(judged).derivation().how()).contains("100 ×");
    assertThat(evidence(judged).grade()).isEqualTo(Grade.C);
  }

  @Test
  void aBoundIsSupportedWhereTheFigureSatisfiesItWholly() {
    ClaimMaker over = ClaimMaker.of("M2").trillion("300", "CNY").with(Comparator.GT).in("2024-11");
    assertThat(only(over, NOTE).verdict()).isEqualTo(Verdict.SUPPORTED);
    ClaimMaker under = ClaimMaker.of("M2").trillion("300", "CNY").with(Comparator.LT).in("2024-11");
    assertThat(only(under, NOTE).verdict()).isEqualTo(Verdict.CONTRADICTED);
    ClaimMaker far = ClaimMaker.of("M2").trillion("100", "CNY").with(Comparator.GT).in("2024-11");
    assertThat(only(far, NOTE).message()).contains("understated");
  }

  @Test
  void aForecastIsNotJudgedButItsOutcomeIsTold() {
    ClaimMaker forecast = ClaimMaker.of("GDP").grew("4.5").in("2025").being(Modality.FORECAST);
    Judgement open = only(forecast, NOTE);
    assertThat(open.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
    assertThat(open.reason()).isEqualTo(Reason.FUTURE);
    assertThat(open.settles()).contains("figure for 2025");
    Judgement resolved = only(forecast, LATER);
    assertThat(resolved.reason()).isEqualTo(Reason.FUTURE);
    assertThat(resolved.message()).contains("came out at 5.0 %").contains("not as the text says");
  }
}
