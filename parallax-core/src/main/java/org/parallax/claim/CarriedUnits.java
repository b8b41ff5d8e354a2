package org.parallax.claim;

import java.math.BigDecimal;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Mention.Form;
import org.parallax.quantity.Quantity;

/// Units that a later value of a sentence leaves out: "2.21 trillion yuan, 0.29 trillion less
/// than".
final class CarriedUnits {
  private static final BigDecimal LARGE = BigDecimal.valueOf(10_000);

  private CarriedUnits() {}

  /// {@return the quantity, in the money of the value that its metric came from where it names no
  /// unit itself and no hole is near; and without a "per year" that belongs to "a year before"}
  static Quantity apply(Tokens s, Draft d, Quantity quantity, Holes holes) {
    EconUnit unit = quantity.unit();
    boolean yearBefore =
        "year".equals(unit.per())
            && (s.is(d.value + 1, "before")
                || s.is(d.value + 1, "earlier")
                || s.is(d.value + 1, "ago"));
    boolean amountOfGdp = "gdp".equals(unit.per()) && unit.dimension() == Dimension.MONEY;
    if (yearBefore || amountOfGdp) {
      return quantity.in(unit.per(null));
    }
    Draft from = d.carriedFrom;
    if (unit.dimension() != Dimension.UNKNOWN
        || from == null
        || from.value == Draft.NONE
        || holes.any()) {
      return quantity;
    }
    BigDecimal point = quantity.point();
    boolean money = s.get(from.value).value().form() == Form.MONEY;
    boolean scaled = point != null && point.abs().compareTo(LARGE) >= 0;
    EconUnit known = s.get(from.value).value().quantity().unit();
    return money && scaled
        ? quantity.in(
            new EconUnit(
                known.dimension(),
                known.code(),
                unit.per(),
                unit.priceBasis(),
                unit.changeBasis(),
                unit.stockFlow()))
        : quantity;
  }
}
