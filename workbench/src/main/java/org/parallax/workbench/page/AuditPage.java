package org.parallax.workbench.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.AuditReport;
import org.parallax.audit.SentenceAudit;
import org.parallax.check.Verdict;
import org.parallax.document.Document;
import org.parallax.document.Metadata;
import org.parallax.document.Span;

/// Everything that the audit screen, the print view and the standalone page show of one audit.
///
/// @param ribbon where the note is damaged; empty where it is whole
/// @param standouts the gravest findings, for those who have not chosen a sentence yet
/// @param reviewed how many findings have a review
public record AuditPage(
    Head head,
    VerdictBar bar,
    NoteView note,
    List<Panel> panels,
    List<Tick> ribbon,
    List<Standout> standouts,
    int findings,
    int reviewed) {
  private static final int STANDOUTS = 7;

  public AuditPage {
    panels = List.copyOf(panels);
    ribbon = List.copyOf(ribbon);
    standouts = List.copyOf(standouts);
  }

  /// {@return the views of one audit}
  public static AuditPage of(
      AuditReport report, List<ReviewView> reviews, Charts charts, Messages words) {
    FindingViews views = new FindingViews(report, reviews, charts, words);
    List<Panel> panels = new ArrayList<>();
    for (SentenceAudit audit : report.sentences()) {
      panels.add(
          new Panel(
              audit.sentence().index() + 1,
              audit.sentence().language().tag(),
              audit.text(),
              audit.verdict(),
              Count.of(audit.counts().entrySet()),
              views.views(audit)));
    }
    int findings = panels.stream().mapToInt(panel -> panel.findings().size()).sum();
    int reviewed =
        (int)
            panels.stream()
                .flatMap(panel -> panel.findings().stream())
                .filter(finding -> finding.review() != null)
                .count();
    return new AuditPage(
        Head.of(report, words),
        VerdictBar.of(report),
        NoteLayout.of(report, words),
        panels,
        ribbon(report),
        standouts(panels),
        findings,
        reviewed);
  }

  /// {@return whether the note carries its title itself}
  public boolean titled() {
    return note.blocks().stream().anyMatch(block -> block.form() == NoteView.Form.TITLE);
  }

  /// {@return the panels that say something, for print}
  public List<Panel> telling() {
    return panels.stream().filter(panel -> !panel.findings().isEmpty()).toList();
  }

  /// What is known of the note itself.
  ///
  /// @param source institution, author and kind
  /// @param asOf the day whose knowledge decided, in words
  public record Head(
      String id,
      String file,
      String title,
      String lang,
      String language,
      String source,
      List<Dated> dates,
      String asOf,
      String asOfHow,
      int sentences,
      List<Graded> grades,
      int undecided,
      String sha256,
      String engine,
      List<String> packs) {

    public Head {
      dates = List.copyOf(dates);
      grades = List.copyOf(grades);
      packs = List.copyOf(packs);
    }

    /// {@return what an audit says of its note}
    public static Head of(AuditReport report, Messages words) {
      Document document = report.document();
      Metadata metadata = document.metadata();
      Figures figures = new Figures(words);
      List<Dated> dates = new ArrayList<>();
      addDate(dates, words.text("date.published"), metadata.published(), figures);
      addDate(dates, words.text("date.printed"), metadata.printed(), figures);
      addDate(dates, words.text("date.retrieved"), metadata.retrieved(), figures);
      return new Head(
          document.id(),
          document.file(),
          AuditPage.title(document),
          document.language().tag(),
          words.language(document.language()),
          AuditPage.source(document, words),
          dates,
          figures.day(report.asOf()),
          report.asOfHow(),
          report.sentences().size(),
          report.summary().grades().entrySet().stream()
              .map(one -> new Graded(one.getKey().name(), words.name(one.getKey()), one.getValue()))
              .toList(),
          report.summary().undecided(),
          document.sha256().hex(),
          report.engine(),
          report.packs().entrySet().stream()
              .map(pack -> pack.getKey() + " " + pack.getValue())
              .toList());
    }

    private static void addDate(
        List<Dated> dates, String label, Metadata.@Nullable FoundDate found, Figures figures) {
      if (found != null) {
        dates.add(new Dated(label, figures.day(found.value()), found.how()));
      }
    }
  }

  /// One of the note's dates, with the cue by which it was found.
  public record Dated(String label, String day, String how) {}

  /// How many claims were decided on evidence of one grade.
  public record Graded(String grade, String meaning, int count) {}

  /// How often a verdict occurs.
  public record Count(Verdict verdict, int count) {
    static List<Count> of(Collection<? extends java.util.Map.Entry<Verdict, Integer>> counts) {
      return counts.stream()
          .filter(one -> one.getKey() != Verdict.NO_CLAIM)
          .map(one -> new Count(one.getKey(), one.getValue()))
          .toList();
    }

    public String css() {
      return NoteView.css(verdict);
    }
  }

  /// One sentence with its findings.
  public record Panel(
      int number,
      String lang,
      String text,
      Verdict verdict,
      List<Count> counts,
      List<FindingView> findings) {
    public Panel {
      counts = List.copyOf(counts);
      findings = List.copyOf(findings);
    }

    public String css() {
      return NoteView.css(verdict);
    }
  }

  /// One place of damage on the ribbon.
  ///
  /// @param at where in the text it stands, from 0 to 1000
  /// @param sentence the number of the sentence, or 0 where it touches none
  public record Tick(int at, int width, int sentence, String message) {}

  /// A finding worth looking at first.
  public record Standout(int sentence, FindingView finding) {}

  /// {@return the title, else the file's name}
  static String title(Document document) {
    Metadata.Found title = document.metadata().title();
    return title == null ? document.file() : title.value();
  }

  /// {@return institution, author and kind of a document, in words}
  static String source(Document document, Messages words) {
    Metadata metadata = document.metadata();
    return Stream.of(
            metadata.institution() == null ? "" : metadata.institution().value(),
            metadata.author() == null ? "" : metadata.author().value(),
            words.kind(metadata.kind()))
        .filter(part -> !part.isBlank())
        .distinct()
        .reduce((a, b) -> a + " · " + b)
        .orElse("");
  }

  private static List<Tick> ribbon(AuditReport report) {
    double length = Math.max(1, report.document().text().length());
    return report.document().damage().stream()
        .map(damage -> {
          Span span = damage.span();
          int at = (int) Math.round(1000 * span.start() / length);
          int width = Math.max(4, (int) Math.round(1000 * span.length() / length));
          return new Tick(
              Math.min(at, 1000 - width), width, sentence(report, span), damage.message());
        })
        .toList();
  }

  private static int sentence(AuditReport report, Span span) {
    return report.sentences().stream()
        .filter(one -> one.sentence().span().overlaps(span))
        .map(one -> one.sentence().index() + 1)
        .findFirst()
        .orElse(0);
  }

  private static List<Standout> standouts(List<Panel> panels) {
    return panels.stream()
        .flatMap(panel ->
            panel.findings().stream()
                .filter(finding -> finding.verdict() != null)
                .map(finding -> new Standout(panel.number(), finding)))
        .filter(
            one -> Objects.requireNonNull(one.finding().verdict()).compareTo(Verdict.DAMAGED) <= 0)
        .sorted(Comparator.comparing(one -> Objects.requireNonNull(one.finding().verdict())))
        .limit(STANDOUTS)
        .toList();
  }
}
