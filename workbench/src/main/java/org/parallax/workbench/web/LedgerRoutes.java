package org.parallax.workbench.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Verdict;
import org.parallax.check.forecast.Status;
import org.parallax.workbench.page.ClaimLine;
import org.parallax.workbench.page.ClaimsPage;
import org.parallax.workbench.page.ForecastsPage;
import org.parallax.workbench.page.Messages;
import org.parallax.workbench.page.Pages;
import org.parallax.workspace.ClaimEntry;
import org.parallax.workspace.ForecastEntry;

/// The ledger of claims, a claim beside those of other notes, and the forecasts.
final class LedgerRoutes {
  private final Archive archive;
  private final Answers answers;
  private final Messages words;
  private final Pages pages = Pages.precompiled();

  LedgerRoutes(Archive archive, Answers answers) {
    this.archive = archive;
    this.answers = answers;
    this.words = answers.words();
  }

  void into(RoutesConfig routes) {
    routes.get("/claims", this::claims);
    routes.get("/claims/{document}/{id}", this::compare);
    routes.get("/forecasts", this::forecasts);
  }

  private void claims(Context request) {
    ClaimEntry.Filter filter =
        new ClaimEntry.Filter(
            asked(request, "document"),
            asked(request, "concept"),
            value(Verdict.class, asked(request, "verdict")),
            null,
            asked(request, "place"),
            asked(request, "series"),
            asked(request, "text"));
    ClaimsPage page =
        ClaimsPage.of(
            filter,
            archive.claims(filter),
            archive.concepts(),
            archive.catalogue(),
            archive.titles(),
            words);
    answers.html(request, pages.claims(answers.frame(request), page));
  }

  private void compare(Context request) {
    String document = request.pathParam("document");
    String id = request.pathParam("id");
    ClaimEntry claim =
        archive.claims(ClaimEntry.Filter.ofDocument(document)).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Problem.noClaim(words, id));
    var titles = archive.titles();
    List<ClaimLine.Beside> others =
        archive.compare(document, id).stream()
            .map(other -> ClaimLine.beside(other, archive.catalogue(), titles, words))
            .sorted(java.util.Comparator.comparing(ClaimLine.Beside::relation))
            .toList();
    ClaimLine line = ClaimLine.of(claim, archive.catalogue(), titles, words);
    answers.html(request, pages.compare(answers.frame(request), line, others));
  }

  private void forecasts(Context request) {
    ForecastEntry.Filter filter =
        new ForecastEntry.Filter(
            asked(request, "document"),
            asked(request, "source"),
            asked(request, "concept"),
            value(Status.class, asked(request, "status")));
    ForecastsPage page =
        ForecastsPage.of(archive.forecasts(filter), filter, archive.titles(), words);
    answers.html(request, pages.forecasts(answers.frame(request), page));
  }

  private static @Nullable String asked(Context request, String name) {
    String value = request.queryParam(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /// What the list does not offer is as good as nothing.
  private static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String name) {
    for (E value : type.getEnumConstants()) {
      if (value.name().equals(name)) {
        return value;
      }
    }
    return null;
  }
}
