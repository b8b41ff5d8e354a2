package org.parallax.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.parallax.claim.Claim;
import org.parallax.claim.StandardClaimExtractor;
import org.parallax.document.Document;

/// A megabyte of what grammars like least, through the whole rule pipeline; seconds a text.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
@Fork(1)
public class HostileSpeed {

  private static final int LENGTH = 1_000_000;

  /// The piece that is repeated.
  @Param({
    "1,",
    "1-2/3.",
    "[1",
    "((",
    "million ",
    "five hundred ",
    "between 1 and ",
    "亿",
    "三千万",
    "조 3억 "
  })
  public String piece = "1,";

  private Document document = ClaimsSpeed.document("Nothing.");
  private final StandardClaimExtractor extractor = StandardClaimExtractor.create();

  /// Makes the text: the piece a million characters long.
  @Setup
  public void make() {
    document = ClaimsSpeed.document("Growth was 5%. " + piece.repeat(LENGTH / piece.length()));
  }

  /// {@return the claims of the text}
  @Benchmark
  public List<Claim> hostile() {
    return extractor.extract(document);
  }
}
