package org.parallax.check.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parallax.check.identity.IdentityAssertions.found;
import static org.parallax.check.identity.IdentityAssertions.only;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parallax.check.Identity;
import org.parallax.check.Identity.Kind;
import org.parallax.provenance.Derivation;
import org.parallax.provenance.Grade;
import org.parallax.provenance.Origin;

/// Shares, their numbers and their bases.
class SharesTest {

  private static final String BRANCHES =
      "Some {18.2 %|share of=branches} of branches (about {12 thousand|count unit=branches"
          + " cmp=approx}) could close, and {24.1 %|share} could shrink, together {42.3 %|share}.";

  @Test
  void aShareWithItsNumberImpliesTheWhole() {
    Identity base = only(BRANCHES, Kind.IMPLIED_BASE);

    assertThat(base.formula()).isEqualTo("12,000 ÷ 18.2 % = 65.9 thousand (63.0–68.9)");
    assertThat(base.value()).isEqualByComparingTo("65934.0659341");
    assertThat(base.unit()).isEqualTo("branches");
    assertThat(base.strict()).hasToString("[63013.6986301, 68870.523416]");
    assertThat(base.message())
        .isEqualTo("It follows that all branches: 12,000 ÷ 18.2 % = 65.9 thousand (63.0–68.9).");
    assertThat(found(BRANCHES)).contains("sum_of_parts consistent 42.3");
  }

  @Test
  void aDerivedNumberEndsAtTheWordsItCameFrom() {
    Derivation tree = Objects.requireNonNull(only(BRANCHES, Kind.IMPLIED_BASE).derivation());

    assertThat(tree.grade()).isEqualTo(Grade.C);
    assertThat(tree.parts()).extracting(SharesTest::quote).containsExactly("12 thousand", "18.2 %");
  }

  private static String quote(Derivation leaf) {
    return leaf.origin() instanceof Origin.TextSpan span ? span.quote() : "";
  }

  @Test
  void anImpliedWholeIsHeldAgainstTheStatedOne() {
    assertThat(
            found(
                "Of the {250|count unit=suppliers} asked, {62 %|share of=them} ({155|count"
                    + " unit=firms}) said yes."))
        .containsExactly("implied_base consistent 250");
    assertThat(
            found(
                "Of the {118|count unit=landlords} asked, {45 %|share} ({29|count unit=landlords})"
                    + " expect lower rents."))
        .containsExactly("implied_base inconsistent 64.44");
  }

  @Test
  void twoSharesOfOneWholeMustImplyOneWhole() {
    assertThat(
            found(
                "Some {38 %|share of=firms} of firms ({152|count unit=firms}) use it. Another {21"
                    + " %|share of=firms} of firms ({140|count unit=firms}) hire less."))
        .contains("implied_base inconsistent 666.7");
  }

  @Test
  void aMarginBesideAProfitImpliesNothing() {
    assertThat(found("Profit was {12 billion|level unit=CNY} (up {18.2 %|change_pct})."))
        .doesNotContain("implied_base derived 65930000000");
    assertThat(found("Profit was {12 billion|level unit=CNY} (margin {18.2 %|rate}).")).isEmpty();
  }

  @Test
  void aThirdOfTwelveIsFour() {
    assertThat(
            found(
                "A third of the {12 billion|level unit=CNY}, or {4 billion|level unit=CNY}, went"
                    + " to chips."))
        .containsExactly("ratio_of_base consistent 4000000000");
    assertThat(
            found(
                "A third of the {12 billion|level unit=CNY}, or {5 billion|level unit=CNY}, went"
                    + " to chips."))
        .containsExactly("ratio_of_base inconsistent 4000000000");
  }

  @Test
  void aShareOfAStatedBaseGivesThePart() {
    assertThat(
            found(
                "About {31 %|share} of the {2,000|count unit=firms} ({410|count unit=firms}) list"
                    + " a pilot."))
        .containsExactly("ratio_of_base inconsistent 620");
    assertThat(found("About {31 %|share} of the {2,000|count unit=firms} list a pilot."))
        .containsExactly("implied_part derived 620");
  }

  @Test
  void anAmountPerHeadTimesThePeopleIsTheTotal() {
    String text =
        "With {1.4 billion|count unit=people} people and an output of {126 trillion|level"
            + " unit=CNY} yuan, output per head was {%s|level unit=CNY} yuan.";
    assertThat(found(text.replace("%s", "90,000"))).containsExactly("per_head consistent 90000");
    assertThat(found(text.replace("%s", "68,000"))).containsExactly("per_head inconsistent 90000");
  }

  @Test
  void sharesAreReadInChineseAndKorean() {
    assertThat(found("其中{18.2%|share of=网点}的网点（约{1.2万|count unit=branches cmp=approx}家）可能关闭。"))
        .containsExactly("implied_base derived 65930");
    assertThat(found("{4万亿|level unit=CNY}元，占{12万亿|level unit=CNY}元的三分之一。"))
        .containsExactly("ratio_of_base consistent 4000000000000");
    assertThat(found("지점의 {18.2%|share of=지점}(약 {1만2천|count unit=branches cmp=approx}개)가 문을 닫는다."))
        .hasSize(1)
        .allMatch(text -> text.startsWith("implied_base derived"));
  }

  @Test
  void valuesAreKeptWithoutNeedlessDigits() {
    assertThat(Figures.kept(new BigDecimal("1E+3")).toPlainString()).isEqualTo("1000");
  }
}
