package org.parallax.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How far an English sentence commits to each of its figures. The notes are of 21 November 2025.
class EnglishStanceTest {

  private static List<Modality> figures(String text) {
    List<Modality> modalities = new ArrayList<>();
    for (Claim claim : Notes.claims(text)) {
      if (claim.quantity() != null) {
        modalities.add(claim.modality());
      }
    }
    return modalities;
  }

  @Test
  void anOutcomeIsAFactAlsoWhereItBeatsAForecast() {
    assertThat(
            figures("Lathe sales of $4.2 billion that beat the street's estimate of $3.9 billion."))
        .containsExactly(Modality.FACT, Modality.FORECAST);
    assertThat(figures("Orders rose 6 %, which was within the mill's guidance of 5-7 %."))
        .containsExactly(Modality.FACT, Modality.FORECAST);
    assertThat(figures("Profit fell 2 % and lagged the consensus forecast by 8.4 %."))
        .containsOnly(Modality.FACT);
    assertThat(figures("Imports grew 3 %, ahead of the consensus estimate, and exports rose 4 %."))
        .containsOnly(Modality.FACT);
    assertThat(figures("Compared with a target of 5 %, output grew 4.1 %."))
        .containsExactly(Modality.TARGET, Modality.FACT);
  }

  @Test
  void anOutcomeThatMissesExpectationsNamesThem() {
    assertThat(figures("Steel output grew 3.9 % and missed expectations of 4.5 %."))
        .containsExactly(Modality.FACT, Modality.FORECAST);
  }

  @Test
  void aForecastAgainstAForecastStaysOne() {
    assertThat(figures("Growth will reach 5.1 %, above the official target of 5 %."))
        .containsExactly(Modality.FORECAST, Modality.TARGET);
    assertThat(figures("The bank expects growth of 4.8 % next year, below its earlier forecast."))
        .containsExactly(Modality.FORECAST);
  }

  @Test
  void whatIsEstimatedToMoveLiesAhead() {
    assertThat(figures("Freight is estimated to rise 4 % this season."))
        .containsExactly(Modality.FORECAST);
    assertThat(figures("The province is estimated to have 12 million pensioners."))
        .containsExactly(Modality.ESTIMATE);
    assertThat(figures("Margins are estimated to be down 3 %.")).containsExactly(Modality.FORECAST);
  }

  @Test
  void peopleSeeAheadAndFiguresDoNot() {
    assertThat(figures("Economists see inflation at 1.2 % in the spring."))
        .containsExactly(Modality.FORECAST);
    assertThat(figures("The port saw traffic of 3 million tonnes.")).containsExactly(Modality.FACT);
    assertThat(figures("The foundry plans 90 million yuan of investment."))
        .containsExactly(Modality.FORECAST);
    assertThat(figures("The institute puts last year's growth at 3.1 %."))
        .containsExactly(Modality.ESTIMATE);
  }

  @Test
  void aWordThatOnlyLooksLikeAForecastIsNone() {
    assertThat(figures("The sale of its pipeline project brought a gain of $247 million."))
        .containsExactly(Modality.FACT);
    assertThat(figures("After various measures the mill cut costs to 6.1 million yuan a day."))
        .containsExactly(Modality.FACT);
  }

  @Test
  void anExpectedFigureSaysNothingOfTheNext() {
    assertThat(
            figures("Sales fell 1.9 %, after an expected 1.5 % drop and the 1.6 % fall of July."))
        .containsExactly(Modality.FACT, Modality.FORECAST, Modality.FACT);
  }

  @Test
  void aClauseToldInPassingKeepsItsPast() {
    assertThat(figures("The target is in reach as exports, which rose 7.1 % in August, held up."))
        .containsExactly(Modality.FACT);
  }

  @Test
  void aModalVerbHoldsForItsSubject() {
    assertThat(figures("A correction of 20 % or more would hurt the brokers."))
        .containsExactly(Modality.HYPOTHETICAL);
    assertThat(figures("Some 3 million jobs could be lost by 2035."))
        .containsExactly(Modality.FORECAST);
  }

  @Test
  void aModalVerbEndsWithItsOwnClause() {
    assertThat(figures("The vacancy rate, which may be understated, was 11 % in June 2025."))
        .containsExactly(Modality.FACT);
    assertThat(figures("Mills that can switch fuels lost 4 % of sales in 2024."))
        .containsExactly(Modality.FACT);
    assertThat(figures("The bank can lend freely and its deposits rose 8 % in 2024."))
        .containsExactly(Modality.FACT);
    assertThat(figures("The plant, certain to close, had 900 welders in 2024."))
        .containsExactly(Modality.FACT);
    assertThat(figures("Rents may rise and could gain 3 % in 2024."))
        .containsExactly(Modality.HYPOTHETICAL);
    assertThat(figures("The levy, which could reach 30 %, worries brewers."))
        .containsExactly(Modality.HYPOTHETICAL);
  }

  @Test
  void theEndOfARunningQuarterIsThatOfTheLastWhereItIsTold() {
    Claim told = Notes.claims("Net debt at the end of the quarter was 464 million yuan.").get(0);
    assertThat(told.modality()).isEqualTo(Modality.FACT);
    assertThat(String.valueOf(told.period())).isEqualTo("2025-09-30");
    Claim year = Notes.claims("Cash stood at 3 billion yuan at the end of the year.").get(0);
    assertThat(String.valueOf(year.period())).isEqualTo("2024-12-31");
    assertThat(figures("Net debt will be 464 million yuan at the end of the quarter."))
        .containsExactly(Modality.FORECAST);
  }

  @Test
  void anOutcomeAtTheEndOfARangeIsAFact() {
    assertThat(figures("The margin came in at the high end of our guidance range at 32.5 %."))
        .containsExactly(Modality.FACT);
    assertThat(figures("Sales of $4 million were at the low end of guidance of $4-5 million."))
        .containsExactly(Modality.FACT, Modality.FORECAST);
  }

  @Test
  void whatIsSaidAgainIsNoForecast() {
    assertThat(figures("The board reiterated that orders grew 5.5 % in 2024."))
        .containsExactly(Modality.FACT);
    assertThat(figures("The lease, bound to the price index, rose 4 % in 2024."))
        .containsExactly(Modality.FACT);
  }
}
