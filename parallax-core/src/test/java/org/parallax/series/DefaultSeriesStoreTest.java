package org.parallax.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parallax.provenance.Citation;
import org.parallax.provenance.ContentHash;
import org.parallax.quantity.Period;

class DefaultSeriesStoreTest {

  private static final SeriesKey KEY = new SeriesKey("XX.TEST.M");
  private static final Citation SOURCE = new Citation("Office", "Release", "file", "official");
  private static final ContentHash FILE = ContentHash.of("file");

  private static Observation line(int month, String value, @Nullable LocalDate known, int row) {
    return new Observation(
        KEY,
        Period.ofMonth(2024, month),
        new BigDecimal(value),
        known,
        known == null ? Observation.KnownHow.UNKNOWN : Observation.KnownHow.PUBLISHED,
        SOURCE,
        FILE,
        row);
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2024, month, day);
  }

  @Test
  void beforeItsPublicationAFigureIsNotKnown() {
    SeriesStore store = DefaultSeriesStore.of(List.of(line(1, "1.5", day(2, 8), 1)));
    assertThat(store.asOf(KEY, Period.ofMonth(2024, 1), day(2, 7))).isNull();
    assertThat(store.asOf(KEY, Period.ofMonth(2024, 1), day(2, 8))).isNotNull();
  }

  @Test
  void aRevisionTakesOverOnItsDayAndTheOldFigureStaysKnownBefore() {
    Observation first = line(1, "1.5", day(2, 8), 1);
    Observation second = line(1, "1.6", day(3, 8), 2);
    SeriesStore store = DefaultSeriesStore.of(List.of(second, first));
    Period january = Period.ofMonth(2024, 1);
    assertThat(store.asOf(KEY, january, day(3, 7))).isEqualTo(first);
    assertThat(store.asOf(KEY, january, day(3, 8))).isEqualTo(second);
    assertThat(store.latest(KEY, january)).isEqualTo(second);
    assertThat(store.vintages(KEY, january)).containsExactly(first, second);
  }

  @Test
  void aFigureOfUnknownAgeIsLatestButNeverKnownOnADay() {
    Observation undated = line(1, "1.5", null, 1);
    SeriesStore store = DefaultSeriesStore.of(List.of(undated));
    assertThat(store.asOf(KEY, Period.ofMonth(2024, 1), day(12, 31))).isNull();
    assertThat(store.latest(KEY, Period.ofMonth(2024, 1))).isEqualTo(undated);
  }

  @Test
  void anUnknownSeriesHasNothing() {
    SeriesStore store = DefaultSeriesStore.of(List.of());
    assertThat(store.latest(KEY)).isEmpty();
    assertThat(store.asOf(KEY, day(1, 1))).isEmpty();
    assertThat(store.latest(KEY, Period.ofMonth(2024, 1))).isNull();
  }

  @Test
  void everyLookUpAgreesWithAPlainScanOfTheLog() {
    Random random = new Random(20241220);
    List<Observation> log = new ArrayList<>();
    for (int row = 1; row <= 300; row++) {
      LocalDate known = LocalDate.of(2024, 2, 1).plusDays(row);
      log.add(line(1 + random.nextInt(12), Integer.toString(row), known, row));
    }
    SeriesStore store = DefaultSeriesStore.of(log);
    for (int day = 0; day < 320; day += 3) {
      LocalDate asOf = LocalDate.of(2024, 2, 1).plusDays(day);
      for (int month = 1; month <= 12; month++) {
        Period period = Period.ofMonth(2024, month);
        Observation expected = null;
        for (Observation line : log) {
          LocalDate known = line.knownFrom();
          if (line.period().equals(period) && known != null && !known.isAfter(asOf)) {
            expected = line;
          }
        }
        assertThat(store.asOf(KEY, period, asOf)).isEqualTo(expected);
      }
    }
  }

  @Test
  void aWarmLookUpTakesAboutAMicrosecond() {
    List<Observation> log = new ArrayList<>();
    for (int year = 1900; year < 2020; year++) {
      for (int month = 1; month <= 12; month++) {
        Period period = Period.ofMonth(year, month);
        log.add(
            new Observation(
                KEY,
                period,
                BigDecimal.ONE,
                period.end(),
                Observation.KnownHow.PUBLISHED,
                SOURCE,
                FILE,
                1));
      }
    }
    SeriesStore store = DefaultSeriesStore.of(log);
    Period period = Period.ofMonth(1987, 6);
    LocalDate day = LocalDate.of(2000, 1, 1);
    long best = Long.MAX_VALUE;
    int found = 0;
    for (int round = 0; round < 20; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < 20_000; i++) {
        found += store.asOf(KEY, period, day) == null ? 0 : 1;
      }
      best = Math.min(best, System.nanoTime() - start);
    }
    assertThat(found).isEqualTo(400_000);
    // Twenty times the target, so that a busy machine does not fail the build.
    assertThat(best / 20_000).isLessThan(20_000L);
  }
}
