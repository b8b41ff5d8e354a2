package org.parallax.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Quantity;

/// A Korean percentage without a predicate of its own says the same as the one whose metric it
/// takes over: after "5.7% 증가해" the "6월의 6.8%" is a growth too, after "0.5% 하락" a fall.
final class KoreanCarried {

  private KoreanCarried() {}

  /// {@return the figure, as a change where it carries one on}
  ///
  /// @param before the figure of the sentence before whose metric an elliptic sentence takes, or
  ///   null
  static Figure of(Tokens s, Draft d, Figure figure, @Nullable Figure before) {
    return grown(s, d, told(s, d, figure, before));
  }

  /// A growth rate has gone where its sign says; a length of time goes nowhere.
  private static Figure grown(Tokens s, Draft d, Figure figure) {
    Quantity quantity = figure.quantity();
    if (figure.kind() == ClaimKind.DURATION) {
      return new Figure(figure.kind(), Direction.NONE, quantity, figure.change(), false);
    }
    BigDecimal point = quantity == null ? null : quantity.point();
    boolean bare =
        figure.kind() == ClaimKind.CHANGE_PCT
            && figure.direction() == Direction.NONE
            && point != null
            && point.signum() != 0
            && MetricClass.of(s, d.metric) == MetricClass.GROWTH;
    return bare && point != null
        ? new Figure(
            figure.kind(),
            point.signum() > 0 ? Direction.UP : Direction.DOWN,
            quantity,
            figure.change(),
            false)
        : figure;
  }

  private static Figure told(Tokens s, Draft d, Figure figure, @Nullable Figure before) {
    Quantity quantity = figure.quantity();
    boolean bare =
        figure.kind() == ClaimKind.RATE
            && quantity != null
            && quantity.unit().dimension() == Dimension.PERCENT
            && (d.predicate == Draft.NONE
                || s.has(d.predicate, CueKind.STAND)
                || s.has(d.predicate, CueKind.LEVEL));
    if (!bare || quantity == null) {
      return figure;
    }
    Figure source =
        d.carriedFrom != null && d.metric != null
            ? told(s, d.carriedFrom)
            : d.metric == null && d.pronoun ? before : null;
    if (source != null && source.kind() == ClaimKind.SHARE && d.prep.equals("from")) {
      return new Figure(ClaimKind.SHARE, Direction.NONE, quantity, false, false);
    }
    if (source == null || source.kind() != ClaimKind.CHANGE_PCT) {
      return isAmount(MetricClass.of(s, d.metric))
          ? new Figure(ClaimKind.CHANGE_PCT, figure.direction(), quantity, false, false)
          : figure;
    }
    Quantity from = source.quantity();
    Quantity alike =
        from == null ? quantity : quantity.in(quantity.unit().as(from.unit().stockFlow()));
    return new Figure(ClaimKind.CHANGE_PCT, source.direction(), alike, source.change(), false);
  }

  /// What the figure says that the metric was first named with: points and lengths in between say
  /// nothing of it.
  private static Figure told(Tokens s, Draft from) {
    Draft d = from;
    Figure figure = FigureRules.of(s, d);
    while (d.carriedFrom != null
        && (figure.kind() == ClaimKind.CHANGE_PP || figure.kind() == ClaimKind.DURATION)) {
      d = d.carriedFrom;
      figure = FigureRules.of(s, d);
    }
    return figure;
  }

  /// A percentage of what is counted in money or is a price says how it changed.
  private static boolean isAmount(MetricClass metric) {
    return metric == MetricClass.MONEY_FLOW
        || metric == MetricClass.MONEY_STOCK
        || metric == MetricClass.PRICE;
  }
}
