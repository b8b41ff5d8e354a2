/// A folder that remembers. A workspace keeps originals, an append-only journal and a derived
/// database; it is the front door of the library and the only room that speaks SQL and JSON.
@NullMarked
package org.parallax.workspace;

import org.jspecify.annotations.NullMarked;
