package org.parallax.check;

import org.jspecify.annotations.Nullable;

/// One claim against one series, or the reason why not.
///
/// @param claim the claim's id
/// @param reason why it is not checkable, otherwise null
/// @param message what was found, in plain words
/// @param settles what would settle it, or an empty string when it is settled
public record Judgement(
    String claim,
    Verdict verdict,
    @Nullable Reason reason,
    String message,
    @Nullable Evidence evidence,
    String settles) {}
