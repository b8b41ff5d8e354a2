package org.parallax.check;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.check.IntervalTest.Outcome;
import org.parallax.check.Plan.Step;
import org.parallax.claim.Claim;
import org.parallax.claim.PeriodHow;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Period;
import org.parallax.quantity.Quantity;
import org.parallax.series.Observation;
import org.parallax.series.SeriesDefinition;

/// "Has stayed below 50 all year", "never fell under 5 % in the second half": every figure of the
/// window must lie on the stated side.
///
/// One that does not speaks against the words; all of them bear the words out. Only words that say
/// so of every period count, and only a window that the text tells.
final class BoundCheck {

  private static final int FEWEST = 2;

  private final Coverage coverage;
  private final AlwaysWords words = new AlwaysWords();
  private final WindowWords windows = new WindowWords();

  BoundCheck(Coverage coverage) {
    this.coverage = coverage;
  }

  /// {@return the judgement of a bound that is told of a whole window, or null where it is not}
  @Nullable Judgement check(
      LinkedClaim linked,
      @Nullable Quantity quantity,
      List<SeriesDefinition> series,
      Readings readings) {
    Claim claim = linked.claim();
    boolean plain = quantity != null && IntervalTest.isBound(quantity) && !claim.values().isEmpty();
    AlwaysWords.Way way = plain ? words.in(claim, linked.sentence()) : null;
    if (quantity == null || way == null || Gate.looksAhead(claim)) {
      return null;
    }
    Interval side = quantity.accept();
    Interval wanted = way == AlwaysWords.Way.NEVER ? beyond(side) : side;
    for (SeriesDefinition one : coverage.ranked(claim, series)) {
      if (fits(quantity, one) && coverage.obstacle(claim, linked.sentence(), one) == null) {
        return judged(linked, one, wanted, readings);
      }
    }
    return null;
  }

  private static boolean fits(Quantity quantity, SeriesDefinition series) {
    Dimension dimension = quantity.unit().dimension();
    return switch (series.unit()) {
      case "percent" -> dimension == Dimension.PERCENT;
      case "index_points" ->
          dimension == Dimension.INDEX
              || dimension == Dimension.UNKNOWN
              || dimension == Dimension.PERCENT;
      default -> false;
    };
  }

  private @Nullable Judgement judged(
      LinkedClaim linked, SeriesDefinition series, Interval wanted, Readings readings) {
    Claim claim = linked.claim();
    List<Observation> all = readings.store().asOf(series.key(), readings.asOf());
    Period target = target(claim, series, all);
    Period window = target == null ? null : window(linked, series, target);
    if (target == null || window == null) {
      return null;
    }
    List<Observation> inside =
        all.stream()
            .filter(o -> o.period().start().isAfter(window.start()))
            .filter(o -> !o.period().end().isAfter(target.end()))
            .toList();
    if (inside.size() < FEWEST) {
      return null;
    }
    Observation against = null;
    for (Observation line : inside) {
      if (!wanted.contains(line.value().multiply(series.scale()))) {
        against = line;
      }
    }
    Observation shown = against == null ? inside.getLast() : against;
    Verdict verdict = against == null ? Verdict.SUPPORTED : Verdict.CONTRADICTED;
    Amount amount = PeriodFigures.single(series, shown, "level", List.of());
    Plan plan = new Plan(series, Step.AS_PUBLISHED, coverage.differences(claim, series));
    Quantity quantity = Quantities.half(amount.value(), Quantities.Side.ABOVE, series);
    Outcome outcome = new Outcome(verdict, wanted, "bound_over_window", false);
    Reading reading =
        new Reading(
            plan,
            claim.quantity() == null ? quantity : claim.quantity().in(Quantities.unit(series)),
            amount,
            outcome,
            false,
            false,
            null,
            List.of("Held against " + inside.size() + " figures of the window."));
    Question question = new Question(claim, reading.quantity(), shown.period(), null, false);
    return new Judgements(readings).of(question, reading, "");
  }

  private static @Nullable Period target(
      Claim claim, SeriesDefinition series, List<Observation> all) {
    if (all.isEmpty()) {
      return null;
    }
    Period period = claim.period();
    boolean own = period != null && period.frequency() == series.frequency();
    if (own && claim.periodHow() != PeriodHow.DOCUMENT_DATE) {
      return period;
    }
    boolean longer =
        period != null
            && period.frequency() != series.frequency()
            && period.start().plusMonths(2).isBefore(period.end());
    Period last = all.getLast().period();
    return longer && period != null && period.end().isBefore(last.end()) ? period : last;
  }

  /// How far back the words reach: as told, else the long span that the claim holds for.
  private @Nullable Period window(LinkedClaim linked, SeriesDefinition series, Period target) {
    Claim claim = linked.claim();
    Period told = windows.in(claim.quote(), linked.sentence(), target);
    Period period = claim.period();
    boolean longer =
        period != null
            && period
                .start()
                .plusMonths(PeriodFigures.months(series.frequency()))
                .isBefore(period.end());
    return told != null
        ? told
        : longer && period != null ? new Period(period.start().minusDays(1), period.end()) : null;
  }

  /// What lies on the other side of a bound.
  private static Interval beyond(Interval side) {
    BigDecimal lo = side.lo();
    BigDecimal hi = side.hi();
    return hi != null
        ? Interval.atLeast(hi, !side.contains(hi))
        : lo == null ? side : Interval.atMost(lo, !side.contains(lo));
  }
}
