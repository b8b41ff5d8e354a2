/// What a page shows, before it is a page. [AuditPage] turns an audit into views (a note with its
/// marks, a panel for every sentence, charts) and [Pages] sets them in the templates, for the
/// server and the exports alike. Start reading at [AuditPage].
@NullMarked
package org.parallax.workbench.page;

import org.jspecify.annotations.NullMarked;
