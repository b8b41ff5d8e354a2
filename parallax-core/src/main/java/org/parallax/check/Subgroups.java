package org.parallax.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Claim;
import org.parallax.claim.PeriodHow;
import org.parallax.provenance.Grade;
import org.parallax.quantity.Quantity;
import org.parallax.series.Catalogue;
import org.parallax.series.Concept;
import org.parallax.series.SeriesDefinition;

/// "Unemployment was 16.5 %" of a figure that is only that of the young: the text has dropped for
/// whom it holds.
///
/// It is said where the figure of the whole does not bear the number out and that of one of its
/// parts does, for the very period that the text names.
final class Subgroups {

  private final Catalogue catalogue;
  private final NumberCheck numbers;

  Subgroups(Catalogue catalogue, NumberCheck numbers) {
    this.catalogue = catalogue;
    this.numbers = numbers;
  }

  /// {@return the judgement that names the part whose figure it is, or null}
  ///
  /// @param judged the judgements by the whole
  @Nullable Judgement of(
      LinkedClaim linked, Question question, List<Judgement> judged, Readings readings) {
    Claim claim = linked.claim();
    Quantity quantity = claim.quantity();
    boolean plain =
        quantity != null
            && question.period() != null
            && !IntervalTest.isBound(question.quantity())
            && claim.periodHow() != PeriodHow.INFERRED
            && (claim.population() == null || claim.population().isBlank())
            && judged.stream().noneMatch(Subgroups::holds);
    if (!plain) {
      return null;
    }
    for (Concept part : catalogue.concepts()) {
      List<SeriesDefinition> series =
          linked.concept() != null && linked.concept().equals(part.parent())
              ? catalogue.measuring(part.id()).stream().filter(s -> isNarrow(s, claim)).toList()
              : List.of();
      if (series.isEmpty()) {
        continue;
      }
      Judgement found = numbers.check(question, series, readings).getFirst();
      if (found.verdict() == Verdict.SUPPORTED) {
        return open(found, series.getFirst());
      }
    }
    return null;
  }

  private static boolean isNarrow(SeriesDefinition series, Claim claim) {
    String place = claim.place();
    boolean here = place == null || place.isEmpty() || place.equals(series.place());
    return here && !series.population().isEmpty() && series.unit().equals("percent");
  }

  private static boolean holds(Judgement judged) {
    return judged.verdict() == Verdict.SUPPORTED || judged.verdict() == Verdict.SUPPORTED_LOOSELY;
  }

  private static Judgement open(Judgement found, SeriesDefinition series) {
    Evidence evidence = found.evidence();
    Grade grade = evidence == null ? null : evidence.grade();
    return new Judgement(
        found.claim(),
        Verdict.NOT_CHECKABLE,
        Reason.POPULATION_UNSTATED,
        "It is the figure of another population ("
            + series.population()
            + "), which the text does not name. "
            + found.message(),
        grade == null || evidence == null ? evidence : evidence.ungraded(),
        "for whom the figure holds");
  }
}
