package org.parallax.workspace;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/// A clock that goes one second further whenever it is asked.
final class TickingClock implements InstantSource {
  private final AtomicLong seconds = new AtomicLong(1_790_000_000L);

  @Override
  public Instant instant() {
    return Instant.ofEpochSecond(seconds.getAndIncrement());
  }
}
