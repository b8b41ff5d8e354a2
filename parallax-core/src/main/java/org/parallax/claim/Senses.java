package org.parallax.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that one surface of a lexicon can mean.
final class Senses {
  static final Senses NONE = new Senses(List.of());

  private final List<Sense> all;
  private final long mask;

  Senses(List<Sense> all) {
    this.all = List.copyOf(all);
    long bits = 0;
    for (Sense sense : this.all) {
      bits |= bit(sense.kind());
    }
    mask = bits;
  }

  boolean has(CueKind kind) {
    return (mask & bit(kind)) != 0;
  }

  /// A set of kinds is a long, asked for each token many times.
  @SuppressWarnings("EnumOrdinal")
  private static long bit(CueKind kind) {
    return 1L << kind.ordinal();
  }

  boolean isEmpty() {
    return mask == 0;
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
