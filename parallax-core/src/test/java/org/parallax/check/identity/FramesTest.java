package org.parallax.check.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parallax.check.identity.ReadNote.found;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The frames in which a language binds part, share and base, or two levels and their change: each
/// right once and wrong once, through the real reader and extractor.
class FramesTest {

  private static void holdsAndFails(String text, String right, String wrong) {
    assertThat(found(text.replace("%s", right)))
        .as(right)
        .noneMatch(f -> f.contains("inconsistent"));
    assertThat(found(text.replace("%s", wrong)))
        .as(wrong)
        .anyMatch(f -> f.contains("inconsistent"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Those 210 lenders are %s percent of the 700 that we wrote to. | 30 | 45
          The firm has six welders. It lives by those six, who are %s percent of its 24 people. | 25 | 40
          Orders were thinner for 20 percent (%s shops) of the 450. | 90 | 160
          Of the 360 million pounds in Asian bonds, 72 million are in Korean names, i.e. %s percent. | 20 | 35
          Of the 640 mills asked, 160 mills had laid people off, or %s percent. | 25 | 40
          Out of the 90 tenants, 36 had left by June (%s percent). | 40 | 65
          Among the 250 drivers 50 said that they would strike, that is %s percent. | 20 | 33
          The 84 flats make up %s percent of the 420 that were on offer. | 20 | 32
          500份问卷里，有%s（150人）说打算换工作。 | 30% | 45%
          去年那90个学员里，转做运营的27人，占%s。 | 三成 | 五成五
          48家工厂中有12家停了夜班，占%s。 | 四分之一 | 四分之三
          这60个摊主里面有24个说房租涨了，占%s。 | 四成 | 七成
          老员工40人之中，10人轉去了外地，佔了%s。 | 25% | 45%
          600人当中的这90人占到%s。 | 15% | 35%
          응답 업체 400개사 가운데 이들 120개사의 비중은 %s이다. | 30% | 45%
          통신이 60개 종목 중 15개로 %s를 차지합니다. | 25% | 37%
          응답한 300곳 중 %s인 120곳이 값을 내렸다. | 40% | 52%
          설문에 답한 250명 중 50명(%s)이 이직을 생각한다고 했다. | 20% | 35%
          """)
  void partShareAndBaseAreTriedInEveryOrder(String text, String right, String wrong) {
    holdsAndFails(text, right, wrong);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Its turnover rose %s percent, from 2.4 billion yuan in 2021 to 3.0 billion yuan in 2022. | 25 | 45
          The bond sleeve has grown %s percent, from 40 million pounds a year ago to 56 million now. | 40 | 65
          Its takings fell %s percent, from 2.5 billion yuan to 1.9 billion. | 24 | 38
          Producer deflation eased from 3.4 percent in June to 2.7 percent in August, an improvement of %s. | 0.7 percentage points | 0.7 percent
          Sales of 66 million yuan were %s percent higher than the 55 million yuan of a year earlier. | 20 | 34
          从5月的-4.6%到年底的-2.5%，跌幅半年里收窄了%s。 | 2.1个百分点 | 3.3个百分点
          從3月的-3.9%到8月的-2.6%，五個月收斂了%s。 | 1.3個百分點 | 2.4個百分點
          九月底存款餘額246.5萬億元，比去年同期的226.1萬億元多%s。 | 9.0% | 4.6%
          去年营收30亿元，今年36亿元，增长%s。 | 20% | 33%
          2분기 수출은 3,000억 원으로 1년 전 2,500억 원보다 %s 늘었다. | 20% | 32%
          수주는 50억 위안에서 62억 위안으로 %s 늘었습니다. | 24% | 37%
          매출은 1년 전 1,600억 원보다 %s 많은 2,000억 원이다. | 25% | 35%
          작년 매출 300억 원에서 올해 매출 360억 원으로 %s 증가했다. | 20% | 31%
          """)
  void twoLevelsAndTheirChangeAreTriedInEveryOrder(String text, String right, String wrong) {
    holdsAndFails(text, right, wrong);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          First quarter 31.2 trillion and second quarter 33.5 trillion, so that's %s trillion for the half. | 64.7 | 67.7
          Adding 61.2 billion for the first stage, 84.5 billion for the second and 120 billion for the third, the three stages come to %s billion yuan. | 265.7 | 285.7
          The three months, 1.42, 0.65 and 2.08 trillion, add up to %s trillion yuan of loans. | 4.15 | 4.51
          540 welders, 260 in sales and 150 doing the rest, and that's the whole %s. | 950 | 990
          1기 투자금 1,400만 달러와 2기 투자금 650만 달러를 더한 총투자는 %s 달러다. | 2,050만 | 2,450만
          The plan is worth 240 million pounds. Spread evenly over the six years of the plan, those 240 million come to %s million a year. | 40 | 55
          一个算力中心总投资为24亿元，按每年4亿元的进度，六年将累计投入%s亿元。 | 24 | 32
          """)
  void partsAndTotalsAndYearlySumsAreTriedInEveryOrder(String text, String right, String wrong) {
    holdsAndFails(text, right, wrong);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "当局发出九号信号27次，当中有23次在夏天。 合计一共发出50次。",
        "Of the 420 firms, 84 cut prices and 35 percent cut jobs.",
        "Of the 420 firms, 84 cut prices, of which 35 percent did so twice.",
        "Of the 420 million pounds in bonds, 84 million are in Korean names, or 12 percent of equity.",
        "30 percent of the 640 shops (in 12 cities) were shut.",
        "The bank has 12 branches in towns, 30 percent of the 40 million customers live there.",
        "The count surged from 300 in 2015 to 4,800 in 2019, a CAGR of 100%.",
        "Sales went from 40 million to 80 million, growing 15 percent a year.",
        "58家中国企业有21家从事机器视觉，占全国市场的75%。",
        "48家工厂中有12家停了夜班，其中占四分之三的在外地。",
        "营收从40亿元增至80亿元，年均增长15%。",
        "52개 종목 중 13개가 반도체이고 40%는 은행이다.",
        "매출은 40억 위안에서 80억 위안으로 연평균 15% 늘었다.",
      })
  void whatTheWordingDoesNotBindIsLeftAlone(String text) {
    assertThat(found(text)).noneMatch(f -> f.contains("inconsistent"));
  }
}
