package org.parallax.audit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.check.Identity;
import org.parallax.check.LinkedClaim;
import org.parallax.check.Verdict;
import org.parallax.check.forecast.Forecast;
import org.parallax.document.Document;
import org.parallax.provenance.Grade;

/// The audit of one document: a pure function of its bytes, the packs, the engine and the as-of
/// date.
///
/// @param engine name and version of the engine
/// @param packs pack id to version
/// @param asOf the day whose knowledge decides
/// @param asOfHow why that day, in words
/// @param forecasts what the text says of the future, as the loaded figures resolve it
public record AuditReport(
    String engine,
    SortedMap<String, String> packs,
    Document document,
    LocalDate asOf,
    String asOfHow,
    Summary summary,
    List<SentenceAudit> sentences,
    List<LinkedClaim> claims,
    List<Identity> identities,
    List<Forecast> forecasts) {

  public AuditReport {
    packs = Collections.unmodifiableSortedMap(new TreeMap<>(packs));
    sentences = List.copyOf(sentences);
    claims = List.copyOf(claims);
    identities = List.copyOf(identities);
    forecasts = List.copyOf(forecasts);
  }

  /// Counts over the whole document.
  ///
  /// @param sentences sentences by mark
  /// @param claims claims by verdict
  /// @param grades decided claims by grade of evidence
  /// @param undecided claims without a decision
  public record Summary(
      SortedMap<Verdict, Integer> sentences,
      SortedMap<Verdict, Integer> claims,
      SortedMap<Grade, Integer> grades,
      int undecided) {

    public Summary {
      sentences = Collections.unmodifiableSortedMap(new TreeMap<>(sentences));
      claims = Collections.unmodifiableSortedMap(new TreeMap<>(claims));
      grades = Collections.unmodifiableSortedMap(new TreeMap<>(grades));
    }
  }
}
