package org.parallax.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whose statement a claim is, and the citation marks behind it.
record Source(Attribution attribution, @Nullable String name, List<Integer> citations) {}
