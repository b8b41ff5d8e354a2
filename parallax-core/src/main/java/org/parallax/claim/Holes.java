package org.parallax.claim;

import java.util.ArrayList;
import java.util.List;
import org.parallax.document.Damage;
import org.parallax.document.DamageKind;
import org.parallax.document.Document;
import org.parallax.document.Span;

/// The places of a sentence where text went missing.
final class Holes {
  private final List<Span> spans;

  private Holes(List<Span> spans) {
    this.spans = spans;
  }

  static Holes in(Document document, Span sentence) {
    List<Span> found = new ArrayList<>();
    for (Damage damage : document.damage()) {
      boolean touches =
          damage.span().start() <= sentence.end() && damage.span().end() >= sentence.start();
      if (touches && isHole(damage.kind())) {
        found.add(damage.span());
      }
    }
    return new Holes(found);
  }

  private static boolean isHole(DamageKind kind) {
    return switch (kind) {
      case LOST_TEXT, DANGLING_PUNCTUATION, TRUNCATED, MOJIBAKE -> true;
      case GLUED_SENTENCES, EMPTY_REFERENCES, MISSING_CHART, FLATTENED_MARKUP -> false;
      case DUPLICATED_BLOCK, GLUED_BYLINE, SECOND_HAND_MARKS -> false;
    };
  }

  boolean any() {
    return !spans.isEmpty();
  }

  /// {@return whether a hole overlaps or adjoins a stretch}
  boolean touch(int start, int end) {
    for (Span span : spans) {
      if (span.start() <= end && span.end() >= start) {
        return true;
      }
    }
    return false;
  }

  /// {@return whether a hole lies at least partly between two offsets}
  boolean between(int start, int end) {
    for (Span span : spans) {
      if (span.start() < end && span.end() > start) {
        return true;
      }
    }
    return false;
  }
}
