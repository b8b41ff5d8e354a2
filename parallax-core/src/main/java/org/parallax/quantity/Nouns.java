package org.parallax.quantity;

import org.jspecify.annotations.Nullable;

/// Finds the noun that a number counts.
interface Nouns {

  /// A counted noun.
  ///
  /// @param code the unit's code: the noun in the plural
  /// @param words the text's words, adjectives included
  /// @param to one past its last token
  record Noun(String code, String words, int to) {}

  @Nullable Noun after(Tokens t, int i);
}
