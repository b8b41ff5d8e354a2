package org.parallax.claim;

import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Period;

/// When a claim holds and how that was found.
///
/// @param token the time's token in the claim's own sentence, or [Draft#NONE]
record Timing(@Nullable Period period, PeriodHow how, int token, boolean unstated) {}
