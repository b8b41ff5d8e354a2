package org.parallax.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parallax.check.Comparison.Side;
import org.parallax.claim.Direction;
import org.parallax.claim.Modality;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Period;
import org.parallax.series.SeriesKey;

class ComparisonTest {
  private static final Side GREW = side("3.0", "2024-11", "yoy", "unknown", null, Modality.FACT);

  private static Side side(
      String value,
      String period,
      String change,
      String price,
      @Nullable String of,
      Modality modality) {
    BigDecimal number = new BigDecimal(value);
    BigDecimal half = number.ulp().movePointRight(1).multiply(new BigDecimal("0.05"));
    Interval interval = Interval.around(number, half);
    return new Side(
        "retail.sales.growth",
        "CN",
        Period.parse(period),
        "percent",
        change,
        price,
        of,
        interval,
        interval,
        Direction.NONE,
        false,
        modality,
        null,
        null);
  }

  private static Side told(Direction direction, boolean negated) {
    return new Side(
        "retail.sales",
        "CN",
        Period.parse("2024-11"),
        null,
        null,
        null,
        null,
        null,
        null,
        direction,
        negated,
        Modality.FACT,
        null,
        null);
  }

  private static Side settled(Side side, String series) {
    return new Side(
        side.concept(),
        side.place(),
        side.period(),
        side.unit(),
        side.changeBasis(),
        side.priceBasis(),
        side.population(),
        side.strict(),
        side.loose(),
        side.direction(),
        side.negated(),
        side.modality(),
        new SeriesKey(series),
        Verdict.SUPPORTED);
  }

  private static Relation relation(Side earlier, Side later) {
    return Comparison.of(earlier, later).relation();
  }

  @Test
  void theSameNumberAgrees() {
    assertThat(relation(GREW, GREW)).isEqualTo(Relation.AGREE);
  }

  @Test
  void aRounderNumberAgreesWithinRounding() {
    Side rounder = side("3", "2024-11", "yoy", "unknown", null, Modality.FACT);
    assertThat(relation(GREW, rounder)).isEqualTo(Relation.AGREE_WITHIN_ROUNDING);
  }

  @Test
  void numbersThatNoValueSatisfiesConflict() {
    Side other = side("3.4", "2024-11", "yoy", "unknown", null, Modality.FACT);
    assertThat(relation(GREW, other)).isEqualTo(Relation.CONFLICT);
  }

  @Test
  void numbersBesideEachOtherConflictThoughTheirRoundingsTouch() {
    Side other = side("3.1", "2024-11", "yoy", "unknown", null, Modality.FACT);
    assertThat(relation(GREW, other)).isEqualTo(Relation.CONFLICT);
    assertThat(relation(other, GREW)).isEqualTo(Relation.CONFLICT);
  }

  @Test
  void aNumberThatIsTheOtherRoundedIsToldSo() {
    Side rounder = side("3", "2024-11", "yoy", "unknown", null, Modality.FACT);
    assertThat(Comparison.of(GREW, rounder).why()).isEqualTo("The one is the other, rounded.");
  }

  @Test
  void nounsThatCountTheSameAndNounsLeftOutAreNoOtherDefinition() {
    assertThat(CountedNouns.alike("jobs", "people")).isTrue();
    assertThat(CountedNouns.alike("unknown", "jobs")).isTrue();
    assertThat(CountedNouns.alike("jobs", "companies")).isFalse();
    assertThat(CountedNouns.alike("percent", "jobs")).isFalse();
  }

  @Test
  void anotherBasisPopulationOrSeriesIsAnotherDefinition() {
    Side month = side("3.0", "2024-11", "mom", "unknown", null, Modality.FACT);
    Side urban = side("3.0", "2024-11", "yoy", "unknown", "urban", Modality.FACT);
    Side rural = side("3.0", "2024-11", "yoy", "unknown", "rural", Modality.FACT);
    Side real = side("3.0", "2024-11", "yoy", "real", null, Modality.FACT);
    Side nominal = side("3.0", "2024-11", "yoy", "nominal", null, Modality.FACT);
    assertThat(relation(GREW, month)).isEqualTo(Relation.DIFFERENT_DEFINITION);
    assertThat(relation(urban, rural)).isEqualTo(Relation.DIFFERENT_DEFINITION);
    assertThat(relation(real, nominal)).isEqualTo(Relation.DIFFERENT_DEFINITION);
    assertThat(relation(settled(GREW, "CN.A"), settled(GREW, "CN.B")))
        .isEqualTo(Relation.DIFFERENT_DEFINITION);
  }

  @Test
  void anotherPeriodIsNoConflict() {
    Side october = side("4.8", "2024-10", "yoy", "unknown", null, Modality.FACT);
    assertThat(relation(october, GREW)).isEqualTo(Relation.DIFFERENT_PERIOD);
  }

  @Test
  void anOutcomeSupersedesAForecastAndARevisionTheFirstPrint() {
    Side forecast = side("4.0", "2024-11", "yoy", "unknown", null, Modality.FORECAST);
    assertThat(relation(forecast, GREW)).isEqualTo(Relation.SUPERSEDED);
    Side revised = side("3.2", "2024-11", "yoy", "unknown", null, Modality.FACT);
    assertThat(relation(settled(GREW, "CN.A"), settled(revised, "CN.A")))
        .isEqualTo(Relation.SUPERSEDED);
  }

  @Test
  void directionsAgreeOrConflictAndADenialTurnsThem() {
    assertThat(relation(told(Direction.UP, false), told(Direction.UP, false)))
        .isEqualTo(Relation.AGREE);
    assertThat(relation(told(Direction.UP, false), told(Direction.DOWN, false)))
        .isEqualTo(Relation.CONFLICT);
    assertThat(relation(told(Direction.UP, false), told(Direction.UP, true)))
        .isEqualTo(Relation.CONFLICT);
  }

  @Test
  void differentThingsAreNotCompared() {
    assertThat(relation(GREW, told(Direction.UP, false))).isEqualTo(Relation.NOT_COMPARABLE);
  }
}
