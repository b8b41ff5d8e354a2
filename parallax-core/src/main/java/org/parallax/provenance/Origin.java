package org.parallax.provenance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a derivation ends: bytes of a file, a vintage of a series, or a named assumption.
public sealed interface Origin {

  /// A span of a file's canonical text.
  ///
  /// @param file the hash of the original bytes
  /// @param text the hash of the canonical text
  /// @param start first UTF-16 code unit
  /// @param end one past the last UTF-16 code unit
  /// @param quote the text between them, literally
  record TextSpan(String name, ContentHash file, ContentHash text, int start, int end, String quote)
      implements Origin {}

  /// One observation as published on one day.
  ///
  /// @param knownFrom the day from which it was public, or null where neither publication nor lag
  ///   is known
  /// @param knownHow `published`, `inferred` from a copy, or `lag`: a day computed from the
  ///   publisher's usual release lag
  record Vintage(
      String series,
      String period,
      @Nullable LocalDate knownFrom,
      String knownHow,
      Citation source,
      ContentHash file,
      int row)
      implements Origin {}

  /// A named assumption.
  record Assumed(Assumption assumption) implements Origin {}
}
