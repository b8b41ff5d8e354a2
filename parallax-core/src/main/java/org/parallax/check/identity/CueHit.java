package org.parallax.check.identity;

/// A cue of the lexicon as it stands in a text.
///
/// @param start first code unit
/// @param end one past the last
record CueHit(Cue cue, int start, int end) {}
