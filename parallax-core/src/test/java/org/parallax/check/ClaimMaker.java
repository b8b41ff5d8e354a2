package org.parallax.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Attribution;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimKind;
import org.parallax.claim.Direction;
import org.parallax.claim.Gap;
import org.parallax.claim.Modality;
import org.parallax.claim.PeriodHow;
import org.parallax.document.Span;
import org.parallax.quantity.ChangeBasis;
import org.parallax.quantity.Comparator;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Period;
import org.parallax.quantity.PriceBasis;
import org.parallax.quantity.Quantity;

/// Makes claims for tests, with intervals by the tolerance table written out once more.
final class ClaimMaker {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final String metric;
  private ClaimKind kind = ClaimKind.DIRECTION;
  private String digits = "";
  private BigDecimal scale = BigDecimal.ONE;
  private @Nullable BigDecimal step;
  private EconUnit unit = EconUnit.UNKNOWN;
  private Comparator comparator = Comparator.EQ;
  private Direction direction = Direction.NONE;
  private @Nullable Period period;
  private PeriodHow how = PeriodHow.STATED;
  private @Nullable String place = "CN";
  private @Nullable String population;
  private @Nullable String of;
  private Modality modality = Modality.FACT;
  private boolean negated;
  private boolean denied;
  private @Nullable String source;
  private @Nullable Period window;
  private Claim.@Nullable Baseline baseline;
  private final Set<Gap> gaps = EnumSet.noneOf(Gap.class);
  private @Nullable String quote;
  private @Nullable Interval range;

  private ClaimMaker(String metric) {
    this.metric = metric;
  }

  static ClaimMaker of(String metric) {
    return new ClaimMaker(metric);
  }

  /// A change in percent: the sign of the digits becomes the direction, as an extractor reads it.
  ClaimMaker grew(String percent) {
    kind = ClaimKind.CHANGE_PCT;
    direction = percent.startsWith("-") ? Direction.DOWN : Direction.UP;
    unit = EconUnit.PERCENT.on(ChangeBasis.YOY);
    digits = percent.replace("-", "");
    return this;
  }

  ClaimMaker value(String number, EconUnit in, ClaimKind as) {
    kind = as;
    unit = in;
    digits = number;
    return this;
  }

  ClaimMaker scaled(BigDecimal factor) {
    scale = factor;
    return this;
  }

  /// The last digit shown, where it stands left of the point: 1,200 to the hundred.
  ClaimMaker resolved(BigDecimal lastDigit) {
    step = lastDigit;
    return this;
  }

  ClaimMaker percent(String number) {
    return value(number, EconUnit.PERCENT, ClaimKind.RATE);
  }

  ClaimMaker points(String number) {
    return value(number, EconUnit.INDEX_POINTS, ClaimKind.INDEX_LEVEL);
  }

  ClaimMaker trillion(String number, String currency) {
    scale = new BigDecimal("1e12");
    return value(number, EconUnit.money(currency), ClaimKind.LEVEL);
  }

  ClaimMaker moved(String points, Direction way) {
    kind = ClaimKind.CHANGE_PP;
    direction = way;
    unit = EconUnit.PP.on(ChangeBasis.CHANGE);
    digits = points;
    return this;
  }

  ClaimMaker on(ChangeBasis basis) {
    unit = unit.on(basis);
    return this;
  }

  ClaimMaker on(PriceBasis basis) {
    unit = unit.on(basis);
    return this;
  }

  ClaimMaker going(Direction way) {
    direction = way;
    return this;
  }

  ClaimMaker as(ClaimKind other) {
    kind = other;
    return this;
  }

  ClaimMaker with(Comparator other) {
    comparator = other;
    return this;
  }

  ClaimMaker in(String text) {
    return in(Period.parse(text));
  }

  ClaimMaker in(Period when) {
    period = when;
    return this;
  }

  ClaimMaker resolvedBy(PeriodHow other) {
    how = other;
    return this;
  }

  ClaimMaker undated() {
    how = PeriodHow.DOCUMENT_DATE;
    return this;
  }

  ClaimMaker from(String when) {
    baseline = new Claim.Baseline(null, Period.parse(when), when);
    return this;
  }

  ClaimMaker from(String number, String when) {
    baseline =
        new Claim.Baseline(
            quantity(number, BigDecimal.ONE, null, unit, Comparator.EQ), Period.parse(when), when);
    return this;
  }

  ClaimMaker at(@Nullable String where) {
    place = where;
    return this;
  }

  ClaimMaker among(String whom) {
    population = whom;
    return this;
  }

  ClaimMaker shareOf(String whole) {
    of = whole;
    return this;
  }

  ClaimMaker being(Modality other) {
    modality = other;
    return this;
  }

  ClaimMaker not() {
    negated = true;
    return this;
  }

  ClaimMaker denied() {
    denied = true;
    return this;
  }

  ClaimMaker saidBy(String name) {
    source = name;
    return this;
  }

  ClaimMaker since(String start) {
    Period first = Period.parse(start);
    Period last = period;
    window = new Period(first.start(), last == null ? first.end() : last.end());
    return this;
  }

  ClaimMaker lacking(Gap gap) {
    gaps.add(gap);
    return this;
  }

  ClaimMaker quoted(String words) {
    quote = words;
    return this;
  }

  /// Between two numbers, both meant exactly.
  ClaimMaker ranging(BigDecimal lo, BigDecimal hi) {
    range = new Interval(lo, hi, false, false);
    return this;
  }

  Claim make() {
    Quantity quantity = digits.isEmpty() ? null : quantity(digits, scale, step, unit, comparator);
    Interval both = range;
    if (quantity != null && both != null) {
      quantity =
          new Quantity(
              both, Comparator.RANGE, both, both, both, "range", quantity.resolution(), unit);
    }
    List<Claim.ValueSpan> values = new ArrayList<>();
    if (quantity != null) {
      values.add(new Claim.ValueSpan(0, digits.length(), digits));
    }
    String words = quote == null ? metric + " " + digits : quote;
    return new Claim(
        "c1",
        0,
        new Span(0, words.length()),
        words,
        kind,
        values,
        quantity,
        of,
        new Claim.Mention(new Span(0, metric.length()), metric),
        population,
        direction,
        baseline,
        period,
        how,
        place,
        modality,
        negated,
        denied,
        source == null ? Attribution.AUTHOR : Attribution.THIRD_PARTY,
        source,
        List.of(),
        window,
        List.copyOf(gaps),
        List.of(),
        1.0,
        List.of("test"));
  }

  /// The tolerance table for digits and bounds.
  static Quantity quantity(
      String digits,
      BigDecimal scale,
      @Nullable BigDecimal lastDigit,
      EconUnit unit,
      Comparator comparator) {
    BigDecimal shown = new BigDecimal(digits);
    BigDecimal x = shown.multiply(scale);
    BigDecimal last =
        lastDigit == null ? BigDecimal.ONE.movePointLeft(Math.max(0, shown.scale())) : lastDigit;
    BigDecimal step = last.multiply(scale);
    BigDecimal bare = shown.signum() == 0 ? shown : shown.stripTrailingZeros();
    BigDecimal place = BigDecimal.ONE.scaleByPowerOfTen(-bare.scale()).multiply(scale);
    Interval strict = Interval.around(x, step.multiply(HALF));
    Interval loose = Interval.around(x, place.max(step).multiply(HALF));
    return switch (comparator) {
      case EQ, RANGE, NONE ->
          new Quantity(
              Interval.point(x), Comparator.EQ, strict, loose, loose, "digits", step, unit);
      case APPROX ->
          new Quantity(
              Interval.point(x),
              comparator,
              strict,
              loose,
              loose.hull(Interval.around(x, step)),
              "hedged",
              step,
              unit);
      case GT, GE ->
          bound(Interval.atLeast(x, comparator == Comparator.GT), comparator, step, unit);
      case LT, LE -> bound(Interval.atMost(x, comparator == Comparator.LT), comparator, step, unit);
    };
  }

  private static Quantity bound(
      Interval side, Comparator comparator, BigDecimal step, EconUnit unit) {
    return new Quantity(side, comparator, side, side, side, "bound", step, unit);
  }
}
