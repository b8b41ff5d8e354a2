package org.parallax.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parallax.provenance.Derivation;
import org.parallax.provenance.Origin;
import org.parallax.quantity.Period;
import org.parallax.series.Observation;
import org.parallax.series.SeriesStore;

/// Whether a text without a date has a figure as it was published before a revision: nobody knows
/// what its author could know, so that today's figure alone is no ground against it.
///
/// @param check the judgements of the claim as of a day
record EarlierPrints(SeriesStore store, Function<LocalDate, List<Judgement>> check) {

  /// {@return the judgement under the last earlier print that bears the claim out, or null}
  @Nullable Judgement of(Judgement judged, LocalDate latest) {
    Evidence evidence = judged.evidence();
    if (judged.verdict() != Verdict.CONTRADICTED || evidence == null) {
      return null;
    }
    for (LocalDate day : publications(evidence, latest).descendingSet()) {
      List<Judgement> then = check.apply(day);
      Evidence told = then.size() == 1 ? then.getFirst().evidence() : null;
      if (told != null
          && then.getFirst().verdict() == Verdict.SUPPORTED
          && told.series().equals(evidence.series())
          && told.period().equals(evidence.period())
          && told.transform().equals(evidence.transform())) {
        return read(then.getFirst(), told, day);
      }
    }
    return null;
  }

  /// The days before `latest` on which a figure under the evidence was printed.
  private TreeSet<LocalDate> publications(Evidence evidence, LocalDate latest) {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (Period period : periods(evidence.derivation())) {
      for (Observation line : store.vintages(evidence.series(), period)) {
        LocalDate known = line.knownFrom();
        if (known != null && known.isBefore(latest)) {
          days.add(known);
        }
      }
    }
    return days;
  }

  private static List<Period> periods(Derivation tree) {
    List<Period> periods = new ArrayList<>();
    if (tree.origin() instanceof Origin.Vintage vintage) {
      periods.add(Period.parse(vintage.period()));
    }
    tree.parts().forEach(part -> periods.addAll(periods(part)));
    return periods;
  }

  private static Judgement read(Judgement judged, Evidence told, LocalDate day) {
    List<String> differences = new ArrayList<>(told.differences());
    differences.add(
        "The text carries no date; read as published by "
            + Phrases.day(day)
            + ", before the figure was revised.");
    return new Judgement(
        judged.claim(),
        judged.verdict(),
        judged.reason(),
        judged.message(),
        told.with(differences),
        judged.settles());
  }
}
