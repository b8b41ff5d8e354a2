package org.parallax.check.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A number that a note takes up again: the same one is silent, another one contradicts.
class RestatementsTest {

  private static List<Contradiction> contradictions(String text) {
    return ReadNote.of(text.replace("¶", "\n\n")).contradictions();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Our poll of bakers reached 340 stalls in three towns. It ran in May, with ten interviewers. The %s stalls of that poll were drawn by lot. | 340 | 290
          This spring 520 inns took part in the survey.¶Prices are fixed by the owners.¶About the survey. This spring %s inns took part. | 520 | 380
          Cash stood at 7 percent of net assets, more than at midyear. With cash at %s percent of net assets we can wait. | 7 | 12
          I pay 2,600 yuan a month for my flat in Hefei, and nobody complains.¶The tram is full by seven.¶Since you ask, the rent of my flat in Hefei is %s yuan a month. | 2,600 | 3,100
          我们发出问卷1200份，收回900份。收回的%s份问卷里，多数人不打算搬家。 | 900 | 760
          上个月笔者在无锡走访了34家小作坊，听得最多的是账期。街上的人不多。茶馆里坐着老人。¶在无锡走访的那%s家小作坊里，没有一家谈到机器人。 | 34 | 52
          西郊一家公司叫“云雀台”，去年有430名坐席，今年少了。街上很静。雨下了一夜。¶至于那家“云雀台”，去年的坐席是%s名。 | 430 | 690
          우한의 로봇 업체 산들로보가 있다. 주문은 네 배로 늘었다. 이 회사의 올해 채용 계획은 250명이다.¶거리는 조용했다.¶산들로보의 채용 계획이 올해 %s명이라는 점이 눈에 띈다. | 250명 | 140명
          무역관이 설문했다. 응답 업체는 260개사다. 매출이 늘었다는 곳도 있다. 설문에 답한 %s개사의 다수는 투자를 미뤘다. | 260 | 190
          당사의 CSI 300 연말 목표치는 4,200포인트다. 연말 CSI 300 목표치 %s포인트를 전제로 비중을 늘린다. | 4,200 | 4,600
          """)
  void theSameNumberIsSilentAndAnotherContradicts(String text, String right, String wrong) {
    assertThat(contradictions(text.replace("%s", right))).as(right).isEmpty();
    assertThat(contradictions(text.replace("%s", wrong))).as(wrong).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In March we polled 300 bakers in Hefei.¶In June we polled 250 bakers in Hefei.",
        "I pay 2,600 yuan a month for my flat in Hefei.¶My flat in Wuxi costs 3,100 yuan a month.",
        "Get the pan at Morrow's for $40.¶Get the pot at Morrow's for $55.¶Get it at Morrow's for $70.",
        "The plant in Hefei had 900 people in 2019.¶The plant in Hefei has 400 people.",
        "The firm planned 300 flats in Hefei.¶The firm built 120 flats in Hefei.",
        "昆山厂有310人，宿舍是满的。街上很静。雨下了一夜。¶苏州厂有460人。",
        "我妈摊位的租金是每月2600元。街上很静。雨下了一夜。¶我爸摊位的租金是每月3100元。",
        "发出问卷1200份。街上很静。雨下了一夜。¶收回问卷900份。",
        "산들로보의 올해 채용 계획은 250명이다.¶거리는 조용했다.¶가람모터스의 올해 채용 계획은 140명이다.",
        "산들로보의 작년 적자는 18억 위안이다.¶거리는 조용했다.¶산들로보의 올해 적자는 25억 위안이다.",
      })
  void otherThingsWithOtherNumbersAreLeftAlone(String text) {
    assertThat(contradictions(text)).isEmpty();
  }
}
