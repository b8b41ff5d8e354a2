package org.parallax.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.Period;

/// What an English sentence takes from those before it. The notes are of 21 November 2025.
class EnglishContextTest {

  private static Claim last(String text) {
    List<Claim> claims = Notes.claims(text);
    return claims.getLast();
  }

  private static String metric(Claim claim) {
    return Objects.requireNonNull(claim.metric()).text();
  }

  @Test
  void aPronounReachesOverSentencesThatClaimNothing() {
    Claim claim =
        last("Retail sales rose 3.4 % in August. Is that great? No. It was 6.4 % in May.");
    assertThat(metric(claim)).isEqualTo("Retail sales");
    assertThat(claim.period()).isEqualTo(Period.ofMonth(2025, 5));
  }

  @Test
  void aTimeAsSubjectStandsForWhatWasSpokenOf() {
    Claim claim = last("The economy grew 5.0 % in 2024. The third quarter of 2024 managed 4.6 %.");
    assertThat(metric(claim)).isEqualTo("economy");
    assertThat(claim.period()).isEqualTo(Period.ofQuarter(2024, 3));
  }

  @Test
  void aBareNumberTakesThePercentOfTheOneBefore() {
    Claim claim = last("Retail sales rose 0.9 % in August. It was 1.3 in July.");
    assertThat(Objects.requireNonNull(claim.quantity()).unit().dimension())
        .isEqualTo(EconUnit.Dimension.PERCENT);
  }

  @Test
  void aNounThatOnlyPointsBackIsNoMetric() {
    assertThat(metric(last("Consumer prices barely moved. The index rose 0.2 % in June.")))
        .isEqualTo("Consumer prices");
    assertThat(metric(last("M1 rose 5.6 % in July; at the end of June its growth rate was 4.6 %.")))
        .isEqualTo("M1");
  }

  @Test
  void theLaterTimeOfASentenceIsItsTopic() {
    Claim claim = last("Retail sales rose 3.4 % in August after 3.7 % in July. Output grew 5.2 %.");
    assertThat(claim.period()).isEqualTo(Period.ofMonth(2025, 8));
  }

  @Test
  void whatComesIsAForecast() {
    assertThat(last("Growth of 4.2 % in 2027 completes the picture.").modality())
        .isEqualTo(Modality.FORECAST);
  }

  @Test
  void theMoneyOfATextTellsItsCountry() {
    assertThat(last("Loans came to 2 trillion yuan. Exports rose 4 % in May.").place())
        .isEqualTo("CN");
  }

  @Test
  void aRateThatIsSetIsKnownBeforeItsMonthIsOver() {
    assertThat(last("The one-year loan prime rate was left at 3.00 % in November.").period())
        .isEqualTo(Period.ofMonth(2025, 11));
    assertThat(last("Retail sales rose 3.0 % in November.").period())
        .isEqualTo(Period.ofMonth(2024, 11));
  }

  @Test
  void theLargestFallIsTheLowest() {
    assertThat(last("PPI fell 3.6 % in July, its largest fall since 2023.").direction())
        .isEqualTo(Direction.LOW);
  }
}
