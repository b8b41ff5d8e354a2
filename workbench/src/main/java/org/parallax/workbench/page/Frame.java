package org.parallax.workbench.page;

import org.jspecify.annotations.Nullable;

/// What every page of the workbench has around its content.
///
/// @param theme `light` or `dark` where the reader chose one, else null: the system's
/// @param assets the digest under which scripts and styles are served
/// @param token the session's token, which every change must carry
public record Frame(Messages words, @Nullable String theme, String assets, String token) {}
