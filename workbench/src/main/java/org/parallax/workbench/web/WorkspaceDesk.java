package org.parallax.workbench.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.AuditReport;
import org.parallax.check.Verdict;
import org.parallax.document.Source;
import org.parallax.workbench.page.Charts;
import org.parallax.workbench.page.Figures;
import org.parallax.workbench.page.Messages;
import org.parallax.workbench.page.ReviewView;
import org.parallax.workbench.page.ShelfView;
import org.parallax.workbench.page.VerdictBar;
import org.parallax.workspace.AddResult;
import org.parallax.workspace.AuditJson;
import org.parallax.workspace.DocumentEntry;
import org.parallax.workspace.Located;
import org.parallax.workspace.Review;
import org.parallax.workspace.Workspace;
import org.parallax.workspace.WorkspaceException;

/// A workspace as the pages need it.
///
/// @param reviewer whose name stands under reviews made in the browser
/// @param zone in which moments are shown
public record WorkspaceDesk(Workspace workspace, Charts charts, String reviewer, ZoneId zone)
    implements Desk {

  @Override
  public List<ShelfView> shelf(Messages words) {
    return workspace.documents().stream().map(entry -> line(entry, words)).toList().reversed();
  }

  @Override
  public @Nullable AuditReport report(String document) {
    return workspace.report(document);
  }

  @Override
  public @Nullable Source original(String document) {
    return workspace.original(document);
  }

  @Override
  public String json(AuditReport report) {
    return AuditJson.write(report);
  }

  @Override
  public List<String> showing(String number) {
    return workspace.find(number).stream().map(Located::document).distinct().toList();
  }

  @Override
  public Added add(Source source, Work work) {
    try {
      return switch (WatchedEngine.watchedBy(work, () -> workspace.add(source))) {
        case AddResult.Added added -> new Added.Kept(added.id());
        case AddResult.Refused refused -> new Added.Refused(refused.refusal());
      };
    } catch (WatchedEngine.Stopped _) {
      return new Added.Stopped();
    } catch (WorkspaceException e) {
      return new Added.Refused(e.refusal());
    }
  }

  @Override
  public List<ReviewView> reviews(String document, Messages words) {
    DateTimeFormatter moment =
        DateTimeFormatter.ofPattern(
            words.text("format.moment"), Locale.forLanguageTag(words.tag()));
    return workspace.reviews(document).stream()
        .filter(review -> review.finding() != null)
        .map(review -> view(review, moment))
        .toList();
  }

  @Override
  public boolean review(String document, String finding, boolean accepted, String reason) {
    Review.Decision decision = accepted ? Review.Decision.ACCEPT : Review.Decision.DISPUTE;
    try {
      workspace.review(document, finding, decision, reason, reviewer);
      return true;
    } catch (WorkspaceException _) {
      return false;
    }
  }

  @Override
  public boolean undo(String document, String review) {
    boolean own = workspace.reviews(document).stream().anyMatch(one -> one.id().equals(review));
    if (own) {
      workspace.undo(review, reviewer);
    }
    return own;
  }

  private ReviewView view(Review review, DateTimeFormatter moment) {
    Instant at = review.at();
    String finding = review.finding();
    return new ReviewView(
        review.id(),
        finding == null ? "" : finding,
        review.decision().json(),
        review.reason(),
        review.who(),
        moment.format(at.atZone(zone)),
        review.state() == Review.State.CHANGED);
  }

  private static ShelfView line(DocumentEntry entry, Messages words) {
    LocalDate date = entry.published() != null ? entry.published() : entry.printed();
    String source =
        Stream.of(
                entry.institution() == null ? "" : entry.institution(),
                entry.author() == null ? "" : entry.author(),
                words.kind(entry.kind()))
            .filter(part -> !part.isBlank())
            .distinct()
            .reduce((a, b) -> a + " · " + b)
            .orElse("");
    String first = entry.firstFinding();
    Verdict gravest = entry.sentences().isEmpty() ? Verdict.NO_CLAIM : entry.sentences().firstKey();
    return new ShelfView(
        entry.id(),
        entry.heading(),
        entry.language().tag(),
        words.language(entry.language()),
        source,
        date == null ? "" : new Figures(words).day(date),
        entry.name(),
        VerdictBar.of(entry.sentences()),
        first == null ? null : new ShelfView.First(gravest, first),
        entry.problem(),
        entry.reviewed());
  }
}
