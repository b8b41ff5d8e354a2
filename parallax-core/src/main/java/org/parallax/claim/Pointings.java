package org.parallax.claim;

import java.util.List;

/// The answer of a [SpanPointer].
///
/// @param found in the order of the answer
/// @param absent how many pointers quoted words that their sentence does not hold, or holds twice
/// @param failure why there is no answer or only part of one, or an empty string
public record Pointings(List<Pointing> found, int absent, String failure) {

  public Pointings {
    found = List.copyOf(found);
    if (absent < 0) {
      throw new IllegalArgumentException("Expected absent >= 0, found " + absent);
    }
  }
}
