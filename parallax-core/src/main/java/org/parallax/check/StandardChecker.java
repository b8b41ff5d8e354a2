package org.parallax.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimKind;
import org.parallax.claim.Direction;
import org.parallax.claim.PeriodHow;
import org.parallax.quantity.ChangeBasis;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Period;
import org.parallax.quantity.Quantity;
import org.parallax.quantity.StockFlow;
import org.parallax.series.Catalogue;
import org.parallax.series.PackSet;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.SeriesStore;

/// Judges claims against the official figures of the loaded packs, as they were known on a day.
public final class StandardChecker implements Checker {

  private static final Pattern DIFFUSION =
      Pattern.compile(
          "(?i)\\bPMI\\b|(?<![a-z])PMI(?![a-z])|purchasing managers|\u91c7\u8d2d\u7ecf\u7406|\u63a1\u8cfc\u7d93\u7406|\uad6c\ub9e4\uad00\ub9ac\uc790");

  private static final Pattern PERCENT_WORD =
      Pattern.compile("[%\uff05]|\\bper ?cent\\b|\ud37c\uc13c\ud2b8");

  private final Catalogue catalogue;
  private final SeriesStore store;
  private final NumberCheck numbers;
  private final ForecastCheck forecasts;
  private final DirectionCheck directions;
  private final ExtremumCheck extremes;
  private final StreakCheck streaks;
  private final Subgroups subgroups;
  private final EveryCheck bounds;
  private final FreeWords free = new FreeWords();

  private StandardChecker(PackSet packs) {
    this.catalogue = packs.catalogue();
    this.store = packs.store();
    Coverage coverage = new Coverage(catalogue, new Qualifiers());
    this.numbers = new NumberCheck(coverage, new Planner(free));
    this.forecasts = new ForecastCheck(numbers);
    this.directions = new DirectionCheck(coverage, free);
    this.extremes = new ExtremumCheck(coverage, free);
    this.streaks = new StreakCheck(coverage, free);
    this.subgroups = new Subgroups(catalogue, numbers);
    this.bounds = new EveryCheck(coverage, free);
  }

  /// {@return a checker over the figures of these packs}
  public static StandardChecker create(PackSet packs) {
    return new StandardChecker(packs);
  }

  @Override
  public List<Judgement> check(LinkedClaim linked, LocalDate asOf) {
    return check(linked, new Readings(store, asOf));
  }

  /// {@return the same where only agreement is asked for}
  List<Judgement> agreement(LinkedClaim linked, LocalDate asOf) {
    return check(linked, new Readings(store, asOf, true));
  }

  private List<Judgement> check(LinkedClaim linked, Readings readings) {
    Claim claim = linked.claim();
    if (Gate.assertsNothing(claim)) {
      return List.of();
    }
    Judgement stopped = Gate.stop(claim, linked.concept() != null);
    if (stopped != null) {
      return List.of(stopped);
    }
    List<SeriesDefinition> series = seriesOf(linked.concept());
    if (series.isEmpty()) {
      Judgement beyond = Gate.beyond(claim);
      return List.of(beyond == null ? noSeries(linked) : beyond);
    }
    List<SeriesDefinition> here = series.stream().filter(s -> isOf(s, claim.place())).toList();
    if (here.isEmpty()) {
      return List.of(elsewhere(claim, series));
    }
    List<Judgement> judged = judge(linked, here, readings);
    Quantity stated = signed(claim);
    Judgement part =
        stated == null || Gate.looksAhead(claim)
            ? null
            : subgroups.of(linked, question(linked, stated), judged, readings);
    if (part != null) {
      return List.of(part);
    }
    List<Judgement> careful = judged.stream().map(j -> Caution.apply(linked, j)).toList();
    return claim.denied() || (claim.negated() && claim.quantity() != null)
        ? careful.stream().map(j -> EveryCheck.isOf(j) ? j : Caution.denied(j)).toList()
        : careful;
  }

  @Override
  public List<Judgement> checkUndated(LinkedClaim linked, LocalDate latest) {
    List<Judgement> judged = check(linked, latest);
    Judgement before =
        judged.size() == 1
            ? new EarlierPrints(store, day -> check(linked, day)).of(judged.getFirst(), latest)
            : null;
    return before == null ? judged : List.of(before);
  }

  /// {@return whether a claim says what will be or shall be, so that it is not judged as a fact}
  public static boolean looksAhead(Claim claim) {
    return Gate.looksAhead(claim) && !Gate.assertsNothing(claim);
  }

  /// {@return the series that may settle a claim, the one its words mean by default first}
  public List<SeriesDefinition> settling(LinkedClaim linked) {
    return seriesOf(linked.concept()).stream()
        .filter(series -> isOf(series, linked.claim().place()))
        .toList();
  }

  /// {@return how a forecast came out by a day, in one series: the judgements that it gets as a
  /// statement of fact}
  public List<Judgement> outcome(LinkedClaim linked, SeriesDefinition series, LocalDate day) {
    // Whose forecast it is does not say whose figure settles it: the IMF forecasts what the
    // statistics office publishes.
    LinkedClaim unsigned =
        new LinkedClaim(linked.claim().saidBy(null), linked.concept(), linked.candidates(), "");
    return asFact(unsigned, signed(linked.claim()), List.of(series), new Readings(store, day));
  }

  /// {@return how a number stands to a figure by the tolerance table}
  ///
  /// @param rounding what the figure's own rounding leaves open
  public static Verdict against(Quantity claimed, BigDecimal figure, Interval rounding) {
    return IntervalTest.of(claimed, figure, rounding).verdict();
  }

  private List<Judgement> judge(
      LinkedClaim linked, List<SeriesDefinition> series, Readings readings) {
    Claim claim = linked.claim();
    Quantity quantity = signed(claim);
    if (quantity == null && claim.kind() == ClaimKind.COMPARISON) {
      return List.of();
    }
    if (Gate.looksAhead(claim)) {
      Question question = quantity == null ? null : question(linked, quantity);
      return forecasts.check(claim, question, series, readings);
    }
    return asFact(linked, quantity, series, readings);
  }

  private List<Judgement> asFact(
      LinkedClaim linked,
      @Nullable Quantity quantity,
      List<SeriesDefinition> series,
      Readings readings) {
    Claim claim = linked.claim();
    return switch (claim.kind()) {
      case EXTREMUM -> extremes.check(linked, series, readings);
      case FROM_TO ->
          quantity == null ? unclear(claim) : fromTo(linked, quantity, series, readings);
      case DURATION -> {
        Judgement run = streaks.check(linked, series, readings);
        Judgement beyond = run == null ? Gate.beyond(claim) : run;
        yield beyond == null ? List.of() : List.of(beyond);
      }
      case PERIODICITY, EVENT_DATE, RANK, CORRELATION -> {
        Judgement beyond = Gate.beyond(claim);
        yield beyond == null ? List.of() : List.of(beyond);
      }
      case LEVEL, SHARE, RATE, RATIO, COUNT, FLOW, FLOW_CUMULATIVE, CHANGE_PCT, CHANGE_PP ->
          numberOrDirection(linked, quantity, series, readings);
      case INDEX_LEVEL, DIRECTION, COMPARISON, TARGET, FORECAST_LEVEL, EVENT_FORECAST, DEFINITION ->
          numberOrDirection(linked, quantity, series, readings);
    };
  }

  /// "The decline was 0.4 %" says −0.4, though it gives no direction besides.
  private @Nullable Quantity signed(Claim claim) {
    Quantity quantity = inPoints(claim, inPercent(claim, turned(claim, claim.signed())));
    if (quantity != null && isDecline(claim)) {
      return quantity.negate();
    }
    Claim.Mention metric = claim.metric();
    boolean movesTo = claim.kind() == ClaimKind.FROM_TO;
    if (quantity == null || metric == null || (claim.direction() != Direction.NONE && !movesTo)) {
      return quantity;
    }
    return isOfDecline(claim, quantity) ? quantity.negate() : quantity;
  }

  private boolean isOfDecline(Claim claim, Quantity quantity) {
    Claim.Mention metric = claim.metric();
    BigDecimal point = quantity.point();
    return metric != null
        && point != null
        && point.signum() > 0
        && quantity.unit().dimension() == Dimension.PERCENT
        && free.speakOfDecline(metric.text());
  }

  /// "降幅由2.3%收窄至2.1%": both ends are sizes of a fall.
  private static boolean isDecline(Claim claim) {
    return claim.kind() == ClaimKind.FROM_TO && claim.rules().contains("decline");
  }

  /// A purchasing managers' index is printed in percent in China, and moves by "percentage points".
  private static @Nullable Quantity inPoints(Claim claim, @Nullable Quantity quantity) {
    boolean points =
        quantity != null && quantity.unit().dimension() == Dimension.PP && isDiffusion(claim);
    return points && quantity != null
        ? quantity.in(EconUnit.INDEX_POINTS.on(quantity.unit().changeBasis()))
        : quantity;
  }

  private static boolean isDiffusion(Claim claim) {
    Claim.Mention metric = claim.metric();
    return metric != null && DIFFUSION.matcher(metric.text()).find();
  }

  /// "0.4 points lower" and "0.29 trillion less" are differences below zero.
  private static @Nullable Quantity turned(Claim claim, @Nullable Quantity quantity) {
    if (quantity == null || !quantity.equals(claim.quantity())) {
      return quantity;
    }
    BigDecimal point = quantity.point();
    Dimension dimension = quantity.unit().dimension();
    boolean amount =
        dimension == Dimension.MONEY
            || dimension == Dimension.INDEX
            || dimension == Dimension.COUNT
            || dimension == Dimension.UNKNOWN;
    boolean lower =
        amount
            && claim.direction() == Direction.DOWN
            && quantity.unit().changeBasis() != ChangeBasis.LEVEL
            && point != null
            && point.signum() > 0;
    return lower ? quantity.negate() : quantity;
  }

  /// "The index added 14.7 percent" is a change in percent, whatever the index is counted in.
  private static @Nullable Quantity inPercent(Claim claim, @Nullable Quantity quantity) {
    boolean percent =
        quantity != null
            && quantity.unit().dimension() == Dimension.INDEX
            && !(claim.kind() == ClaimKind.INDEX_LEVEL && isDiffusion(claim))
            && claim.values().stream().anyMatch(v -> PERCENT_WORD.matcher(v.text()).find());
    return percent && quantity != null
        ? quantity.in(EconUnit.PERCENT.on(ChangeBasis.CHANGE))
        : quantity;
  }

  private List<Judgement> numberOrDirection(
      LinkedClaim linked,
      @Nullable Quantity quantity,
      List<SeriesDefinition> series,
      Readings readings) {
    Claim claim = linked.claim();
    if (quantity != null) {
      Judgement every = bounds.check(linked, quantity, series, readings);
      if (every != null) {
        return List.of(every);
      }
      Question asked = question(linked, quantity);
      boolean carried = claim.periodHow() == PeriodHow.INFERRED && isInForce(series);
      List<Judgement> judged = numbers.check(carried ? asked.at(null) : asked, series, readings);
      if (judged.getFirst().verdict() != Verdict.SUPPORTED) {
        return judged;
      }
      Claim decline = Movement.ofDecline(claim, linked.sentence(), free);
      if (decline != null) {
        Evidence evidence = judged.getFirst().evidence();
        Period read = evidence == null ? period(decline) : evidence.period();
        return Movement.checked(
            decline, judged, directions.check(decline.during(read), read, series, readings));
      }
      return Movement.told(claim, free)
          ? Movement.checked(
              claim, judged, directions.check(claim, period(claim), series, readings))
          : judged;
    }
    return claim.direction() == Direction.NONE
        ? unclear(claim)
        : directions.check(claim, period(claim), series, readings);
  }

  /// A rate that is fixed and then holds, as a lending rate does, is spoken of as it stands on the
  /// day, whatever month the text spoke of before.
  private static boolean isInForce(List<SeriesDefinition> series) {
    return series.stream()
        .allMatch(s ->
            s.stockFlow() == StockFlow.STOCK
                && s.unit().equals("percent")
                && s.lag() != null
                && s.lag().days() == 0);
  }

  /// Both ends must hold: the one it came to and the one it came from.
  private List<Judgement> fromTo(
      LinkedClaim linked, Quantity quantity, List<SeriesDefinition> series, Readings readings) {
    Claim claim = linked.claim();
    List<Judgement> arrived = numberOrDirection(linked, quantity, series, readings);
    Claim.Baseline baseline = claim.baseline();
    Quantity stated = baseline == null ? null : baseline.quantity();
    if (baseline == null || stated == null) {
      return arrived;
    }
    Quantity from = isDecline(claim) ? stated.negate() : stated;
    Quantity first = isOfDecline(claim, from) ? from.negate() : from;
    Moves moves = new Moves(claim, quantity, first, isToDate(quantity), numbers);
    return moves.judged(arrived, baseline.period(), series, readings);
  }

  private static Question question(LinkedClaim linked, Quantity quantity) {
    Claim claim = linked.claim();
    return new Question(
        claim,
        quantity,
        period(claim),
        Planner.baseline(claim),
        isToDate(quantity),
        linked.sentence());
  }

  private static boolean isToDate(Quantity quantity) {
    return quantity.unit().changeBasis() == ChangeBasis.YTD;
  }

  /// A period taken from the document's date says "now": the newest figure of that day. So does a
  /// single day that the text itself does not name.
  private static @Nullable Period period(Claim claim) {
    Period period = claim.period();
    boolean day = period != null && period.start().equals(period.end());
    boolean now =
        claim.periodHow() == PeriodHow.DOCUMENT_DATE
            || (claim.periodHow() == PeriodHow.INFERRED && day && !isMonthEnd(period));
    return now ? null : period;
  }

  private static boolean isMonthEnd(@Nullable Period period) {
    return period != null && period.end().plusDays(1).getDayOfMonth() == 1;
  }

  /// The concept's own series, and those of the thing that it is the growth of or that grows.
  private List<SeriesDefinition> seriesOf(@Nullable String concept) {
    if (concept == null) {
      return List.of();
    }
    List<SeriesDefinition> series = new ArrayList<>(catalogue.measuring(concept));
    String twin =
        concept.endsWith(".growth")
            ? concept.substring(0, concept.length() - ".growth".length())
            : concept + ".growth";
    for (SeriesDefinition other : catalogue.measuring(twin)) {
      series.add(other);
    }
    return series;
  }

  private static boolean isOf(SeriesDefinition series, @Nullable String place) {
    return place == null || place.isEmpty() || place.equals(series.place());
  }

  private static Judgement noSeries(LinkedClaim linked) {
    Claim claim = linked.claim();
    Claim.Mention metric = claim.metric();
    String words = metric == null ? "it" : "\"" + metric.text().strip() + "\"";
    return Judgements.undecided(
        claim,
        Reason.NO_SERIES,
        linked.concept() == null
            ? "Nothing in the loaded packs is surely " + words + "."
            : "The loaded packs know " + words + " but hold no figures for it.",
        "a series of " + words + ": an import or another pack");
  }

  private static Judgement elsewhere(Claim claim, List<SeriesDefinition> series) {
    String place = claim.place() == null ? "" : claim.place();
    return Judgements.undecided(
        claim,
        Reason.NO_SERIES,
        "The loaded packs hold figures of it for "
            + series.getFirst().place()
            + ", the text speaks of "
            + place
            + ".",
        "a series for " + place + ": an import or another pack");
  }

  private static List<Judgement> unclear(Claim claim) {
    return List.of(
        Judgements.undecided(
            claim,
            Reason.UNFALSIFIABLE,
            "No figure could show it to be false.",
            "a number or a direction"));
  }
}
