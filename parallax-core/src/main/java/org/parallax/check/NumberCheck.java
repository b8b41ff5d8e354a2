package org.parallax.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Plan.Step;
import org.parallax.check.Sought.Found;
import org.parallax.check.Sought.Missing;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimKind;
import org.parallax.claim.Direction;
import org.parallax.claim.PeriodHow;
import org.parallax.quantity.ChangeBasis;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.Period;
import org.parallax.quantity.Quantity;
import org.parallax.series.Measure;
import org.parallax.series.SeriesDefinition;

/// Compares a number with every series that could bear it out, and settles which reading counts.
///
/// The first series in rank is what the words mean by default. If it agrees, the claim is supported
/// and the other readings are told beside it. If it does not and another reading that the words
/// allow does, both are given. If none does, the claim is contradicted.
final class NumberCheck {

  private final Coverage coverage;
  private final Planner planner;
  private final Phases phases = new Phases();

  NumberCheck(Coverage coverage, Planner planner) {
    this.coverage = coverage;
    this.planner = planner;
  }

  /// {@return one judgement for every reading that counts}
  List<Judgement> check(Question question, List<SeriesDefinition> series, Readings readings) {
    List<Judgement> judged = checkAt(question, series, readings);
    Period period = question.period();
    Judgement first = judged.getFirst();
    if (period == null || question.claim().periodHow() != PeriodHow.RELATIVE) {
      return judged;
    }
    // A fact cannot be of a time to come: "the fourth quarter" in January is last year's. And "in
    // August" at the end of August may be this one, of a rate that is fixed within the month.
    int years =
        first.reason() == Reason.FUTURE ? -1 : first.verdict() == Verdict.CONTRADICTED ? 1 : 0;
    boolean over = years == 1 && period.plusYears(1).end().isBefore(readings.asOf());
    if (years == 0 || over) {
      return judged;
    }
    List<Judgement> other = checkAt(question.at(period.plusYears(years)), series, readings);
    return other.getFirst().verdict() == Verdict.SUPPORTED ? other : judged;
  }

  /// Where the text names the publisher, its own series answer; those of others may agree, but
  /// never speak against the text.
  private List<Judgement> checkAt(
      Question question, List<SeriesDefinition> all, Readings readings) {
    String words = question.sourceWords();
    boolean international = Publishers.namesInternational(words);
    List<SeriesDefinition> own =
        all.stream().filter(s -> international && Publishers.names(words, s.publisher())).toList();
    boolean foreign = international && own.isEmpty();
    List<Judgement> judged = checkIn(question, own.isEmpty() ? all : own, readings);
    return foreign ? judged.stream().map(NumberCheck::ofAnother).toList() : judged;
  }

  private static Judgement ofAnother(Judgement judged) {
    return judged.verdict() == Verdict.CONTRADICTED
        ? Caution.open(
            judged,
            Reason.DEFINITION_MISMATCH,
            "The text gives the figure of another publisher.",
            "that publisher's own series")
        : judged;
  }

  private List<Judgement> checkIn(
      Question question, List<SeriesDefinition> series, Readings readings) {
    List<Reading> best = new ArrayList<>();
    Map<Reason, Missing<?>> lacks = new EnumMap<>(Reason.class);
    for (SeriesDefinition one : coverage.ranked(question.claim(), series)) {
      Period phase =
          Phases.isPhased(one)
              ? phases.named(question.claim(), question.sentence(), one, readings.store())
              : null;
      Reading reading = read(phase == null ? question : question.at(phase), one, readings, lacks);
      Reading held = reading == null ? newest(question, one, readings) : reading;
      if (held != null) {
        best.add(held);
      }
    }
    if (best.isEmpty()) {
      Judgement level = levelForGrowth(question, series, readings);
      Judgement slip = level == null ? percentForPoints(question, series, readings) : level;
      return List.of(slip == null ? lack(question.claim(), lacks) : slip);
    }
    // A published figure before one computed from others.
    best.sort(Comparator.comparingInt(r -> r.plan().step() == Step.AS_PUBLISHED ? 0 : 1));
    return settle(question, best, series, readings);
  }

  /// "The index rose 50.2 %" of an index that stands at 50.2: where it stands, told as how far it
  /// moved.
  private @Nullable Judgement levelForGrowth(
      Question question, List<SeriesDefinition> series, Readings readings) {
    Claim claim = question.claim();
    boolean moved =
        claim.kind() == ClaimKind.CHANGE_PCT
            && question.period() != null
            && (claim.direction() == Direction.UP || claim.direction() == Direction.DOWN);
    for (SeriesDefinition one :
        moved ? coverage.ranked(claim, series) : List.<SeriesDefinition>of()) {
      boolean stands =
          one.measure() == Measure.SHARE
              || (one.measure() == Measure.INDEX && !Planner.isClose(one))
              || (one.measure() == Measure.LEVEL && one.unit().equals("percent"));
      Plan plan = new Plan(one, Step.AS_PUBLISHED, coverage.differences(claim, one));
      if (stands
          && coverage.obstacle(claim, question.sentence(), one) == null
          && readings.read(question, plan) instanceof Found<Reading>(Reading level)
          && level.verdict() == Verdict.SUPPORTED) {
        Reading against = level.judged(Verdict.CONTRADICTED);
        return new Judgements(readings)
            .of(question, against, "It stands there; that is not how far it moved.");
      }
    }
    return null;
  }

  /// "Growth fell 1.3 % on the month" of a rate that fell by 1.3 percentage points.
  private @Nullable Judgement percentForPoints(
      Question question, List<SeriesDefinition> series, Readings readings) {
    Claim claim = question.claim();
    Quantity quantity = question.quantity();
    ChangeBasis basis = quantity.unit().changeBasis();
    boolean step = basis == ChangeBasis.MOM || basis == ChangeBasis.QOQ;
    boolean told =
        claim.kind() == ClaimKind.CHANGE_PCT
            && quantity.unit().dimension() == Dimension.PERCENT
            && (step || question.baseline() != null)
            && planner.isOfRate(claim);
    for (SeriesDefinition one :
        told ? coverage.ranked(claim, series) : List.<SeriesDefinition>of()) {
      Step move = question.baseline() == null ? Step.CHANGE_ON_PREVIOUS : Step.CHANGE_FROM_BASELINE;
      Question points =
          new Question(
              claim,
              quantity.in(EconUnit.PP.on(basis)),
              question.period(),
              question.baseline(),
              false,
              question.sentence());
      Plan plan = new Plan(one, move, coverage.differences(claim, one));
      if (one.unit().equals("percent")
          && readings.read(points, plan) instanceof Found<Reading>(Reading moved)
          && moved.verdict() == Verdict.SUPPORTED) {
        return new Judgements(readings)
            .of(
                points,
                moved.judged(Verdict.CONTRADICTED),
                "It holds in percentage points, not in percent.");
      }
    }
    return null;
  }

  /// A month that the text only carries on is not that of a quarterly or annual figure: where the
  /// newest of those bears the number out it is the one that is meant; else nothing is known.
  private @Nullable Reading newest(Question question, SeriesDefinition series, Readings readings) {
    Period period = question.period();
    boolean carried = question.claim().periodHow() == PeriodHow.INFERRED && period != null;
    Frequency unit = period == null ? null : period.frequency();
    boolean shorter = unit != null && unit.compareTo(series.frequency()) < 0;
    if (!carried || !shorter) {
      return null;
    }
    Reading reading = read(question.at(null), series, readings, new EnumMap<>(Reason.class));
    return reading != null && reading.agrees() ? reading : null;
  }

  /// {@return the readings of the first series in rank that has any, best first, or none}
  List<Reading> readings(Question question, List<SeriesDefinition> series, Readings readings) {
    Map<Reason, Missing<?>> lacks = new EnumMap<>(Reason.class);
    List<Reading> found = new ArrayList<>();
    for (SeriesDefinition one : coverage.ranked(question.claim(), series)) {
      Reading reading = read(question, one, readings, lacks);
      if (reading != null) {
        found.add(reading);
      }
    }
    return found;
  }

  private @Nullable Reading read(
      Question question,
      SeriesDefinition series,
      Readings readings,
      Map<Reason, Missing<?>> lacks) {
    Claim claim = question.claim();
    String obstacle = coverage.obstacle(claim, question.sentence(), series);
    if (obstacle != null) {
      lacks.putIfAbsent(
          Reason.DEFINITION_MISMATCH,
          new Missing<Reading>(
              Reason.DEFINITION_MISMATCH, obstacle, "a series that covers what the text says"));
      return null;
    }
    return switch (planner.steps(claim, question.quantity(), series)) {
      case Missing<List<Step>> missing -> {
        lacks.putIfAbsent(missing.reason(), missing);
        yield null;
      }
      case Found<List<Step>>(List<Step> steps) -> best(question, series, steps, readings, lacks);
    };
  }

  private @Nullable Reading best(
      Question question,
      SeriesDefinition series,
      List<Step> steps,
      Readings readings,
      Map<Reason, Missing<?>> lacks) {
    List<Reading> tried = new ArrayList<>();
    boolean complete = true;
    for (Step step : steps) {
      if (Readings.wantsBaseline(step, question)
          || (steps.size() > 1 && Readings.passesOverBaseline(step, question))) {
        continue;
      }
      Plan plan = new Plan(series, step, coverage.differences(question.claim(), series));
      switch (readings.read(question, plan)) {
        case Found<Reading>(Reading reading) -> Currencies.compared(reading, series, tried, lacks);
        case Missing<Reading> missing -> {
          lacks.putIfAbsent(missing.reason(), missing);
          complete = false;
        }
      }
    }
    // Where one of several meanings has no figure, the others cannot speak against the text.
    Reading first = tried.isEmpty() || !complete ? null : tried.getFirst();
    return tried.stream()
        .filter(Reading::agrees)
        .min(Comparator.comparingInt(r -> r.verdict() == Verdict.SUPPORTED ? 0 : 1))
        .orElse(first);
  }

  private List<Judgement> settle(
      Question question, List<Reading> found, List<SeriesDefinition> series, Readings readings) {
    Judgements words = new Judgements(readings);
    Reading first = found.getFirst();
    if (first.agrees()) {
      Judgement judged = words.of(question, first.with(besides(found, first)), "");
      return List.of(Doubts.ofBound(question, first, judged, readings));
    }
    Slips slips = new Slips(readings);
    Reading other = found.stream().filter(Reading::agrees).findFirst().orElse(null);
    if (other == null) {
      Reading dated = found.stream().filter(r -> r.elsewhere() != null).findFirst().orElse(first);
      boolean against = dated.verdict() == Verdict.CONTRADICTED && dated.elsewhere() == null;
      against &= !readings.plain();
      String slip = against ? slips.name(question, dated, series) : "";
      Judgement judged = words.of(question, dated.with(besides(found, dated)), slip);
      return List.of(against ? Doubts.weighed(question, dated, slip, judged, readings) : judged);
    }
    boolean mixed =
        first.verdict() == Verdict.CONTRADICTED
            && first.elsewhere() == null
            && question.period() != null;
    return mixed
        ? List.of(words.of(question, first, ""), words.of(question, other, ""))
        : List.of(words.of(question, other, ""));
  }

  /// What the readings that do not count say, where they say something else.
  private static List<String> besides(List<Reading> found, Reading chosen) {
    List<String> notes = new ArrayList<>(chosen.notes());
    for (Reading other : found) {
      boolean differs = other.amount().value().compareTo(chosen.amount().value()) != 0;
      if (differs) {
        notes.add(
            "\""
                + other.plan().series().name("en")
                + "\" has "
                + Phrases.figure(other.amount().value(), other.quantity().unit().code())
                + ".");
      }
    }
    return notes;
  }

  /// The lack that says most: a figure that is only late before one that is none.
  private static Judgement lack(Claim claim, Map<Reason, Missing<?>> lacks) {
    for (Reason reason :
        List.of(
            Reason.NOT_YET_PUBLISHED,
            Reason.FUTURE,
            Reason.STALE,
            Reason.VINTAGE_MISSING,
            Reason.NO_OBSERVATION,
            Reason.BASE_LOST,
            Reason.UNIT_UNSTATED,
            Reason.DEFINITION_MISMATCH)) {
      Missing<?> missing = lacks.get(reason);
      if (missing != null) {
        return Judgements.undecided(claim, reason, missing.message(), missing.settles());
      }
    }
    return Judgements.undecided(
        claim,
        Reason.NO_SERIES,
        "The loaded packs hold no series for it.",
        "a series that measures it: an import or another pack");
  }
}
