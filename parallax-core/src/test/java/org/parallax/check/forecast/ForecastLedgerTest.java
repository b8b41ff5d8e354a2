package org.parallax.check.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
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

/// Forecasts of our own writing, held against the figures of the bundled pack.
class ForecastLedgerTest {
  private static final PackSet PACKS = PackSet.bundled();
  private static final ForecastLedger LEDGER = ForecastLedger.over(PACKS);
  private static final StandardConceptLinker LINKER = StandardConceptLinker.create(PACKS);
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);

  private static List<Forecast> read(String date, String text) {
    byte[] bytes = ("Published " + date + "\n\n" + text + "\n").getBytes(StandardCharsets.UTF_8);
    Document document =
        switch (StandardReader.create().read(new Source("note.txt", bytes), Limits.standard())) {
          case ReadResult.Read(Document found) -> found;
          case ReadResult.Refused(var refusal) -> throw new AssertionError(refusal.message());
        };
    List<Forecast> forecasts = new ArrayList<>();
    for (Claim claim : StandardClaimExtractor.create().extract(document)) {
      Forecast one =
          LEDGER.read(LINKER.link(claim, document), "a note", LocalDate.parse(date), TODAY);
      if (one != null) {
        forecasts.add(one);
      }
    }
    return forecasts;
  }

  private static Resolution only(String date, String text) {
    List<Forecast> forecasts = read(date, text);
    assertThat(forecasts).hasSize(1);
    assertThat(forecasts.getFirst().rules()).hasSize(1);
    return forecasts.getFirst().rules().getFirst();
  }

  @Test
  void aNumberIsHeldAgainstTheFigureOfItsPeriod() {
    Resolution rule = only("2024-12-20", "We forecast CPI inflation of 0.6 % in December 2025.");
    assertThat(rule.status()).isEqualTo(Status.FAILED);
    assertThat(rule.series()).hasToString("CN.PRICES.CPI.YOY.M");
    assertThat(rule.evidence()).isNotNull();
    assertThat(rule.message()).contains("0.8 %");
  }

  @Test
  void aForecastOfTheYearIsNotHeldAgainstAQuarter() {
    Forecast growth = read("2024-12-20", "China's economy will grow 5.0 % in 2025.").getFirst();
    assertThat(growth.rules())
        .extracting(rule -> rule.series() + " " + rule.status())
        .containsExactly(
            "CN.GDP.REAL.YTD_YOY.Q CAME_TRUE",
            "CN.GDP.REAL.YOY.A CAME_TRUE",
            "CN.GDP.REAL.YOY.A.IMF PENDING");
  }

  @Test
  void aProjectionSettlesNothing() {
    Forecast growth = read("2024-12-20", "China's economy will grow 5.0 % in 2025.").getFirst();
    assertThat(growth.rules().getLast().message()).contains("projection of IMF");
  }

  @Test
  void aFigureThatIsNotPublicYetIsWaitedForUntilItsUsualDay() {
    Resolution rule = only("2024-12-20", "We expect retail sales to grow 5.1 % in January 2027.");
    assertThat(rule.status()).isEqualTo(Status.PENDING);
    assertThat(rule.waitsUntil()).isEqualTo(LocalDate.of(2027, 2, 21));
    assertThat(rule.message()).contains("2027-01");
  }

  @Test
  void oneWordAllowsSeveralRulesAndEachHasItsBaseRate() {
    Forecast slump = read("2024-12-20", "The CSI 300 will slump in 2025.").getFirst();
    assertThat(slump.rules())
        .extracting(Resolution::rule)
        .containsExactly("month_fall", "below_high", "lower_at_the_end");
    assertThat(slump.rules()).extracting(Resolution::status).containsOnly(Status.FAILED);
    assertThat(slump.rules())
        .allSatisfy(rule -> {
          Resolution.BaseRate base = Objects.requireNonNull(rule.base());
          assertThat(base.windows()).isGreaterThan(50);
        });
  }

  @Test
  void theSameHoldsInChineseAndKorean() {
    String zh = "\u9884\u8ba12025\u5e74\u6caa\u6df1300\u6307\u6570\u5c06\u53cd\u5f39\u3002";
    String ko =
        "\ub0b4\ub144 CSI300\uc9c0\uc218\ub294 \ubc18\ub4f1\ud560 \uc804\ub9dd\uc774\ub2e4.";
    for (String text : List.of(zh, ko)) {
      Forecast rebound = read("2024-12-20", text).getFirst();
      assertThat(rebound.rules())
          .extracting(Resolution::rule)
          .containsExactly("month_rise", "above_low", "higher_at_the_end");
      assertThat(rebound.rules()).extracting(Resolution::status).containsOnly(Status.CAME_TRUE);
    }
  }

  @Test
  void anEventOfALaterSpanStartsFromTheFigureBeforeIt() {
    Forecast slump =
        read("2025-01-14", "The CSI 300 will slump in the second half of 2025.").getFirst();
    assertThat(slump.rules())
        .allSatisfy(rule -> {
          assertThat(rule.status()).isEqualTo(Status.FAILED);
          assertThat(rule.message()).contains("for 2025-06, the last before its time", "last of 6");
        });
  }

  @Test
  void aDeniedEventComesTrueWhereTheEventDoesNot() {
    Forecast denied = read("2024-12-20", "The CSI 300 will not slump in 2025.").getFirst();
    assertThat(denied.rules()).extracting(Resolution::status).containsOnly(Status.CAME_TRUE);
    assertThat(denied.rules()).allSatisfy(rule -> assertThat(rule.words()).contains(": not "));
    Forecast said = read("2024-12-20", "The CSI 300 will slump in 2025.").getFirst();
    for (int i = 0; i < said.rules().size(); i++) {
      Resolution.BaseRate one = Objects.requireNonNull(said.rules().get(i).base());
      Resolution.BaseRate other = Objects.requireNonNull(denied.rules().get(i).base());
      assertThat(one.hits() + other.hits()).isEqualTo(one.windows());
    }
  }

  @Test
  void aHalfYearWithoutAYearIsTheOneToCome() {
    for (String text :
        List.of(
            "\u6caa\u6df1300\u6307\u6570\u4e0b\u534a\u5e74\u5c06\u5927\u5e45\u4e0b\u8dcc\u3002",
            "CSI 300 \uc9c0\uc218\ub294 \ud558\ubc18\uae30\uc5d0 \ud3ed\ub77d\ud560 \uac83\uc774\ub2e4.")) {
      Forecast slump = read("2025-01-14", text).getFirst();
      assertThat(slump.rules())
          .extracting(Resolution::window)
          .containsOnly(Period.months(2025, 7, 12));
    }
  }

  @Test
  void aRateOfTheMonthsIsHeldAgainstTheirMeanAndTheLastOfTheYear() {
    Forecast prices =
        read("2024-12-20", "China's consumer prices will rise 0.8 % in 2025.").getFirst();
    assertThat(prices.rules())
        .extracting(rule -> rule.rule() + " " + rule.status())
        .containsExactly("year_mean FAILED", "year_end CAME_TRUE");
  }

  @Test
  void anAverageIsHeldAgainstTheMeanAlone() {
    assertThat(only("2025-03-03", "China's CPI inflation will average 0.5 % in 2025.").rule())
        .isEqualTo("year_mean");
    assertThat(
            only(
                    "2025-03-03",
                    "\u9884\u8ba12025\u5e74\u4e2d\u56fdCPI\u5e73\u5747\u4e0a\u6da80.5%\u3002")
                .rule())
        .isEqualTo("year_mean");
  }

  @Test
  void growthThatTurnsNegativeMustLieBelowZeroAndNotOnlyFall() {
    Resolution exports =
        only(
            "2025-03-03",
            "\u52302025\u5e746\u6708\u4e2d\u56fd\u51fa\u53e3\u589e\u901f\u5c06\u8f6c\u8d1f\u3002");
    assertThat(exports.status()).isEqualTo(Status.FAILED);
    assertThat(Objects.requireNonNull(exports.evidence()).claimed())
        .hasToString("(\u2212\u221e, 0)");
  }

  @Test
  void aRuleThatNeedsMoreFiguresThanItsTimeHasIsLeftOut() {
    Forecast survey =
        read(
                "2025-03-03",
                "\u4e2d\u56fd\u5b98\u65b9PMI 4\u6708\u5c06\u7ee7\u7eed\u5904\u4e8e\u6269\u5f20\u533a\u95f4\u3002")
            .getFirst();
    assertThat(survey.rules()).extracting(Resolution::rule).containsExactly("above_50");
  }

  @Test
  void aForecastOfTheFundIsSettledByTheOfficesFigureToo() {
    Forecast growth =
        read(
                "2025-03-03",
                "IMF\u9884\u8ba12025\u5e74\u4e2d\u56fd\u7ecf\u6d4e\u589e\u957f4.6%\u3002")
            .getFirst();
    assertThat(growth.rules())
        .extracting(rule -> rule.series() + " " + rule.status())
        .contains("CN.GDP.REAL.YOY.A FAILED", "CN.GDP.REAL.YOY.A.IMF PENDING");
  }

  @Test
  void throughoutTheYearMeansEveryFigureOfIt() {
    Resolution kept = only("2025-01-14", "M2 growth will stay above 6 % throughout 2025.");
    assertThat(kept.rule()).isEqualTo("throughout");
    assertThat(kept.status()).isEqualTo(Status.CAME_TRUE);
    Resolution broken = only("2025-01-14", "M2 growth will stay above 7.5 % throughout 2025.");
    assertThat(broken.status()).isEqualTo(Status.FAILED);
    assertThat(broken.message()).contains("The figure for 2025-");
  }

  @Test
  void byTheEndOfTheYearIsItsLastMonth() {
    Resolution rule =
        only("2025-01-14", "Retail sales growth will slow to 0.9 % by the end of 2025.");
    assertThat(rule.window()).isEqualTo(Period.ofMonth(2025, 12));
    assertThat(rule.status()).isEqualTo(Status.CAME_TRUE);
  }

  @Test
  void aRateThatIsFixedInTheLastDaysOfItsMonthIsNoProjection() {
    Resolution rule =
        only(
            "2025-01-14",
            "The central bank will cut the one-year loan prime rate to 2.8 % in 2025.");
    assertThat(rule.status()).isEqualTo(Status.FAILED);
    assertThat(rule.message()).contains("3.00 %");
  }

  @Test
  void aMarkThatIsPassedIsALevelAndNoChange() {
    Resolution rule =
        only("2025-01-14", "China's manufacturing PMI will fall below 50 in February.");
    assertThat(rule.status()).isEqualTo(Status.FAILED);
    assertThat(rule.message()).contains("50.2");
  }

  @Test
  void aFigureThatIsOverdueIsToldAsNotAtHand() {
    Resolution rule = only("2025-01-14", "US unemployment will be 4.5 % at the end of 2025.");
    assertThat(rule.status()).isEqualTo(Status.PENDING);
    assertThat(rule.message()).contains("2025-12, which was due by", "is not at hand");
  }

  @Test
  void aForecastWithoutATimeNeverFails() {
    List<Forecast> forecasts = read("2024-12-20", "Property prices will recover.");
    assertThat(forecasts).hasSize(1);
    assertThat(forecasts.getFirst().rules())
        .isNotEmpty()
        .allSatisfy(rule ->
            assertThat(rule.status()).isIn(Status.PENDING, Status.CAME_TRUE, Status.UNRESOLVABLE));
  }

  @Test
  void aStatementOfFactIsNoForecast() {
    assertThat(read("2024-12-20", "Retail sales grew 3.0 % in November 2024.")).isEmpty();
  }

  @Test
  void everyEventOfTheTablesHasAWordAndARule() {
    EventRules rules = EventRules.load();
    assertThat(rules.rules()).extracting(EventRules.Rule::event).containsAll(rules.events());
    assertThat(rules.events())
        .containsAll(rules.rules().stream().map(EventRules.Rule::event).distinct().toList());
  }
}
