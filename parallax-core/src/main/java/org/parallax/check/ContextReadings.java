package org.parallax.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimKind;
import org.parallax.claim.Gap;
import org.parallax.claim.Modality;
import org.parallax.claim.PeriodHow;
import org.parallax.document.Document;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Period;
import org.parallax.quantity.Quantity;
import org.parallax.series.Observation;
import org.parallax.series.PackSet;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.SeriesKey;
import org.parallax.series.SeriesStore;

/// Bears out figures whose own words do not say surely what they are of, or when, by what stands
/// around them: "… and 4.6 percent in the third quarter", under a heading that says growth.
///
/// The things that the sentence names, then those of the sentences before, are tried for the
/// periods that the text gives. A reading counts where it alone agrees with the figure to the
/// digits, and where so many figures of the series tried would not agree by chance: the share of
/// their past figures that would is added up and held to a limit. Such a reading may bear a figure
/// out; it never speaks against one.
public final class ContextReadings {
  /// The largest chance at which agreement still says something: for things that the sentence
  /// itself names, and for those that only stand before it.
  private static final double NAMED_HERE = 0.35;

  private static final double NAMED_BEFORE = 0.15;

  private static final double HINTED_BEFORE = 0.08;

  private static final double ANOTHER_YEAR = 0.08;

  /// How many of the last figures of a series tell how often a number would agree by chance.
  private static final int PAST = 60;

  /// The chance of a change computed from two figures, which no list of figures tells.
  private static final double COMPUTED = 0.06;

  private static final int MOST_READINGS = 40;

  private static final Set<Reason> OPEN =
      EnumSet.of(
          Reason.NO_SERIES,
          Reason.METRIC_UNSTATED,
          Reason.PERIOD_UNSTATED,
          Reason.UNIT_UNSTATED,
          Reason.NO_OBSERVATION,
          Reason.NOT_YET_PUBLISHED,
          Reason.FUTURE,
          Reason.DEFINITION_MISMATCH,
          Reason.STALE,
          Reason.AMBIGUOUS);

  private final ContextWords hints = new ContextWords();
  private final StandardConceptLinker linker;
  private final StandardChecker checker;
  private final SeriesStore store;
  private final PackSet packs;

  private ContextReadings(StandardConceptLinker linker, StandardChecker checker, PackSet packs) {
    this.linker = linker;
    this.checker = checker;
    this.packs = packs;
    this.store = packs.store();
  }

  /// {@return readings by context over the figures of these packs}
  public static ContextReadings create(
      PackSet packs, StandardConceptLinker linker, StandardChecker checker) {
    return new ContextReadings(linker, checker, packs);
  }

  /// Puts what the context bears out in the place of what was left open.
  ///
  /// @param claims in text order
  /// @param judgements by the claim's id, replaced where a reading counts
  public void complete(
      Document document,
      List<LinkedClaim> claims,
      Map<String, List<Judgement>> judgements,
      LocalDate day) {
    Surroundings around = new Surroundings(document, linker, hints, claims);
    for (LinkedClaim linked : claims) {
      List<Judgement> judged = judgements.getOrDefault(linked.claim().id(), List.of());
      if (judged.size() == 1
          && around.isElsewhere(linked.claim())
          && !isOfFigureBefore(linked, claims, judgements)) {
        judgements.put(linked.claim().id(), List.of(doubted(linked.claim(), judged.getFirst())));
      }
      if (judged.size() == 1 && isOpen(linked.claim(), judged.getFirst())) {
        Judgement borne = read(linked, around, day);
        if (borne != null) {
          judgements.put(linked.claim().id(), List.of(borne));
        }
      }
    }
  }

  /// "It was the lowest since 2019" right behind a figure that is right: the figure is meant.
  private static boolean isOfFigureBefore(
      LinkedClaim linked, List<LinkedClaim> claims, Map<String, List<Judgement>> judgements) {
    Claim claim = linked.claim();
    if (claim.kind() != ClaimKind.EXTREMUM || claim.period() == null) {
      return false;
    }
    for (LinkedClaim other : claims) {
      Claim figure = other.claim();
      boolean near =
          figure.sentence() == claim.sentence() || figure.sentence() == claim.sentence() - 1;
      boolean same =
          near
              && figure.quantity() != null
              && claim.period().equals(figure.period())
              && Objects.equals(linked.concept(), other.concept());
      if (same
          && judgements.getOrDefault(figure.id(), List.of()).stream()
              .anyMatch(j -> j.verdict() == Verdict.SUPPORTED)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOpen(Claim claim, Judgement judged) {
    Quantity quantity = claim.quantity();
    boolean fact = claim.modality() == Modality.FACT || claim.modality() == Modality.ESTIMATE;
    boolean lost = claim.gaps().stream().anyMatch(g -> g.name().endsWith("_LOST"));
    return quantity != null
        && fact
        && !lost
        && !claim.values().isEmpty()
        && !claim.negated()
        && !claim.denied()
        && isLeftOpen(judged)
        && isNumberOf(claim.kind());
  }

  /// Against a figure whose thing and time both stand elsewhere speaks nothing surely.
  private static Judgement doubted(Claim claim, Judgement judged) {
    boolean sure =
        judged.verdict() != Verdict.CONTRADICTED
            || Slips.hasTheDigits(claim.quantity(), judged.message());
    return sure
        ? judged
        : Caution.open(
            judged,
            Reason.METRIC_UNSTATED,
            "Its sentence says neither what is measured nor when.",
            "what the text measures, and when");
  }

  private static boolean isLeftOpen(Judgement judged) {
    Reason reason = judged.reason();
    return judged.verdict() == Verdict.NOT_CHECKABLE && reason != null && OPEN.contains(reason);
  }

  private static boolean isNumberOf(ClaimKind kind) {
    return switch (kind) {
      case LEVEL, SHARE, RATE, RATIO, FLOW, FLOW_CUMULATIVE, CHANGE_PCT, CHANGE_PP -> true;
      case INDEX_LEVEL, COUNT -> true;
      case FROM_TO, DURATION, PERIODICITY, EVENT_DATE, RANK, EXTREMUM, DIRECTION -> false;
      case COMPARISON, CORRELATION, TARGET, FORECAST_LEVEL, EVENT_FORECAST, DEFINITION -> false;
    };
  }

  private @Nullable Judgement read(LinkedClaim linked, Surroundings around, LocalDate day) {
    List<@Nullable Period> periods = around.periods(linked.claim());
    int sentence = linked.claim().sentence();
    Set<String> tried = new HashSet<>();
    for (Tier tier :
        List.of(
            new Tier(around.things(sentence), NAMED_HERE, "its sentence names", true),
            new Tier(
                around.thingsBefore(sentence), NAMED_BEFORE, "the sentences before name", false),
            new Tier(around.hints(sentence), NAMED_BEFORE, "its sentence hints at", false),
            new Tier(
                around.hintsBefore(sentence),
                HINTED_BEFORE,
                "the sentences before hint at",
                false))) {
      SequencedSet<String> things = new LinkedHashSet<>(tier.things());
      things.removeAll(tried);
      Judgement borne = one(linked, things, periods, tier, day);
      if (borne != null) {
        return borne;
      }
      tried.addAll(things);
    }
    return inYearSpokenOf(linked, around, day);
  }

  /// "Exports had fallen in March" after a sentence about 2020: so bold a reading must hardly ever
  /// agree by chance.
  private @Nullable Judgement inYearSpokenOf(
      LinkedClaim linked, Surroundings around, LocalDate day) {
    Period other = around.inYearSpokenOf(linked.claim());
    if (other == null) {
      return null;
    }
    int sentence = linked.claim().sentence();
    SequencedSet<String> things = new LinkedHashSet<>(around.things(sentence));
    things.addAll(around.thingsBefore(sentence));
    Tier tier = new Tier(things, ANOTHER_YEAR, "the text before names, in its year", false);
    return one(linked, things, List.of(other), tier, day);
  }

  /// The one reading that agrees, if it is one and unlikely to agree by chance.
  private @Nullable Judgement one(
      LinkedClaim linked,
      Set<String> things,
      List<@Nullable Period> periods,
      Tier tier,
      LocalDate day) {
    Claim claim = linked.claim();
    Set<String> tried = new HashSet<>();
    double chance = 0;
    Judgement agreed = null;
    int readings = 0;
    for (String thing : things) {
      for (Period period : periods) {
        if (readings++ >= MOST_READINGS) {
          return null;
        }
        LinkedClaim reading = reading(linked, thing, period);
        Judgement judged =
            reading == null
                ? null
                : first(
                    tier.weighed() ? checker.check(reading, day) : checker.agreement(reading, day));
        Evidence evidence = judged == null ? null : judged.evidence();
        if (judged == null || evidence == null) {
          continue;
        }
        if (tried.add(evidence.series().value() + " " + evidence.period())) {
          chance += chance(evidence, claim, day);
        }
        boolean agrees = judged.verdict() == Verdict.SUPPORTED;
        Evidence other = agreed == null ? null : agreed.evidence();
        if (agrees
            && other != null
            && !(other.series().equals(evidence.series())
                && other.period().equals(evidence.period()))) {
          return null;
        }
        agreed = agrees ? judged : agreed;
      }
    }
    return agreed == null || chance > tier.limit() ? null : told(agreed, tier.where(), chance);
  }

  private static @Nullable Judgement first(List<Judgement> judged) {
    return judged.size() == 1 ? judged.getFirst() : null;
  }

  private static Judgement told(Judgement judged, String where, double chance) {
    Evidence evidence = Objects.requireNonNull(judged.evidence());
    List<String> differences = new ArrayList<>(evidence.differences());
    differences.add(
        "Its own words do not say it surely: read as what %s. Of the figures that came into question, %d %% would agree by chance."
            .formatted(where, Math.round(100 * chance)));
    return new Judgement(
        judged.claim(),
        judged.verdict(),
        judged.reason(),
        judged.message() + " It is read as what " + where + ".",
        evidence.with(differences),
        judged.settles());
  }

  /// The share of a series' past figures that the claim would agree with.
  private double chance(Evidence evidence, Claim claim, LocalDate day) {
    boolean published =
        evidence.transform().equals("level") || evidence.transform().equals("end_of_period");
    if (!published) {
      return digits(claim) < 2 ? 1 : COMPUTED;
    }
    SeriesKey key = evidence.series();
    SeriesDefinition series = packs.catalogue().series(key);
    List<Observation> all = store.asOf(key, day);
    List<Observation> past = all.subList(Math.max(0, all.size() - PAST), all.size());
    if (series == null || past.isEmpty()) {
      return 1;
    }
    long agreeing =
        past.stream()
            .map(o -> o.value().multiply(series.scale()))
            .filter(v -> evidence.claimed().contains(v))
            .count();
    return (double) agreeing / past.size();
  }

  private static int digits(Claim claim) {
    Quantity quantity = claim.quantity();
    BigDecimal point = quantity == null ? null : quantity.point();
    return point == null ? 0 : point.stripTrailingZeros().precision();
  }

  /// The claim as if it had said what the context says.
  private @Nullable LinkedClaim reading(LinkedClaim linked, String thing, @Nullable Period period) {
    Claim c = linked.claim();
    Quantity quantity = c.quantity();
    if (quantity == null) {
      return null;
    }
    ClaimKind kind = c.kind();
    if (quantity.unit().dimension() == Dimension.UNKNOWN && hasPoint(c)) {
      quantity = quantity.in(EconUnit.PERCENT);
      kind = ClaimKind.RATE;
    }
    List<Gap> gaps =
        c.gaps().stream()
            .filter(
                g -> g != Gap.METRIC_UNSTATED && g != Gap.PERIOD_UNSTATED && g != Gap.UNIT_UNSTATED)
            .toList();
    PeriodHow how = period == null ? PeriodHow.DOCUMENT_DATE : PeriodHow.STATED;
    Claim read = c.readAs(kind, quantity, period, how, gaps);
    return new LinkedClaim(
        read, thing, List.of(new LinkedClaim.Candidate(thing, 1)), linked.sentence());
  }

  private static boolean hasPoint(Claim claim) {
    return claim.values().stream().anyMatch(v -> v.text().matches(".*\\d[.]\\d.*"));
  }

  /// Things that come into question, and the chance of agreement at which a figure of one of them
  /// still counts.
  ///
  /// @param weighed whether other readings of the number are tried too: dear, and worth it for few
  private record Tier(SequencedSet<String> things, double limit, String where, boolean weighed) {}
}
