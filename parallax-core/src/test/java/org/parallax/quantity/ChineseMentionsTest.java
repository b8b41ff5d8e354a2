package org.parallax.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseMentionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          产值3.1万亿元。         | 3100000000000 CNY «3.1万亿元»
          出口5000亿美元。        | 500000000000 USD «5000亿美元»
          人民币3亿元。           | 300000000 CNY «人民币3亿元»
          合计3亿5000万元。       | 350000000 CNY «3亿5000万元»
          增速为１８.２％。       | 18.2 percent «１８.２％»
          占百分之三十五点五。    | 35.5 percent «百分之三十五点五»
          占三成五。              | 35 percent «三成五»
          三分之一的店铺。        | 0.3333 ratio «三分之一»
          回落0.1个百分点。       | 0.1 pp «0.1个百分点»
          下调25个基点。          | 25 bp «25个基点»
          产量翻了一番。          | 2 ratio «翻了一番»
          增至2.5倍。             | 2.5 ratio «2.5倍»
          三万五千人。            | 35000 people «三万五千人»
          二百五十户。            | 250 households «二百五十户»
          1.2万家网点。           | 12000 branches «1.2万家网点»
          新增就业岗位1210万个。  | 12100000 jobs «1210万个»
          历时两年半。            | 2.5 year «两年半»
          """)
  void everyFormIsRead(String text, String values) {
    assertThat(Reading.values("zh", text)).isEqualTo(values);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          超过四成。          | > 40 percent «四成»
          近三成。            | ~ 30 percent «三成»
          约为17.3%。         | ~ 17.3 percent «17.3%»
          不到一半。          | < 0.5 ratio «一半»
          4%左右。            | ~ 4 percent «4%»
          10万元以上。        | >= 100000 CNY «10万元»
          最多3万辆。         | <= 30000 vehicles «3万辆»
          3000多家企业。      | > 3000 companies «3000多家企业»
          100余万人。         | > 1000000 people «100余万人»
          数千亿元。          | 100000000000..1000000000000 CNY «数千亿元»
          3%至4%。            | 3..4 percent «3%至4%»
          3~4%。              | 3..4 percent «3~4%»
          二三十家企业。      | 20..30 companies «二三十家企业»
          七八成。            | 70..80 percent «七八成»
          介于3%和4%之间。    | 3..4 percent «3%和4%»
          """)
  void comparatorsAndRangesAreRead(String text, String values) {
    assertThat(Reading.values("zh", text)).isEqualTo(values);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2025年三季度          | 2025-Q3 «2025年三季度»
          前三季度              | 2025-01-01/2025-09-30 «前三季度»
          2025年1—10月份        | 2025-01-01/2025-10-31 «2025年1—10月份»
          二〇二四年            | 2024 «二〇二四年»
          2024年末              | 2024-12-31 «2024年末»
          去年四季度末          | 2024-12-31 «去年四季度末»
          2025年10月31日        | 2025-10-31 «2025年10月31日»
          10月份                | 2025-10 «10月份»
          去年                  | 2024 «去年»
          上半年                | 2025-H1 «上半年»
          近五年来              | 2020-11-22/2025-11-21 «近五年来»
          三年前                | 2022 «三年前»
          “十四五”期间          | 2021-01-01/2025-12-31 «“十四五”»
          2020—2025年           | 2020-01-01/2025-12-31 «2020—2025年»
          10月19日到21日        | 2025-10-19/2025-10-21 «10月19日到21日»
          十九世纪七十年代      | 1870-01-01/1879-12-31 «十九世纪七十年代»
          08年                  | 2008 «08年»
          今年以来              | 2025-01-01/2025-11-21 «今年以来»
          """)
  void timesAreRead(String text, String times) {
    assertThat(Reading.times("zh", text)).isEqualTo(times);
  }

  @Test
  void wordsWithNumberCharactersAreNoNumbers() {
    assertThat(Reading.scan("zh", "统一市场，一些企业，百姓，万一，十分，第三方。"))
        .noneMatch(Mention.Value.class::isInstance);
  }

  @Test
  void oneOfSomethingIsNoMoreThanAnArticle() {
    assertThat(Reading.values("zh", "一家公司倒闭，三家公司合并。")).isEqualTo("3 companies «三家公司»");
    assertThat(Reading.values("zh", "只有一家公司。")).isEqualTo("1 companies «一家公司»");
  }

  @Test
  void tenThousandBillionIsNoTenThousand() {
    assertThat(Reading.quantity("zh", "3.1万亿元").point()).isEqualByComparingTo("3.1e12");
    assertThat(Reading.quantity("zh", "3.1亿元").point()).isEqualByComparingTo("3.1e8");
  }

  @Test
  void aComparisonBasisIsNoTime() {
    assertThat(Reading.scan("zh", "同比增长，环比下降，比上年同期多"))
        .extracting(m -> ((Mention.Basis) m).basis())
        .containsExactly(ChangeBasis.YOY, ChangeBasis.MOM, ChangeBasis.YOY);
  }
}
