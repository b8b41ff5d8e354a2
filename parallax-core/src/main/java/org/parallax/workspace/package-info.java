/// A folder that remembers. A [Workspace] keeps originals and an append-only journal, which are its
/// truth, and a database, an index of ids and audits derived from them, which can be thrown away;
/// it is the front door of the library and the only room that speaks SQL. Start reading at
/// [Workspace], then follow one file through `Adding`, `Journal` and `Deriver`.
@NullMarked
package org.parallax.workspace;

import org.jspecify.annotations.NullMarked;
