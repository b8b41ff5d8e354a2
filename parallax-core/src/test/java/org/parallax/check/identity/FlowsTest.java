package org.parallax.check.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parallax.check.identity.IdentityAssertions.found;
import static org.parallax.check.identity.IdentityAssertions.only;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.parallax.check.Identity;
import org.parallax.check.Identity.Kind;
import org.parallax.document.DocumentKind;
import org.parallax.document.Metadata;

/// Balances, flows over time, years, expectations and debt.
class FlowsTest {

  @Test
  void exportsLessImportsAreTheSurplus() {
    String text =
        "Exports came to {3.58 trillion|flow unit=USD} and imports to {2.59 trillion|flow"
            + " unit=USD}, leaving a trade surplus of {%s|flow unit=USD}.";
    assertThat(found(text.replace("%s", "0.99 trillion")))
        .containsExactly("balance consistent 990000000000");
    assertThat(found(text.replace("%s", "1.24 trillion")))
        .containsExactly("balance inconsistent 990000000000");
  }

  @Test
  void aDeficitIsWhatGoesOutLessWhatComesIn() {
    assertThat(
            found(
                "수출은 {320억|flow unit=USD} 달러, 수입은 {355억|flow unit=USD} 달러로 무역적자는"
                    + " {75억|flow unit=USD} 달러였다."))
        .containsExactly("balance inconsistent 3500000000");
  }

  @Test
  void soMuchAYearForSoManyYearsIsTheSum() {
    String text =
        "It pays {3.2 billion|flow unit=CNY per=year} a year for five years, {%s|flow unit=CNY}"
            + " in all.";
    assertThat(found(text.replace("%s", "16.0 billion")))
        .containsExactly("annual_flow consistent 16000000000");
    assertThat(found(text.replace("%s", "25.0 billion")))
        .containsExactly("annual_flow inconsistent 16000000000");
    assertThat(found("该基金每年投入{120亿|flow unit=CNY}元，五年总计投入{900亿|flow unit=CNY}元。"))
        .containsExactly("annual_flow inconsistent 60000000000");
    assertThat(found("해마다 {400억|flow unit=CNY} 위안씩 5년 동안 모두 {3000억|flow unit=CNY} 위안을 쓴다."))
        .containsExactly("annual_flow inconsistent 200000000000");
  }

  @Test
  void twelveMonthsMakeAYear() {
    assertThat(
            found(
                "It spends {1.5 billion|flow unit=CNY per=month} a month, or {18.0 billion|flow"
                    + " unit=CNY per=year} a year."))
        .containsExactly("annual_flow consistent 18000000000");
  }

  @Test
  void fourQuartersMakeTheYear() {
    assertThat(
            found(
                "Sales were {10.1|flow unit=CNY metric=sales period=2024-Q1},"
                    + " {11.2|flow unit=CNY metric=sales period=2024-Q2}, {12.3|flow"
                    + " unit=CNY metric=sales period=2024-Q3} and {13.4|flow unit=CNY"
                    + " metric=sales period=2024-Q4}. Sales of the year were {57.0|flow unit=CNY"
                    + " metric=sales period=2024}."))
        .containsExactly("annual_flow inconsistent 47");
  }

  @Test
  void yearsAndTheTimeBetweenThemAgree() {
    assertThat(found("The ten-year programme (2015–2025) cost {5|level unit=CNY}."))
        .containsExactly("date_duration consistent 10");
    assertThat(found("The ten-year programme (2015–2021) cost {5|level unit=CNY}."))
        .containsExactly("date_duration inconsistent 6");
    assertThat(found("The five-year plan (2021-2025) costs {5|level unit=CNY}."))
        .containsExactly("date_duration consistent 5");
    assertThat(found("The ten-year yield rose from 2015 to 2018 by {5|level unit=CNY}.")).isEmpty();
  }

  @Test
  void sinceCountsUntilTheNoteWasWritten() {
    Metadata.FoundDate day = new Metadata.FoundDate(LocalDate.of(2025, 6, 1), "test", null);
    Metadata written =
        new Metadata(null, null, null, DocumentKind.UNKNOWN, "test", day, null, null);
    assertThat(found(MarkedNote.of("Since 2019, six years, it lost {5|level unit=CNY}.", written)))
        .containsExactly("date_duration consistent 6");
    assertThat(found(MarkedNote.of("Since 2019, ten years, it lost {5|level unit=CNY}.", written)))
        .containsExactly("date_duration inconsistent 6");
  }

  @Test
  void beatingTheConsensusMeansBeingAboveIt() {
    assertThat(found("Growth of {5.2 %|rate} beat the consensus of {4.8 %|rate}."))
        .containsExactly("bound_vs_consensus consistent 0.4");
    assertThat(found("Growth of {5.2 %|rate} beat the consensus of {5.4 %|rate}."))
        .containsExactly("bound_vs_consensus inconsistent -0.2");
    assertThat(
            found(
                "Growth of more than {5 %|rate cmp=gt} compares with a consensus of {4.8 %|rate}."))
        .containsExactly("bound_vs_consensus derived 0.2");
    assertThat(found("增速为{4.6%|rate}，高于市场预期的{4.9%|rate}。"))
        .containsExactly("bound_vs_consensus inconsistent -0.3");
    assertThat(found("성장률은 {4.6%|rate}로 시장 예상치 {4.9%|rate}를 웃돌았다."))
        .containsExactly("bound_vs_consensus inconsistent -0.3");
  }

  @Test
  void aDebtRatioNeedsItsDeficit() {
    Identity needed =
        only(
            "Public debt rises from {52 %|rate} to {64 %|rate} of GDP in one year, with an interest"
                + " rate of {2.5 %|rate} and nominal growth of {4 %|rate}.",
            Kind.DEBT_PATH);
    assertThat(needed.result().json()).isEqualTo("derived");
    assertThat(needed.value()).isEqualByComparingTo("12.75");
    assertThat(needed.formula())
        .isEqualTo("64 % − 52 % × 1.025 ÷ 1.04 = 12.75 % of GDP (11.4–14.1)");
  }

  @Test
  void aStatedDeficitMustBeTheOneTheDebtNeeds() {
    String text =
        "Public debt rises from {52.0 %|rate} to {64.0 %|rate} of GDP in one year, with an interest"
            + " rate of {2.5 %|rate}, nominal growth of {4.0 %|rate} and a primary deficit of"
            + " {%s|rate}.";
    assertThat(found(text.replace("%s", "12.8 %"))).contains("debt_path consistent 12.75");
    assertThat(found(text.replace("%s", "5.1 %"))).contains("debt_path inconsistent 12.75");
  }

  @Test
  void aDeficitWithoutInterestAndGrowthCannotBeTried() {
    assertThat(
            found(
                "Public debt rises from {52.0 %|rate} to {64.0 %|rate} of GDP with a primary deficit"
                    + " of {3 %|rate}."))
        .contains("debt_path not_checkable");
  }
}
