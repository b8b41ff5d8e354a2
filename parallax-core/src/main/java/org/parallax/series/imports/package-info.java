/// Turns files of figures into lines of the change log, and says of every cell that was not taken
/// why. A [Layout] walks a file cell by cell, a [Mapping] says what the cells are, and
/// [SeriesImporter] keeps what is sure. Start reading at [SeriesImporter].
@NullMarked
package org.parallax.series.imports;

import org.jspecify.annotations.NullMarked;
