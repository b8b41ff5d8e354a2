package org.parallax.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Reads numerals of one language off tokens.
interface Numerals {

  /// {@return the longest numeral that begins at the token, or null}
  @Nullable Numeral at(Tokens t, int i);

  /// No scale chain goes beyond this: what does is not a quantity.
  int MOST_ZEROS = 18;

  /// {@return whether a factor is still one that a text may mean}
  static boolean plausible(BigDecimal factor) {
    return factor.precision() - factor.scale() <= MOST_ZEROS;
  }

  /// {@return whether a numeral token's digits could be a year}
  static boolean yearLike(Tokens t, int i) {
    if (!t.digits(i, 4)) {
      return false;
    }
    int year = t.integer(i);
    return year >= 1900 && year < 2100;
  }
}
