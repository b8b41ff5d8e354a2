package org.parallax.check.forecast;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A forecast or target as a row of the ledger.
///
/// @param claim the id of the claim that makes it
/// @param source whose it is: the name that the text gives, else the document's institution or
///   author, else its file
/// @param made the day on which it was made, or the document's as-of day
/// @param target whether it is what someone aims at, not what they expect
/// @param concept what it is about, or null where that is not known
/// @param rules by which it is held: several where the words or the definitions allow several
public record Forecast(
    String claim,
    String source,
    LocalDate made,
    boolean target,
    @Nullable String concept,
    List<Resolution> rules) {

  public Forecast {
    rules = List.copyOf(rules);
  }
}
