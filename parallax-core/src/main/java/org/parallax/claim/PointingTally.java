package org.parallax.claim;

/// What became of the pointers that a document got from outside.
///
/// @param completed claims of the rules that took a metric or a period which they lacked
/// @param added claims of values that the rules had passed over
/// @param agreed pointers that told nothing new
/// @param dropped pointers at words that are not there, or that the grammars read otherwise
/// @param failure why there was no answer or only part of one, or an empty string
public record PointingTally(int completed, int added, int agreed, int dropped, String failure) {}
