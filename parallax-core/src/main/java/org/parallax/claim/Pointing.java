package org.parallax.claim;

import org.jspecify.annotations.Nullable;
import org.parallax.document.Span;

/// Where a reader other than the rules says that a value stands, and the words that belong to it.
///
/// It carries places alone: no number, no date, no verdict. What stands there is read by the
/// grammars.
///
/// @param value the words of the number with its unit
/// @param metric the words that name what is measured, or null
/// @param period the words that say when it holds, or null
public record Pointing(Span value, @Nullable Span metric, @Nullable Span period) {}
