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
      bits |= 1L << sense.kind().ordinal();
    }
    mask = bits;
  }

  boolean has(CueKind kind) {
    return (mask & (1L << kind.ordinal())) != 0;
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
