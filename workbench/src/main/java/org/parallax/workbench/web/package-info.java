/// The workbench in the browser. [WorkbenchServer] serves the pages of one [Desk] (a workspace as
/// pages need it) behind a [Gate] that lets in only what comes from its own pages. Start reading at
/// [WorkbenchServer].
@NullMarked
package org.parallax.workbench.web;

import org.jspecify.annotations.NullMarked;
