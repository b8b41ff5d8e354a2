package org.parallax.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonsTest {

  private static List<Direction> compared(String sentence) {
    return Notes.claims(sentence).stream()
        .filter(claim -> claim.kind() == ClaimKind.COMPARISON && claim.quantity() == null)
        .map(Claim::direction)
        .toList();
  }

  @Test
  void aThingSetAboveOrBelowAnotherIsAClaimOfItsOwn() {
    assertThat(
            compared("Growth was 4.4 percent in May, well below the official target of 5 percent."))
        .containsExactly(Direction.LOW);
    assertThat(compared("Exports rose 6 percent in May, faster than the consensus forecast."))
        .containsExactly(Direction.HIGH);
    assertThat(compared("5月出口同比增长6.1%，高于市场预期的4.9%。")).containsExactly(Direction.HIGH);
    assertThat(compared("女性的失业率高于男性。")).containsExactly(Direction.HIGH);
  }

  @Test
  void aBoundOfANumberAndATimeCompareNothing() {
    assertThat(compared("Exports stayed below 5 trillion yuan in May.")).isEmpty();
    assertThat(compared("Exports were higher than a year earlier.")).isEmpty();
    assertThat(compared("5月失业率低于5.5%。")).isEmpty();
  }

  @Test
  void digitsThatBeginWithANoughtNameAndCountNothing() {
    assertThat(Notes.claims("Call the desk on 010 before exports are published.")).isEmpty();
  }
}
