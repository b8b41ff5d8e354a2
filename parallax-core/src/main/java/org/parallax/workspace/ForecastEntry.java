package org.parallax.workspace;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parallax.check.forecast.Resolution.BaseRate;
import org.parallax.check.forecast.Status;

/// One rule of one forecast, as a row of the ledger.
///
/// @param document the id of the document that makes it
/// @param claim the id of the claim
/// @param sentence index of the sentence there
/// @param source whose forecast it is
/// @param made the day on which it was made
/// @param rule the rule's name
/// @param words what must be seen for it to come true
/// @param base how often the same came to pass before, or null
public record ForecastEntry(
    String document,
    String claim,
    int sentence,
    String quote,
    String source,
    LocalDate made,
    boolean target,
    @Nullable String concept,
    String rule,
    String words,
    @Nullable String series,
    @Nullable LocalDate windowStart,
    @Nullable LocalDate windowEnd,
    Status status,
    String message,
    @Nullable LocalDate waitsUntil,
    @Nullable BaseRate base) {

  /// Which rows are wanted; null leaves a column free.
  ///
  /// @param source words that the source's name contains, whatever their case
  /// @param concept an id of the catalogue
  public record Filter(
      @Nullable String document,
      @Nullable String source,
      @Nullable String concept,
      @Nullable Status status) {

    /// {@return the filter that lets everything through}
    public static Filter all() {
      return new Filter(null, null, null, null);
    }
  }
}
