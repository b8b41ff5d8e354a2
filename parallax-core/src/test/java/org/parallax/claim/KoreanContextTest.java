package org.parallax.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parallax.quantity.ChangeBasis;
import org.parallax.quantity.Period;

/// What a Korean sentence takes from those before it. The notes are of 21 November 2025.
class KoreanContextTest {

  @Test
  void aSentenceThatOpensWithAMonthAndClaimsNothingFramesWhatFollows() {
    List<Claim> claims = Notes.claims("9월 중국의 실물지표는 기운이 없다. 소매판매는 1년 전보다 3.3% 늘었다.");
    assertThat(claims.getLast().period()).isEqualTo(Period.ofMonth(2025, 9));
  }

  @Test
  void theMonthsOfComparisonDoNotTakeOverFromTheOneFramed() {
    List<Claim> claims =
        Notes.claims("9월 지표를 보자. 소매판매는 3.3% 늘었다. 8월 3.6%, 7월 3.9%였던 것보다 낮다. 산업생산은 6.1% 늘었다.");
    assertThat(claims.getLast().period()).isEqualTo(Period.ofMonth(2025, 9));
  }

  @Test
  void aTargetThatNamesItsOwnFigureIsOfNoOther() {
    List<Claim> claims = Notes.claims("성장률은 1~3분기 누계로 5.1%여서 연간 목표 5%는 무난하다.");
    assertThat(claims.getFirst().modality()).isEqualTo(Modality.FACT);
    assertThat(claims.getLast().modality()).isEqualTo(Modality.TARGET);
  }

  @Test
  void aStepOnTheMonthBelongsToTheFigureOfItsOwnClause() {
    List<Claim> claims =
        Notes.claims("9월 생산자물가는 2.4% 내렸으나 낙폭은 전월보다 0.5%포인트 줄었고, 6월의 3.4%에 견주면 낫다.");
    Claim june = claims.getLast();
    assertThat(Objects.requireNonNull(june.quantity()).unit().changeBasis())
        .isEqualTo(ChangeBasis.YOY);
    assertThat(june.direction()).isEqualTo(Direction.DOWN);
  }

  @Test
  void aShareOfThingsCountedStandsAtTheDayOfWriting() {
    List<Claim> claims =
        Notes.claims("9월 중국의 도시 실업률은 5.3%였다. 조사한 공장의 62%가 감원을 마쳤다. 실업률은 5.3%로 높지 않다.");
    assertThat(claims.get(1).periodHow()).isEqualTo(PeriodHow.DOCUMENT_DATE);
    assertThat(claims.get(2).period()).isEqualTo(Period.ofMonth(2025, 9));
  }

  @Test
  void aRunIsOfAllItsMonths() {
    List<Claim> claims = Notes.claims("9월 중국의 도시 실업률은 5.3%로 석 달 연속 올랐다.");
    assertThat(claims.stream().filter(c -> c.kind() == ClaimKind.DURATION).map(Claim::period))
        .containsExactly(Period.months(2025, 7, 9));
  }

  @Test
  void aForecastByAnyFormOfItsVerbIsOne() {
    List<Claim> claims = Notes.claims("연구소는 중국의 올해 성장률을 4.4%로, 내년은 4.2%로 전망하였다.");
    assertThat(claims).extracting(Claim::modality).containsOnly(Modality.FORECAST);
  }

  @Test
  void theVerbBehindALengthAlsoSaysWhichWayTheThingWent() {
    List<Claim> claims = Notes.claims("2분기 중국의 공장 가동률은 74%로 세 분기 연속 하락했다.");
    assertThat(claims)
        .anyMatch(c -> c.kind() == ClaimKind.DIRECTION && c.direction() == Direction.DOWN);
  }

  @Test
  void aMachineIsCountedByTheNounBeforeIt() {
    Claim claim = Notes.claims("중국 공장에는 로봇이 620대 있다.").getFirst();
    assertThat(Objects.requireNonNull(claim.quantity()).unit().code()).isEqualTo("robots");
  }

  @Test
  void theEndOfAWordIsNoNumber() {
    assertThat(Notes.claims("중국에서는 배달 기사만 늘고 있다.")).allMatch(c -> c.quantity() == null);
  }
}
