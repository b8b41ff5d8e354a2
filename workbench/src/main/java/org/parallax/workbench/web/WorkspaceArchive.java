package org.parallax.workbench.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parallax.series.Catalogue;
import org.parallax.series.SeriesStore;
import org.parallax.workspace.ClaimEntry;
import org.parallax.workspace.Compared;
import org.parallax.workspace.DocumentEntry;
import org.parallax.workspace.ForecastEntry;
import org.parallax.workspace.Workspace;

/// A workspace and the figures at hand, as the pages need them.
public record WorkspaceArchive(Workspace workspace, Catalogue catalogue, SeriesStore figures)
    implements Archive {

  @Override
  public List<ClaimEntry> claims(ClaimEntry.Filter filter) {
    return workspace.claims(filter);
  }

  @Override
  public List<String> concepts() {
    return workspace.claimedConcepts();
  }

  @Override
  public List<Compared> compare(String document, String claim) {
    return workspace.compare(document, claim);
  }

  @Override
  public List<ForecastEntry> forecasts(ForecastEntry.Filter filter) {
    return workspace.forecasts(filter);
  }

  @Override
  public Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    for (DocumentEntry entry : workspace.documents()) {
      titles.put(entry.id(), entry.heading());
    }
    return titles;
  }
}
