/// The command line: one class a command, all thin over the library. What is asked for goes to
/// stdout, our own messages to stderr; bad input is one line and exit code 2. Start reading at
/// [ParallaxCommand].
@NullMarked
package org.parallax.workbench.cli;

import org.jspecify.annotations.NullMarked;
