package org.parallax.workbench.cli;

import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.parallax.audit.AuditReport;
import org.parallax.audit.Finding;
import org.parallax.audit.SentenceAudit;
import org.parallax.check.Evidence;
import org.parallax.check.Verdict;
import org.parallax.document.Document;
import org.parallax.document.Metadata;
import org.parallax.series.Staleness;

/// An audit for the terminal: the marks first, then every sentence that has something to be said of
/// it.
final class TextReport {
  private static final int WIDTH = 96;

  private TextReport() {}

  static String render(AuditReport report) {
    StringBuilder out = new StringBuilder();
    heading(out, report);
    for (SentenceAudit sentence : report.sentences()) {
      if (sentence.verdict() != Verdict.NO_CLAIM || !sentence.findings().isEmpty()) {
        sentence(out, sentence);
      }
    }
    return out.toString();
  }

  /// {@return one line of marks and counts, such as `✗ 2 ? 12 ✓ 9`}
  static String marks(SortedMap<Verdict, Integer> counts) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey() != Verdict.NO_CLAIM)
        .map(entry -> entry.getKey().glyph() + " " + entry.getValue())
        .collect(Collectors.joining("  "));
  }

  private static void heading(StringBuilder out, AuditReport report) {
    Document document = report.document();
    Metadata metadata = document.metadata();
    Metadata.Found title = metadata.title();
    out.append(title == null ? document.file() : title.value()).append('\n');
    out.append(document.file())
        .append(" · ")
        .append(metadata.kind().json().replace('_', ' '))
        .append(" · ")
        .append(document.language().tag())
        .append(" · as of ")
        .append(report.asOf())
        .append(" (")
        .append(report.asOfHow())
        .append(")\n");
    int sentences = report.summary().sentences().values().stream().mapToInt(i -> i).sum();
    out.append(sentences).append(" sentences   ").append(marks(report.summary().sentences()));
    out.append("\n").append(report.claims().size()).append(" claims");
    if (!report.summary().grades().isEmpty()) {
      out.append("   evidence ");
      out.append(
          report.summary().grades().entrySet().stream()
              .map(entry -> entry.getKey() + " " + entry.getValue())
              .collect(Collectors.joining("  ")));
    }
    out.append("   undecided ").append(report.summary().undecided()).append("\n\n");
  }

  private static void sentence(StringBuilder out, SentenceAudit audit) {
    String glyph = audit.verdict().glyph();
    wrap(out, (glyph.isEmpty() ? "·" : glyph) + " ", "  ", audit.text());
    for (Map.Entry<Verdict, Integer> count : audit.counts().entrySet()) {
      if (count.getKey() == audit.verdict() && count.getValue() > 1) {
        out.append("    (").append(marks(audit.counts())).append(")\n");
      }
    }
    for (Finding finding : audit.findings()) {
      String verdict = finding.verdict() == null ? "note" : finding.verdict().name();
      String reason = finding.reason() == null ? "" : " " + finding.reason();
      wrap(out, "    ", "      ", verdict + reason + ": " + finding.message());
      Evidence evidence = finding.evidence();
      if (evidence != null) {
        for (String difference : evidence.differences()) {
          wrap(out, "      ", "        ", "differs: " + difference);
        }
        Staleness stale = evidence.stale();
        if (stale != null) {
          wrap(out, "      ", "        ", "warning: " + stale.message());
        }
      }
      if (!finding.settles().isEmpty()) {
        wrap(out, "      ", "        ", "settles: " + finding.settles());
      }
      if (!finding.claims().isEmpty()) {
        out.append("      why ").append(String.join(" ", finding.claims())).append('\n');
      }
    }
  }

  private static void wrap(StringBuilder out, String first, String next, String text) {
    String flat = text.replaceAll("\\s+", " ").strip();
    String indent = first;
    while (columns(indent) + columns(flat) > WIDTH) {
      int cut = cutAt(flat, WIDTH - columns(indent));
      out.append(indent).append(flat.substring(0, cut).stripTrailing()).append('\n');
      flat = flat.substring(cut).stripLeading();
      indent = next;
    }
    out.append(indent).append(flat).append('\n');
  }

  /// Where to break so that the first part fits: after the last space, or between two wide
  /// characters.
  private static int cutAt(String text, int room) {
    int used = 0;
    int best = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      used += columns(c);
      if (used > room) {
        break;
      }
      i += Character.charCount(c);
      if (c == ' ' || columns(c) == 2) {
        best = i;
      }
    }
    return best > 0 ? best : Math.max(i, Character.charCount(text.codePointAt(0)));
  }

  private static int columns(String text) {
    return text.codePoints().map(TextReport::columns).sum();
  }

  private static int columns(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    boolean wide =
        script == Character.UnicodeScript.HAN
            || script == Character.UnicodeScript.HANGUL
            || script == Character.UnicodeScript.HIRAGANA
            || script == Character.UnicodeScript.KATAKANA
            || (c >= 0x3000 && c <= 0x303F)
            || (c >= 0xFF00 && c <= 0xFF60);
    return wide ? 2 : 1;
  }
}
