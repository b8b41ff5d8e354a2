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
}
