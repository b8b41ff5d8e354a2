package org.parallax.series.imports;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Period;
import org.parallax.series.Observation;
import org.parallax.series.SeriesDefinition;

/// How far an import agrees with what another source says of the same periods.
final class Overlap {
  private final SeriesDefinition series;
  private int compared;
  private int agreed;
  private @Nullable String other;
  private @Nullable String first;

  Overlap(SeriesDefinition series) {
    this.series = series;
  }

  void compare(Period period, BigDecimal value, Observation there) {
    compared++;
    other = there.source().line();
    if (agree(value, there.value())) {
      agreed++;
    } else if (first == null) {
      first =
          "first %s: %s here, %s there"
              .formatted(period, value.toPlainString(), there.value().toPlainString());
    }
  }

  /// {@return whether two prints of one figure agree: within two units of the last digit that both
  /// show, so that one rounded once and one rounded twice still do}
  static boolean agree(BigDecimal one, BigDecimal other) {
    int digits = Math.min(Math.max(0, digits(one)), Math.max(0, digits(other)));
    return one.subtract(other).abs().compareTo(BigDecimal.valueOf(2, digits)) <= 0;
  }

  private static int digits(BigDecimal value) {
    return value.scale();
  }

  void remark(List<String> remarks) {
    if (compared > 0) {
      remarks.add(
          "%s: agrees with %s on %d of %d %ss%s."
              .formatted(
                  series.key(),
                  other,
                  agreed,
                  compared,
                  series.frequency().json(),
                  first == null ? "" : "; " + first));
    }
  }
}
