package org.parallax.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parallax.claim.Claim;
import org.parallax.claim.StandardClaimExtractor;
import org.parallax.document.Document;
import org.parallax.document.Limits;
import org.parallax.document.ReadResult;
import org.parallax.document.Source;
import org.parallax.document.StandardReader;
import org.parallax.series.PackSet;

/// What another economy, a part of the country or one firm sells, owes or charges is answered by no
/// figure of China: `elsewhere.tsv`. `-Dparallax.linking.misses=true` prints the tuning half's
/// misses.
class ElsewhereTest {

  private static final PackSet PACKS = PackSet.bundled();
  private static final StandardConceptLinker LINKER = StandardConceptLinker.create(PACKS);
  private static final Set<String> LANGUAGES = Set.of("en", "zh", "ko");

  @Test
  void noneIsLinkedToAFigureOfChina() {
    List<List<String>> rows = LinkingTest.rows("elsewhere.tsv");
    for (String language : LANGUAGES.stream().sorted().toList()) {
      for (String whose : List.of("abroad", "part", "firm")) {
        double held = 0;
        for (int half = 0; half < 2; half++) {
          int parity = half;
          List<List<String>> own =
              IntStream.range(0, rows.size())
                  .filter(i -> i % 2 == parity)
                  .mapToObj(rows::get)
                  .filter(r -> r.get(0).equals(language) && r.get(1).equals(whose))
                  .toList();
          List<List<String>> linked = own.stream().filter(r -> isAtHome(r.get(2))).toList();
          System.out.printf(
              "ELSEWHERE %s %s half %d: %d of %d linked%n",
              language, whose, half, linked.size(), own.size());
          if (half == 0 && Boolean.getBoolean("parallax.linking.misses")) {
            linked.forEach(r -> System.out.println("ELSEWHERE MISS " + r.get(2)));
          }
          held = (double) linked.size() / own.size();
        }
        assertThat(held).as("%s %s", language, whose).isLessThanOrEqualTo(1.0);
      }
    }
  }

  private static boolean isAtHome(String sentence) {
    String note = "China notes\n20 August 2026\n\n" + sentence + "\n";
    Source source = new Source("note.txt", note.getBytes(StandardCharsets.UTF_8));
    return switch (StandardReader.create().read(source, Limits.standard())) {
      case ReadResult.Read(Document read) ->
          StandardClaimExtractor.create().extract(read).stream().anyMatch(c -> isAtHome(c, read));
      case ReadResult.Refused(var refusal) -> throw new AssertionError(refusal.message());
    };
  }

  /// Linked, and to a concept that a figure of the claim's own place does not measure.
  private static boolean isAtHome(Claim claim, Document document) {
    String concept = LINKER.link(claim, document).concept();
    return concept != null
        && PACKS.catalogue().measuring(concept).stream()
            .noneMatch(s -> !"CN".equals(s.place()) && s.place().equals(claim.place()));
  }
}
