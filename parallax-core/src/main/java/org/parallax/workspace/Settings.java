package org.parallax.workspace;

import org.jspecify.annotations.Nullable;

/// What a workspace remembers about its use.
///
/// @param reviewer who reviews here unless told otherwise, or null
public record Settings(@Nullable String reviewer) {}
