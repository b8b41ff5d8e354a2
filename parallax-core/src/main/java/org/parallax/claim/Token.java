package org.parallax.claim;

import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Mention;

/// One word, phrase of a lexicon, numeral, time expression or mark of a sentence.
final class Token {

  /// What a token is.
  enum Kind {
    WORD,
    VALUE,
    TIME,
    BASIS,
    /// Digits that are neither value nor time.
    OTHER,
    /// The words that bound or blur the next value.
    HEDGE,
    PUNCT
  }

  /// The part of speech, as far as the grammars need it; an English tagger sets it.
  enum Part {
    NOUN,
    DET,
    PREP,
    CONJ,
    /// Opens a subordinate clause.
    SUB,
    REL,
    PRON,
    AUX,
    LINK,
    VERB,
    /// An -ing or -ed form that hangs from a noun.
    PARTICIPLE,
    ADV,
    POSSESSIVE,
    TO,
    NONE
  }

  final Kind kind;
  final int start;
  final int end;
  final Senses senses;
  final @Nullable Mention mention;

  /// The first letter of a word, folded; the mark of a punctuation.
  final char first;

  Part part = Part.NONE;

  /// Whether it is a numeral that is no value of its own (an age, a name).
  boolean inert;

  /// Whether it is a value that another came from or is set against.
  boolean source;

  /// Whether white space stands before it.
  boolean spaced;

  Token(Kind kind, int start, int end, Senses senses, @Nullable Mention mention, char first) {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.senses = senses;
    this.mention = mention;
    this.first = first;
  }

  boolean has(CueKind cue) {
    return senses.has(cue);
  }

  boolean isValue() {
    return kind == Kind.VALUE;
  }

  boolean isTime() {
    return kind == Kind.TIME;
  }

  boolean isPunct(char mark) {
    return kind == Kind.PUNCT && first == mark;
  }

  Mention.Value value() {
    if (mention instanceof Mention.Value value) {
      return value;
    }
    throw new IllegalStateException("Expected a value token, found " + kind + ".");
  }

  Mention.Time time() {
    if (mention instanceof Mention.Time time) {
      return time;
    }
    throw new IllegalStateException("Expected a time token, found " + kind + ".");
  }
}
