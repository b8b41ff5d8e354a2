package org.parallax.quantity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Reads time expressions of one language off tokens.
interface Times {

  /// What was read and where reading goes on.
  record Read(Mention.Time time, int to) {}

  /// {@return the time expression that begins at the token, or null}
  ///
  /// @param clock the day from which relative expressions count, or null
  @Nullable Read at(Tokens t, int i, @Nullable LocalDate clock);
}
