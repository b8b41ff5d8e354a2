package org.parallax.check.forecast;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Evidence;
import org.parallax.quantity.Period;
import org.parallax.series.SeriesKey;

/// One rule by which a forecast is held, and how it stands under it.
///
/// @param rule its name: the transform of the series, or a row of the table of events
/// @param words what must be seen for it to come true
/// @param series whose figures decide; null where no series is known
/// @param window when it must be seen; null where the words give no time
/// @param message how it came out, or what it waits for
/// @param waitsUntil the day by which the deciding figure is usually public, while it is pending
/// @param evidence the deciding figure, where there is one
/// @param base how often the same came to pass before, or null where the history is too short
public record Resolution(
    String rule,
    String words,
    @Nullable SeriesKey series,
    @Nullable Period window,
    Status status,
    String message,
    @Nullable LocalDate waitsUntil,
    @Nullable Evidence evidence,
    @Nullable BaseRate base) {

  /// How often the same came to pass in windows of the same length before the forecast was made.
  /// The windows overlap.
  ///
  /// @param hits windows in which it did
  /// @param windows all of them
  public record BaseRate(int hits, int windows) {

    public BaseRate {
      if (hits < 0 || windows <= 0 || hits > windows) {
        throw new IllegalArgumentException(
            "Expected 0 <= hits <= windows and a window, found " + hits + " of " + windows + ".");
      }
    }

    /// {@return the share, from 0 to 1}
    public double share() {
      return hits / (double) windows;
    }
  }
}
