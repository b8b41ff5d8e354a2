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

  /// A number said by a word or by a year that no claim carries.
  record Words(int start, int end, Extent extent, EconUnit unit) implements Operand {
    @Override
    public String id() {
      return "";
    }
  }
}
