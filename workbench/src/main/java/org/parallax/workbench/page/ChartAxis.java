package org.parallax.workbench.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// A vertical axis with two to five round ticks, which shows zero where the data are near it.
record ChartAxis(double low, double high, double step) {

  /// {@return an axis that holds all these values}
  static ChartAxis over(List<BigDecimal> values) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (BigDecimal value : values) {
      min = Math.min(min, value.doubleValue());
      max = Math.max(max, value.doubleValue());
    }
    double range = Math.max(max - min, Math.max(Math.abs(max), 1) * 0.02);
    if (min > 0 && min < range * 0.5) {
      min = 0;
    }
    if (max < 0 && -max < range * 0.5) {
      max = 0;
    }
    double step = roundStep((Math.max(max, min + range) - min) / 3);
    double low = Math.floor(min / step) * step;
    double high = Math.ceil(Math.max(max, min + range * 0.5) / step) * step;
    return new ChartAxis(low, high <= low ? low + step : high, step);
  }

  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    long count = Math.round((high - low) / step);
    for (long i = 0; i <= count; i++) {
      ticks.add(low + i * step);
    }
    return ticks;
  }

  /// {@return the position of a value between two heights}
  double place(double value, double bottom, double top) {
    return bottom + (value - low) / (high - low) * (top - bottom);
  }

  /// {@return a tick's label, with the digits that its step needs}
  String label(double tick) {
    int decimals = Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9));
    BigDecimal exact =
        BigDecimal.valueOf(tick).setScale(decimals, java.math.RoundingMode.HALF_EVEN);
    return exact.signum() < 0 ? "−" + exact.abs().toPlainString() : exact.abs().toPlainString();
  }

  private static double roundStep(double raw) {
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double lead = raw / power;
    return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power;
  }
}
