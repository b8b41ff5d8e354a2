package org.parallax.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.quantity.Mention.TimeKind;

class EnglishTimesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          In 2024 it fell.                         | 2024 «2024»
          In the third quarter of 2025 it fell.    | 2025-Q3 «third quarter of 2025»
          In Q3 2025 it fell.                      | 2025-Q3 «Q3 2025»
          In 3Q25 it fell.                         | 2025-Q3 «3Q25»
          In the second half of 2024 it fell.      | 2024-H2 «second half of 2024»
          On October 20–24, 2025 it fell.          | 2025-10-20/2025-10-24 «October 20–24, 2025»
          In the nineties it fell.                 | 1990-01-01/1999-12-31 «the nineties»
          Over 2024 it fell.                       | 2024 «2024»
          In 1H25 it fell.                         | 2025-H1 «1H25»
          In October 2025 it fell.                 | 2025-10 «October 2025»
          On 20 October 2025 it fell.              | 2025-10-20 «20 October 2025»
          He said on 4 March 2024 that it fell.    | 2024-03-04 «4 March 2024»
          On October 20, 2025, it fell.            | 2025-10-20 «October 20, 2025»
          By 2025-10-31 it fell.                   | 2025-10-31 «2025-10-31»
          In January–October 2025 it fell.         | 2025-01-01/2025-10-31 «January–October 2025»
          In the first three quarters of 2025 so.  | 2025-01-01/2025-09-30 «first three quarters of 2025»
          Between 2019 and 2024 it fell.           | 2019-01-01/2024-12-31 «Between 2019 and 2024»
          In 2023-24 it fell.                      | 2023-01-01/2024-12-31 «2023-24»
          In the 1990s it fell.                    | 1990-01-01/1999-12-31 «1990s»
          At the end of 2024 it fell.              | 2024-12-31 «the end of 2024»
          At end-2024 it fell.                     | 2024-12-31 «end-2024»
          As of 30 September 2025 it fell.         | 2025-09-30 «As of 30 September 2025»
          """)
  void whatNamesItsYearNeedsNoClock(String text, String times) {
    assertThat(Reading.times("en", text)).isEqualTo(times);
    assertThat(MentionScanner.forLanguage("en").scan(text, 0, text.length(), null))
        .allSatisfy(m -> assertThat(((Mention.Time) m).relative()).isFalse());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It fell last year.                  | 2024 «last year»
          It fell this quarter.               | 2025-Q4 «this quarter»
          It fell in September.               | 2025-09 «September»
          It fell in December.                | 2024-12 «December»
          It fell in the fourth quarter.      | 2025-Q4 «fourth quarter»
          It fell three weeks ago.            | 2025-10-27/2025-11-02 «three weeks ago»
          It fell over the last five years.   | 2020-11-22/2025-11-21 «last five years»
          It fell in the year to date.        | 2025-01-01/2025-11-21 «year to date»
          It fell in Q3 last year.            | 2024-Q3 «Q3 last year»
          """)
  void whatDoesNotIsCountedFromTheClock(String text, String times) {
    assertThat(Reading.times("en", text)).isEqualTo(times);
  }

  @Test
  void withoutAClockARelativeTimeIsStillMentioned() {
    String text = "It fell last year.";
    var found = MentionScanner.forLanguage("en").scan(text, 0, text.length(), null);

    assertThat(found).hasSize(1);
    Mention.Time time = (Mention.Time) found.getFirst();
    assertThat(time.period()).isNull();
    assertThat(time.kind()).isEqualTo(TimeKind.RELATIVE);
    assertThat(time.relative()).isTrue();
  }

  @Test
  void mayAndMarchAreMonthsOnlyWhereTheContextSaysSo() {
    assertThat(Reading.times("en", "It may march on.")).isEmpty();
    assertThat(Reading.times("en", "It fell in May and March 2024."))
        .isEqualTo("2025-05 «May»; 2024-03 «March 2024»");
    assertThat(Reading.times("en", "May exports fell, and so did March output."))
        .isEqualTo("2025-05 «May»; 2025-03 «March»");
    assertThat(Reading.times("en", "It was above May's level.")).isEqualTo("2025-05 «May»");
    assertThat(Reading.times("en", "March with us. May it last.")).isEmpty();
    assertThat(Reading.times("en", "Exports May Rise. EXPORTS MAY RISE.")).isEmpty();
    assertThat(Reading.times("en", "As Theresa May said, it fell.")).isEmpty();
  }

  @Test
  void aDateWhoseDayAndMonthCouldChangePlacesStaysOpen() {
    assertThat(Reading.times("en", "On 04/05/2025 it fell.")).isEqualTo("null «04/05/2025»");
    assertThat(Reading.times("en", "On 31/05/2025 it fell.")).isEqualTo("2025-05-31 «31/05/2025»");
  }

  @Test
  void aFiscalYearHasAYearButNoDays() {
    var found = Reading.scan("en", "Profit fell in FY2025.");

    assertThat(((Mention.Time) found.getFirst()).kind()).isEqualTo(TimeKind.FISCAL);
    assertThat(((Mention.Time) found.getFirst()).period()).isNull();
  }

  @Test
  void aComparisonBasisIsNoTime() {
    String text = "It fell 3% year on year, 1% from the previous month and 2% quarter-on-quarter.";

    assertThat(Reading.times("en", text)).isEmpty();
    assertThat(Reading.scan("en", text))
        .filteredOn(Mention.Basis.class::isInstance)
        .extracting(m -> ((Mention.Basis) m).basis())
        .containsExactly(ChangeBasis.YOY, ChangeBasis.MOM, ChangeBasis.QOQ);
  }
}
