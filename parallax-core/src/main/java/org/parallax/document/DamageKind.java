package org.parallax.document;

import java.util.Locale;

/// The ways in which a text can have lost something on its way to us.
public enum DamageKind {
  LOST_TEXT,
  GLUED_SENTENCES,
  DANGLING_PUNCTUATION,
  EMPTY_REFERENCES,
  MISSING_CHART,
  TRUNCATED,
  FLATTENED_MARKUP,
  MOJIBAKE,
  DUPLICATED_BLOCK,
  GLUED_BYLINE,
  SECOND_HAND_MARKS;

  /// {@return the name in JSON: lower case}
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// {@return whether a sentence touched by this damage is no longer the author's sentence}
  public boolean marksSentence() {
    return switch (this) {
      case LOST_TEXT, GLUED_SENTENCES, DANGLING_PUNCTUATION, TRUNCATED, MOJIBAKE, GLUED_BYLINE ->
          true;
      case EMPTY_REFERENCES, MISSING_CHART, FLATTENED_MARKUP, DUPLICATED_BLOCK, SECOND_HAND_MARKS ->
          false;
    };
  }
}
