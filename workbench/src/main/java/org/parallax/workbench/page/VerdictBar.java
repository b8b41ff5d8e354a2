package org.parallax.workbench.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.parallax.audit.AuditReport;
import org.parallax.check.Verdict;

/// The sentences of a note by their mark, as one bar.
///
/// @param total all sentences
public record VerdictBar(int total, List<Part> parts) {
  /// The bar's length in its own units.
  public static final int LENGTH = 1000;

  public VerdictBar {
    parts = List.copyOf(parts);
  }

  static VerdictBar of(AuditReport report) {
    return of(report.summary().sentences());
  }

  /// {@return the bar of these counts, gravest first}
  public static VerdictBar of(SortedMap<Verdict, Integer> counts) {
    int total = counts.values().stream().mapToInt(Integer::intValue).sum();
    List<Part> parts = new ArrayList<>();
    int before = 0;
    for (Map.Entry<Verdict, Integer> one : counts.entrySet()) {
      if (one.getValue() > 0) {
        int start = before * LENGTH / total;
        before += one.getValue();
        int end = before * LENGTH / total;
        parts.add(new Part(one.getKey(), one.getValue(), start, end - start));
      }
    }
    return new VerdictBar(total, parts);
  }

  /// {@return the counts in one line, such as "✗ 2 · ✓ 9"}
  public String line() {
    return String.join(
        " · ",
        parts.stream()
            .filter(part -> part.verdict() != Verdict.NO_CLAIM)
            .map(part -> part.verdict().glyph() + "\u00a0" + part.count())
            .toList());
  }

  /// One verdict's stretch of the bar.
  public record Part(Verdict verdict, int count, int start, int width) {
    public String css() {
      return NoteView.css(verdict);
    }
  }
}
