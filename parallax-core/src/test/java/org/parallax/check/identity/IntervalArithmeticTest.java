package org.parallax.check.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.parallax.quantity.Interval;

/// The algebra of intervals: whatever their members give lies in what they give.
class IntervalArithmeticTest {

  private static final BigDecimal TWO = BigDecimal.TWO;

  @Property
  void sumsOfMembersLieInTheSum(@ForAll("bounded") Interval a, @ForAll("bounded") Interval b) {
    assertThat(IntervalArithmetic.add(a, b).contains(middle(a).add(middle(b)))).isTrue();
    assertThat(IntervalArithmetic.add(a, b).contains(lo(a).add(hi(b)))).isTrue();
  }

  @Property
  void differencesOfMembersLieInTheDifference(
      @ForAll("bounded") Interval a, @ForAll("bounded") Interval b) {
    assertThat(IntervalArithmetic.subtract(a, b).contains(middle(a).subtract(middle(b)))).isTrue();
    assertThat(IntervalArithmetic.subtract(a, b).contains(lo(a).subtract(hi(b)))).isTrue();
  }

  @Property
  void productsOfMembersLieInTheProduct(
      @ForAll("bounded") Interval a, @ForAll("bounded") Interval b) {
    Interval product = IntervalArithmetic.multiply(a, b);
    assertThat(product.contains(middle(a).multiply(middle(b)))).isTrue();
    assertThat(product.contains(lo(a).multiply(hi(b)))).isTrue();
    assertThat(product.contains(hi(a).multiply(hi(b)))).isTrue();
  }

  @Property
  void aQuotientTimesTheDivisorComesBack(
      @ForAll("bounded") Interval a, @ForAll("bounded") Interval b) {
    Assume.that(lo(b).signum() != 0 || hi(b).signum() != 0);
    Interval quotient = IntervalArithmetic.divide(a, b);
    assertThat(IntervalArithmetic.multiply(quotient, b).contains(a)).isTrue();
  }

  @Property
  void widerOperandsGiveWiderResults(@ForAll("bounded") Interval a, @ForAll("bounded") Interval b) {
    Interval wider = Interval.of(lo(a).subtract(TWO), hi(a).add(TWO));
    assertThat(IntervalArithmetic.add(wider, b).contains(IntervalArithmetic.add(a, b))).isTrue();
    assertThat(IntervalArithmetic.multiply(wider, b).contains(IntervalArithmetic.multiply(a, b)))
        .isTrue();
    assertThat(IntervalArithmetic.divide(wider, b).contains(IntervalArithmetic.divide(a, b)))
        .isTrue();
  }

  @Property
  void addingAndMultiplyingCommute(@ForAll("bounded") Interval a, @ForAll("bounded") Interval b) {
    assertThat(IntervalArithmetic.add(a, b)).isEqualTo(IntervalArithmetic.add(b, a));
    Interval ab = IntervalArithmetic.multiply(a, b);
    Interval ba = IntervalArithmetic.multiply(b, a);
    assertThat(ab.contains(ba) && ba.contains(ab)).isTrue();
  }

  @Provide
  Arbitrary<Interval> bounded() {
    Arbitrary<BigDecimal> ends =
        Arbitraries.bigDecimals()
            .between(BigDecimal.valueOf(-1000), BigDecimal.valueOf(1000))
            .ofScale(3);
    return Combinators.combine(ends, ends).as((x, y) -> Interval.of(x.min(y), x.max(y)));
  }

  @Test
  void exactQuotientsStayExact() {
    assertThat(IntervalArithmetic.divide(point("12"), point("3"))).isEqualTo(point("4"));
  }

  @Test
  void quotientsAreRoundedOutward() {
    Interval third = IntervalArithmetic.divide(point("1"), point("3"));
    assertThat(lo(third)).isLessThan(hi(third));
    assertThat(IntervalArithmetic.multiply(third, point("3")).contains(BigDecimal.ONE)).isTrue();
  }

  @Test
  void dividingByWhatMayBeZeroKnowsNoBound() {
    Interval around = Interval.of(new BigDecimal("-1"), BigDecimal.ONE);
    assertThat(IntervalArithmetic.divide(point("1"), around).toString()).isEqualTo("(−∞, ∞)");
    Interval upward = Interval.of(BigDecimal.ZERO, TWO);
    assertThat(IntervalArithmetic.divide(point("1"), upward).toString()).isEqualTo("[0.5, ∞)");
  }

  @Test
  void boundsStayBounds() {
    Interval above = Interval.atLeast(new BigDecimal("5"), true);
    assertThat(IntervalArithmetic.subtract(above, point("4.8")).toString()).isEqualTo("(0.2, ∞)");
    assertThat(IntervalArithmetic.multiply(above, point("-2")).toString()).isEqualTo("(−∞, -10)");
    assertThat(IntervalArithmetic.divide(point("10"), above).toString()).isEqualTo("(0, 2)");
  }

  private static Interval point(String value) {
    return Interval.point(new BigDecimal(value));
  }

  private static BigDecimal lo(Interval i) {
    return Objects.requireNonNull(i.lo());
  }

  private static BigDecimal hi(Interval i) {
    return Objects.requireNonNull(i.hi());
  }

  private static BigDecimal middle(Interval i) {
    return lo(i).add(hi(i)).divide(TWO);
  }
}
