package org.parallax.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.check.Verdict;
import org.parallax.document.Document;
import org.parallax.document.Limits;
import org.parallax.document.ReadResult;
import org.parallax.document.Source;
import org.parallax.document.StandardReader;
import org.parallax.series.PackSet;

/// Sentences about the bundled figures, from their words to their mark: each once right, once
/// wrong.
class SentenceVerdictsTest {
  private static final Auditor AUDITOR = StandardAuditor.over(PackSet.bundled(), "test");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "China's manufacturing PMI has not been above 51 in any month this year. | SUPPORTED",
        "China's manufacturing PMI has not been above 50 in any month this year. | CONTRADICTED",
        "In every month of the first half of 2022 China's producer prices rose by more than 6 percent. | SUPPORTED",
        "In every month of the first half of 2022 China's producer prices rose by more than 7 percent. | CONTRADICTED",
        "China's consumer inflation has never exceeded 3 percent this year. | SUPPORTED",
        "China's consumer inflation has never exceeded 2 percent this year. | CONTRADICTED",
        "China's manufacturing PMI hadn't been over 51 at all this year. | SUPPORTED",
        "China's manufacturing PMI hadn't been over 50 at all this year. | CONTRADICTED",
        "上半年中国CPI没有一个月超过3%。 | SUPPORTED",
        "上半年中国CPI没有一个月超过2%。 | CONTRADICTED",
        "今年中国制造业PMI都没上过51。 | SUPPORTED",
        "今年中国制造业PMI都没上过50。 | CONTRADICTED",
        "今年以来中国制造业PMI没有一个月站上过51。 | SUPPORTED",
        "今年以来中国制造业PMI没有一个月站上过50。 | CONTRADICTED",
        "今年上半年各月中国PPI同比涨幅均在6%以上。 | SUPPORTED",
        "今年上半年各月中国PPI同比涨幅均在7%以上。 | CONTRADICTED",
        "중국의 제조업 PMI는 올해 들어 한 번도 51을 넘지 못했다. | SUPPORTED",
        "중국의 제조업 PMI는 올해 들어 한 번도 50을 넘지 못했다. | CONTRADICTED",
      })
  void aBoundOnEveryMonthIsHeldAgainstAllOfThem(String sentence, Verdict mark) {
    assertThat(mark(sentence)).as(sentence).isEqualTo(mark);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "中证人工智能主题指数6月末为2803点，较去年末低24.0%。 | SUPPORTED",
        "中证人工智能主题指数6月末为2803点，较去年末低14.0%。 | CONTRADICTED",
        "沪深300指数6月末收于4485点，当月上涨9.6%，但比上年末低9.2%。 | SUPPORTED",
      })
  void aMarketIsMeasuredFromWhereTheYearBegan(String sentence, Verdict mark) {
    assertThat(mark(sentence)).as(sentence).isEqualTo(mark);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "China's consumer inflation, 1.5 percent in March, had risen to 2.5 percent in June. | SUPPORTED",
        "China's consumer inflation, 1.5 percent in March, had fallen to 2.5 percent in June. | CONTRADICTED",
        "货币方面，中国CPI走高。 | SUPPORTED",
        "中国6月广义货币同比增长11.4%，是2014年以来最高的。 | CONTRADICTED",
        "中国6月广义货币同比增长11.4%，是2021年以来最高的。 | SUPPORTED",
      })
  void whatMovesOrIsTheMostIsTheRateThatIsGiven(String sentence, Verdict mark) {
    assertThat(mark(sentence)).as(sentence).isEqualTo(mark);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "China's retail sales fell 11.1 percent in April 2022, the weakest since March 2020. | SUPPORTED",
        "China's retail sales rose 3.1 percent in June, the strongest since August 2020. | CONTRADICTED",
        "China's retail sales fell 3.5 percent in March, the first fall since the summer of 2020. | SUPPORTED",
        "China's retail sales fell 6.7 percent in May, the first fall since the summer of 2020. | CONTRADICTED",
        "China's producer prices rose 6.1 percent in June. May's rise in China's producer prices was the first since 2014. | CONTRADICTED",
        "April's decline in China's retail sales was the first since the summer of 2020. | CONTRADICTED",
        "March's decline in China's retail sales was the first since the summer of 2020. | SUPPORTED",
        "China's retail sales fell 3.5 percent in March and 11.1 percent in April. The declines of March and April were the largest since April 2020. | SUPPORTED",
        "China's retail sales fell 3.5 percent in March. The decline of March was the largest since 2011. | CONTRADICTED",
        "2022年6月末沪深300指数为4485.01点，是该指数有记录以来最高的月末收盘。 | CONTRADICTED",
        "2022年4月中国社会消费品零售总额同比下降11.1%，是2020年3月以来最差的。 | SUPPORTED",
        "2022年6月中国社会消费品零售总额同比增长3.1%，是2020年8月以来最好的。 | CONTRADICTED",
      })
  void aRecordIsHeldAgainstWhatCameAfterTheTimeNamed(String sentence, Verdict mark) {
    assertThat(mark(sentence)).as(sentence).isEqualTo(mark);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "China's PPI rose 6.4 percent in May, unchanged from April. | CONTRADICTED",
        "China's CPI rose 2.1 percent in May, unchanged from April. | SUPPORTED",
        "China's CPI rose 2.1 percent in May, the same as in April. | SUPPORTED",
        "China's CPI rose 2.5 percent in June, the same pace as in May. | CONTRADICTED",
        "China's CPI rose 2.5 percent in June, the same as the month before. | CONTRADICTED",
        "China's one-year LPR has been 3.7 percent since January. | SUPPORTED",
        "China's one-year LPR has been 3.7 percent since December. | CONTRADICTED",
        "中国一年期LPR自1月起一直为3.7%。 | SUPPORTED",
        "中国一年期LPR自去年12月起一直为3.7%。 | CONTRADICTED",
        "중국의 1년 만기 LPR은 1월 이후 3.7%다. | SUPPORTED",
        "중국의 1년 만기 LPR은 작년 12월 이후 3.7%다. | CONTRADICTED",
        "中国5月CPI同比上涨2.1%，与4月持平。 | SUPPORTED",
        "中国6月CPI同比上涨2.5%，和5月一样。 | CONTRADICTED",
        "중국의 5월 소비자물가는 2.1% 올라 4월과 같았다. | SUPPORTED",
        "중국의 6월 소비자물가는 2.5% 올라 5월과 같았다. | CONTRADICTED",
      })
  void aFigureSaidToBeThatOfAnotherTimeIsHeldAgainstBoth(String sentence, Verdict mark) {
    assertThat(mark(sentence)).as(sentence).isEqualTo(mark);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "China's retail sales fell 6.7 percent in May, the third straight monthly decline. | SUPPORTED",
        "China's retail sales fell 6.7 percent in May, the sixth straight monthly decline. | CONTRADICTED",
        "China's PMI was 49.6 in May, below 50 for the third month in a row. | SUPPORTED",
        "China's PMI was 49.6 in May, below 50 for the fifth month in a row. | CONTRADICTED",
        "中国5月社会消费品零售总额同比下降6.7%，连续第三个月下降。 | SUPPORTED",
        "中国5月社会消费品零售总额同比下降6.7%，连续第六个月下降。 | CONTRADICTED",
        "中国6月制造业PMI为50.2，连续三个月收缩后重回扩张区间。 | SUPPORTED",
      })
  void theLengthOfARunIsCounted(String sentence, Verdict mark) {
    assertThat(mark(sentence)).as(sentence).isEqualTo(mark);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We asked 150 bakers, and 60 of them (40 percent) had no flour. | NOT_CHECKABLE",
        "We asked 150 bakers, and 60 of them (50 percent) had no flour. | INCONSISTENT",
        "The survey reached 150 bakers. Of these, 60 bakers (50 percent) had no flour. | INCONSISTENT",
        "Of 150 bakers, 60, or 50 percent, had no flour. | INCONSISTENT",
        "问卷收回150份，其中60份（50%）来自面包房。 | INCONSISTENT",
        "问卷收回150份，其中60份（40%）来自面包房。 | NOT_CHECKABLE",
        "빵집 150곳을 조사했다. 이 중 60곳(50%)에 밀가루가 없었다. | INCONSISTENT",
      })
  void aShareInBracketsIsHeldAgainstWhatItIsOf(String sentence, Verdict mark) {
    assertThat(mark(sentence)).as(sentence).isEqualTo(mark);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "China's crayfish output value passed 18 billion yuan in 2021. | NOT_CHECKABLE",
        "China's industrial production costs rose 3.9 percent in June. | NOT_CHECKABLE",
        "中国6月工业生产效率提高3.9%。 | NOT_CHECKABLE",
        "중국의 6월 산업생산 비용은 3.9% 올랐다. | NOT_CHECKABLE",
        "China's exports in June were lower than | DAMAGED",
      })
  void anotherAspectOrSizeOrACutSentenceIsNotJudged(String sentence, Verdict mark) {
    assertThat(mark(sentence)).as(sentence).isEqualTo(mark);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The decline in China's retail sales narrowed to 6.7 percent in May 2022. | SUPPORTED",
        "The decline in China's retail sales widened to 6.7 percent in May 2022. | CONTRADICTED",
        "中国5月社会消费品零售总额同比降幅收窄至6.7%。 | SUPPORTED",
        "中国5月社会消费品零售总额同比降幅扩大至6.7%。 | CONTRADICTED",
        "중국의 5월 소매판매 감소폭은 6.7%로 축소됐다. | SUPPORTED",
        "중국의 5월 소매판매 감소폭은 6.7%로 확대됐다. | CONTRADICTED",
      })
  void aDeclineThatWidensOrNarrowsIsHeldAgainstThePeriodBefore(String sentence, Verdict mark) {
    assertThat(mark(sentence)).as(sentence).isEqualTo(mark);
  }

  /// The mark of the last sentence of a note of 29 July 2022.
  private static Verdict mark(String sentence) {
    String text = "Note\n29 July 2022\n\n" + sentence + "\n";
    Document document =
        switch (StandardReader.create()
            .read(
                new Source("note.txt", text.getBytes(StandardCharsets.UTF_8)), Limits.standard())) {
          case ReadResult.Read(Document read) -> read;
          case ReadResult.Refused(var refusal) -> throw new AssertionError(refusal.message());
        };
    return AUDITOR.audit(document, LocalDate.of(2022, 7, 29)).sentences().getLast().verdict();
  }
}
