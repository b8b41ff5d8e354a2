package org.parallax.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.parallax.check.IntervalTest.Outcome;
import org.parallax.check.Sought.Missing;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Quantity;
import org.parallax.series.SeriesDefinition;

/// Money in another currency than the series': the same digits are a slip of the currency, other
/// digits need an exchange rate and are not compared.
final class Currencies {

  static final String SLIP = ": a slip of the currency.";

  private Currencies() {}

  /// Adds the reading to those tried, or the reason why it is none to those lacking.
  static void compared(
      Reading reading,
      SeriesDefinition series,
      List<Reading> tried,
      Map<Reason, Missing<?>> lacks) {
    EconUnit unit = reading.quantity().unit();
    boolean money = Quantities.unit(series).dimension() == Dimension.MONEY;
    boolean unknown = unit.dimension() == Dimension.UNKNOWN && money;
    boolean other = unit.dimension() == Dimension.MONEY && !unit.code().equals(series.unit());
    if (!unknown && !other) {
      tried.add(reading);
    } else if (unknown || unit.code().equals("unknown_currency")) {
      if (reading.agrees() && isSharp(reading.quantity())) {
        tried.add(
            reading.with(List.of("The text names no currency; read as " + series.unit() + ".")));
      } else {
        lacks.putIfAbsent(
            Reason.UNIT_UNSTATED,
            new Missing<Reading>(
                Reason.UNIT_UNSTATED,
                "The text names no currency; in " + series.unit() + " it would not agree.",
                "the currency that the text means"));
      }
    } else if (reading.agrees() && isSharp(reading.quantity())) {
      Outcome slip =
          new Outcome(
              Verdict.CONTRADICTED, reading.outcome().used(), reading.outcome().rule(), false);
      tried.add(
          new Reading(
              reading.plan(),
              reading.quantity(),
              reading.amount(),
              slip,
              reading.early(),
              reading.undated(),
              null,
              List.of(slip(series.unit(), unit.code()))));
    } else {
      lacks.putIfAbsent(
          Reason.DEFINITION_MISMATCH,
          new Missing<Reading>(
              Reason.DEFINITION_MISMATCH,
              "The series \""
                  + series.name("en")
                  + "\" is in "
                  + series.unit()
                  + ", the text in "
                  + unit.code()
                  + ".",
              "the exchange rate that the text uses"));
    }
  }

  /// {@return the sentence that names the slip}
  static String slip(String right, String wrong) {
    return "The digits are right in " + right + ", not in " + wrong + SLIP;
  }

  private static boolean isSharp(Quantity claimed) {
    BigDecimal point = claimed.point();
    return point != null
        && claimed.resolution().multiply(BigDecimal.TEN).compareTo(point.abs()) <= 0;
  }
}
