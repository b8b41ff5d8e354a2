package org.parallax.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.check.IntervalTest.Outcome;
import org.parallax.check.Plan.Step;
import org.parallax.check.Sought.Found;
import org.parallax.check.Sought.Missing;
import org.parallax.claim.Claim;
import org.parallax.claim.Direction;
import org.parallax.claim.PeriodHow;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Period;
import org.parallax.series.Observation;
import org.parallax.series.SeriesDefinition;

/// Records and "lowest since": the figure against all others of the window, as known on the day.
///
/// What a series does not reach back to it cannot confirm: a record stands only within the history
/// that is held, and says so.
final class ExtremumCheck {

  /// How much of a stated window the series must cover before it can bear out an extremum.
  private static final double ENOUGH = 0.8;

  private static final Pattern PERCENT = Pattern.compile("\\d\\s?[%\uff05]|\\d per ?cent|百分之");

  /// The rule of claims that a change is the first of its kind in a while.
  private static final String FIRST = "first_since";

  private static final RecordWords RECORDS = new RecordWords();
  private static final WindowWords WINDOWS = new WindowWords();

  private final Coverage coverage;
  private final StandingCheck standing;
  private final NumberCheck numbers;
  private final FreeWords free;

  ExtremumCheck(Coverage coverage, FreeWords free) {
    this.coverage = coverage;
    this.free = free;
    this.standing = new StandingCheck(coverage, free);
    this.numbers = new NumberCheck(coverage, new Planner(free));
  }

  List<Judgement> check(LinkedClaim linked, List<SeriesDefinition> series, Readings readings) {
    Claim claim = linked.claim();
    Period period = claim.periodHow() == PeriodHow.DOCUMENT_DATE ? null : claim.period();
    var quantity = claim.signed();
    if (quantity != null) {
      List<Judgement> value =
          numbers.check(
              new Question(claim, quantity, period, Planner.baseline(claim), false),
              series,
              readings);
      if (value.getFirst().verdict() == Verdict.CONTRADICTED) {
        return value;
      }
    }
    Claim.Mention metric = claim.metric();
    boolean unclear =
        claim.direction() == Direction.NONE
            || claim.direction() == Direction.FLAT
            || (metric != null
                && free.speakOfDecline(metric.text())
                && !claim.rules().contains("extremum_of_decline"));
    if (unclear) {
      return List.of(
          Judgements.undecided(
              claim,
              Reason.AMBIGUOUS,
              "The words do not say whether the highest or the lowest is meant.",
              "the figure itself"));
    }
    Missing<?> lack = null;
    for (SeriesDefinition one : ofItsUnit(claim, coverage.ranked(claim, series))) {
      switch (read(claim, linked.sentence(), period, one, readings)) {
        case Found<Judgement>(Judgement judgement) -> {
          return List.of(judgement);
        }
        case Missing<Judgement> missing -> lack = lack == null ? missing : lack;
      }
    }
    return List.of(
        lack == null
            ? Judgements.undecided(claim, Reason.NO_SERIES, "No series is there.", "a series")
            : Judgements.undecided(claim, lack.reason(), lack.message(), lack.settles()));
  }

  /// "It grew 12.0 %, the most since 2020": the most of the growth, not of what grew.
  private static List<SeriesDefinition> ofItsUnit(Claim claim, List<SeriesDefinition> ranked) {
    List<SeriesDefinition> rates = ranked.stream().filter(s -> s.unit().equals("percent")).toList();
    boolean percent = PERCENT.matcher(claim.quote()).find();
    return percent && !rates.isEmpty() ? rates : ranked;
  }

  private Sought<Judgement> read(
      Claim claim,
      String sentence,
      @Nullable Period period,
      SeriesDefinition series,
      Readings readings) {
    String obstacle = standing.obstacle(claim, series);
    if (obstacle != null) {
      return new Missing<>(
          Reason.DEFINITION_MISMATCH, obstacle, "a series of the thing itself, with its history");
    }
    boolean high = claim.direction() == Direction.HIGH || claim.direction() == Direction.UP;
    Quantities.Side side = Quantities.Side.of(high);
    Plan plan = new Plan(series, Step.AS_PUBLISHED, coverage.differences(claim, series));
    Period when = period != null && isLong(period, series) ? null : period;
    Question question =
        new Question(
            claim, Quantities.half(BigDecimal.ZERO, side, series), when, null, false, sentence);
    return switch (readings.read(question, plan)) {
      case Missing<Reading> missing -> missing.of();
      case Found<Reading>(Reading reading) -> compared(question, reading, high, readings);
    };
  }

  private static Sought<Judgement> compared(
      Question question, Reading reading, boolean high, Readings readings) {
    SeriesDefinition series = reading.plan().series();
    Period target = reading.amount().period();
    Period told = window(question.claim(), series);
    Period window =
        told == null && !RECORDS.in(question.claim())
            ? WINDOWS.after(question.claim().quote(), question.sentence(), target)
            : told;
    List<Observation> others = new ArrayList<>();
    List<Observation> all = readings.store().asOf(series.key(), readings.asOf());
    for (Observation line : all) {
      if (isInside(line.period(), window, target) && line.period().end().isBefore(target.start())) {
        others.add(line);
      }
    }
    if (others.isEmpty()) {
      return new Missing<>(
          Reason.NO_OBSERVATION,
          "The series \"" + series.name("en") + "\" has no earlier figures to compare with.",
          "a longer history");
    }
    if (question.claim().rules().contains(FIRST)) {
      return first(question, reading, others, all.getFirst().period(), window, readings);
    }
    Observation rival = others.getFirst();
    for (Observation line : others) {
      int c = line.value().compareTo(rival.value());
      if (high ? c > 0 : c < 0) {
        rival = line;
      }
    }
    BigDecimal record = rival.value().multiply(series.scale());
    int ahead = reading.amount().value().compareTo(record) * (high ? 1 : -1);
    if (ahead < 0 && window == null && !RECORDS.in(question.claim())) {
      return new Missing<>(
          Reason.AMBIGUOUS,
          "The text does not say among which figures it is the "
              + (high ? "highest" : "lowest")
              + ".",
          "since when it is the " + (high ? "highest" : "lowest"));
    }
    boolean reaches = reaches(window, all.getFirst().period().start(), target);
    Verdict verdict = ahead < 0 ? Verdict.CONTRADICTED : verdict(ahead, window, reaches);
    Interval used = high ? Interval.atLeast(record, false) : Interval.atMost(record, false);
    List<String> notes =
        List.of(
            "The "
                + (high ? "highest" : "lowest")
                + " earlier figure is "
                + Phrases.figure(record, series.unit())
                + " for "
                + Phrases.period(rival.period())
                + (ahead == 0 ? ", a tie." : "."),
            "Compared with "
                + others.size()
                + " figures since "
                + Phrases.period(others.getFirst().period())
                + ".");
    Reading tested =
        new Reading(
            reading.plan(),
            reading.quantity(),
            reading.amount(),
            new Outcome(verdict, used, "extremum", false),
            reading.early(),
            reading.undated(),
            null,
            notes);
    return new Found<>(new Judgements(readings).of(question, tested, notes.getFirst()));
  }

  /// "The first fall since 2020": a figure of its own sign stands before it in the window or none.
  private static Sought<Judgement> first(
      Question question,
      Reading reading,
      List<Observation> others,
      Period earliest,
      @Nullable Period window,
      Readings readings) {
    SeriesDefinition series = reading.plan().series();
    int sign = question.claim().direction() == Direction.DOWN ? -1 : 1;
    if (!DirectionCheck.isGrowth(series) || window == null) {
      return new Missing<>(
          Reason.AMBIGUOUS,
          "The words do not say surely which change is the first.",
          "since when, and of which rate");
    }
    Observation before = null;
    for (Observation line : others) {
      before = line.value().signum() == sign ? line : before;
    }
    boolean own = reading.amount().value().signum() == sign;
    boolean reaches = reaches(window, earliest.start(), reading.amount().period());
    Verdict verdict =
        !own || before != null
            ? Verdict.CONTRADICTED
            : reaches ? Verdict.SUPPORTED : Verdict.NOT_CHECKABLE;
    String note =
        before == null
            ? "No earlier figure lies on that side of zero among " + others.size() + "."
            : "The figure for "
                + Phrases.period(before.period())
                + " was "
                + Phrases.figure(before.value().multiply(series.scale()), series.unit())
                + " already.";
    Reading tested =
        new Reading(
            reading.plan(),
            reading.quantity(),
            reading.amount(),
            new Outcome(verdict, Interval.atLeast(BigDecimal.ZERO, false), "extremum", false),
            reading.early(),
            reading.undated(),
            null,
            List.of(note));
    return new Found<>(new Judgements(readings).of(question, tested, note));
  }

  /// "The lowest since 2022" leaves 2022 itself out: the figure that was as low lies in it.
  private static boolean isInside(Period line, @Nullable Period window, Period target) {
    if (window == null) {
      return true;
    }
    boolean since = window.end().isBefore(target.start());
    return line.start().isAfter(since ? window.end() : window.start());
  }

  /// A period longer than the series' own is not when the extremum stood but how far back it
  /// reaches.
  private static @Nullable Period window(Claim claim, SeriesDefinition series) {
    Period said = claim.window();
    Period period = claim.period();
    if (said == null && RECORDS.in(claim)) {
      return null;
    }
    return said == null && period != null && isLong(period, series) ? period : said;
  }

  private static boolean isLong(Period period, SeriesDefinition series) {
    return period
            .start()
            .plusMonths(PeriodFigures.months(series.frequency()))
            .isBefore(period.end())
        && period.frequency() != series.frequency();
  }

  private static Verdict verdict(int ahead, @Nullable Period window, boolean reaches) {
    if (!reaches) {
      return Verdict.NOT_CHECKABLE;
    }
    return ahead == 0 || window == null ? Verdict.SUPPORTED_LOOSELY : Verdict.SUPPORTED;
  }

  private static boolean reaches(@Nullable Period window, LocalDate first, Period target) {
    if (window == null || !first.isAfter(window.start().plusMonths(1))) {
      return true;
    }
    double asked = target.end().toEpochDay() - window.start().toEpochDay();
    double held = target.end().toEpochDay() - first.toEpochDay();
    return asked > 0 && held / asked >= ENOUGH;
  }
}
