/// The optional language model: it may point at words, and at nothing else. Off unless its address
/// is given. Start reading at [ModelPointer].
@NullMarked
package org.parallax.workbench.model;

import org.jspecify.annotations.NullMarked;
