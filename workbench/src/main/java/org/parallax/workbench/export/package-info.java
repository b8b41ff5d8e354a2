/// Audits as files to take away. [HtmlExport] makes one page that opens anywhere, without server,
/// script or network; [MarkdownExport] makes plain text for a repository or an e-mail. Start
/// reading at [HtmlExport].
@NullMarked
package org.parallax.workbench.export;

import org.jspecify.annotations.NullMarked;
