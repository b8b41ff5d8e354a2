package org.parallax.workbench.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.AuditReport;
import org.parallax.check.Verdict;
import org.parallax.workbench.page.AuditPage;
import org.parallax.workbench.page.Charts;
import org.parallax.workbench.page.FindingView;
import org.parallax.workbench.page.FindingView.ClaimView;
import org.parallax.workbench.page.FindingView.EvidenceView;
import org.parallax.workbench.page.FindingView.KnownView;
import org.parallax.workbench.page.Messages;
import org.parallax.workbench.page.NoteView;
import org.parallax.workbench.page.ReviewView;

/// An audit as Markdown: the note with marks and footnote references, then the findings. The note's
/// own signs of mark-up are escaped, so that its text stays text.
public final class MarkdownExport {
  private final AuditPage page;
  private final Messages words;
  private final StringBuilder out = new StringBuilder(8192);

  private MarkdownExport(AuditPage page, Messages words) {
    this.page = page;
    this.words = words;
  }

  /// {@return the audit, in English}
  public static String render(AuditReport report) {
    return render(report, List.of(), Messages.english());
  }

  /// {@return the audit, with what people said of the findings}
  public static String render(AuditReport report, List<ReviewView> reviews, Messages words) {
    AuditPage page = AuditPage.of(report, reviews, Charts.NONE, words);
    return new MarkdownExport(page, words).write();
  }

  private String write() {
    AuditPage.Head head = page.head();
    if (!page.titled()) {
      out.append("# ").append(escape(head.title())).append("\n\n");
    }
    page.note().blocks().forEach(this::block);
    out.append("---\n\n## ").append(words.text("print.footnotes")).append("\n\n");
    out.append(page.bar().line()).append("  \n");
    out.append(words.text("audit.asof", head.asOf())).append(". ");
    out.append(words.count("audit.undecided", head.undecided())).append(".\n\n");
    page.telling()
        .forEach(panel -> panel.findings().forEach(finding -> finding(panel.number(), finding)));
    out.append("---\n\n")
        .append(words.text("print.audited", head.engine(), String.join(", ", head.packs())))
        .append("  \nSHA-256 `")
        .append(head.sha256())
        .append("`\n");
    return out.toString();
  }

  private void block(NoteView.Block block) {
    String before =
        switch (block.form()) {
          case TITLE -> "# ";
          case HEADING -> "## ";
          case SUBHEADING -> "### ";
          case ITEMS -> "- ";
          case PARAGRAPH, QUIET, ROWS -> "";
          case FURNITURE -> "> ";
        };
    for (NoteView.Line line : block.lines()) {
      out.append("  ".repeat(Math.max(0, line.level() - 1))).append(before);
      for (NoteView.Piece piece : line.pieces()) {
        piece.runs().forEach(this::run);
      }
      out.append(block.form() == NoteView.Form.ROWS ? "  \n" : "\n");
    }
    out.append('\n');
  }

  private void run(NoteView.Run run) {
    out.append(escape(run.text().replaceAll("\\s+", " ")));
    for (NoteView.Mark mark : run.marks()) {
      String glyph = mark.verdict().glyph();
      out.append(glyph.isEmpty() ? "" : " " + glyph);
      if (mark.footnote() > 0) {
        out.append("[^").append(mark.footnote()).append(']');
      }
    }
  }

  private void finding(int sentence, FindingView finding) {
    Verdict verdict = finding.verdict();
    out.append("[^").append(finding.number()).append("]: ");
    out.append(words.text("panel.sentence", sentence));
    if (verdict != null) {
      out.append(' ')
          .append(finding.glyph())
          .append(" **")
          .append(words.name(verdict))
          .append("**");
    }
    out.append(" · ").append(finding.type()).append(". ").append(escape(finding.message()));
    out.append('\n');
    for (ClaimView claim : finding.claims()) {
      fact("finding.claim", join(claim.value(), claim.typed()));
    }
    EvidenceView evidence = finding.evidence();
    if (evidence != null) {
      fact("finding.series", evidence.series() + " (" + evidence.key() + ")");
      known("finding.then", evidence.then());
      known("finding.now", evidence.now());
      fact("finding.interval", join(evidence.interval(), evidence.rule()));
      evidence.differences().forEach(difference -> fact("finding.differs", difference));
      fact("finding.warning", evidence.stale());
      fact("finding.source", evidence.source());
    }
    fact("finding.arithmetic", finding.arithmetic());
    fact("finding.missing", finding.reason());
    fact("finding.settles", finding.settles());
    ReviewView review = finding.review();
    if (review != null) {
      boolean accepted = review.decision().equals("accept");
      String said =
          words.text(accepted ? "review.accepted" : "review.disputed", review.who(), review.when());
      out.append("    - ").append(escape(join(said, review.reason()))).append('\n');
    }
    out.append('\n');
  }

  private void known(String label, @Nullable KnownView known) {
    if (known != null) {
      fact(
          label,
          join(known.value(), known.verdict().glyph() + " " + words.name(known.verdict()))
              + " · "
              + known.known());
    }
  }

  private void fact(String label, String text) {
    if (!text.isEmpty()) {
      out.append("    - ").append(words.text(label)).append(": ").append(escape(text)).append('\n');
    }
  }

  private static String join(String first, String second) {
    return second.isEmpty() ? first : first + " · " + second;
  }

  /// {@return text whose signs of mark-up are escaped, so that no HTML, link or emphasis arises}
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replaceAll("[\\\\`*_{}\\[\\]#|~!]", "\\\\$0");
  }
}
