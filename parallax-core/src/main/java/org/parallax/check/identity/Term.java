package org.parallax.check.identity;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimKind;
import org.parallax.claim.Direction;
import org.parallax.quantity.ChangeBasis;
import org.parallax.quantity.Comparator;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Period;
import org.parallax.quantity.Quantity;

/// One number of a text, ready for arithmetic.
///
/// @param claim the claim that states it
/// @param role whether it is the claim's only value, or one end of a from–to
/// @param start first code unit of its words
/// @param end one past the last
/// @param extent what it can be, without the sign that "fell" gives
record Term(Claim claim, Role role, int start, int end, Extent extent, EconUnit unit)
    implements Operand {

  /// Which of a claim's numbers this is.
  enum Role {
    VALUE,
    FROM,
    TO,
    WORDED
  }

  @Override
  public String id() {
    return claim.id();
  }

  int sentence() {
    return claim.sentence();
  }

  boolean is(Dimension dimension) {
    return unit.dimension() == dimension;
  }

  boolean isMoney() {
    return is(Dimension.MONEY);
  }

  /// {@return the same number with what its word says: "a third"}
  Term saying(Extent worded) {
    return new Term(claim, Role.WORDED, start, end, worded, EconUnit.RATIO);
  }

  /// {@return the digits that are written, without their scale word, or null where there are none}
  @Nullable BigDecimal written(String text) {
    StringBuilder digits = new StringBuilder();
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c) || (c == '.' && !digits.isEmpty())) {
        digits.append(c);
      } else if (c != ',' && !digits.isEmpty()) {
        break;
      }
    }
    String plain = digits.toString();
    return plain.isEmpty() || plain.endsWith(".") || plain.chars().filter(c -> c == '.').count() > 1
        ? null
        : new BigDecimal(plain);
  }

  /// {@return the same number in the scale and unit of the one that it is listed with}
  Term scaled(BigDecimal factor, EconUnit whole) {
    return new Term(claim, role, start, end, extent.times(Extent.exactly(factor)), whole);
  }

  /// {@return the same length of time, counted in whole units}
  Term lasting(Extent counted, EconUnit whole) {
    return new Term(claim, Role.WORDED, start, end, counted, whole);
  }

  /// Whether a word, not digits, says it.
  boolean isWorded() {
    return role == Role.WORDED;
  }

  /// Money, things or index points: what has a size of its own.
  boolean isAmount() {
    boolean sized = isMoney() || is(Dimension.COUNT) || is(Dimension.PHYSICAL) || isBare();
    return sized && !isChange() && role != Role.WORDED;
  }

  /// Money, things or a bare number, whether told as a level or as what was added.
  boolean isSized() {
    boolean sized = isMoney() || is(Dimension.COUNT) || is(Dimension.PHYSICAL) || isBare();
    return sized && role == Role.VALUE;
  }

  /// Whether the text only approximates it: "about", "more than", a range.
  boolean isHedged() {
    Quantity stated = claim.quantity();
    return stated != null && stated.comparator() != Comparator.EQ;
  }

  boolean isRange() {
    Quantity stated = claim.quantity();
    return stated != null && stated.comparator() == Comparator.RANGE;
  }

  /// Whether it counts things one by one: a whole number without a scale word.
  boolean isCounted() {
    Quantity stated = claim.quantity();
    return (is(Dimension.COUNT) || is(Dimension.UNKNOWN))
        && stated != null
        && stated.resolution().compareTo(BigDecimal.ONE) == 0;
  }

  /// Whether its unit was not said, or not beside it.
  boolean isBare() {
    return is(Dimension.UNKNOWN) || unit.code().startsWith("unknown");
  }

  boolean isLevel() {
    return !isChange() && !is(Dimension.DURATION) && !is(Dimension.RANK);
  }

  /// Whether it says by how much something changed.
  boolean isChange() {
    ClaimKind kind = claim.kind();
    return role == Role.VALUE
        && (kind == ClaimKind.CHANGE_PCT
            || kind == ClaimKind.CHANGE_PP
            || unit.changeBasis() != ChangeBasis.LEVEL);
  }

  /// Whether it is a percentage or ratio of something, not a change.
  boolean isShare() {
    return (is(Dimension.PERCENT) || is(Dimension.RATIO)) && !isChange();
  }

  /// Whether it is in percentage points, as a level or contribution.
  boolean isPoints() {
    return is(Dimension.PP);
  }

  /// Whether both may be of one sort: a number without a unit takes that of its neighbours.
  boolean sameDimension(Term other) {
    return unit.dimension() == other.unit.dimension()
        || (sentence() == other.sentence()
            && ((isBare() && other.isAmount()) || (other.isBare() && isAmount())));
  }

  /// {@return whether both are money in one currency, or neither is known to be money}
  boolean sameMoney(Term other) {
    boolean money = isMoney() || other.isMoney();
    return !money || unit.code().equals(other.unit.code()) || isBare() || other.isBare();
  }

  /// {@return the number with the sign of its direction}
  Extent signed() {
    boolean down = claim.direction() == Direction.DOWN;
    return isChange() && down && extent.point().signum() > 0 ? extent.negate() : extent;
  }

  @Nullable Period period() {
    return role == Role.FROM ? null : claim.period();
  }

  /// {@return whether both are in one unit: percent and points, growth and level never are}
  boolean sameUnit(Term other) {
    return unit.dimension() == other.unit.dimension()
        && unit.code().equals(other.unit.code())
        && Objects.equals(unit.per(), other.unit.per())
        && isChange() == other.isChange()
        && (!isChange() || unit.changeBasis() == other.unit.changeBasis());
  }
}
