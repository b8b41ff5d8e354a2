package org.parallax.claim;

/// One meaning of a word or phrase of a lexicon.
///
/// @param value the second column of the lexicon file
/// @param form the form of a verb, or `PLAIN`
record Sense(CueKind kind, String value, Form form) {

  /// The form in which a verb stands.
  enum Form {
    PLAIN,
    BASE,
    /// "cut", "hit": base and past alike.
    BASE_OR_PAST,
    THIRD,
    PAST,
    ING
  }
}
