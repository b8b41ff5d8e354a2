package org.parallax.check.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Arithmetic in Korean sentences of our own.
class KoreanIdentitiesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "응답 업체 480개사 가운데 이들 120개사의 비중은 25%이다. | consistent",
        "응답 업체 480개사 가운데 이들 120개사의 비중은 45%이다. | inconsistent",
        "임직원 2,400명 중 600명, 그러니까 25%가 개발자다. | consistent",
        "임직원 2,400명 중 600명, 그러니까 35%가 개발자다. | inconsistent",
        "상반기 매출은 3,000억 원으로 1년 전 2,400억 원보다 25% 늘었다. | consistent",
        "상반기 매출은 3,000억 원으로 1년 전 2,400억 원보다 15% 늘었다. | inconsistent",
        "매출은 30억 위안에서 36억 위안으로 20% 늘었다. | consistent",
        "매출은 30억 위안에서 36억 위안으로 32% 늘었다. | inconsistent",
        "1차 투자금 400억 원과 2차 투자금 250억 원을 더한 총투자는 650억 원이다. | consistent",
        "1차 투자금 400억 원과 2차 투자금 250억 원을 더한 총투자는 750억 원이다. | inconsistent",
      })
  void numbersThatHangTogetherAreTried(String text, String result) {
    assertThat(ReadNote.found("2025년 9월 26일\n\n" + text + "\n"))
        .anyMatch(i -> i.contains(" " + result));
  }
}
