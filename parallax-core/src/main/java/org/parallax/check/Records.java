package org.parallax.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.check.IntervalTest.Outcome;
import org.parallax.check.Plan.Step;
import org.parallax.check.Quantities.Side;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimKind;
import org.parallax.document.Document;
import org.parallax.quantity.Period;
import org.parallax.quantity.Quantity;
import org.parallax.series.Catalogue;
import org.parallax.series.Observation;
import org.parallax.series.PackSet;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.SeriesStore;

/// "… 49.3, the weakest since 2020": records told of a figure that the text gives right and that is
/// known in a series.
///
/// The figure's own judgement says which series and period are meant. A record is false where a
/// figure after the time named lies beyond it ("since 2020": after 2020, for the time named is
/// where the last like it was), and holds where none does and the series reaches back that far.
public final class Records {
  private static final String RULE = "record";
  private static final int BACK = 2;

  private final Catalogue catalogue;
  private final SeriesStore store;
  private final WindowWords windows = new WindowWords();

  private Records(PackSet packs) {
    this.catalogue = packs.catalogue();
    this.store = packs.store();
  }

  /// {@return the check of records over the figures of these packs}
  public static Records create(PackSet packs) {
    return new Records(packs);
  }

  /// Judges the records of a document by the figures they are told of.
  ///
  /// @param claims in text order
  /// @param judgements by the claim's id; those of records are replaced
  public void complete(
      Document document,
      List<LinkedClaim> claims,
      Map<String, List<Judgement>> judgements,
      LocalDate day) {
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i).claim();
      if (claim.kind() == ClaimKind.EXTREMUM && claim.rules().contains(RULE)) {
        Evidence figure = figure(claims, i, judgements);
        String sentence = document.sentences().get(claim.sentence()).span().of(document.text());
        Judgement judged = figure == null ? null : judge(claim, sentence, figure, day);
        judgements.put(claim.id(), judged == null ? List.of() : List.of(judged));
      }
    }
  }

  /// The evidence of the figure told last before a record, where the figure is right.
  private static @Nullable Evidence figure(
      List<LinkedClaim> claims, int at, Map<String, List<Judgement>> judgements) {
    Claim record = claims.get(at).claim();
    for (int i = at - 1; i >= 0; i--) {
      Claim c = claims.get(i).claim();
      if (c.sentence() < record.sentence() - BACK) {
        return null;
      }
      boolean same =
          c.metric() != null
              && c.metric().equals(record.metric())
              && java.util.Objects.equals(c.period(), record.period())
              && !c.values().isEmpty();
      List<Judgement> judged = judgements.getOrDefault(c.id(), List.of());
      if (same && judged.size() == 1) {
        Judgement one = judged.getFirst();
        boolean right =
            one.verdict() == Verdict.SUPPORTED || one.verdict() == Verdict.SUPPORTED_LOOSELY;
        Evidence evidence = one.evidence();
        boolean published = evidence != null && evidence.transform().equals("level");
        return right && published ? evidence : null;
      }
    }
    return null;
  }

  private @Nullable Judgement judge(Claim claim, String sentence, Evidence figure, LocalDate day) {
    SeriesDefinition series = catalogue.series(figure.series());
    List<Observation> all = store.asOf(figure.series(), day);
    Observation own =
        all.stream().filter(o -> o.period().equals(figure.period())).findFirst().orElse(null);
    Period window = own == null ? null : windows.after(claim.quote(), sentence, own.period());
    if (series == null || own == null || window == null) {
      return null;
    }
    boolean high = claim.rules().contains("high");
    boolean low = claim.rules().contains("low");
    boolean fall = claim.rules().contains("first_fall");
    Observation rival = null;
    int held = 0;
    for (Observation o : all) {
      boolean within =
          o.period().start().isAfter(window.start())
              && o.period().end().isBefore(own.period().start());
      if (within) {
        held++;
        int c = o.value().compareTo(own.value());
        boolean beyond =
            high ? c > 0 : low ? c < 0 : fall ? o.value().signum() < 0 : o.value().signum() > 0;
        boolean further =
            rival == null || (o.value().compareTo(rival.value()) > 0) == (high || (!low && !fall));
        rival = beyond && further ? o : rival;
      }
    }
    boolean reaches = !all.getFirst().period().start().isAfter(window.start().plusMonths(4));
    if (held == 0 || (rival == null && !reaches)) {
      return null;
    }
    return judgement(claim, series, own, rival, high || (!low && !fall), day);
  }

  private Judgement judgement(
      Claim claim,
      SeriesDefinition series,
      Observation own,
      @Nullable Observation rival,
      boolean high,
      LocalDate day) {
    Verdict verdict = rival == null ? Verdict.SUPPORTED : Verdict.CONTRADICTED;
    Readings readings = new Readings(store, day);
    Plan plan = new Plan(series, Step.AS_PUBLISHED, List.of());
    Amount amount = PeriodFigures.single(series, own, "level", List.of());
    BigDecimal line = rival == null ? amount.value() : rival.value().multiply(series.scale());
    Quantity half = Quantities.half(line, Side.of(high), series);
    Outcome outcome = new Outcome(verdict, half.accept(), "extremum", false);
    Reading reading = new Reading(plan, half, amount, outcome, false, false, null, List.of());
    Question question = new Question(claim, half, own.period(), null, false);
    Evidence evidence = new Judgements(readings).evidence(question, reading, verdict);
    List<String> words = new ArrayList<>();
    words.add("\"" + claim.quote().strip() + "\"");
    words.add(rival == null ? "agrees with" : "does not agree with");
    words.add(Publishers.possessive(series.publisher()) + " figures:");
    words.add(Phrases.period(own.period()) + " has");
    words.add(Phrases.figure(amount.value(), half.unit().code()) + (rival == null ? "," : "; but"));
    words.add(
        rival == null
            ? "and no figure after the time named lies beyond it."
            : Phrases.period(rival.period())
                + " had "
                + Phrases.figure(line, half.unit().code())
                + ".");
    return new Judgement(claim.id(), verdict, null, String.join(" ", words), evidence, "");
  }
}
