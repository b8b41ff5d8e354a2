package org.parallax.check.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parallax.check.identity.ReadNote.found;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sentences of our own, read by the real reader and extractor: each relation right once and wrong
/// once, in three languages.
class RealNotesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Some 18.2 % of branches (about 12 thousand) could close and 24.1 % could shrink, together %s of all branches. | 42.3 % | 47.3 % | sum_of_parts
          Consumer loans came to 31.4 billion yuan and business loans to 24.7 billion yuan, a total of %s yuan. | 56.1 billion | 59.1 billion | sum_of_parts
          Of the 512 firms surveyed, 320 firms hired and the remaining %s did not. | 192 firms | 142 firms | sum_of_parts
          The 1.25 trillion yuan package is made up of 820 billion yuan of bonds and %s yuan of loans. | 430 billion | 230 billion | sum_of_parts
          Of the 250 suppliers polled, 62 percent (%s) said that orders were fuller. | 155 suppliers | 95 suppliers | implied_base
          About 31 % of the 2,450 start-ups (%s) list a pilot project. | 760 firms | 410 firms | ratio_of_base
          Youth unemployment rose from 14.7 % in May to 18.9 % in August, up %s. | 4.2 percentage points | 5.2 percentage points | from_to_change
          The index climbed from 3,155 points to 5,282 points, a gain of %s. | 67.4 percent | 57.4 percent | from_to_change
          Sales came to 120.4 billion yuan, up %s from 100.2 billion yuan a year earlier. | 20.2 % | 27.2 % | growth_vs_level
          In 2024 exports came to 3.58 trillion dollars and imports to 2.59 trillion dollars, leaving a trade surplus of %s dollars. | 0.99 trillion | 1.29 trillion | balance
          The city spends 45 million yuan a year for eight years, %s yuan in all. | 360 million | 460 million | annual_flow
          Real GDP grew 5.0 % in 2024 and the GDP deflator fell 0.7 %, so nominal GDP grew %s. | 4.3 % | 5.6 % | nominal_real
          Public debt rises from 52.0 % to 64.0 % of GDP in one year, with an interest rate of 2.5 %, nominal growth of 4.0 % and a primary deficit of %s of GDP. | 12.8 % | 5.1 % | debt_path
          GDP growth of 5.2 % beat the consensus of %s. | 4.8 % | 5.6 % | bound_vs_consensus
          The ten-year programme (2015–%s) cost 40 billion yuan. | 2025 | 2021 | date_duration
          一期987.2亿元、二期2041.5亿元、三期3440亿元，三期合计%s亿元。 | 6468.7 | 7468.7 | sum_of_parts
          该基金每年投入125亿元，五年总计投入%s亿元。 | 625 | 925 | annual_flow
          出口增速由8月的4.4%升至9月的8.3%，加快了%s。 | 3.9个百分点 | 5.9个百分点 | from_to_change
          社会融资规模从10月的1.41万亿元增加到11月的2.33万亿元，增幅为%s。 | 65.2% | 35.2% | from_to_change
          3월 M1 증가율은 2월 5.9%에서 3월 5.1%로 %s 낮아졌다. | 0.8%포인트 | 1.8%포인트 | from_to_change
          사회융자총액은 1월에 7조2185억 위안, 2월에 2조3837억 위안, 3월에 5조2240억 위안 늘었으니 1분기 합계는 %s 위안이다. | 14조8262억 | 15조8262억 | sum_of_parts
          이 업체는 해마다 450억 위안을 쓰고 5년 동안 모두 %s 위안을 투자한다. | 2250억 | 3250억 | annual_flow
          """)
  void whatHoldsHoldsAndWhatFailsFails(String text, String right, String wrong, String kind) {
    assertThat(found(text.replace("%s", right)))
        .as(right)
        .anyMatch(f -> f.startsWith(kind + " consistent"))
        .noneMatch(f -> f.contains("inconsistent"));
    assertThat(found(text.replace("%s", wrong)))
        .as(wrong)
        .anyMatch(f -> f.startsWith(kind + " inconsistent"));
  }
}
