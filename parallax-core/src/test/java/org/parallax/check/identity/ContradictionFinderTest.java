package org.parallax.check.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Two figures for one thing in one note.
class ContradictionFinderTest {

  private static final ContradictionFinder FINDER = ContradictionFinder.create();

  private static List<Contradiction> found(String marked) {
    MarkedNote note = MarkedNote.of(marked);
    return FINDER.find(note.document(), note.claims());
  }

  @Test
  void oneMetricWithTwoFiguresContradictsItself() {
    assertThat(
            found(
                "The urban jobless rate stood at {5.0 %|rate metric=jobless_rate period=2024-11}."
                    + " The urban jobless rate was {5.4 %|rate metric=jobless_rate"
                    + " period=2024-11}."))
        .containsExactly(
            new Contradiction(
                "c0",
                "c1",
                "The note gives two figures for \"jobless rate\": 5.0 % and 5.4 %.",
                false));
  }

  @Test
  void figuresThatRoundToOneAnotherAgree() {
    assertThat(
            found(
                "The jobless rate stood at {5.0 %|rate metric=jobless_rate period=2024-11}."
                    + " The jobless rate was {5 %|rate metric=jobless_rate period=2024-11}."))
        .isEmpty();
  }

  @Test
  void otherPeriodsPlacesAndPopulationsAreOtherThings() {
    String first =
        "The jobless rate was {5.0 %|rate metric=jobless_rate period=2024-11 place=CN}. ";
    assertThat(
            found(
                first
                    + "The jobless rate was {5.4 %|rate metric=jobless_rate period=2024-12"
                    + " place=CN}."))
        .isEmpty();
    assertThat(
            found(
                first
                    + "The jobless rate was {5.4 %|rate metric=jobless_rate period=2024-11"
                    + " place=KR}."))
        .isEmpty();
    assertThat(
            found(
                first
                    + "The jobless rate was {5.4 %|rate metric=jobless_rate period=2024-11 place=CN"
                    + " population=urban}."))
        .isEmpty();
  }

  @Test
  void aForecastDoesNotContradictAFact() {
    assertThat(
            found(
                "Growth was {5.0 %|rate metric=growth period=2025}. Growth is forecast to be {4.6"
                    + " %|rate metric=growth period=2025 modality=forecast}."))
        .isEmpty();
  }

  @Test
  void aLevelDoesNotContradictAChange() {
    assertThat(
            found(
                "The jobless rate was {5.0 %|rate metric=jobless_rate period=2024-11}. The jobless"
                    + " rate was up {2.0 %|change_pct metric=jobless_rate period=2024-11}."))
        .isEmpty();
  }

  @Test
  void twoSourcesDifferWithoutContradiction() {
    assertThat(
            found(
                "Growth was {5.0 %|rate metric=growth period=2025 by=IMF}. Growth was {4.6 %|rate"
                    + " metric=growth period=2025 by=OECD}."))
        .singleElement()
        .satisfies(pair -> assertThat(pair.bySource()).isTrue());
  }

  @Test
  void oneOfSeveralThingsIsNotTheOther() {
    assertThat(
            found(
                "Another {4|count unit=firms metric=firms period=2025} joined the fund. Another"
                    + " {2|count unit=firms metric=firms period=2025} joined the fund."))
        .isEmpty();
  }

  @Test
  void risingAndFallingAtOnceIsAContradiction() {
    assertThat(
            found(
                "Retail sales rose {2.9 %|change_pct dir=up;metric=retail_sales;period=2025-10}."
                    + " Retail sales fell {2.9 %|change_pct"
                    + " dir=down;metric=retail_sales;period=2025-10}."))
        .hasSize(1);
    assertThat(
            found(
                "Retail sales rose {2.9 %|change_pct dir=up;metric=retail_sales;period=2025-10}."
                    + " Month on month, retail sales fell {0.3 %|change_pct"
                    + " dir=down;metric=retail_sales;period=2025-10;basis=mom}."))
        .isEmpty();
  }

  @Test
  void theRealExtractorsClaimsAreCompared() {
    assertThat(
            ReadNote.of(
                    "Kestrel Lantern was valued at 9.4 billion yuan in October 2025.\n\nThe rest of"
                        + " the page is about towels.\n\nIn a later section Kestrel Lantern was valued"
                        + " at 6.8 billion yuan in October 2025.\n")
                .contradictions())
        .hasSize(1);
  }
}
