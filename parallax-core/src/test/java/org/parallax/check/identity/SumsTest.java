package org.parallax.check.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parallax.check.identity.IdentityAssertions.found;
import static org.parallax.check.identity.IdentityAssertions.only;

import org.junit.jupiter.api.Test;
import org.parallax.check.Identity.Kind;

/// Parts and wholes.
class SumsTest {

  @Test
  void twoSharesAndTheirTotalAddUp() {
    assertThat(
            found(
                "Some {18.2 %|share} of branches may close and {24.1 %|share} may shrink,"
                    + " together {42.3 %|share}."))
        .containsExactly("sum_of_parts consistent 42.3");
  }

  @Test
  void aSumThatDoesNotAddSaysSo() {
    var sum =
        only(
            "Some {18.2 %|share} of branches may close and {24.1 %|share} may shrink,"
                + " together {45.3 %|share}.",
            Kind.SUM_OF_PARTS);
    assertThat(sum.result().json()).isEqualTo("inconsistent");
    assertThat(sum.formula()).isEqualTo("18.2 % + 24.1 % = 42.3 % (42.2–42.4)");
    assertThat(sum.message())
        .isEqualTo("The total is stated as 45.3 %, but 18.2 % + 24.1 % = 42.3 % (42.2–42.4).");
  }

  @Test
  void roundNumbersMayAddUpLoosely() {
    var sum =
        only(
            "Line A made {40 million|count unit=units} and line B {30 million|count unit=units},"
                + " a total of {80 million|count unit=units}.",
            Kind.SUM_OF_PARTS);
    assertThat(sum.result().json()).isEqualTo("consistent");
    assertThat(sum.message()).contains("read as rounded");
  }

  @Test
  void togetherMayReachBackOverSentences() {
    assertThat(
            found(
                "Lending to firms came to {120 billion|level unit=CNY}. Lending to households came"
                    + " to {80 billion|level unit=CNY}. Together they borrowed {231.0"
                    + " billion|level unit=CNY}."))
        .containsExactly("sum_of_parts inconsistent 200000000000");
  }

  @Test
  void aTotalInALaterSentenceThatIsNotTogetherIsAnotherThing() {
    assertThat(
            found(
                "Plant A has {120|count unit=workers} and plant B {80|count unit=workers}. A total"
                    + " of {900|count unit=workers} live in the town."))
        .isEmpty();
  }

  @Test
  void differentPeriodsAreNeverAdded() {
    assertThat(
            found(
                "It sold {120|count unit=cars;period=2023} and {80|count unit=cars;period=2024},"
                    + " together {200|count unit=cars;period=2025}."))
        .isEmpty();
  }

  @Test
  void growthRatesAreNeverAddedToShares() {
    assertThat(
            found(
                "Exports rose {18.2 %|change_pct} and imports {24.1 %|change_pct}, in total"
                    + " {42.3 %|share} of GDP."))
        .isEmpty();
  }

  @Test
  void partsAfterOfWhichMayNotExceedTheirWhole() {
    assertThat(
            found(
                "The fund holds {500|count unit=firms}, of which {320|count unit=firms} are listed"
                    + " and {260|count unit=firms} are not."))
        .containsExactly("sum_of_parts inconsistent 580");
    assertThat(
            found(
                "The fund holds {500|count unit=firms}, of which {120|count unit=firms} are in"
                    + " Asia and {80|count unit=firms} in Europe."))
        .isEmpty();
  }

  @Test
  void partsThatMakeUpAWholeMustReachIt() {
    assertThat(
            found(
                "The {1.2 trillion|level unit=CNY} package is made up of {800 billion|level"
                    + " unit=CNY} of bonds and {250 billion|level unit=CNY} of loans."))
        .containsExactly("sum_of_parts inconsistent 1050000000000");
  }

  @Test
  void theRemainingShareCompletesAHundred() {
    assertThat(
            found(
                "Of the firms asked, {60 %|share} raised prices, {30 %|share} cut them and the"
                    + " remaining {10 %|share} did neither."))
        .containsExactly("sum_of_parts consistent 100");
    assertThat(
            found(
                "Of the firms asked, {61 %|share} raised prices, {31 %|share} cut them and the"
                    + " remaining {12 %|share} did neither."))
        .containsExactly("sum_of_parts inconsistent 104");
  }

  @Test
  void theRestOfACountCompletesTheBase() {
    assertThat(
            found(
                "Of the {512|count unit=firms} asked, {320|count unit=firms} hired and the other"
                    + " {172|count unit=firms} did not."))
        .containsExactly("sum_of_parts inconsistent 492");
  }

  @Test
  void aRestWithoutANumberIsDerived() {
    assertThat(
            found(
                "Some {61 %|share} of firms raised prices and {31 %|share} cut them; the rest did"
                    + " neither."))
        .containsExactly("implied_part derived 8");
  }

  @Test
  void theLastLineOfAListIsItsTotal() {
    assertThat(
            found(
                "- Bonds: {800|level unit=CNY}\n- Loans: {430|level unit=CNY}\n- Total:"
                    + " {1,330|level unit=CNY}"))
        .containsExactly("sum_of_parts inconsistent 1230");
  }

  @Test
  void contributionsAddUpToGrowth() {
    assertThat(
            found(
                "GDP grew {5.0 %|change_pct}. Consumption contributed {2.6 pp|change_pp},"
                    + " investment {1.2 pp|change_pp} and net exports {1.9 pp|change_pp}."))
        .containsExactly("sum_of_parts inconsistent 5.7");
  }

  @Test
  void sumsAreReadInChinese() {
    assertThat(found("受影响的网点中，{18.2%|share}将关闭，{24.1%|share}将缩减，合计{42.3%|share}。"))
        .containsExactly("sum_of_parts consistent 42.3");
    assertThat(
            found(
                "该行拥有{512家|count unit=branches}网点，其中{320家|count unit=branches}在城市，"
                    + "其余{172家|count unit=branches}在县域。"))
        .contains("sum_of_parts inconsistent 492");
    assertThat(
            found(
                "{1.2万亿|level unit=CNY}元由{8000亿|level unit=CNY}元专项债和{2500亿|level"
                    + " unit=CNY}元国债组成。"))
        .containsExactly("sum_of_parts inconsistent 1050000000000");
  }

  @Test
  void sumsAreReadInKorean() {
    assertThat(found("지점의 {18.2%|share}는 문을 닫고 {24.1%|share}는 줄어, 합계 {45.3%|share}가 영향을 받는다."))
        .containsExactly("sum_of_parts inconsistent 42.3");
    assertThat(found("응답 기업의 {61%|share}는 가격을 올렸고 {31%|share}는 내렸으며 나머지 {12%|share}는 그대로였다."))
        .containsExactly("sum_of_parts inconsistent 104");
  }
}
