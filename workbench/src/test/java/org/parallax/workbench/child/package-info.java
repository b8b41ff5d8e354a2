/// Tests of the parsing child: hostile files end the child, never the program.
@NullMarked
package org.parallax.workbench.child;

import org.jspecify.annotations.NullMarked;
