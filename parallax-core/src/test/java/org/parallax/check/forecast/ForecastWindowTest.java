package org.parallax.check.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.check.StandardConceptLinker;
import org.parallax.claim.Claim;
import org.parallax.claim.StandardClaimExtractor;
import org.parallax.document.Document;
import org.parallax.document.Limits;
import org.parallax.document.ReadResult;
import org.parallax.document.Source;
import org.parallax.document.StandardReader;
import org.parallax.quantity.Period;
import org.parallax.series.PackSet;

/// The days in which forecasts of our own writing, made on 20 March 2025, must be seen.
class ForecastWindowTest {
  private static final PackSet PACKS = PackSet.bundled();
  private static final ForecastLedger LEDGER = ForecastLedger.over(PACKS);
  private static final StandardConceptLinker LINKER = StandardConceptLinker.create(PACKS);
  private static final LocalDate MADE = LocalDate.of(2025, 3, 20);
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);

  private static List<Resolution> rules(String text) {
    byte[] bytes = ("Published " + MADE + "\n\n" + text + "\n").getBytes(StandardCharsets.UTF_8);
    Document document =
        switch (StandardReader.create().read(new Source("note.txt", bytes), Limits.standard())) {
          case ReadResult.Read(Document found) -> found;
          case ReadResult.Refused(var refusal) -> throw new AssertionError(refusal.message());
        };
    List<Resolution> rules = new ArrayList<>();
    for (Claim claim : StandardClaimExtractor.create().extract(document)) {
      Forecast one = LEDGER.read(LINKER.link(claim, document), "a note", MADE, TODAY);
      if (one != null) {
        rules.addAll(one.rules());
      }
    }
    return rules;
  }

  private static Resolution named(String name, String series, String text) {
    return rules(text).stream()
        .filter(rule -> rule.rule().equals(name))
        .filter(rule -> Objects.toString(rule.series()).equals(series))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + rules(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-12-31 | The CSI 300 will slump by year-end.",
        "2026-12-31 | The CSI 300 will slump by the end of next year.",
        "2026-12-31 | The CSI 300 will slump before 2027.",
        "2025-12-31 | The CSI 300 will slump before the end of the year.",
        "2026-06-30 | The CSI 300 will slump by the middle of next year.",
        "2026-06-30 | The CSI 300 will slump no later than June 2026.",
        "2025-09-30 | The CSI 300 will slump in the coming two quarters.",
        "2025-12-31 | 沪深300指数年内将大跌。",
        "2025-12-31 | 预计沪深300指数年底前将大跌。",
        "2026-12-31 | 预计2027年之前沪深300指数将大跌。",
        "2025-09-30 | 预计未来两个季度沪深300指数将大跌。",
        "2025-12-31 | CSI300지수는 연내 급락할 전망이다.",
        "2025-12-31 | CSI300지수는 연말까지 급락할 것으로 예상된다.",
        "2026-12-31 | CSI300지수는 2027년 이전에 급락할 전망이다.",
        "2025-09-30 | CSI300지수는 향후 두 분기 동안 급락할 전망이다."
      })
  void anEventMayBeSeenOnAnyDayUpToItsDeadline(LocalDate last, String text) {
    List<Resolution> rules = rules(text);
    assertThat(rules)
        .extracting(Resolution::rule)
        .containsExactly("month_fall", "below_high", "lower_at_the_end");
    assertThat(rules).extracting(Resolution::window).containsOnly(new Period(MADE, last));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-06-30 | The CSI 300 will slump in the first half of next year.",
        "2026-06-30 | 预计明年上半年沪深300指数将大跌。",
        "2026-06-30 | CSI300지수는 내년 상반기 중 급락할 전망이다."
      })
  void aTimeThatIsNoDeadlineIsTheWindowItself(LocalDate last, String text) {
    Period half = new Period(LocalDate.of(2026, 1, 1), last);
    assertThat(rules(text)).isNotEmpty().extracting(Resolution::window).containsOnly(half);
  }

  @Test
  void aCloseThatFallsByADayIsLowerOnThatDay() {
    for (String text :
        List.of("The CSI 300 will fall in the coming two quarters.", "预计未来两个季度沪深300指数将下跌。")) {
      assertThat(rules(text))
          .hasSize(1)
          .first()
          .satisfies(rule -> {
            assertThat(rule.rule()).isEqualTo("lower_at_the_end");
            assertThat(rule.status()).isEqualTo(Status.FAILED);
          });
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The CSI 300 will exceed 4,600 points by the end of 2025.",
        "预计沪深300指数年内将突破4600点。",
        "CSI300지수는 연말까지 4,600포인트를 넘어설 전망이다."
      })
  void aLevelIsReachedByAnyFigureUpToItsDeadline(String text) {
    Resolution rule = named(ReachRule.NAME, "CN.MARKET.CSI300.M", text);
    assertThat(rule.status()).isEqualTo(Status.CAME_TRUE);
    assertThat(rule.message()).contains("2025-09");
    assertThat(rule.window()).isEqualTo(new Period(MADE, LocalDate.of(2025, 12, 31)));
  }

  @Test
  void whatNoFigureReachesFailsAtItsDeadlineAndWaitsBefore() {
    String series = "CN.PRICES.CPI.YOY.M";
    Resolution over =
        named(ReachRule.NAME, series, "CPI inflation will exceed 2 % before January 2026.");
    assertThat(over.status()).isEqualTo(Status.FAILED);
    Resolution open = named(ReachRule.NAME, series, "CPI inflation will exceed 9 % before 2028.");
    assertThat(open.status()).isEqualTo(Status.PENDING);
    assertThat(open.waitsUntil()).isAfter(LocalDate.of(2027, 12, 31));
  }

  @Test
  void aProjectionDoesNotReachAnything() {
    Resolution rule =
        named(ReachRule.NAME, "US.PRICES.CPI.YOY.A.IMF", "CPI inflation will top 1 % before 2027.");
    assertThat(rule.status()).isEqualTo(Status.PENDING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CPI inflation will stay below 1 % in the coming two quarters.",
        "预计未来两个季度CPI同比涨幅将维持在1%以下。",
        "중국의 소비자물가 상승률은 향후 2개 분기 동안 1% 아래에 머물 전망이다."
      })
  void aRateThatStaysIsHeldAgainstEveryMonthOfACountedSpan(String text) {
    Resolution rule = named(YearRules.THROUGHOUT, "CN.PRICES.CPI.YOY.M", text);
    assertThat(rule.window())
        .isEqualTo(new Period(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 9, 30)));
    assertThat(rule.status()).isEqualTo(Status.CAME_TRUE);
  }

  @Test
  void aNumberOfYearsIsNotTheRestOfThisOne() {
    assertThat(rules("预计三年内CPI同比涨幅将升至2%。"))
        .extracting(Resolution::window)
        .doesNotContain(new Period(MADE, LocalDate.of(2025, 12, 31)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The CSI 300 could crash.",
        "Share prices might collapse at some point.",
        "股市可能崩盘。",
        "沪深300指数或许会暴跌。",
        "증시가 폭락할 수도 있다.",
        "주택가격이 폭락할 가능성이 있다."
      })
  void whatCouldHappenAtNoTimeIsNoForecast(String text) {
    assertThat(rules(text)).isEmpty();
  }
}
