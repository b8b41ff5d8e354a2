/// Reading what cannot be trusted. PDF, DOCX and e-mail are parsed in a child process with its own
/// heap and clock, so that a hostile file can at worst end the child. Start reading at [Readers].
@NullMarked
package org.parallax.workbench.child;

import org.jspecify.annotations.NullMarked;
