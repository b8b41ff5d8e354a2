package org.parallax.workspace;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Comparison;
import org.parallax.check.Verdict;
import org.parallax.claim.Attribution;
import org.parallax.claim.ClaimKind;
import org.parallax.claim.Direction;
import org.parallax.claim.Modality;
import org.parallax.document.Span;

/// A claim as a row of the ledger.
///
/// @param document the id of the document that makes it
/// @param sentence index of the sentence there
/// @param lo the lower end as stated, in plain digits, or null
/// @param hi the upper end as stated, in plain digits, or null
/// @param unit as in a claim's JSON, or null for a directional claim
/// @param verdict the gravest of the findings about it, or null where there is none
/// @param side what of it is set against claims of other documents
public record ClaimEntry(
    String id,
    String document,
    int sentence,
    Span span,
    String quote,
    ClaimKind kind,
    @Nullable String concept,
    @Nullable String metric,
    @Nullable String lo,
    @Nullable String hi,
    @Nullable String unit,
    Direction direction,
    @Nullable LocalDate periodStart,
    @Nullable LocalDate periodEnd,
    @Nullable String place,
    Modality modality,
    Attribution attribution,
    @Nullable Verdict verdict,
    Comparison.Side side) {

  /// Which claims a ledger shows; null leaves a column free.
  ///
  /// @param concept an id of the catalogue
  /// @param series the key of the series that decided it
  /// @param text words that the quote contains, whatever their case
  public record Filter(
      @Nullable String document,
      @Nullable String concept,
      @Nullable Verdict verdict,
      @Nullable Modality modality,
      @Nullable String place,
      @Nullable String series,
      @Nullable String text) {

    /// {@return the filter that lets everything through}
    public static Filter all() {
      return new Filter(null, null, null, null, null, null, null);
    }

    /// {@return the filter for the claims of one document}
    public static Filter ofDocument(String id) {
      return new Filter(id, null, null, null, null, null, null);
    }
  }
}
