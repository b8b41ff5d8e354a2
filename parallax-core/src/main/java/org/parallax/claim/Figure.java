package org.parallax.claim;

import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Quantity;

/// What a draft's value and predicate say: kind, direction and quantity with its full unit.
///
/// @param change whether the number is a change, rather than what a change led to
/// @param unitMissing whether a unit is wanted and none is given
record Figure(
    ClaimKind kind,
    Direction direction,
    @Nullable Quantity quantity,
    boolean change,
    boolean unitMissing) {}
