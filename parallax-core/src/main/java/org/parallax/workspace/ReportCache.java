package org.parallax.workspace;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.AuditReport;

/// The audits that were looked at last. Safe to share between threads.
final class ReportCache {
  private static final int REPORTS = 32;

  private final Map<String, AuditReport> reports = new LinkedHashMap<>(REPORTS, 0.75f, true);

  synchronized @Nullable AuditReport get(String id) {
    return reports.get(id);
  }

  synchronized void put(AuditReport report) {
    reports.put(report.document().id(), report);
    if (reports.size() > REPORTS) {
      reports.remove(reports.keySet().iterator().next());
    }
  }

  synchronized void clear() {
    reports.clear();
  }
}
