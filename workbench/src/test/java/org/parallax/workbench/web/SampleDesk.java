package org.parallax.workbench.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.AuditReport;
import org.parallax.audit.Finding;
import org.parallax.audit.Why;
import org.parallax.check.Verdict;
import org.parallax.document.DocumentKind;
import org.parallax.document.Language;
import org.parallax.document.Refusal;
import org.parallax.document.Source;
import org.parallax.document.ZoneKind;
import org.parallax.workbench.page.AuditPage;
import org.parallax.workbench.page.Charts;
import org.parallax.workbench.page.Messages;
import org.parallax.workbench.page.ReviewView;
import org.parallax.workbench.page.SampleAudit;
import org.parallax.workbench.page.SampleFigures;
import org.parallax.workbench.page.SampleNote;
import org.parallax.workbench.page.ShelfView;
import org.parallax.workbench.page.VerdictBar;

/// A desk in memory: every line of a text that is added is a sentence, and what has a digit in it
/// is not checkable. "slow" in a name takes until it is stopped; an empty text is refused.
public final class SampleDesk implements Desk {
  private final Map<String, AuditReport> reports = new LinkedHashMap<>();
  private final Map<String, Source> originals = new LinkedHashMap<>();
  private final Map<String, List<ReviewView>> reviews = new LinkedHashMap<>();
  private int reviewNumber;

  /// {@return a desk with these notes}
  public static SampleDesk with(AuditReport... notes) {
    SampleDesk desk = new SampleDesk();
    for (AuditReport note : notes) {
      byte[] bytes = note.document().text().getBytes(StandardCharsets.UTF_8);
      desk.keep(note, new Source(note.document().file(), bytes));
    }
    return desk;
  }

  private synchronized void keep(AuditReport report, Source source) {
    reports.put(report.document().id(), report);
    originals.put(report.document().id(), source);
  }

  /// {@return the line of the library for an audit}
  public static ShelfView line(AuditReport report, Messages words) {
    AuditPage.Head head = AuditPage.Head.of(report, words);
    ShelfView.First first =
        report.sentences().stream()
            .flatMap(sentence -> sentence.findings().stream())
            .filter(finding -> finding.verdict() == Verdict.CONTRADICTED)
            .map(finding -> new ShelfView.First(Verdict.CONTRADICTED, finding.message()))
            .findFirst()
            .orElse(null);
    return new ShelfView(
        head.id(),
        head.title(),
        head.lang(),
        head.language(),
        head.source(),
        head.dates().isEmpty() ? "" : head.dates().getFirst().day(),
        head.file(),
        VerdictBar.of(report.summary().sentences()),
        first,
        null,
        0);
  }

  @Override
  public synchronized List<ShelfView> shelf(Messages words) {
    return reports.values().stream().map(report -> line(report, words)).toList().reversed();
  }

  @Override
  public synchronized @Nullable AuditReport report(String document) {
    return reports.get(document);
  }

  @Override
  public synchronized @Nullable Source original(String document) {
    return originals.get(document);
  }

  @Override
  public String json(AuditReport report) {
    return org.parallax.workspace.AuditJson.write(report);
  }

  @Override
  public Charts charts() {
    return new SampleFigures();
  }

  @Override
  public synchronized List<String> showing(String number) {
    return reports.values().stream()
        .filter(report -> Why.find(report, number) != null)
        .map(report -> report.document().id())
        .toList();
  }

  @Override
  public Added add(Source source, Work work) {
    work.doing(Step.READING);
    while (source.name().contains("slow") && !work.stopped()) {
      LockSupport.parkNanos(5_000_000);
    }
    if (work.stopped()) {
      return new Added.Stopped();
    }
    String text = new String(source.bytes(), StandardCharsets.UTF_8);
    if (text.indexOf('\0') >= 0) {
      return new Added.Refused(
          new Refusal("text", "binary data", source.name(), "export it as text"));
    }
    SampleNote note =
        new SampleNote(source.name(), Language.ENGLISH)
            .by("Pasted", DocumentKind.UNKNOWN, SampleFigures.AS_OF);
    for (String line : text.lines().filter(one -> !one.isBlank()).toList()) {
      note.line(ZoneKind.BODY, 0, line.strip());
      String number = line.replaceAll("^\\D*(\\d*).*$", "$1");
      if (!number.isEmpty()) {
        note.found(
            Finding.Type.SERIES,
            Verdict.NOT_CHECKABLE,
            null,
            "No series at hand.",
            number,
            List.of(),
            null,
            "a series",
            null);
      }
    }
    AuditReport report = note.report();
    keep(report, source);
    return new Added.Kept(report.document().id());
  }

  @Override
  public synchronized List<ReviewView> reviews(String document, Messages words) {
    return List.copyOf(reviews.getOrDefault(document, List.of()));
  }

  @Override
  public synchronized boolean review(
      String document, String finding, boolean accepted, String reason) {
    boolean known =
        Objects.requireNonNull(reports.get(document)).sentences().stream()
            .flatMap(sentence -> sentence.findings().stream())
            .anyMatch(one -> one.id().equals(finding));
    if (known) {
      reviews
          .computeIfAbsent(document, _ -> new ArrayList<>())
          .add(
              new ReviewView(
                  "r" + ++reviewNumber,
                  finding,
                  accepted ? "accept" : "dispute",
                  reason,
                  "Anna",
                  "21 Nov 2026, 14:02",
                  false));
    }
    return known;
  }

  @Override
  public synchronized boolean undo(String document, String review) {
    return reviews
        .getOrDefault(document, new ArrayList<>())
        .removeIf(one -> one.id().toLowerCase(Locale.ROOT).equals(review));
  }

  /// {@return a desk with the sample notes}
  public static SampleDesk sample() {
    return with(SampleAudit.chinese(), SampleAudit.english());
  }
}
