package org.parallax.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Periods read against a clock that stands at Friday, 21 November 2025.
class PeriodGrammarTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It fell in early 2024.                        | 2024-H1 «early 2024»
          It fell in mid-October.                       | 2025-10-10/2025-10-20 «mid-October»
          It fell late last year.                       | 2024-H2 «late last year»
          It will fall later this month.                | 2025-11-21/2025-11-30 «later this month»
          It fell earlier this year.                    | 2025-01-01/2025-11-20 «earlier this year»
          It falls over the rest of the quarter.        | 2025-11-21/2025-12-31 «the rest of the quarter»
          It fell in the third week of October.         | 2025-10-13/2025-10-19 «third week of October»
          It fell in the last week of 2024.             | 2024-12-23/2024-12-29 «last week of 2024»
          It fell in the week of 6 October 2025.        | 2025-10-06/2025-10-12 «week of 6 October 2025»
          It fell in week 31 of 2024.                   | 2024-07-29/2024-08-04 «week 31 of 2024»
          It fell this weekend.                         | 2025-11-22/2025-11-23 «this weekend»
          It fell in the 21st century.                  | 2000-01-01/2099-12-31 «21st century»
          It fell the year before last.                 | 2023 «the year before last»
          It falls within 2 years 3 months.             | 2025-11-22/2028-02-21 «within 2 years 3 months»
          It fell between 4 and 20 of this month.       | 2025-11-04/2025-11-20 «between 4 and 20 of this month»
          It fell between May 4th through June 8th.     | 2025-05-04/2025-06-08 «between May 4th through June 8th»
          It fell in the 1970's.                        | 1970-01-01/1979-12-31 «1970's»
          It fell in twenty twenty-four.                | 2024 «twenty twenty-four»
          It fell in June of nineteen ninety-seven.     | 1997-06 «June of nineteen ninety-seven»
          It fell in 2024/3 and in 11/2023.             | 2024-03 «2024/3»; 2023-11 «11/2023»
          It fell in the summer of 2022.                | null «summer of 2022»
          They may fall; the spring was broken.         |
          It fell in the final quarter of 2023.         | 2023-Q4 «final quarter of 2023»
          It fell in the last two months of 2023.       | 2023-11-01/2023-12-31 «last two months of 2023»
          It fell in the first ten days of May.         | 2025-05-01/2025-05-10 «first ten days of May»
          It fell in the last quarter.                  | 2025-Q3 «last quarter»
          It fell in the three months to August.        | 2025-06-01/2025-08-31 «three months to August»
          It fell 2 percent in the year to August.      | 2025-08 «August»
          It fell in the year ended March 2024.         | 2023-04-01/2024-03-31 «year ended March 2024»
          It fell in the week ended 8 November.         | 2025-11-02/2025-11-08 «week ended 8 November»
          It fell in the first to third quarter of 2024. | 2024-01-01/2024-09-30 «first to third quarter of 2024»
          It fell in 2024's second half.                | 2024-H2 «2024's second half»
          It fell over 2014–18.                         | 2014-01-01/2018-12-31 «2014–18»
          It fell from 28 November to 3 December.       | 2024-11-28/2024-12-03 «28 November to 3 December»
          It fell from the 3rd to the 9th of May.       | 2025-05-03/2025-05-09 «3rd to the 9th of May»
          It fell from 10/3 to 11/9.                    | 2025-10-03/2025-11-09 «10/3 to 11/9»
          It fell from 1/4 to 3/4 of output.            |
          It fell from Monday to Thursday of last week. | 2025-11-10/2025-11-13 «Monday to Thursday of last week»
          It fell on the second Monday of June.         | 2025-06-09 «second Monday of June»
          It fell between May 2024 and now.             | 2024-05-01/2025-11-21 «between May 2024 and now»
          It rises for two and a half years from now.   | 2025-11-22/2028-05-21 «two and a half years from now»
          It will be reached in two years' time.        | 2027 «two years' time»
          It fell in the past couple of years.          | null «past couple of years»
          It rises over the next two to three years.    | 2025-11-22/2028-11-21 «next two to three years»
          It will be 5% by year-end.                    | 2025-12-31 «year-end»
          It will be 5% by the end of the quarter.      | 2025-12-31 «the end of the quarter»
          It fell in the 2023/24 school year.           | null «2023/24 school year»
          It fell month to date.                        | 2025-11-01/2025-11-21 «month to date»
          It fell in the nineteen thirties.             | 1930-01-01/1939-12-31 «the nineteen thirties»
          It fell on 2024/Mar/09 and on 9-Mar-2023.     | 2024-03-09 «2024/Mar/09»; 2023-03-09 «9-Mar-2023»
          """)
  void englishPeriods(String text, String times) {
    assertThat(Reading.times("en", text)).isEqualTo(times == null ? "" : times);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024年初下降。              | 2024-H1 «2024年初»
          2025年初步核算。            | 2025 «2025»
          2025年中国经济。            | 2025 «2025年»
          10月上旬下降。              | 2025-10-01/2025-10-10 «10月上旬»
          10月下旬下降。              | 2025-10-21/2025-10-31 «10月下旬»
          10月第三周下降。            | 2025-10-13/2025-10-19 «10月第三周»
          上上周下降。                | 2025-11-03/2025-11-09 «上上周»
          本月15日公布。              | 2025-11-15 «本月15日»
          2023年和2025年之间下降。    | 2023-01-01/2025-12-31 «2023年和2025年之间»
          上世纪90年代下降。          | 1990-01-01/1999-12-31 «上世纪90年代»
          21世纪下降。                | 2000-01-01/2099-12-31 «21世纪»
          去年夏天下降。              | null «去年夏天»
          """)
  void chinesePeriods(String text, String times) {
    assertThat(Reading.times("zh", text)).isEqualTo(times);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          내년 초에 오른다.               | 2026-H1 «내년 초»
          지난달 하순에 올랐다.           | 2025-10-21/2025-10-31 «지난달 하순»
          10월 셋째 주에 올랐다.          | 2025-10-13/2025-10-19 «10월 셋째 주»
          이달 4일부터 12일까지 올랐다.   | 2025-11-04/2025-11-12 «이달 4일부터 12일»
          9월 3일과 12일 사이에 올랐다.   | 2025-09-03/2025-09-12 «9월 3일과 12일 사이에»
          2014-2018년에 올랐다.           | 2014-01-01/2018-12-31 «2014-2018년»
          10월 1일부터 11월 7일까지다.    | 2025-10-01/2025-11-07 «10월 1일부터 11월 7일»
          3년 이내에 오른다.              | 2025-11-22/2028-11-21 «3년 이내에»
          21세기에 올랐다.                | 2000-01-01/2099-12-31 «21세기»
          이번 주말에 오른다.             | 2025-11-22/2025-11-23 «이번 주말»
          """)
  void koreanPeriods(String text, String times) {
    assertThat(Reading.times("ko", text)).isEqualTo(times);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          预计三年内下降。     | 2025-11-22/2028-11-21 «三年内»
          预计两个季度内下降。 | 2025-11-22/2026-05-21 «两个季度内»
          预计2026年内下降。   | 2026 «2026年内»
          第二个季度下降。     | 2025-Q2 «第二个季度»
          年内下降。           | 2025-01-01/2025-11-21 «年内»
          """)
  void aNumberBeforeChineseWordsForATimeCountsThem(String text, String expected) {
    assertThat(Reading.times("zh", text)).isEqualTo(expected);
  }
}
