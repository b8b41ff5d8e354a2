package org.parallax.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.claim.StandardClaimExtractor;
import org.parallax.document.Document;
import org.parallax.document.Limits;
import org.parallax.document.ReadResult;
import org.parallax.document.Source;
import org.parallax.document.StandardReader;
import org.parallax.series.PackSet;

/// A movement without a number is held against the time that its words name: the year before, the
/// month before, or none that a series compares with.
class MovementBasesTest {
  private static final PackSet PACKS = PackSet.bundled();
  private static final LocalDate DAY = LocalDate.of(2023, 12, 5);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "China's broad money in October 2023 was smaller than twelve months before.",
        "China's broad money shrank over the twelve months to October 2023.",
        "China's producer prices in October 2023 were higher than a year earlier.",
        "China's retail sales in October 2023 came in below their level of a year ago.",
        "China's exports in October 2023 were above those of the same month last year.",
        "中国2023年10月社会消费品零售总额低于去年同月。",
        "中国2023年10月末M2余额比去年10月末少了。",
        "中国2023年10月工业增加值不及上年同期。",
        "중국의 2023년 10월 소매판매는 지난해 같은 달을 밑돌았다.",
        "중국의 2023년 10월 소비자물가는 작년 같은 달보다 높았다.",
        "중국의 2023년 10월 수출은 전년 동월보다 많았다."
      })
  void theYearBeforeBeliesIt(String sentence) {
    assertThat(verdicts(sentence)).containsOnly(Verdict.CONTRADICTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "China's producer prices in October 2023 were lower than a year earlier.",
        "China's broad money in October 2023 was larger than it was a year ago.",
        "中国2023年10月出口少于去年同月。",
        "중국의 2023년 10월 생산자물가는 전년 동월 수준을 밑돌았다."
      })
  void theYearBeforeBearsItOut(String sentence) {
    assertThat(verdicts(sentence)).containsOnly(Verdict.SUPPORTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "China's consumer prices in October 2023 were higher than in September.",
        "中国2023年10月出口额少于9月。",
        "China's retail sales in October 2023 were no higher than a year before."
      })
  void aSeriesOnTheYearSaysNothingOfAnotherTime(String sentence) {
    assertThat(verdicts(sentence)).doesNotContain(Verdict.SUPPORTED, Verdict.CONTRADICTED);
  }

  private static List<Verdict> verdicts(String sentence) {
    Document note = note(sentence);
    var linker = StandardConceptLinker.create(PACKS);
    StandardChecker checker = StandardChecker.create(PACKS);
    return StandardClaimExtractor.create().extract(note).stream()
        .flatMap(claim -> checker.check(linker.link(claim, note), DAY).stream())
        .map(Judgement::verdict)
        .toList();
  }

  private static Document note(String text) {
    return switch (StandardReader.create()
        .read(new Source("note.txt", text.getBytes(StandardCharsets.UTF_8)), Limits.standard())) {
      case ReadResult.Read(Document read) -> read;
      case ReadResult.Refused(var refusal) -> throw new AssertionError(refusal.message());
    };
  }
}
