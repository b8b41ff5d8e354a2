/// The change log in files that other programs read: tidy CSV, which [TidyCsv] writes and imports
/// read back, and Parquet. Start reading at [TidyRows].
@NullMarked
package org.parallax.series.export;

import org.jspecify.annotations.NullMarked;
