package org.parallax.workbench.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;

/// Sets views in their templates, which are compiled with the program. Safe to share.
public final class Pages {
  private static final Pages PRECOMPILED =
      new Pages(TemplateEngine.createPrecompiled(ContentType.Html));

  private final TemplateEngine templates;

  private Pages(TemplateEngine templates) {
    this.templates = templates;
  }

  /// {@return the pages as compiled with the program}
  public static Pages precompiled() {
    return PRECOMPILED;
  }

  /// {@return the list of documents}
  public String library(Frame frame, List<ShelfView> shelf) {
    return render("library.jte", Map.of("frame", frame, "shelf", shelf));
  }

  /// {@return the audit screen}
  public String audit(Frame frame, AuditPage page) {
    return render("audit.jte", Map.of("frame", frame, "page", page));
  }

  /// {@return the audit set for print}
  public String print(Frame frame, AuditPage page) {
    return render("print.jte", Map.of("frame", frame, "page", page));
  }

  /// {@return a page that needs neither server nor script, with its styles inside}
  public String standalone(AuditPage page, Messages words) {
    gg.jte.Content styles =
        output -> output.writeContent("<style>" + Assets.styleSheet() + "</style>");
    return render("standalone.jte", Map.of("page", page, "words", words, "styles", styles));
  }

  /// {@return the tree of one number}
  ///
  /// @param document the id of the document whose audit shows it
  /// @param title that document's title
  public String why(Frame frame, WhyView tree, String document, String title) {
    return render(
        "why.jte", Map.of("frame", frame, "tree", tree, "document", document, "title", title));
  }

  /// {@return the review of one finding, as a part of a page}
  public String review(Frame frame, FindingView finding, String document) {
    return render(
        "part/review.jte", Map.of("frame", frame, "finding", finding, "document", document));
  }

  /// {@return the list of series}
  public String seriesList(Frame frame, List<SeriesLine> lines) {
    return render("series-list.jte", Map.of("frame", frame, "lines", lines));
  }

  /// {@return one series}
  public String series(Frame frame, SeriesPage page) {
    return render("series.jte", Map.of("frame", frame, "page", page));
  }

  /// {@return the ledger of claims}
  public String claims(Frame frame, ClaimsPage page) {
    return render("claims.jte", Map.of("frame", frame, "page", page));
  }

  /// {@return a claim beside those of other notes}
  public String compare(Frame frame, ClaimLine claim, List<ClaimLine.Beside> others) {
    return render("compare.jte", Map.of("frame", frame, "claim", claim, "others", others));
  }

  /// {@return the forecasts and the record of each source}
  public String forecasts(Frame frame, ForecastsPage page) {
    return render("forecasts.jte", Map.of("frame", frame, "page", page));
  }

  /// {@return a message}
  public String notice(Frame frame, Notice notice) {
    return render("message.jte", Map.of("frame", frame, "notice", notice));
  }

  private String render(String template, Map<String, Object> parameters) {
    StringOutput out = new StringOutput(1 << 16);
    templates.render(template, parameters, out);
    return out.toString();
  }
}
