package org.parallax.workbench.web;

import java.util.List;
import java.util.Map;
import org.parallax.series.Catalogue;
import org.parallax.series.SeriesStore;
import org.parallax.workspace.ClaimEntry;
import org.parallax.workspace.Compared;
import org.parallax.workspace.ForecastEntry;

/// What the pages of series, claims and forecasts need. Safe to share between threads.
public interface Archive {

  /// {@return the concepts and series at hand}
  Catalogue catalogue();

  /// {@return their figures}
  SeriesStore figures();

  /// {@return the claims of all notes that pass}
  List<ClaimEntry> claims(ClaimEntry.Filter filter);

  /// {@return the concepts that some claim is about, sorted}
  List<String> concepts();

  /// {@return the claims of other notes about the same thing}
  List<Compared> compare(String document, String claim);

  /// {@return the rules of all forecasts that pass}
  List<ForecastEntry> forecasts(ForecastEntry.Filter filter);

  /// {@return the titles of all notes, by id}
  Map<String, String> titles();
}
