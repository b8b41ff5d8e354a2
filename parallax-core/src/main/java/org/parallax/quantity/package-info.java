/// Numbers with their meaning. A [Quantity] is what the digits of a text allow: intervals, unit,
/// comparator; a [Period] is when it holds. Start reading at [Quantity].
@NullMarked
package org.parallax.quantity;

import org.jspecify.annotations.NullMarked;
