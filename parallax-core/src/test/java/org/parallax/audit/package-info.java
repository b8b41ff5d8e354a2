@NullMarked
package org.parallax.audit;

import org.jspecify.annotations.NullMarked;
