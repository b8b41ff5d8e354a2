/// Official figures with their vintages. A [SeriesStore] answers what was known of a series on a
/// day; a [Catalogue] says which series exist and what they mean; a [Pack] brings both. Start
/// reading at [SeriesStore].
@NullMarked
package org.parallax.series;

import org.jspecify.annotations.NullMarked;
