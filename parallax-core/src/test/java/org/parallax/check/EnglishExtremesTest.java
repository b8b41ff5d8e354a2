package org.parallax.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimKind;
import org.parallax.claim.StandardClaimExtractor;
import org.parallax.document.Document;
import org.parallax.document.Limits;
import org.parallax.document.ReadResult;
import org.parallax.document.Source;
import org.parallax.document.StandardReader;
import org.parallax.series.PackSet;

/// Extremes that no superlative with its metric tells: first times, the time to which one must go
/// back, what has not been seen since.
class EnglishExtremesTest {
  private static final PackSet PACKS = PackSet.bundled();
  private static final LocalDate DAY = LocalDate.of(2026, 8, 20);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "China's exports fell 1.1 percent in October 2025, the first monthly fall since March 2024.",
        "China's consumer prices fell 0.3 percent in July 2023, the first negative reading since February 2021.",
        "China's producer prices rose 0.5 percent in March 2026. It was the first rise since September 2022.",
        "China's producer prices rose 4.1 percent in June 2026. One has to go back to July 2022 for a faster rise.",
        "China's retail sales grew 3.0 percent in September 2025. They have not been weaker since November 2024."
      })
  void whatTheSeriesBearsOutIsSupported(String text) {
    assertThat(extreme(text).verdict()).isEqualTo(Verdict.SUPPORTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "China's exports fell 1.1 percent in October 2025. That was the first decline since 2020.",
        "China's retail sales fell 0.6 percent in May 2026, the first fall in retail sales since the spring of 2020.",
        "China's industrial output grew 5.2 percent in August 2025. August was the weakest month for industry since 2022.",
        "China's producer prices fell 2.9 percent in October 2024. You have to look back to December 2022 for something worse.",
        "China's industrial output grew 6.9 percent in October 2020. Nothing so brisk had been seen since the summer of 2018."
      })
  void whatAnotherFigureOfTheWindowBeliesIsContradicted(String text) {
    assertThat(extreme(text).verdict()).isEqualTo(Verdict.CONTRADICTED);
  }

  @Test
  void theYearThatAWindowBeginsWithHoldsTheFigureItReachesBackTo() {
    assertThat(
            extreme("China's exports fell 7.5 percent in March 2024, the sharpest fall since 2023.")
                .verdict())
        .isNotEqualTo(Verdict.CONTRADICTED);
  }

  @Test
  void whatGoesBackOrComesFirstWithoutAFigureIsNoExtreme() {
    assertThat(
            claims(
                    note(
                        "The clerk went back to school in 2019 for a better life. "
                            + "Prices have risen since the first warm days of 2023."))
                .stream()
                .filter(c -> c.claim().kind() == ClaimKind.EXTREMUM))
        .isEmpty();
  }

  private static final StandardConceptLinker LINKER = StandardConceptLinker.create(PACKS);

  private static Judgement extreme(String text) {
    Document note = note(text);
    List<LinkedClaim> claims = claims(note);
    StandardChecker checker = StandardChecker.create(PACKS);
    Map<String, List<Judgement>> judged = new HashMap<>();
    for (LinkedClaim one : claims) {
      judged.put(one.claim().id(), checker.check(one, DAY));
    }
    ContextReadings.create(PACKS, LINKER, checker).complete(note, claims, judged, DAY);
    Claim last = claims.getLast().claim();
    assertThat(last.kind()).isEqualTo(ClaimKind.EXTREMUM);
    return Objects.requireNonNull(judged.get(last.id())).getFirst();
  }

  private static List<LinkedClaim> claims(Document note) {
    List<LinkedClaim> linked = new ArrayList<>();
    for (Claim claim : StandardClaimExtractor.create().extract(note)) {
      linked.add(LINKER.link(claim, note));
    }
    return linked;
  }

  private static Document note(String text) {
    String dated = "China notes\n20 August 2026\n\n" + text + "\n";
    return switch (StandardReader.create()
        .read(new Source("note.txt", dated.getBytes(StandardCharsets.UTF_8)), Limits.standard())) {
      case ReadResult.Read(Document read) -> read;
      case ReadResult.Refused(var refusal) -> throw new AssertionError(refusal.message());
    };
  }
}
