package org.parallax.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Sought.Found;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Period;
import org.parallax.quantity.Quantity;
import org.parallax.series.Measure;
import org.parallax.series.Observation;
import org.parallax.series.SeriesDefinition;

/// Names the slip by which a wrong number would be right: a turned sign, a factor of ten, the
/// figure of the month before, of the year to date. It explains a verdict and never changes one.
final class Slips {

  static final String TURNED = "The sign is turned.";

  private static final String OFF = "It is off by a factor of ";
  private static final int TELLING = 3;

  private static final int[] POWERS = {1, -1, 2, -2, 3, -3, 4, -4, 8, -8};

  private final Readings readings;

  Slips(Readings readings) {
    this.readings = readings;
  }

  /// {@return whether a wrong number has at least three digits of the right one, so that it plainly
  /// means this figure: off by a power of ten, or in another currency}
  static boolean hasTheDigits(@Nullable Quantity claimed, String words) {
    BigDecimal point = claimed == null ? null : claimed.point();
    boolean slip = words.contains(OFF) || words.contains(Currencies.SLIP);
    return slip
        && claimed != null
        && point != null
        && point.signum() != 0
        && point.abs().divideToIntegralValue(claimed.resolution()).precision() >= TELLING;
  }

  /// {@return one sentence, or an empty string where no slip explains the number}
  ///
  /// @param others further series of the same concept
  String name(Question question, Reading reading, List<SeriesDefinition> others) {
    Quantity claimed = reading.quantity();
    String unit = reading.plan().series().unit();
    boolean money = claimed.unit().dimension() == Dimension.MONEY;
    if (money && !claimed.unit().code().equals(unit)) {
      return Currencies.slip(unit, claimed.unit().code());
    }
    BigDecimal figure = reading.amount().value();
    if (IntervalTest.isBound(claimed) || figure.signum() == 0) {
      return "";
    }
    if (claimed.strict().contains(figure.negate())) {
      return TURNED;
    }
    String print = earlierPrint(reading);
    if (print != null) {
      return print;
    }
    String other = otherMeasure(question, reading, others);
    if (other != null) {
      return other;
    }
    Period period = neighbour(question, reading);
    if (period != null) {
      return "It is the figure for " + Phrases.period(period) + ".";
    }
    boolean growth = DirectionCheck.isGrowth(reading.plan().series());
    return scale(claimed, figure, !growth && reading.plan().step() == Plan.Step.AS_PUBLISHED);
  }

  /// The figure as published before it was revised.
  private @Nullable String earlierPrint(Reading reading) {
    SeriesDefinition series = reading.plan().series();
    if (reading.plan().step() != Plan.Step.AS_PUBLISHED) {
      return null;
    }
    Observation used = reading.amount().newest();
    LocalDate known = used.knownFrom();
    for (Observation line : readings.store().vintages(series.key(), used.period())) {
      LocalDate published = line.knownFrom();
      if (known == null || published == null || !published.isBefore(known)) {
        continue;
      }
      if (reading.quantity().strict().contains(line.value().multiply(series.scale()))) {
        return "It is the figure as published by %s, revised by %s."
            .formatted(Phrases.day(published), Phrases.day(known));
      }
    }
    return null;
  }

  private @Nullable String otherMeasure(
      Question question, Reading reading, List<SeriesDefinition> others) {
    for (SeriesDefinition other : others) {
      if (other.equals(reading.plan().series()) || !other.unit().equals("percent")) {
        continue;
      }
      Period period = reading.amount().period();
      boolean cumulated = other.measure() == Measure.YTD_YOY;
      Question same = new Question(question.claim(), question.quantity(), period, null, cumulated);
      Plan plan = new Plan(other, Plan.Step.AS_PUBLISHED, List.of());
      if (readings.read(same, plan) instanceof Found<Reading>(Reading found)
          && found.verdict() == Verdict.SUPPORTED) {
        return "It is the figure of the series \"" + other.name("en") + "\".";
      }
    }
    return null;
  }

  private @Nullable Period neighbour(Question question, Reading reading) {
    Period period = reading.amount().period();
    Period before = period.previous();
    for (Period near : List.of(before, period.plusYears(-1), period.next())) {
      Question same =
          new Question(
              question.claim(), question.quantity(), near, question.baseline(), question.toDate());
      if (readings.read(same, reading.plan()) instanceof Found<Reading>(Reading found)
          && question.quantity().strict().contains(found.amount().value())) {
        return near;
      }
    }
    return null;
  }

  /// @param stands whether the figure says where a thing stands; a rate is only ever off by ten
  private static String scale(Quantity claimed, BigDecimal figure, boolean stands) {
    Dimension dimension = claimed.unit().dimension();
    boolean amount = dimension == Dimension.MONEY || dimension == Dimension.COUNT;
    for (int power : POWERS) {
      boolean usual = Math.abs(power) == 1 || amount || stands;
      Interval strict = claimed.strict();
      if (usual && isSharp(claimed) && strict.contains(figure.movePointRight(power))) {
        String factor = BigDecimal.TEN.pow(Math.abs(power)).toPlainString();
        return OFF
            + factor
            + (power > 0 ? ", too large" : ", too small")
            + (amount
                ? ": a scale word (\u4ebf/\u4e07\u4ebf, \uc5b5/\uc870, billion/trillion)."
                : ".");
      }
    }
    return "";
  }

  /// With one digit, every tenth wrong number would fit some factor.
  private static boolean isSharp(Quantity claimed) {
    BigDecimal point = claimed.point();
    return point != null
        && point.signum() != 0
        && claimed.resolution().multiply(BigDecimal.TEN).compareTo(point.abs()) <= 0;
  }
}
