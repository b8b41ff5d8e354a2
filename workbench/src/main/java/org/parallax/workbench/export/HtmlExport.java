package org.parallax.workbench.export;

import java.util.List;
import org.parallax.audit.AuditReport;
import org.parallax.workbench.page.AuditPage;
import org.parallax.workbench.page.Charts;
import org.parallax.workbench.page.Messages;
import org.parallax.workbench.page.Pages;
import org.parallax.workbench.page.ReviewView;

/// An audit as one HTML file: the note with its marks, the findings as numbered footnotes, the
/// charts, the styles. It asks for nothing else and runs no script.
public final class HtmlExport {
  private HtmlExport() {}

  /// {@return the page, with evidence in words alone}
  public static String render(AuditReport report) {
    return render(report, Charts.NONE);
  }

  /// {@return the page}
  ///
  /// @param charts draws the official series beside the findings; [Charts#NONE] for none
  public static String render(AuditReport report, Charts charts) {
    return render(report, charts, List.of(), Messages.english());
  }

  /// {@return the page, with what people said of the findings}
  public static String render(
      AuditReport report, Charts charts, List<ReviewView> reviews, Messages words) {
    return Pages.precompiled().standalone(AuditPage.of(report, reviews, charts, words), words);
  }
}
