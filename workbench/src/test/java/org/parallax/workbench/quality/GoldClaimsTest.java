package org.parallax.workbench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parallax.check.StandardConceptLinker;
import org.parallax.claim.StandardClaimExtractor;
import org.parallax.workbench.Engines;
import org.parallax.workbench.quality.GoldTally.Measure;

@Tag("slow")
class GoldClaimsTest {
  private static final Path DEV =
      Path.of(System.getProperty("parallax.root", ".."), "benchmarks", "claims", "dev");

  private static final Set<String> ROLES =
      Set.of(
          "value",
          "period",
          "page_date",
          "citation",
          "heading_number",
          "ordinal",
          "name",
          "idiom",
          "attribution_date",
          "baseline_period",
          "furniture");

  /// What is reached, so that it is not lost; docs/method/claims.md keeps the aims and what is
  /// reached beside them.
  private static final Map<Measure, Double> HELD = held();

  private static Map<Measure, Double> held() {
    Map<Measure, Double> held = new EnumMap<>(Measure.class);
    held.put(Measure.VALUE, 0.93);
    held.put(Measure.VALUE_UNIT_COMPARATOR, 0.80);
    held.put(Measure.MODALITY, 0.88);
    held.put(Measure.PERIOD, 0.69);
    held.put(Measure.ATTRIBUTION, 0.85);
    held.put(Measure.CONCEPT, 0.74);
    held.put(Measure.ROLE_VALUE, 0.93);
    held.put(Measure.DIRECTIONAL, 0.60);
    held.put(Measure.DIRECTIONAL_RIGHT, 0.94);
    return held;
  }

  /// A folder of the same form, to be measured: `-Dparallax.gold=FOLDER`.
  private static final String ELSEWHERE = System.getProperty("parallax.gold", "");

  /// Of a held-out half only the totals are looked at, whatever is asked.
  private static final boolean MISSES =
      Boolean.getBoolean("parallax.gold.misses") && !ELSEWHERE.contains("held-out");

  @Test
  void theMarkedClaimsOfTheDevelopmentHalfAreFoundAndRead() {
    GoldClaims scores = measure(GoldSet.read(DEV));
    GoldTally total = scores.total();
    HELD.forEach((measure, least) ->
        assertThat(total.score(measure))
            .as("%s%n%s", measure, scores.table())
            .isGreaterThanOrEqualTo(least));
  }

  @Test
  void theMarksThemselvesScoreFull() {
    GoldSet gold = GoldSet.read(DEV);
    GoldTally total =
        GoldClaims.measure(
                gold,
                document -> Objects.requireNonNull(gold.notes().get(document.file())).claims())
            .total();
    for (Measure measure : Measure.values()) {
      if (measure != Measure.ROLE) {
        assertThat(total.score(measure)).as(measure.name()).isEqualTo(1);
      }
    }
  }

  @Test
  void nothingFoundScoresNothing() {
    GoldTally total = GoldClaims.measure(GoldSet.read(DEV), _ -> List.of()).total();
    assertThat(total.score(Measure.VALUE)).isZero();
    assertThat(total.score(Measure.DIRECTIONAL)).isZero();
    assertThat(total.score(Measure.PERIOD)).isZero();
  }

  @Test
  void everyMarkStandsWhereItSaysInBothHalves() {
    for (String half : List.of("dev", "held-out")) {
      GoldSet gold = GoldSet.read(DEV.resolveSibling(half));
      assertThat(gold.notes()).as(half).hasSize(half.equals("dev") ? 15 : 6);
      gold.notes().forEach((file, note) -> checkForm(GoldClaims.read(gold, file).text(), note));
    }
  }

  private static void checkForm(String text, GoldSet.Note note) {
    assertThat(note.claims()).isNotEmpty();
    for (GoldSet.Numeral numeral : note.numerals()) {
      assertThat(text.substring(numeral.start(), numeral.end()).equals(numeral.text())).isTrue();
      assertThat(ROLES).contains(numeral.role());
    }
    for (ClaimRow claim : note.claims()) {
      assertThat(claim.end()).isGreaterThan(claim.start()).isLessThanOrEqualTo(text.length());
      assertThat(claim.values()).hasSizeLessThanOrEqualTo(2);
      for (ClaimRow.Value value : claim.values()) {
        assertThat(value.numbers().isEmpty() && claim.decides("lo") && claim.decides("hi"))
            .isFalse();
        assertThat(note.numerals())
            .anyMatch(numeral ->
                numeral.optional()
                    || claim.optional()
                    || value.overlaps(numeral.start(), numeral.end()));
      }
    }
  }

  @Test
  void markedClaimsOfAFolderAreMeasured() {
    Assumptions.assumeTrue(
        !ELSEWHERE.isEmpty() && Files.isDirectory(Path.of(ELSEWHERE)),
        "no folder of marked notes given in parallax.gold");
    GoldClaims scores = measure(GoldSet.read(Path.of(ELSEWHERE)));
    if (MISSES) {
      scores.misses().forEach(System.out::println);
    }
    System.out.println(scores.table());
    assertThat(scores.total().recall(Measure.VALUE)).isPositive();
  }

  private static GoldClaims measure(GoldSet gold) {
    return GoldClaims.measure(
        gold,
        StandardClaimExtractor.create(),
        StandardConceptLinker.create(Engines.packs(List.of())));
  }
}
