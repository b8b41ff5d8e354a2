package org.parallax.claim;

/// How a claim is meant.
///
/// @param negated whether the statement itself says "not"
/// @param denied whether it is reported only to be denied
record Stance(Modality modality, boolean negated, boolean denied) {}
