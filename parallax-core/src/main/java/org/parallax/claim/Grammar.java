package org.parallax.claim;

import java.util.List;

/// Finds which words of a sentence belong to each of its values: metric, predicate, whole,
/// baseline.
interface Grammar {

  /// {@return a draft for each value, and one for each directional statement, in text order}
  ///
  /// @param values the tokens that are values, in text order
  List<Draft> read(Tokens sentence, List<Integer> values);
}
