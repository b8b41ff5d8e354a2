package org.parallax.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parallax.series.Observation;
import org.parallax.series.Pack;
import org.parallax.series.PackSet;
import org.parallax.series.SeriesDefinition;

/// Claims about what can be computed from every series of the bundled packs (growth from levels,
/// differences in points, ranges, directions, extremes, figures before and after a revision), half
/// of them pushed past the figure, against labels worked out by plain inequalities in [TruthCases].
class TruthTransformsTest {

  private static final PackSet PACKS = PackSet.bundled();

  @Test
  void everyTransformIsJudgedRightInLabelAndFigure() {
    Tally tally = run(61);
    assertThat(tally.rows).isGreaterThan(5_000);
    assertThat(tally.wrong).isEmpty();
    assertThat(tally.kinds.keySet())
        .contains(
            "growth on the year",
            "growth from a baseline",
            "points on the year",
            "points from a baseline",
            "range",
            "direction",
            "extremum",
            "first print",
            "revised",
            TruthCases.UNDATED);
    assertThat(tally.labels.keySet())
        .contains(Verdict.SUPPORTED, Verdict.SUPPORTED_LOOSELY, Verdict.CONTRADICTED);
  }

  @Test
  @Tag("endurance")
  void aHundredThousandTransformedClaimsAreJudgedRightInLabelAndFigure() {
    Tally tally = run(1);
    assertThat(tally.rows).isGreaterThan(100_000);
    assertThat(tally.wrong).isEmpty();
  }

  private static Tally run(int everyNth) {
    Tally tally = new Tally();
    for (Pack pack : PACKS.packs()) {
      for (SeriesDefinition series : pack.series()) {
        List<Observation> lines =
            pack.observations().stream().filter(o -> o.series().equals(series.key())).toList();
        Pack alone =
            new Pack(
                pack.id(),
                pack.version(),
                pack.title(),
                pack.licence(),
                pack.digest(),
                pack.concepts(),
                List.of(series),
                lines);
        PackSet set = PackSet.of(List.of(alone));
        StandardChecker checker = StandardChecker.create(set);
        TruthCases cases = new TruthCases(series, set.store());
        for (int i = 0; i < lines.size(); i += everyNth) {
          cases.of(lines.get(i)).forEach(row -> tally.add(row, series, checker));
        }
      }
    }
    System.out.println("TRUTH " + tally.rows + " rows " + tally.labels + " " + tally.kinds);
    return tally;
  }

  /// What was judged, and what was judged wrong.
  private static final class Tally {
    private int rows;
    private final Map<Verdict, Integer> labels = new TreeMap<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    private void add(TruthCases.Row row, SeriesDefinition series, StandardChecker checker) {
      rows++;
      labels.merge(row.expected(), 1, Integer::sum);
      kinds.merge(row.kind(), 1, Integer::sum);
      LocalDate day = row.day();
      LinkedClaim linked = new LinkedClaim(row.claim(), series.concept(), List.of());
      List<Judgement> judged =
          row.kind().equals(TruthCases.UNDATED)
              ? checker.checkUndated(linked, day)
              : checker.check(linked, day);
      if (wrong.size() < 10 && !isRight(row, judged)) {
        wrong.add(
            series.key()
                + " "
                + row.kind()
                + " "
                + row.claim().quote()
                + " "
                + row.claim().quantity()
                + " as of "
                + day
                + " expected "
                + row.expected()
                + " "
                + row.figure()
                + " found "
                + judged);
      }
    }

    private static boolean isRight(TruthCases.Row row, List<Judgement> judged) {
      if (judged.size() != 1) {
        return false;
      }
      Evidence evidence = judged.getFirst().evidence();
      return judged.getFirst().verdict() == row.expected()
          && evidence != null
          && evidence.then() != null
          && evidence.period().equals(row.period())
          && evidence.then().value().subtract(row.figure()).abs().compareTo(NEAR) < 0;
    }

    private static final BigDecimal NEAR = new BigDecimal("1e-9");
  }
}
