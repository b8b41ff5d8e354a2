/// How well whole notes are audited: planted errors found, sound sentences left alone, official
/// figures decided. Start reading at [NoteQuality].
@NullMarked
package org.parallax.workbench.quality;

import org.jspecify.annotations.NullMarked;
