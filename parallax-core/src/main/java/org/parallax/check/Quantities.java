package org.parallax.check;

import java.math.BigDecimal;
import org.parallax.quantity.Comparator;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Quantity;
import org.parallax.series.SeriesDefinition;

/// Half-lines as quantities in a series' own unit, for statements without a number.
final class Quantities {

  private Quantities() {}

  /// On which side of a value something is said to lie.
  enum Side {
    ABOVE,
    BELOW;

    static Side of(boolean above) {
      return above ? ABOVE : BELOW;
    }
  }

  /// {@return everything from `end` on, to one side}
  static Quantity half(BigDecimal end, Side side, SeriesDefinition series) {
    Interval half = side == Side.ABOVE ? Interval.atLeast(end, false) : Interval.atMost(end, false);
    return new Quantity(
        half,
        side == Side.ABOVE ? Comparator.GE : Comparator.LE,
        half,
        half,
        half,
        "extremum",
        BigDecimal.ONE,
        unit(series));
  }

  static EconUnit unit(SeriesDefinition series) {
    return switch (series.unit()) {
      case "percent" -> EconUnit.PERCENT;
      case "index_points" -> EconUnit.INDEX_POINTS;
      case "ratio" -> EconUnit.RATIO;
      default ->
          series.unit().matches("[A-Z]{3}")
              ? EconUnit.money(series.unit())
              : EconUnit.plain(Dimension.COUNT, series.unit());
    };
  }
}
