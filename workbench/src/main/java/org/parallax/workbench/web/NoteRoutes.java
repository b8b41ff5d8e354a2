package org.parallax.workbench.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.AuditReport;
import org.parallax.audit.Why;
import org.parallax.document.Source;
import org.parallax.provenance.Derivation;
import org.parallax.workbench.export.HtmlExport;
import org.parallax.workbench.export.MarkdownExport;
import org.parallax.workbench.page.AuditPage;
import org.parallax.workbench.page.FindingView;
import org.parallax.workbench.page.Links;
import org.parallax.workbench.page.Messages;
import org.parallax.workbench.page.Pages;
import org.parallax.workbench.page.ReviewView;
import org.parallax.workbench.page.WhyView;

/// Reading notes with their audits, reviewing them, and taking them away.
final class NoteRoutes {
  private static final int REASON = 2_000;

  private final Desk desk;
  private final Answers answers;
  private final Messages words;
  private final Pages pages = Pages.precompiled();

  NoteRoutes(Desk desk, Answers answers) {
    this.desk = desk;
    this.answers = answers;
    this.words = answers.words();
  }

  void into(RoutesConfig routes) {
    routes.get("/", this::library);
    routes.get("/documents", request -> request.redirect("/", HttpStatus.SEE_OTHER));
    routes.get("/documents/{id}", this::audit);
    routes.get("/documents/{id}/print", this::print);
    routes.get("/documents/{id}/export.html", this::exportHtml);
    routes.get("/documents/{id}/export.json", this::exportJson);
    routes.get("/documents/{id}/export.md", this::exportMarkdown);
    routes.get("/documents/{id}/original", this::original);
    routes.post("/documents/{id}/reviews", this::review);
    routes.post("/documents/{id}/reviews/undo", this::undo);
    routes.get("/why/{id}", this::whyAnywhere);
    routes.get("/why/{document}/{id}", this::why);
  }

  private void library(Context request) {
    answers.html(request, pages.library(answers.frame(request), desk.shelf(words)));
  }

  private void audit(Context request) {
    answers.html(request, pages.audit(answers.frame(request), page(report(request))));
  }

  private void print(Context request) {
    answers.html(request, pages.print(answers.frame(request), page(report(request))));
  }

  private void exportHtml(Context request) {
    AuditReport report = report(request);
    String html = HtmlExport.render(report, desk.charts(), reviews(report), words);
    download(request, report.document().file() + ".audit.html", "text/html; charset=utf-8", html);
  }

  private void exportJson(Context request) {
    AuditReport report = report(request);
    String file = report.document().file() + ".audit.json";
    download(request, file, "application/json; charset=utf-8", desk.json(report));
  }

  private void exportMarkdown(Context request) {
    AuditReport report = report(request);
    String markdown = MarkdownExport.render(report, reviews(report), words);
    String file = report.document().file() + ".audit.md";
    download(request, file, "text/markdown; charset=utf-8", markdown);
  }

  /// The bytes as they were given: never shown, only saved.
  private void original(Context request) {
    Source source = desk.original(request.pathParam("id"));
    if (source == null) {
      throw Problem.noDocument(words, request.pathParam("id"));
    }
    attach(request, source.name());
    request.contentType("application/octet-stream").result(source.bytes());
  }

  private void review(Context request) {
    AuditReport report = report(request);
    String finding = Objects.requireNonNullElse(request.formParam("finding"), "");
    String decision = Objects.requireNonNullElse(request.formParam("decision"), "");
    String reason = Objects.requireNonNullElse(request.formParam("reason"), "").strip();
    boolean accepted = decision.equals("accept");
    boolean complete = accepted || (decision.equals("dispute") && !reason.isEmpty());
    if (!complete || reason.length() > REASON) {
      throw Problem.review(
          words,
          decision.isEmpty()
              ? "no decision"
              : decision + ", " + reason.length() + " characters of reason");
    }
    if (!desk.review(report.document().id(), finding, accepted, reason)) {
      throw Problem.review(words, "no finding '" + finding + "'");
    }
    reviewed(request, report, finding, "review.done." + decision);
  }

  private void undo(Context request) {
    AuditReport report = report(request);
    String finding = Objects.requireNonNullElse(request.formParam("finding"), "");
    String review = Objects.requireNonNullElse(request.formParam("review"), "");
    if (!desk.undo(report.document().id(), review)) {
      throw Problem.review(words, "no review '" + review + "'");
    }
    reviewed(request, report, finding, "review.done.undo");
  }

  private void reviewed(Context request, AuditReport report, String finding, String said) {
    String document = report.document().id();
    if (!Answers.wantsJson(request)) {
      request.redirect("/documents/" + document + "#" + finding, HttpStatus.SEE_OTHER);
      return;
    }
    AuditPage page = page(report);
    FindingView view =
        page.panels().stream()
            .flatMap(panel -> panel.findings().stream())
            .filter(one -> one.id().equals(finding))
            .findFirst()
            .orElseThrow(() -> Problem.review(words, "no finding '" + finding + "'"));
    answers.json(
        request,
        Map.of(
            "html", pages.review(answers.frame(request), view, document),
            "reviewed", page.reviewed(),
            "said", words.text(said)));
  }

  private void whyAnywhere(Context request) {
    String id = request.pathParam("id");
    for (String document : desk.showing(id)) {
      if (tell(request, desk.report(document), id)) {
        return;
      }
    }
    throw Problem.noNumber(words, id);
  }

  private void why(Context request) {
    String id = request.pathParam("id");
    if (!tell(request, desk.report(request.pathParam("document")), id)) {
      throw Problem.noNumber(words, id);
    }
  }

  private boolean tell(Context request, @Nullable AuditReport report, String id) {
    Derivation tree = report == null ? null : Why.find(report, id);
    if (report == null || tree == null) {
      return false;
    }
    AuditPage.Head head = AuditPage.Head.of(report, words);
    answers.html(
        request,
        pages.why(answers.frame(request), WhyView.of(tree, words), head.id(), head.title()));
    return true;
  }

  private AuditReport report(Context request) {
    AuditReport report = desk.report(request.pathParam("id"));
    if (report == null) {
      throw Problem.noDocument(words, request.pathParam("id"));
    }
    return report;
  }

  private AuditPage page(AuditReport report) {
    return AuditPage.of(report, reviews(report), desk.charts(), words);
  }

  private List<ReviewView> reviews(AuditReport report) {
    return desk.reviews(report.document().id(), words);
  }

  private static void download(Context request, String file, String type, String content) {
    attach(request, file);
    request.contentType(type).result(content);
  }

  private static void attach(Context request, String file) {
    String plain = file.replaceAll("[^A-Za-z0-9._-]", "_");
    request.header("Content-Security-Policy", "sandbox; default-src 'none'");
    request.header(
        "Content-Disposition",
        "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + Links.segment(file));
  }
}
