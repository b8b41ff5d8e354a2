package org.parallax.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TolerancesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          growth of 7.3 %          | [7.25, 7.35]         | [7.25, 7.35]
          growth of 7.0 %          | [6.95, 7.05]         | [6.95, 7.05]
          40 million people        | [39500000, 40500000] | [35000000, 45000000]
          3,200 firms              | [3199.5, 3200.5]     | [3150, 3250]
          12 thousand firms        | [11500, 12500]       | [11500, 12500]
          a share of 0 %           | [-0.5, 0.5]          | [-0.5, 0.5]
          3 to 4 percent           | [2.5, 4.5]           | [2.5, 4.5]
          10 to 15 percent         | [9.5, 15.5]          | [9.5, 15.5]
          40 to 50 million people  | [39500000, 50500000] | [35000000, 55000000]
          more than 8 %            | (8, ∞)               | (8, ∞)
          at least 8 %             | [8, ∞)               | [8, ∞)
          under 8 %                | (−∞, 8)              | (−∞, 8)
          up to 8 %                | (−∞, 8]              | (−∞, 8]
          nearly 8.7 %             | [8.65, 8.7)          | [8.65, 8.7)
          hundreds of firms        | [200, 1000)          | [100, 1000)
          tens of billions of yuan | [20000000000, 100000000000) | [10000000000, 100000000000)
          """)
  void digitsAndWordingMakeTheStrictAndTheLooseInterval(String text, String strict, String loose) {
    Quantity quantity = Reading.quantity("en", text);

    assertThat(shown(quantity.strict())).isEqualTo(strict);
    assertThat(shown(quantity.loose())).isEqualTo(loose);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          8.7 %                    | [8.65, 8.75]         | digits
          about 8.7 %              | [8.6, 8.8]           | hedged
          about 40 million people  | [35000000, 45000000] | hedged
          nearly 40 million people | [30000000, 40000000) | nearly
          almost 3,200 firms       | [3100, 3200)         | nearly
          just over 5 %            | (5, 6]               | narrowly
          just under 3,200 firms   | [3136, 3200)         | narrowly
          about 3 to 4 %           | [2, 5]               | range_hedged
          over 8 %                 | (8, ∞)               | bound
          several thousand firms   | [1000, 10000)        | vague_multiple
          """)
  void hedgesAndBoundsWidenWhatIsAccepted(String text, String accept, String rule) {
    Quantity quantity = Reading.quantity("en", text);

    assertThat(shown(quantity.accept())).isEqualTo(accept);
    assertThat(quantity.rule()).isEqualTo(rule);
  }

  @Test
  void theResolutionIsOneUnitOfTheLastDigitShown() {
    assertThat(Reading.quantity("en", "7.3 %").resolution()).isEqualByComparingTo("0.1");
    assertThat(Reading.quantity("en", "12 thousand firms").resolution())
        .isEqualByComparingTo("1000");
    assertThat(Reading.quantity("zh", "3.1万亿元").resolution()).isEqualByComparingTo("100000000000");
  }

  @Test
  void aThirdIsLooselyAnythingNearerToItThanToAQuarter() {
    Interval loose = Reading.quantity("en", "a third of firms").loose();

    assertThat(loose.contains(new java.math.BigDecimal("0.30"))).isTrue();
    assertThat(loose.contains(new java.math.BigDecimal("0.28"))).isFalse();
  }

  private static String shown(Interval interval) {
    return new Interval(
            interval.lo() == null ? null : interval.lo().stripTrailingZeros(),
            interval.hi() == null ? null : interval.hi().stripTrailingZeros(),
            interval.loOpen(),
            interval.hiOpen())
        .toString();
  }
}
