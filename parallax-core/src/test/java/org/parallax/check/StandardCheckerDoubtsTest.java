package org.parallax.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parallax.check.StandardCheckerTest.CHECKER;
import static org.parallax.check.StandardCheckerTest.LATER;
import static org.parallax.check.StandardCheckerTest.LINKER;
import static org.parallax.check.StandardCheckerTest.NOTE;
import static org.parallax.check.StandardCheckerTest.evidence;
import static org.parallax.check.StandardCheckerTest.judge;
import static org.parallax.check.StandardCheckerTest.only;
import static org.parallax.check.StandardCheckerTest.then;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.claim.ClaimKind;
import org.parallax.claim.Direction;
import org.parallax.claim.Gap;
import org.parallax.claim.Modality;
import org.parallax.claim.PeriodHow;
import org.parallax.quantity.ChangeBasis;
import org.parallax.quantity.EconUnit;

/// Verdicts where the text leaves something open, on claims of our own about the bundled figures.
class StandardCheckerDoubtsTest {

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
    assertThat(judge(good, LATER))
        .extracting(Judgement::verdict)
        .containsExactly(Verdict.SUPPORTED, Verdict.SUPPORTED);
    assertThat(judge(good, LATER).getLast().message()).startsWith("16.1 % agrees with");
    ClaimMaker bad =
        ClaimMaker.of("youth unemployment rate")
            .value("15.7", EconUnit.PERCENT, ClaimKind.FROM_TO)
            .from("18.1", "2024-11")
            .in("2024-12");
    assertThat(only(bad, LATER).verdict()).isEqualTo(Verdict.CONTRADICTED);
  }

  @Test
  void aRateOfTheYoungToldOfAllWantsItsPopulation() {
    ClaimMaker all = ClaimMaker.of("unemployment rate").percent("15.7").in("2024-12");
    assertThat(only(all, LATER).reason()).isEqualTo(Reason.POPULATION_UNSTATED);
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
