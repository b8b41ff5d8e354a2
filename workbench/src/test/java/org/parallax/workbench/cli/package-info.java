/// The command line as a user meets it: answers on stdout, messages on stderr, exit codes.
@NullMarked
package org.parallax.workbench.cli;

import org.jspecify.annotations.NullMarked;
