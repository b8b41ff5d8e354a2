package org.parallax.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.parallax.provenance.Derivation;
import org.parallax.provenance.Origin;
import org.parallax.quantity.Period;
import org.parallax.series.Observation;
import org.parallax.series.SeriesDefinition;

/// The trees under checked figures, down to the line of a file.
final class Derivations {

  private Derivations() {}

  /// {@return an observation as published, or by the release lag}
  static Derivation leaf(SeriesDefinition series, Observation line) {
    String how = line.knownHow().name().toLowerCase(Locale.ROOT);
    return Derivation.leaf(
        series.key() + "@" + line.period() + "@" + line.knownFrom(),
        series.name("en") + ", " + Phrases.period(line.period()),
        line.value().multiply(series.scale()).toPlainString(),
        series.unit(),
        "as published"
            + (series.scale().compareTo(BigDecimal.ONE) == 0
                ? ""
                : ": "
                    + line.value().toPlainString()
                    + " \u00d7 "
                    + series.scale().toPlainString()),
        new Origin.Vintage(
            series.key().value(),
            line.period().toString(),
            line.knownFrom(),
            how,
            line.source(),
            line.file(),
            line.row()),
        line.grade());
  }

  static Derivation sum(
      SeriesDefinition series, Period span, BigDecimal value, List<Observation> parts) {
    return Derivation.computed(
        series.key() + "@" + span + "@sum",
        series.name("en") + ", " + Phrases.period(span),
        value.toPlainString(),
        series.unit(),
        "sum of " + parts.size() + " published figures",
        parts.stream().map(line -> leaf(series, line)).toList());
  }

  static Derivation computed(
      SeriesDefinition series,
      Period period,
      String transform,
      String label,
      BigDecimal value,
      String unit,
      String formula,
      List<Derivation> parts) {
    return Derivation.computed(
        series.key() + "@" + period + "@" + transform,
        label,
        value.toPlainString(),
        unit,
        formula,
        parts);
  }
}
