/// The audit of one note. An [Auditor] takes a document and gives an [AuditReport]: findings for
/// every sentence, its mark, a summary. Start reading at [AuditReport].
@NullMarked
package org.parallax.audit;

import org.jspecify.annotations.NullMarked;
