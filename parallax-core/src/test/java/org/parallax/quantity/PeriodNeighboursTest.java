package org.parallax.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodNeighboursTest {

  @Test
  void periodsFollowEachOtherInTheirOwnLength() {
    assertThat(Period.parse("2024-12").next()).isEqualTo(Period.parse("2025-01"));
    assertThat(Period.parse("2024-03").previous()).isEqualTo(Period.parse("2024-02"));
    assertThat(Period.parse("2024-Q4").next()).isEqualTo(Period.parse("2025-Q1"));
    assertThat(Period.parse("2024").previous()).isEqualTo(Period.parse("2023"));
    assertThat(Period.parse("2024-02-29").next()).isEqualTo(Period.parse("2024-03-01"));
    assertThat(Period.months(2025, 1, 2).next()).isEqualTo(Period.months(2025, 3, 4));
  }

  @Test
  void aSpanOfNoWholeMonthsMovesByItsDays() {
    Period week = new Period(LocalDate.of(2024, 12, 30), LocalDate.of(2025, 1, 5));
    assertThat(week.next().start()).isEqualTo(LocalDate.of(2025, 1, 6));
    assertThat(week.next().end()).isEqualTo(LocalDate.of(2025, 1, 12));
  }

  @Test
  void whatFollowsComesAfterWhatWentBefore() {
    for (String text : List.of("2024-02", "2023-Q4", "2024-H1", "1999", "2024-02-28")) {
      Period period = Period.parse(text);
      assertThat(period.next().previous()).isEqualTo(period);
      assertThat(period.previous().next()).isEqualTo(period);
      assertThat(period.next().start()).isEqualTo(period.end().plusDays(1));
    }
  }
}
