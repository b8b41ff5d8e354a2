package org.parallax.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HanFormsTest {

  @Test
  void aTraditionalTextFoldsWithoutMovingAnOffset() {
    String text = "滬深300🚀與國際貨幣基金";
    assertThat(HanForms.simplified(text)).isEqualTo("沪深300🚀与国际货币基金").hasSameSizeAs(text);
  }

  @Test
  void whatIsSimplifiedStaysAsItIs() {
    String text = "失业率 5.1 % 실업률";
    assertThat(HanForms.simplified(text)).isSameAs(text);
  }

  @Test
  void noSimplifiedFormIsItselfATraditionalOne() {
    for (char c = '一'; c <= '鿿'; c++) {
      char simple = HanForms.simplified(c);
      assertThat(HanForms.simplified(simple)).as("%s of %s", simple, c).isEqualTo(simple);
    }
  }

  @Test
  void aSignBehindAWordIsOneAndADashBetweenMonthsIsNone() {
    assertThat(values("前值为-0.3%，同比-1.1%")).containsExactly("-0.3%", "-1.1%");
    assertThat(values("1-8月增长4.2%")).containsExactly("4.2%");
  }

  @Test
  void aBoundBeforeAMonthIsThatOfTheValueBehindIt() {
    assertThat(values("略低于9月的3.0%")).containsExactly("3.0%");
    assertThat(values("略低于3.0%")).containsExactly("3.0%");
  }

  private static List<String> values(String text) {
    return MentionScanner.forLanguage("zh").scan(text, 0, text.length(), null).stream()
        .filter(m -> m instanceof Mention.Value)
        .map(m -> (Mention.Value) m)
        .map(v -> text.substring(v.valueStart(), v.valueEnd()))
        .toList();
  }
}
