package org.parallax.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Kind;
import org.parallax.quantity.Period;
import org.parallax.quantity.Quantity;

/// How far back an extreme reaches.
final class ExtremeWindow {

  private ExtremeWindow() {}

  /// {@return how far back an extreme reaches: to a time ("since 2020") or for a length ("in six
  /// months")}
  static @Nullable Period of(Tokens s, Draft d, @Nullable Period own) {
    if (d.value != Draft.NONE || d.time == Draft.NONE) {
      return null;
    }
    if (s.kind(d.time) == Kind.TIME) {
      return s.get(d.time).time().period();
    }
    if (own == null || s.kind(d.time) != Kind.VALUE) {
      return null;
    }
    Quantity length = s.get(d.time).value().quantity();
    BigDecimal point = length.point();
    long months =
        switch (length.unit().code()) {
          case "year" -> 12;
          case "quarter" -> 3;
          case "month" -> 1;
          default -> 0;
        };
    if (point == null || months == 0) {
      return null;
    }
    LocalDate start = own.start().minusMonths(months * point.longValue());
    return start.isBefore(own.end()) ? new Period(start, own.end()) : null;
  }
}
