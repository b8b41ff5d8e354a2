package org.parallax.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.quantity.Mention.FromTo;

class KoreanMentionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3조 5천억 원을 썼다.      | 3500000000000 KRW «3조 5천억 원»
          5천793억 달러다.          | 579300000000 USD «5천793억 달러»
          1만2천 명이 왔다.         | 12000 people «1만2천 명»
          10억 위안이다.            | 1000000000 CNY «10억 위안»
          삼십 퍼센트다.            | 30 percent «삼십 퍼센트»
          0.4%포인트 내렸다.        | 0.4 pp «0.4%포인트»
          25bp 내렸다.              | 25 bp «25bp»
          3분의 1이다.              | 0.3333 ratio «3분의 1»
          5명 중 1명이다.           | 0.2 ratio «5명 중 1명»
          두 배로 늘었다.           | 2 ratio «두 배»
          1만2천 개 지점이다.       | 12000 branches «1만2천 개 지점»
          3년간 늘었다.             | 3 year «3년간»
          """)
  void everyFormIsRead(String text, String values) {
    assertThat(Reading.values("ko", text)).isEqualTo(values);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          약 40만대다.              | ~ 400000 units «40만대»
          500만 명 이상이다.        | >= 5000000 people «500만 명»
          10억 위안 미만이다.       | < 1000000000 CNY «10억 위안»
          30% 넘는 비중이다.        | > 30 percent «30%»
          15조원 가까이 된다.       | ~ 15000000000000 KRW «15조원»
          절반 이상이다.            | >= 0.5 ratio «절반»
          100여 개 기업이다.        | > 100 companies «100여 개 기업»
          수십억 원이다.            | 1000000000..10000000000 KRW «수십억 원»
          3~4%다.                   | 3..4 percent «3~4%»
          3% 이상 4% 미만이다.      | 3..4 percent «3% 이상 4% 미만»
          """)
  void comparatorsAndRangesAreRead(String text, String values) {
    assertThat(Reading.values("ko", text)).isEqualTo(values);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2025년 3분기      | 2025-Q3 «2025년 3분기»
          올해 1~10월       | 2025-01-01/2025-10-31 «올해 1~10월»
          지난해 4분기      | 2024-Q4 «지난해 4분기»
          2025년 상반기     | 2025-H1 «2025년 상반기»
          지난달            | 2025-10 «지난달»
          2025년 10월 31일  | 2025-10-31 «2025년 10월 31일»
          2024년 말         | 2024-12-31 «2024년 말»
          지난 5년간        | 2020-11-22/2025-11-21 «지난 5년간»
          3년 전            | 2022 «3년 전»
          지난 9월          | 2025-09 «지난 9월»
          10월 3일부터 12일 | 2025-10-03/2025-10-12 «10월 3일부터 12일»
          2024년 3사분기    | 2024-Q3 «2024년 3사분기»
          """)
  void timesAreRead(String text, String times) {
    assertThat(Reading.times("ko", text)).isEqualTo(times);
  }

  @Test
  void wordsThatBeginLikeANumberAreNone() {
    assertThat(Reading.scan("ko", "일본 조사, 이상한 사상, 오르는 구조, 만약 세계가 천천히."))
        .noneMatch(Mention.Value.class::isInstance);
  }

  @Test
  void particlesTellTheEndsOfAMovement() {
    var values =
        Reading.scan("ko", "17.3%에서 16.9%로 내렸다.").stream().map(Mention.Value.class::cast).toList();

    assertThat(values).extracting(Mention.Value::fromTo).containsExactly(FromTo.FROM, FromTo.TO);
  }

  @Test
  void aComparisonBasisIsNoTime() {
    assertThat(Reading.scan("ko", "전년 동기 대비 늘고 전분기 대비 줄고 1년 전보다 늘었다."))
        .extracting(m -> ((Mention.Basis) m).basis())
        .containsExactly(ChangeBasis.YOY, ChangeBasis.QOQ, ChangeBasis.YOY);
  }
}
