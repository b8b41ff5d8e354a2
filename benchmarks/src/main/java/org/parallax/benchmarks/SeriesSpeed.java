package org.parallax.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parallax.provenance.Citation;
import org.parallax.provenance.ContentHash;
import org.parallax.quantity.Period;
import org.parallax.series.DefaultSeriesStore;
import org.parallax.series.Observation;
import org.parallax.series.Observation.KnownHow;
import org.parallax.series.SeriesKey;

/// One figure as known on a day, asked of a store of monthly series with three vintages a month:
/// nanoseconds a look-up, the observation made. Questions walk the store at random, so that the
/// larger one is asked mostly outside the processor's caches.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class SeriesSpeed {
  private static final int MONTHS = 600;
  private static final int VINTAGES = 3;
  private static final int QUESTIONS = 1 << 16;

  /// How many lines the store holds.
  @Param({"9000", "1000000", "10000000"})
  public int lines = 9000;

  private final SeriesKey[] keys = new SeriesKey[QUESTIONS];
  private final Period[] periods = new Period[QUESTIONS];
  private final LocalDate[] days = new LocalDate[QUESTIONS];
  private DefaultSeriesStore store = new DefaultSeriesStore.Builder().build();
  private int at;

  /// Fills the store and draws the questions.
  @Setup
  public void fill() {
    Citation source = new Citation("Office", "Release", "file", "official");
    ContentHash file = ContentHash.of("file");
    DefaultSeriesStore.Builder builder = new DefaultSeriesStore.Builder();
    int count = Math.max(1, lines / (MONTHS * VINTAGES));
    for (int s = 0; s < count; s++) {
      SeriesKey key = new SeriesKey("XX.S" + s);
      for (int m = 0; m < MONTHS; m++) {
        Period month = month(m);
        for (int v = 0; v < VINTAGES; v++) {
          LocalDate known = month.end().plusDays(10 + 30L * v);
          BigDecimal value = BigDecimal.valueOf(1_000 + m + v, 1);
          builder.add(key, month, value, known, KnownHow.PUBLISHED, source, file, m);
        }
      }
    }
    store = builder.build();
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < QUESTIONS; i++) {
      keys[i] = new SeriesKey("XX.S" + random.nextInt(count));
      periods[i] = month(random.nextInt(MONTHS));
      days[i] = periods[i].end().plusDays(random.nextInt(120));
    }
  }

  private static Period month(int number) {
    return Period.ofMonth(1970 + number / 12, 1 + number % 12);
  }

  /// {@return the figure, or null where it was not public by then}
  @Benchmark
  public @Nullable Observation asOf() {
    int i = at++ & (QUESTIONS - 1);
    return store.asOf(keys[i], periods[i], days[i]);
  }
}
