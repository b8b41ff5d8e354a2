package org.parallax.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.MathContext;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numerals alone, before units and times are looked at: one line for each production.
class NumeralGrammarTest {

  private static String numerals(String language, String text) {
    return MentionScanner.forLanguage(language).numerals(text).stream()
        .map(n ->
            n.value().round(new MathContext(12)).stripTrailingZeros().toPlainString()
                + " «"
                + text.substring(n.start(), n.end())
                + "»")
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It grew 6.1e-3 a day.                       | 0.0061 «6.1e-3»
          Some 1.3x10^6 of them, 2.4 × 10⁹ of those.  | 1300000 «1.3x10^6»; 2400000000 «2.4 × 10⁹»
          It is 1.5^2 and 2.5^-1 now.                 | 2.25 «1.5^2»; 0.4 «2.5^-1»
          They measured 12,4 there.                   | 12.4 «12,4»
          See items 1,2 and 4,5,6 above.              | 1 «1»; 2 «2»; 4 «4»; 5 «5»; 6 «6»
          He sold 6 thousand 4 hundred and 12 pieces. | 6412 «6 thousand 4 hundred and 12»
          It took two hundred point seventy-two.      | 200.72 «two hundred point seventy-two»
          It fell by nought point three.              | 0.3 «nought point three»
          Three fifths, four twenty-firsts of it.     | 0.6 «Three fifths»; 0.190476190476 «four twenty-firsts»
          A share of one hundred thirty-fifths.       | 2.85714285714 «one hundred thirty-fifths»
          They have six million and three fifths.     | 6600000 «six million and three fifths»
          One billion and a half million came.        | 1000500000 «One billion and a half million»
          It is a millionth of that.                  | 0.000001 «a millionth»
          The slope is three over twenty.             | 0.15 «three over twenty»
          It grew three over twenty years.            | 3 «three»; 20 «twenty»
          Eggs came in five doz boxes.                | 60 «five doz»
          It earned 2.5 k in all.                     | 2500 «2.5 k»
          Sixty - six mills, one - fourth of them.    | 66 «Sixty - six»; 0.25 «one - fourth»
          One-half came, a half million did not.      | 0.5 «One-half»; 500000 «a half million»
          Three quarters of a million, minus a third. | 750000 «Three quarters of a million»; -0.333333333333 «minus a third»
          Two ten-thousandths, a hundred thousandth.  | 0.0002 «Two ten-thousandths»; 0.00001 «a hundred thousandth»
          Two hundred one thousand sixths.            | 0.198807157058 «Two hundred one thousand sixths»
          Thirty and four and two fifths.             | 34.4 «Thirty and four and two fifths»
          Nine billion and three quarters.            | 9750000000 «Nine billion and three quarters»
          Five and 3/8, 7 and a half, 2 thirds.       | 5.375 «Five and 3/8»; 7.5 «7 and a half»; 0.666666666667 «2 thirds»
          Three million dozens, two thousands.        | 36000000 «Three million dozens»; 2000 «two thousands»
          Nought point oh seven, three point one four. | 0.07 «Nought point oh seven»; 3.14 «three point one four»
          They counted 2'345'678 and 12,34,567.8.     | 2345678 «2'345'678»; 1234567.8 «12,34,567.8»
          It holds 1 234 567,5 and 3 124/625.         | 1234567.5 «1 234 567,5»; 3.1984 «3 124/625»
          A sixty-fifth birthday, 5 and a half of it. | 5 «5»; 0.5 «a half»
          """)
  void englishProductions(String text, String found) {
    assertThat(numerals("en", text)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          一百零二万二千               | 1022000 «一百零二万二千»
          一百零一万一千               | 1011000 «一百零一万一千»
          三万六千亿                   | 3600000000000 «三万六千亿»
          四千 五百 六十 万 七千        | 45607000 «四千 五百 六十 万 七千»
          一百零几万                   | 1000000 «一百零几万»
          十 余 萬                     | 100000 «十 余 萬»
          二十万多亿                   | 20000000000000 «二十万多亿»
          三千万点二五                 | 30000000.25 «三千万点二五»
          2千零30万                    | 20300000 «2千零30万»
          负三分之负六                 | 2 «负三分之负六»
          二百分之七                   | 0.035 «二百分之七»
          负二又四分之一               | -2.25 «负二又四分之一»
          1 ３/５                      | 1.6 «1 ３/５»
          中国大陆的队伍收拾行装        |
          壹仟贰佰叁拾肆万             | 12340000 «壹仟贰佰叁拾肆万»
          一點五億                     | 150000000 «一點五億»
          """)
  void chineseProductions(String text, String found) {
    assertThat(numerals("zh", text)).isEqualTo(found == null ? "" : found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          4천 3백                  | 4300 «4천 3백»
          일과 사분의 삼           | 1.75 «일과 사분의 삼»
          이십분의 마이너스 사      | -0.2 «이십분의 마이너스 사»
          3분의 1조각              | 0.333333333333 «3분의 1»
          하나만 남았다            |
          정답은 마이너스 이천구백입니다 | -2900 «마이너스 이천구백»
          2 1/4 조각               | 2.25 «2 1/4»
          2억 4천 4백만            | 244000000 «2억 4천 4백만»
          """)
  void koreanProductions(String text, String found) {
    assertThat(numerals("ko", text)).isEqualTo(found == null ? "" : found);
  }
}
