package org.parallax.series;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of reading a pack: the pack, or what is wrong with it.
///
/// @param place where it was read, for messages
/// @param pack null if there is any problem
public record PackReading(String place, @Nullable Pack pack, List<PackProblem> problems) {

  public PackReading {
    problems = List.copyOf(problems);
  }

  /// {@return the pack}
  ///
  /// @throws PackFormatException if there is none
  public Pack orThrow() {
    if (pack == null) {
      throw new PackFormatException(place, problems);
    }
    return pack;
  }
}
