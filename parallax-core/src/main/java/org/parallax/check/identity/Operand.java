package org.parallax.check.identity;

import org.parallax.quantity.EconUnit;

/// A number that stands in the text, as an operand: a claim's, or one that a word says ("doubled").
sealed interface Operand permits Term, Operand.Words {

  /// {@return the claim's id, or an empty string}
  String id();

  int start();

  int end();

  Extent extent();

  EconUnit unit();

  /// A number said by a word or by a year; the claim in which it stands, if any, is not its own.
  record Words(int start, int end, Extent extent, EconUnit unit, String id) implements Operand {

    Words(int start, int end, Extent extent, EconUnit unit) {
      this(start, end, extent, unit, "");
    }

    /// {@return the same number as part of what a claim states}
    Words in(String claim) {
      return new Words(start, end, extent, unit, claim);
    }
  }
}
