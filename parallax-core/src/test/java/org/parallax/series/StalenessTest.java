package org.parallax.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.quantity.Period;

/// A series whose figures come ten days after the month: known of 2024-01 to 2024-03.
class StalenessTest {
  @TempDir Path folder;

  private PackSet packs = PackSet.of(List.of());
  private SeriesDefinition series =
      PackSet.bundled().catalogue().series().stream().findFirst().orElseThrow();

  @BeforeEach
  void load() {
    packs = PackSet.of(List.of(new SmallPack().in(folder).orThrow()));
    series = packs.catalogue().series().stream().findFirst().orElseThrow();
  }

  @Test
  void aSeriesIsStaleAWeekAfterItsNextFigureWasDue() {
    LocalDate due = LocalDate.of(2024, 5, 17);
    assertThat(Staleness.of(series, packs.store(), due)).isEmpty();
    assertThat(Staleness.of(series, packs.store(), due.plusDays(3)))
        .contains(new Staleness(series.key(), Period.ofMonth(2024, 3), due, 3));
  }

  @Test
  void onAnEarlierDayOnlyWhatWasKnownThenCounts() {
    assertThat(Staleness.of(series, packs.store(), LocalDate.of(2024, 3, 20))).isEmpty();
    // The figure of March came on 5 April: on 4 April the one of February was the newest.
    assertThat(Staleness.of(series, packs.store(), LocalDate.of(2024, 4, 4))).isEmpty();
    PackSet before =
        PackSet.of(
            List.of(
                new SmallPack()
                    .with("observations/XX.CPI.csv", "2024-04-05", "2024-12-05")
                    .in(folder)
                    .orThrow()));
    assertThat(Staleness.of(series, before.store(), LocalDate.of(2024, 11, 1)))
        .map(Staleness::newest)
        .contains(Period.ofMonth(2024, 2));
    assertThat(Staleness.of(series, before.store(), LocalDate.of(2024, 12, 6)))
        .map(Staleness::newest)
        .contains(Period.ofMonth(2024, 3));
  }
}
