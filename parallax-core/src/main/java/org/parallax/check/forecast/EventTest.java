package org.parallax.check.forecast;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// What must be seen in a window of figures for an event to have come to pass.
enum EventTest {
  FALL_IN_ONE {
    @Override
    boolean passes(BigDecimal start, List<BigDecimal> window, int parameter) {
      return steps(start, window, (before, now) -> change(before, now) <= -parameter);
    }
  },
  RISE_IN_ONE {
    @Override
    boolean passes(BigDecimal start, List<BigDecimal> window, int parameter) {
      return steps(start, window, (before, now) -> change(before, now) >= parameter);
    }
  },
  BELOW_HIGH {
    @Override
    boolean passes(BigDecimal start, List<BigDecimal> window, int parameter) {
      BigDecimal high = start;
      for (BigDecimal now : window) {
        high = high.max(now);
        if (change(high, now) <= -parameter) {
          return true;
        }
      }
      return false;
    }
  },
  ABOVE_LOW {
    @Override
    boolean passes(BigDecimal start, List<BigDecimal> window, int parameter) {
      BigDecimal low = start;
      for (BigDecimal now : window) {
        low = low.min(now);
        if (change(low, now) >= parameter) {
          return true;
        }
      }
      return false;
    }
  },
  BELOW_START {
    @Override
    boolean passes(BigDecimal start, List<BigDecimal> window, int parameter) {
      return !window.isEmpty() && window.getLast().compareTo(start) < 0;
    }

    @Override
    boolean atTheEnd() {
      return true;
    }
  },
  ABOVE_START {
    @Override
    boolean passes(BigDecimal start, List<BigDecimal> window, int parameter) {
      return !window.isEmpty() && window.getLast().compareTo(start) > 0;
    }

    @Override
    boolean atTheEnd() {
      return true;
    }
  },
  BELOW_RUN {
    @Override
    int figures(int parameter) {
      return parameter;
    }

    @Override
    boolean passes(BigDecimal start, List<BigDecimal> window, int parameter) {
      return run(window, parameter, value -> value.signum() < 0);
    }
  },
  ABOVE_RUN {
    @Override
    int figures(int parameter) {
      return parameter;
    }

    @Override
    boolean passes(BigDecimal start, List<BigDecimal> window, int parameter) {
      return run(window, parameter, value -> value.signum() > 0);
    }
  },
  LOWER_RUN {
    @Override
    int figures(int parameter) {
      return parameter;
    }

    @Override
    boolean passes(BigDecimal start, List<BigDecimal> window, int parameter) {
      return stepRun(start, window, parameter, (before, now) -> now.compareTo(before) < 0);
    }
  },
  HIGHER_RUN {
    @Override
    int figures(int parameter) {
      return parameter;
    }

    @Override
    boolean passes(BigDecimal start, List<BigDecimal> window, int parameter) {
      return stepRun(start, window, parameter, (before, now) -> now.compareTo(before) > 0);
    }
  },
  BELOW_50_RUN {
    @Override
    int figures(int parameter) {
      return parameter;
    }

    @Override
    boolean passes(BigDecimal start, List<BigDecimal> window, int parameter) {
      return run(window, parameter, value -> value.compareTo(FIFTY) < 0);
    }
  },
  ABOVE_50_RUN {
    @Override
    int figures(int parameter) {
      return parameter;
    }

    @Override
    boolean passes(BigDecimal start, List<BigDecimal> window, int parameter) {
      return run(window, parameter, value -> value.compareTo(FIFTY) > 0);
    }
  };

  private static final BigDecimal FIFTY = new BigDecimal(50);
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /// {@return whether it came to pass}
  ///
  /// @param start the last figure before the window
  /// @param window the figures after it, oldest first
  /// @param parameter percent, or a number of figures
  abstract boolean passes(BigDecimal start, List<BigDecimal> window, int parameter);

  /// {@return the test of this lower-case name}
  static EventTest parse(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /// {@return how many figures the window must have for it to be able to pass}
  int figures(int parameter) {
    return 1;
  }

  /// {@return whether only the last figure of the window decides}
  boolean atTheEnd() {
    return false;
  }

  private static double change(BigDecimal before, BigDecimal now) {
    return now.subtract(before)
        .multiply(HUNDRED)
        .divide(before, MathContext.DECIMAL64)
        .doubleValue();
  }

  private static boolean steps(BigDecimal start, List<BigDecimal> window, Step step) {
    return stepRun(start, window, 1, step);
  }

  private static boolean stepRun(BigDecimal start, List<BigDecimal> window, int length, Step step) {
    BigDecimal before = start;
    int run = 0;
    for (BigDecimal now : window) {
      run = step.holds(before, now) ? run + 1 : 0;
      if (run >= length) {
        return true;
      }
      before = now;
    }
    return false;
  }

  private static boolean run(List<BigDecimal> window, int length, Predicate<BigDecimal> test) {
    int run = 0;
    for (BigDecimal now : window) {
      run = test.test(now) ? run + 1 : 0;
      if (run >= length) {
        return true;
      }
    }
    return false;
  }

  /// One figure after another.
  private interface Step {
    boolean holds(BigDecimal before, BigDecimal now);
  }
}
