package org.parallax.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.provenance.Citation;
import org.parallax.provenance.Derivation;
import org.parallax.provenance.Grade;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Period;
import org.parallax.series.SeriesKey;
import org.parallax.series.Staleness;

/// What stands under a verdict: the figure as known then and now, both intervals, the rule.
///
/// @param grade of the evidence; null when nothing was decided
/// @param unit of the values below: the claim's unit
/// @param transform how the series was made comparable: `level`, `yoy`, `share`, … with the formula
///   in the derivation
/// @param then the figure as known on the as-of date, or null
/// @param now the latest figure, or null when it is the same vintage
/// @param claimed the claim's interval that was used: strict, loose or accept
/// @param rule the row of the tolerance table that decided
/// @param differences of coverage, definition or population between claim and series, in words
/// @param stale how the series had fallen behind on the as-of date, or null
/// @param derivation the checked value's tree
public record Evidence(
    @Nullable Grade grade,
    SeriesKey series,
    String name,
    String definition,
    Period period,
    String unit,
    String transform,
    @Nullable Known then,
    @Nullable Known now,
    Interval claimed,
    String rule,
    Citation source,
    List<String> differences,
    @Nullable Staleness stale,
    Derivation derivation) {

  public Evidence {
    differences = List.copyOf(differences);
  }

  /// {@return the same of something left undecided, which has no grade}
  Evidence ungraded() {
    return with(null, differences);
  }

  /// {@return the same with these differences}
  Evidence with(List<String> more) {
    return with(grade, more);
  }

  private Evidence with(@Nullable Grade other, List<String> more) {
    return new Evidence(
        other,
        series,
        name,
        definition,
        period,
        unit,
        transform,
        then,
        now,
        claimed,
        rule,
        source,
        more,
        stale,
        derivation);
  }

  /// A figure as known on some day, and the verdict it gives.
  ///
  /// @param value in the claim's unit
  /// @param rounding the interval that the publisher's rounding leaves
  /// @param knownFrom when it became public, or null if not known
  /// @param knownHow `published`, `inferred`, `lag` or `unknown`
  /// @param change for "now": `revised`, `changed` or `same`; for "then": `same`
  public record Known(
      BigDecimal value,
      Interval rounding,
      @Nullable LocalDate knownFrom,
      String knownHow,
      Verdict verdict,
      String change) {}
}
