/// What the tests of several rooms share.
@NullMarked
package org.parallax;

import org.jspecify.annotations.NullMarked;
