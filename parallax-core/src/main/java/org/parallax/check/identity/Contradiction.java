package org.parallax.check.identity;

/// Two claims of one note about the same thing that cannot both be true.
///
/// @param first id of the earlier claim
/// @param second id of the later claim
/// @param message both statements and what they are of, in plain words
/// @param bySource whether the note gives each to another source, so that it only reports a
///   difference and does not contradict itself
public record Contradiction(String first, String second, String message, boolean bySource) {}
