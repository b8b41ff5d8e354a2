package org.parallax.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimKind;
import org.parallax.claim.StandardClaimExtractor;
import org.parallax.document.Document;
import org.parallax.document.Limits;
import org.parallax.document.ReadResult;
import org.parallax.document.Source;
import org.parallax.document.StandardReader;

/// Runs of months told of the figures of the bundled pack: retail growth fell in each month from
/// June to October 2025, and producer prices had fallen since October 2022.
class StreakCheckTest {
  private static final StandardClaimExtractor EXTRACTOR = StandardClaimExtractor.create();

  private static Verdict run(String text) {
    String dated = "2025-11-25\n\n" + text + "\n";
    var source = new Source("note.txt", dated.getBytes(StandardCharsets.UTF_8));
    Document note =
        ((ReadResult.Read) StandardReader.create().read(source, Limits.standard())).document();
    List<Claim> runs =
        EXTRACTOR.extract(note).stream().filter(c -> c.kind() == ClaimKind.DURATION).toList();
    assertThat(runs).hasSize(1);
    LinkedClaim linked = StandardCheckerTest.LINKER.link(runs.getFirst(), note);
    return StandardCheckerTest.CHECKER
        .check(linked, LocalDate.of(2025, 11, 25))
        .getFirst()
        .verdict();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "중국의 소매판매 증가율은 10월 2.9%로 다섯 달 연속 둔화했다. | SUPPORTED",
        "중국의 소매판매 증가율은 10월 2.9%로 석 달 연속 둔화했다. | SUPPORTED_LOOSELY",
        "중국의 소매판매 증가율은 10월 2.9%로 아홉 달 연속 둔화했다. | CONTRADICTED",
        "중국의 생산자물가는 10월 2.1% 내려 37개월 연속 하락했다. | SUPPORTED",
        "중국의 제조업 PMI는 10월 49.0으로 일곱 달째 기준선 50을 밑돌았다. | SUPPORTED",
        "중국의 제조업 PMI는 10월 49.0으로 열 달째 기준선 50을 밑돌았다. | CONTRADICTED",
      })
  void aRunIsCountedBackFromThePeriodSpokenOf(String text, Verdict verdict) {
    assertThat(run(text)).isEqualTo(verdict);
  }

  @Test
  void aLengthThatIsNoRunIsOfNoSeries() {
    assertThat(run("중국의 소매판매 증가율은 10월에 2년 동안의 관찰로 2.9%였다.")).isEqualTo(Verdict.NOT_CHECKABLE);
  }
}
