package org.parallax.document;

import java.time.Duration;

/// How much of anything a reader will take; beyond, it refuses and names the limit.
///
/// @param bytes bytes of one file
/// @param characters characters of canonical text
/// @param pages pages of one file
/// @param nesting depth of nested elements
/// @param expansion how many times larger an archive's content may be than the archive
/// @param time wall-clock time for one file
public record Limits(
    long bytes, int characters, int pages, int nesting, int expansion, Duration time) {

  /// {@return the declared defaults}
  public static Limits standard() {
    return new Limits(50_000_000, 20_000_000, 2_000, 500, 100, Duration.ofSeconds(30));
  }
}
