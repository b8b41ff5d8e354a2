package org.parallax.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parallax.quantity.Comparator;
import org.parallax.quantity.Quantity;

/// Units, bounds and subjects of measures in English sentences.
class EnglishMeasuresTest {

  private static Claim claim(String text, int place) {
    return Notes.claims(text).get(place);
  }

  private static Quantity quantity(String text, int place) {
    return Objects.requireNonNull(claim(text, place).quantity());
  }

  @Test
  void aFigureInAnotherUnitIsBoundedAsTheFirst() {
    String more = "The pipe runs for more than 90 kilometres (56 miles).";
    assertThat(quantity(more, 1).comparator()).isEqualTo(Comparator.GT);
    assertThat(quantity(more, 1).stated().hi()).isNull();
    String about = "The vat holds about 300 litres (79 gallons).";
    assertThat(quantity(about, 1).comparator()).isEqualTo(Comparator.APPROX);
    String share = "More than 90 plants (12 %) closed.";
    assertThat(quantity(share, 1).comparator()).isEqualTo(Comparator.EQ);
  }

  @Test
  void aHyphenKeepsItsBound() {
    assertThat(quantity("The lender sold sub-5 % loans.", 0).comparator()).isEqualTo(Comparator.LT);
  }

  @Test
  void aPartIsCountedAsItsWhole() {
    Claim part = claim("The yard employs 4,000 welders, including 300 in Danang.", 1);
    assertThat(part.kind()).isEqualTo(ClaimKind.COUNT);
    assertThat(Objects.requireNonNull(part.quantity()).unit().code()).isEqualTo("welders");
    Claim larger = claim("The yard employs 300 welders, including 5,000 in Danang.", 1);
    assertThat(larger.kind()).isNotEqualTo(ClaimKind.COUNT);
  }

  @Test
  void theSizeOfAThingIsNotHowItMoved() {
    Claim plant = claim("The agency cut the rating of the firm's 550 megawatt plants.", 0);
    assertThat(plant.direction()).isEqualTo(Direction.NONE);
    Claim cut = claim("The mill saw a 550 megawatt fall in demand.", 0);
    assertThat(cut.direction()).isEqualTo(Direction.DOWN);
  }

  @Test
  void anInfinitiveIsNoSubject() {
    Claim line = claim("The new line is set to stretch over 2,000 km.", 0);
    assertThat(Objects.requireNonNull(line.metric()).text()).isEqualTo("new line");
    Claim index = claim("The CSI 300 Index will end 2026 at 4,600.", 0);
    assertThat(Objects.requireNonNull(index.metric()).text()).isEqualTo("CSI 300 Index");
  }
}
