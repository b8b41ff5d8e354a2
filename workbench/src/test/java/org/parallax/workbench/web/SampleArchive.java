package org.parallax.workbench.web;

import java.util.List;
import java.util.Map;
import org.parallax.series.Catalogue;
import org.parallax.series.PackSet;
import org.parallax.series.SeriesStore;
import org.parallax.workspace.ClaimEntry;
import org.parallax.workspace.Compared;
import org.parallax.workspace.ForecastEntry;

/// The figures of the bundled packs and no notes.
record SampleArchive(Catalogue catalogue, SeriesStore figures) implements Archive {

  static SampleArchive bundled() {
    PackSet packs = PackSet.bundled();
    return new SampleArchive(packs.catalogue(), packs.store());
  }

  @Override
  public List<ClaimEntry> claims(ClaimEntry.Filter filter) {
    return List.of();
  }

  @Override
  public List<String> concepts() {
    return List.of();
  }

  @Override
  public List<Compared> compare(String document, String claim) {
    return List.of();
  }

  @Override
  public List<ForecastEntry> forecasts(ForecastEntry.Filter filter) {
    return List.of();
  }

  @Override
  public Map<String, String> titles() {
    return Map.of();
  }
}
