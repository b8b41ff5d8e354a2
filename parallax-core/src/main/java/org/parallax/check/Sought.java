package org.parallax.check;

/// What came of looking for a figure: it, or the reason why there is none.
///
/// @param <T> what is looked for
sealed interface Sought<T> {

  /// It is there.
  record Found<T>(T value) implements Sought<T> {}

  /// It is not there.
  ///
  /// @param message in plain words
  /// @param settles what would settle it
  record Missing<T>(Reason reason, String message, String settles) implements Sought<T> {

    /// {@return the same lack, where another thing was looked for}
    <U> Missing<U> of() {
      return new Missing<>(reason, message, settles);
    }
  }
}
