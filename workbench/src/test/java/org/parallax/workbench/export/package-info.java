/// Exports, from audits made by hand. Start reading at [ExportTest].
@NullMarked
package org.parallax.workbench.export;

import org.jspecify.annotations.NullMarked;
