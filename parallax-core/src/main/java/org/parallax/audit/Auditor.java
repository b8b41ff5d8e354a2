package org.parallax.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Document;

/// Audits documents. Safe to share between threads.
public interface Auditor {

  /// {@return the audit of a document}
  ///
  /// @param asOf the day whose knowledge decides, or null to take it from the document
  AuditReport audit(Document document, @Nullable LocalDate asOf);
}
