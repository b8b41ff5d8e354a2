/// Where numbers come from. Every number that Parallax shows is a [Derivation]: how it was made and
/// from what, recursively, down to an [Origin] (a span of a file, a series' vintage, an
/// assumption). Start reading at [Derivation].
@NullMarked
package org.parallax.provenance;

import org.jspecify.annotations.NullMarked;
