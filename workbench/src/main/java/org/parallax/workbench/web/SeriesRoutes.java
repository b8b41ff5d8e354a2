package org.parallax.workbench.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.SeriesKey;
import org.parallax.workbench.page.Messages;
import org.parallax.workbench.page.Pages;
import org.parallax.workbench.page.SeriesData;
import org.parallax.workbench.page.SeriesLine;
import org.parallax.workbench.page.SeriesPage;
import org.parallax.workspace.ClaimEntry;

/// The list of series and a page for each.
final class SeriesRoutes {
  private final Archive archive;
  private final Answers answers;
  private final Messages words;
  private final Pages pages = Pages.precompiled();

  SeriesRoutes(Archive archive, Answers answers) {
    this.archive = archive;
    this.answers = answers;
    this.words = answers.words();
  }

  void into(RoutesConfig routes) {
    routes.get("/series", this::list);
    routes.get("/series/{key}", this::show);
    routes.get("/series/{key}/data.json", this::data);
  }

  private void list(Context request) {
    List<SeriesLine> lines = SeriesLine.all(archive.catalogue(), archive.figures(), words);
    answers.html(request, pages.seriesList(answers.frame(request), lines));
  }

  private void show(Context request) {
    SeriesDefinition series = series(request);
    List<ClaimEntry> decided =
        archive.claims(
            new ClaimEntry.Filter(null, null, null, null, null, series.key().value(), null));
    SeriesPage page =
        SeriesPage.of(series, archive.figures(), newest(), decided, archive.titles(), words);
    answers.html(request, pages.series(answers.frame(request), page));
  }

  private void data(Context request) {
    answers.json(request, SeriesData.of(series(request), archive.figures(), words));
  }

  /// The newest release of all series stands for today: the pages know no clock.
  private LocalDate newest() {
    return Objects.requireNonNullElse(archive.figures().newestDay(), LocalDate.EPOCH);
  }

  private SeriesDefinition series(Context request) {
    String key = request.pathParam("key");
    SeriesDefinition series = find(key);
    if (series == null) {
      throw Problem.noSeries(words, key);
    }
    return series;
  }

  private @Nullable SeriesDefinition find(String key) {
    try {
      return archive.catalogue().series(new SeriesKey(key));
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
