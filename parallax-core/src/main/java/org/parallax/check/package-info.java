/// Claims against figures and against each other. A [Checker] links a claim to a series and judges
/// it under the tolerance table; identities test the arithmetic inside a text. Start reading at
/// [Verdict].
@NullMarked
package org.parallax.check;

import org.jspecify.annotations.NullMarked;
