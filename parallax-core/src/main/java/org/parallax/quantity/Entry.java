package org.parallax.quantity;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A word of the lexicon with all that it can mean.
final class Entry {

  /// One meaning of a word.
  ///
  /// @param value the second column of the lexicon file
  /// @param number the same as a number, or null where it is none
  record Sense(SenseKind kind, String value, @Nullable BigDecimal number) {

    BigDecimal amount() {
      BigDecimal n = number;
      if (n == null) {
        throw new IllegalStateException("Expected a number for " + kind + ", found " + value + ".");
      }
      return n;
    }

    int integer() {
      return amount().intValueExact();
    }
  }

  private final List<Sense> senses;
  private final long mask;

  Entry(List<Sense> senses) {
    this.senses = List.copyOf(senses);
    long bits = 0;
    for (Sense sense : senses) {
      bits |= bit(sense.kind());
    }
    mask = bits;
  }

  /// {@return the kind's bit in a set; sets live only as long as the process}
  @SuppressWarnings("EnumOrdinal")
  static long bit(SenseKind kind) {
    return 1L << kind.ordinal();
  }

  boolean is(SenseKind kind) {
    return (mask & bit(kind)) != 0;
  }

  /// {@return whether it has any of the kinds in a set of bits}
  boolean any(long kinds) {
    return (mask & kinds) != 0;
  }

  @Nullable Sense sense(SenseKind kind) {
    if (!is(kind)) {
      return null;
    }
    for (int i = 0; i < senses.size(); i++) {
      Sense sense = senses.get(i);
      if (sense.kind() == kind) {
        return sense;
      }
    }
    return null;
  }
}
