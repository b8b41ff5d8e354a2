package org.parallax.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimKind;
import org.parallax.claim.Direction;
import org.parallax.claim.Gap;
import org.parallax.claim.Modality;
import org.parallax.claim.PeriodHow;
import org.parallax.provenance.Grade;
import org.parallax.provenance.Origin;
import org.parallax.quantity.ChangeBasis;
import org.parallax.quantity.Comparator;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.Period;
import org.parallax.quantity.PriceBasis;
import org.parallax.series.PackSet;

/// Verdicts on claims of our own about the figures of the bundled pack.
class StandardCheckerTest {

  private static final PackSet PACKS = PackSet.bundled();
  private static final StandardConceptLinker LINKER = StandardConceptLinker.create(PACKS);
  private static final StandardChecker CHECKER = StandardChecker.create(PACKS);
  private static final LocalDate NOTE = LocalDate.of(2024, 12, 20);
  private static final LocalDate LATER = LocalDate.of(2026, 6, 30);

  private static List<Judgement> judge(ClaimMaker maker, LocalDate asOf) {
    Claim claim = maker.make();
    return CHECKER.check(LINKER.link(claim), asOf);
  }

  private static Judgement only(ClaimMaker maker, LocalDate asOf) {
    List<Judgement> judgements = judge(maker, asOf);
    assertThat(judgements).hasSize(1);
    return judgements.getFirst();
  }

  private static Evidence evidence(Judgement judgement) {
    return Objects.requireNonNull(judgement.evidence());
  }

  private static Evidence.Known then(Judgement judgement) {
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

  @Test
  void whatAPublisherProjectsIsComparedWithItsProjection() {
    ClaimMaker fund =
        ClaimMaker.of("government debt to GDP")
            .percent("96.3")
            .in("2025")
            .being(Modality.FORECAST)
            .saidBy("International Monetary Fund");
    assertThat(only(fund, LocalDate.of(2025, 11, 1)).verdict()).isEqualTo(Verdict.SUPPORTED);
  }

  @Test
  void definitionsThatDisagreeAreBothGiven() {
    List<Judgement> judged =
        judge(ClaimMaker.of("public debt to GDP").percent("60.5").in("2024"), LATER);
    assertThat(judged)
        .extracting(Judgement::verdict)
        .containsExactlyInAnyOrder(Verdict.CONTRADICTED, Verdict.SUPPORTED);
  }

  @Test
  void opinionsAreNotJudgedAndHypothesesSaySo() {
    assertThat(
            judge(ClaimMaker.of("exports").grew("6.7").in("2024-11").being(Modality.OPINION), NOTE))
        .isEmpty();
    assertThat(
            only(
                    ClaimMaker.of("exports").grew("6.7").in("2024-11").being(Modality.HYPOTHETICAL),
                    NOTE)
                .reason())
        .isEqualTo(Reason.HYPOTHETICAL);
  }

  @Test
  void aLostUnitIsTheReason() {
    assertThat(
            only(ClaimMaker.of("exports").grew("6.7").in("2024-11").lacking(Gap.UNIT_LOST), NOTE)
                .reason())
        .isEqualTo(Reason.UNIT_LOST);
  }

  @Test
  void aDeniedStatementIsTurned() {
    assertThat(
            only(ClaimMaker.of("retail sales").grew("3.0").in("2024-11").denied(), NOTE).verdict())
        .isEqualTo(Verdict.CONTRADICTED);
    assertThat(
            only(ClaimMaker.of("retail sales").grew("7.0").in("2024-11").denied(), NOTE).verdict())
        .isEqualTo(Verdict.SUPPORTED);
  }

  @Test
  void withoutAnEconomyOnlyAgreementCounts() {
    assertThat(
            only(ClaimMaker.of("retail sales").grew("3.0").in("2024-11").at(null), NOTE).verdict())
        .isEqualTo(Verdict.SUPPORTED);
    assertThat(
            only(ClaimMaker.of("retail sales").grew("7.0").in("2024-11").at(null), NOTE).reason())
        .isEqualTo(Reason.PLACE_UNSTATED);
  }

  @Test
  void exportsThatGrewMoreSlowlyDidNotFall() {
    ClaimMaker fell = ClaimMaker.of("exports").going(Direction.DOWN).in("2024-11");
    Judgement judged = only(fell, NOTE);
    assertThat(judged.verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(judged.message()).contains("its growth fell, not the thing itself");
    ClaimMaker slowed = ClaimMaker.of("export growth").going(Direction.DOWN).in("2024-11");
    assertThat(judge(slowed, NOTE).getFirst().verdict()).isEqualTo(Verdict.SUPPORTED);
  }

  @Test
  void aDirectionThatHoldsOnTheYearOnlyIsMixed() {
    ClaimMaker rose = ClaimMaker.of("unemployment rate").going(Direction.UP).among("youth");
    assertThat(judge(rose.in("2024-12"), LATER))
        .extracting(Judgement::verdict)
        .containsExactly(Verdict.CONTRADICTED, Verdict.SUPPORTED);
  }

  @Test
  void thePurchasingManagersIndexIsHeldAgainstFifty() {
    ClaimMaker contracted =
        ClaimMaker.of("manufacturing PMI")
            .going(Direction.DOWN)
            .in("2024-08")
            .quoted("the manufacturing PMI was in contraction in August");
    assertThat(only(contracted, NOTE).verdict()).isEqualTo(Verdict.SUPPORTED);
    ClaimMaker expanded =
        ClaimMaker.of("制造业PMI").going(Direction.UP).in("2024-08").quoted("8月制造业PMI处于扩张区间");
    assertThat(only(expanded, NOTE).verdict()).isEqualTo(Verdict.CONTRADICTED);
  }

  @Test
  void aYearsDirectionFollowsOnlyFromUnanimousMonths() {
    ClaimMaker producer = ClaimMaker.of("producer prices").going(Direction.DOWN).in("2024");
    assertThat(only(producer, LATER).verdict()).isEqualTo(Verdict.SUPPORTED);
    ClaimMaker exports = ClaimMaker.of("exports").going(Direction.UP).in("2023");
    assertThat(only(exports, LATER).reason()).isEqualTo(Reason.AMBIGUOUS);
  }

  @Test
  void aRecordIsTestedOverTheWindowAndTheRivalNamed() {
    ClaimMaker high =
        ClaimMaker.of("youth unemployment rate")
            .as(ClaimKind.EXTREMUM)
            .going(Direction.HIGH)
            .in("2024-08")
            .since("2023-12");
    assertThat(only(high, LATER).verdict()).isEqualTo(Verdict.SUPPORTED);
    ClaimMaker low =
        ClaimMaker.of("producer price inflation")
            .as(ClaimKind.EXTREMUM)
            .going(Direction.LOW)
            .in("2024-11")
            .since("2020-01");
    Judgement judged = only(low, NOTE);
    assertThat(judged.verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(judged.message()).contains("The lowest earlier figure is");
  }

  @Test
  void aRecordOfALevelIsNotReadFromGrowth() {
    ClaimMaker high =
        ClaimMaker.of("exports").as(ClaimKind.EXTREMUM).going(Direction.HIGH).in("2024-12");
    assertThat(only(high, LATER).reason()).isEqualTo(Reason.DEFINITION_MISMATCH);
  }

  @Test
  void bothEndsOfAMoveMustHold() {
    ClaimMaker good =
        ClaimMaker.of("youth unemployment rate")
            .value("15.7", EconUnit.PERCENT, ClaimKind.FROM_TO)
            .from("16.1", "2024-11")
            .in("2024-12");
    assertThat(only(good, LATER).verdict()).isEqualTo(Verdict.SUPPORTED);
    ClaimMaker bad =
        ClaimMaker.of("youth unemployment rate")
            .value("15.7", EconUnit.PERCENT, ClaimKind.FROM_TO)
            .from("18.1", "2024-11")
            .in("2024-12");
    assertThat(only(bad, LATER).verdict()).isEqualTo(Verdict.CONTRADICTED);
  }

  @Test
  void growthOnTheMonthBeforeIsNotGrowthOnTheYear() {
    ClaimMaker month = ClaimMaker.of("retail sales").grew("3.0").on(ChangeBasis.MOM).in("2024-11");
    assertThat(only(month, NOTE).reason()).isEqualTo(Reason.DEFINITION_MISMATCH);
  }

  @Test
  void anIndexMovesFromTheEndOfOnePeriodToTheEndOfTheNext() {
    ClaimMaker year = ClaimMaker.of("CSI 300").grew("14.7").on(ChangeBasis.CHANGE).in("2024");
    Judgement judged = only(year, LATER);
    assertThat(judged.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(then(judged).knownHow()).isEqualTo("published");
  }

  @Test
  void aRightFigureWithTheWrongMovementIsContradicted() {
    ClaimMaker rose = ClaimMaker.of("manufacturing PMI").points("49.1").in("2024-08");
    Judgement judged = only(rose.going(Direction.UP), NOTE);
    assertThat(judged.verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(judged.message()).startsWith("The figure is right, its movement is not");
    assertThat(only(rose.going(Direction.DOWN), NOTE).verdict()).isEqualTo(Verdict.SUPPORTED);
  }

  @Test
  void aNumberIsReadForThePeriodThatTheSentenceNamesBesideIt() {
    ClaimMaker misread = ClaimMaker.of("retail sales").grew("4.8").in("2024-11");
    Judgement judged =
        inSentence(
            misread, "Retail sales grew 3.0 percent in November after 4.8 percent in October.");
    assertThat(judged.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(evidence(judged).differences()).anyMatch(d -> d.contains("October 2024"));
    Judgement wrong = inSentence(misread, "In November retail sales grew 4.8 percent.");
    assertThat(wrong.verdict()).isEqualTo(Verdict.CONTRADICTED);
  }

  @Test
  void aPeriodThatTheSentenceDoesNotNameIsNoGroundAgainstANeighboursFigure() {
    ClaimMaker carried =
        ClaimMaker.of("retail sales").grew("4.8").in("2024-11").resolvedBy(PeriodHow.INFERRED);
    assertThat(inSentence(carried, "Retail sales grew 4.8 percent.").reason())
        .isEqualTo(Reason.PERIOD_UNSTATED);
    ClaimMaker far =
        ClaimMaker.of("retail sales").grew("44").in("2024-11").resolvedBy(PeriodHow.INFERRED);
    assertThat(inSentence(far, "Retail sales grew 44 percent.").verdict())
        .isEqualTo(Verdict.CONTRADICTED);
  }

  private static Judgement inSentence(ClaimMaker maker, String sentence) {
    LinkedClaim linked = LINKER.link(maker.make());
    return CHECKER
        .check(
            new LinkedClaim(linked.claim(), linked.concept(), linked.candidates(), sentence), NOTE)
        .getFirst();
  }

  @Test
  void aFigureThatIsOverdueButNotAtHandContradictsNothing() {
    LocalDate day = LocalDate.of(2025, 9, 23);
    Judgement judged = only(ClaimMaker.of("youth unemployment").percent("18.9").undated(), day);
    assertThat(judged.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
    assertThat(judged.reason()).isEqualTo(Reason.STALE);
    assertThat(judged.message()).contains("August 2025 was due by then");
  }
}
