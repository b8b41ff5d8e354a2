package org.parallax.check.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parallax.check.identity.IdentityAssertions.found;
import static org.parallax.check.identity.IdentityAssertions.only;

import org.junit.jupiter.api.Test;
import org.parallax.check.Identity.Kind;

/// Moves, growth and levels.
class ChangesTest {

  @Test
  void aMoveInPointsMustMatchItsEnds() {
    String text = "The rate rose from {14.7 %|rate} to {18.9 %|rate}, up {%s|change_pp dir=up}.";
    assertThat(found(text.replace("%s", "4.2 percentage points")))
        .containsExactly("from_to_change consistent 4.2");
    assertThat(found(text.replace("%s", "5.2 percentage points")))
        .containsExactly("from_to_change inconsistent 4.2");
  }

  @Test
  void percentForPercentagePointsIsAnError() {
    var change =
        only(
            "Growth eased from {6.5 %|rate} in September to {4.9 %|rate} in October, a fall of"
                + " {1.6 %|change_pct dir=down}.",
            Kind.FROM_TO_CHANGE);
    assertThat(change.result().json()).isEqualTo("inconsistent");
    assertThat(change.message()).endsWith("It holds in percentage points, not in percent.");
  }

  @Test
  void aMoveWithoutAStatedChangeIsDerived() {
    assertThat(found("The rate rose from {12.0 %|rate} to {16.2 %|rate}."))
        .containsExactly("from_to_change derived 4.2");
    assertThat(found("Prices range from {12 %|rate} to {16 %|rate}.")).isEmpty();
  }

  @Test
  void aRiseToldOfAFallIsAnError() {
    assertThat(
            found(
                "The index fell {25.0 %|change_pct dir=down} from {100.0|count unit=points} to"
                    + " {125.0|count unit=points}."))
        .containsExactly("from_to_change inconsistent 25");
  }

  @Test
  void doublingIsTimesTwo() {
    assertThat(found("Output doubled from {10.4|count unit=cars} to {20.9|count unit=cars}."))
        .containsExactly("from_to_change consistent 2.01");
    assertThat(found("Output doubled from {10.4|count unit=cars} to {29.9|count unit=cars}."))
        .containsExactly("from_to_change inconsistent 2.875");
    assertThat(found("产量从{104|count unit=cars}万辆增至{309|count unit=cars}万辆，翻了一番。"))
        .containsExactly("from_to_change inconsistent 2.971");
  }

  @Test
  void growthMustLeadFromOneLevelToTheOther() {
    String text =
        "Revenue was {120.4 billion|level unit=CNY}, up {%s|change_pct dir=up} from {100.2"
            + " billion|level unit=CNY} a year earlier.";
    assertThat(found(text.replace("%s", "20.2 %")))
        .containsExactly("growth_vs_level consistent 20.16");
    assertThat(found(text.replace("%s", "27.2 %")))
        .containsExactly("growth_vs_level inconsistent 20.16");
  }

  @Test
  void theLevelBeforeMayStandElsewhereUnderItsName() {
    assertThat(
            found(
                "Revenue was {100.2 billion|level unit=CNY metric=revenue period=2023}. Revenue"
                    + " reached {120.4 billion|level unit=CNY metric=Revenue period=2024}, up"
                    + " {29.9 %|change_pct dir=up;period=2024}."))
        .containsExactly("growth_vs_level inconsistent 20.16");
  }

  @Test
  void realGrowthIsNotHeldAgainstCurrentPrices() {
    assertThat(
            found(
                "GDP reached {134.9 trillion|level unit=CNY}, up {5.0 %|change_pct dir=up} from"
                    + " {129.4 trillion|level unit=CNY} a year earlier."))
        .containsExactly("growth_vs_level not_checkable");
  }

  @Test
  void nominalGrowthIsRealGrowthAndPrices() {
    String text =
        "Real GDP grew {5.0 %|change_pct dir=up}, the GDP deflator fell {0.7 %|change_pct"
            + " dir=down} and nominal GDP grew {%s|change_pct dir=up}.";
    assertThat(found(text.replace("%s", "4.3 %"))).containsExactly("nominal_real consistent 4.265");
    assertThat(found(text.replace("%s", "5.7 %")))
        .containsExactly("nominal_real inconsistent 4.265");
  }

  @Test
  void yearOnYearAndQuarterOnQuarterAreNeverMixed() {
    assertThat(
            found(
                "Real GDP grew {5.0 %|change_pct basis=yoy} and nominal GDP grew {1.2"
                    + " %|change_pct basis=qoq}."))
        .isEmpty();
  }

  @Test
  void movesAreReadInChineseAndKorean() {
    assertThat(found("出口增速由8月的{4.4%|rate}升至9月的{8.3%|rate}，加快了{3.9%|change_pct dir=up}。"))
        .containsExactly("from_to_change inconsistent 88.64");
    assertThat(
            found(
                "출하량은 {5282|count unit=units}에서 {4945|count unit=units}로 {16.4%|change_pct dir=down} 떨어졌다."))
        .containsExactly("from_to_change inconsistent -6.38");
  }
}
