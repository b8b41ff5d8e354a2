package org.parallax.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that one surface of a lexicon can mean.
final class Senses {
  static final Senses NONE = new Senses(List.of());

  private final List<Sense> all;
  private final long low;
  private final long high;

  /// A set of kinds is two longs, asked for each token many times.
  @SuppressWarnings("EnumOrdinal")
  Senses(List<Sense> all) {
    this.all = List.copyOf(all);
    long first = 0;
    long second = 0;
    for (Sense sense : this.all) {
      int at = sense.kind().ordinal();
      first |= at < Long.SIZE ? 1L << at : 0;
      second |= at < Long.SIZE ? 0 : 1L << (at - Long.SIZE);
    }
    low = first;
    high = second;
  }

  @SuppressWarnings("EnumOrdinal")
  boolean has(CueKind kind) {
    int at = kind.ordinal();
    return ((at < Long.SIZE ? low >>> at : high >>> (at - Long.SIZE)) & 1) != 0;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  @Nullable Sense get(CueKind kind) {
    if (has(kind)) {
      for (Sense sense : all) {
        if (sense.kind() == kind) {
          return sense;
        }
      }
    }
    return null;
  }

  /// {@return the value of the first sense of a kind, or an empty string}
  String value(CueKind kind) {
    Sense sense = get(kind);
    return sense == null ? "" : sense.value();
  }

  List<Sense> all() {
    return all;
  }
}
