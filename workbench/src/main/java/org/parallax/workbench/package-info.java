/// The program: commands and pages over the library. It sees every room and is seen by none. Start
/// reading at [Main].
@NullMarked
package org.parallax.workbench;

import org.jspecify.annotations.NullMarked;
