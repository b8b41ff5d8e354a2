package org.parallax.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claim.Claim;
import org.parallax.claim.StandardClaimExtractor;
import org.parallax.document.Document;
import org.parallax.document.Limits;
import org.parallax.document.ReadResult;
import org.parallax.document.Source;
import org.parallax.document.StandardReader;

/// Korean sentences of our own, of 25 November 2025, on the figures of the bundled pack.
class KoreanVerdictsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 11, 25);
  private static final StandardClaimExtractor EXTRACTOR = StandardClaimExtractor.create();

  private static List<Verdict> verdicts(String text) {
    var source = new Source("n.txt", (DAY + "\n\n" + text + "\n").getBytes(StandardCharsets.UTF_8));
    Document note =
        ((ReadResult.Read) StandardReader.create().read(source, Limits.standard())).document();
    List<Verdict> verdicts = new ArrayList<>();
    for (Claim claim : EXTRACTOR.extract(note)) {
      LinkedClaim linked = StandardCheckerTest.LINKER.link(claim, note);
      StandardCheckerTest.CHECKER.check(linked, DAY).forEach(j -> verdicts.add(j.verdict()));
    }
    return verdicts;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "중국의 제조업 PMI는 올해 4월부터 한 번도 50을 넘지 못했다. | false",
        "중국의 제조업 PMI는 올해 1월부터 한 번도 50을 넘지 못했다. | true",
        "중국의 산업생산 증가율은 올해 들어 4% 밑으로 내려간 적이 없다. | false",
        "중국의 산업생산 증가율은 올해 들어 5% 밑으로 내려간 적이 없다. | true",
        "중국의 1년 만기 대출우대금리는 5월 3.10%에서 3.00%로 내렸다. | false",
        "중국의 생산자물가 하락폭은 10월에 2024년 5월 이후 가장 작다. | true",
        "중국의 생산자물가 하락폭은 10월에 올해 들어 가장 작다. | false",
        "10월 중국의 제조업 구매관리자지수는 49.0% 상승했다. | true",
        "CSI 인공지능 테마지수는 10월에 3.3% 마이너스였다. | false",
        "중국 반도체 대기금 3기의 등록자본금은 3,440억 위안이다. | false",
        "중국 반도체 대기금 2기의 등록자본금은 20.4조 위안이다. | true",
        "10월 중국의 산업생산 증가율은 전월보다 1.6% 하락했다. | true",
        "10월 중국의 산업생산 증가율은 전월보다 1.6%포인트 하락했다. | false",
        "작년 8월 중국의 제조업 PMI는 49.4였다. | true",
        "10월 중국의 신규 사회융자총액은 8,161억 달러로 집계됐다. | true",
        "2024년 4분기 중국의 성장률은 5.4%였고 연간으로는 5.0%였다. | false",
        "중국이 작년에 5.0% 성장했다. | false",
        "명목 기준으로 중국의 2024년 성장률은 5.0%였다. | true",
      })
  void aSentenceThatIsWrongIsContradictedAndOneThatIsRightIsNot(String text, boolean wrong) {
    List<Verdict> verdicts = verdicts(text);
    assertThat(verdicts.contains(Verdict.CONTRADICTED))
        .as("%s: %s", text, verdicts)
        .isEqualTo(wrong);
    assertThat(
            wrong
                || verdicts.contains(Verdict.SUPPORTED)
                || verdicts.contains(Verdict.SUPPORTED_LOOSELY))
        .as("%s: %s", text, verdicts)
        .isTrue();
  }
}
