package org.parallax.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claim.ClaimKind;
import org.parallax.quantity.EconUnit;
import org.parallax.series.PackSet;

class StandardConceptLinkerTest {

  private static final StandardConceptLinker LINKER =
      StandardConceptLinker.create(PackSet.bundled());

  private static String linked(ClaimMaker claim) {
    return Objects.requireNonNullElse(LINKER.link(claim.make()).concept(), "NONE");
  }

  private static ClaimMaker make(String metric, String form) {
    ClaimMaker claim = ClaimMaker.of(metric);
    return switch (form) {
      case "growth" -> claim.grew("3.4");
      case "percent" -> claim.percent("17.1");
      case "share" -> claim.value("18.2", EconUnit.PERCENT, ClaimKind.SHARE);
      case "yuan" -> claim.trillion("13.4", "CNY");
      case "points" -> claim.points("49.8");
      case "count" -> claim.value("4300", EconUnit.count("companies"), ClaimKind.COUNT);
      case "pp" -> claim.moved("0.3", org.parallax.claim.Direction.DOWN);
      default -> claim;
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          retail sales | growth | demand.retail
          sales of consumer goods at retailers | growth | demand.retail
          consumer prices | growth | prices.cpi.inflation
          headline inflation | percent | prices.cpi.inflation
          the annual rate of consumer price inflation | percent | prices.cpi.inflation
          core inflation | percent | prices.cpi.core
          factory-gate prices | growth | prices.ppi.inflation
          producers' prices | growth | prices.ppi.inflation
          industrial production | growth | industry.output
          China's economy | growth | gdp.growth
          real GDP | growth | gdp.growth
          GDP growth | percent | gdp.growth
          nominal GDP growth | percent | gdp.nominal.growth
          the GDP deflator | growth | prices.gdp_deflator
          the official manufacturing PMI | points | sentiment.pmi.manufacturing
          the manufacturing purchasing managers' index | points | sentiment.pmi.manufacturing
          broad money | growth | money.m2.growth
          M2 money supply | yuan | money.m2
          M1 | growth | money.m1.growth
          total social financing | yuan | credit.tsf
          new yuan loans | yuan | credit.new_loans
          outbound shipments | growth | trade.exports
          exports | direction | trade.exports
          the urban unemployment rate | percent | labour.unemployment.rate
          the jobless rate among young people | percent | labour.unemployment.youth.rate
          youth unemployment | percent | labour.unemployment.youth.rate
          government debt to GDP | percent | fiscal.debt_to_gdp
          the one-year loan prime rate | percent | policy.rate.lpr
          the CSI 300 | growth | market.index.csi300
          the Shanghai Composite | points | market.index.sse
          home prices | growth | property.prices
          foreign direct investment | yuan | flows.fdi
          the price of coffee in our canteen | percent | NONE
          visitor numbers at the museum | count | NONE
          customer satisfaction | percent | NONE
          the survey's response rate | percent | NONE
          branches of the bank | share | NONE
          tea harvest | growth | NONE
          """)
  void englishMetricsFindTheirConcept(String metric, String form, String concept) {
    assertThat(linked(make(metric, form))).isEqualTo(concept);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          社会消费品零售总额 | growth | demand.retail
          社零 | growth | demand.retail
          居民消费价格 | growth | prices.cpi.inflation
          核心CPI | growth | prices.cpi.core
          全国居民消费价格指数(CPI) | growth | prices.cpi.inflation
          工业生产者出厂价格 | growth | prices.ppi.inflation
          规模以上工业增加值 | growth | industry.output
          国内生产总值 | growth | gdp.growth
          中国经济增速 | percent | gdp.growth
          GDP平减指数 | growth | prices.gdp_deflator
          制造业采购经理指数 | points | sentiment.pmi.manufacturing
          制造业PMI | percent | sentiment.pmi.manufacturing
          广义货币(M2)余额 | yuan | money.m2
          M2余额同比 | growth | money.m2.growth
          狭义货币 | growth | money.m1.growth
          社会融资规模增量 | yuan | credit.tsf
          以美元计价的出口 | growth | trade.exports
          城镇调查失业率 | percent | labour.unemployment.rate
          青年失业率 | percent | labour.unemployment.youth.rate
          16-24岁劳动力失业率 | percent | labour.unemployment.youth.rate
          政府债务占GDP比重 | percent | fiscal.debt_to_gdp
          沪深300指数 | growth | market.index.csi300
          博物馆参观人数 | growth | NONE
          员工满意度 | percent | NONE
          茶叶产量 | growth | NONE
          """)
  void chineseMetricsFindTheirConcept(String metric, String form, String concept) {
    assertThat(linked(make(metric, form))).isEqualTo(concept);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          소매판매 | growth | demand.retail
          중국의 소매 판매 | growth | demand.retail
          소비자물가 | growth | prices.cpi.inflation
          근원 소비자물가 | growth | prices.cpi.core
          생산자물가지수 | growth | prices.ppi.inflation
          산업생산 | growth | industry.output
          중국 경제 성장률 | percent | gdp.growth
          국내총생산 | growth | gdp.growth
          제조업 구매관리자지수 | points | sentiment.pmi.manufacturing
          광의통화(M2) | growth | money.m2.growth
          수출 | growth | trade.exports
          청년실업률 | percent | labour.unemployment.youth.rate
          도시 실업률 | percent | labour.unemployment.rate
          상하이종합지수 | growth | market.index.sse
          박물관 관람객 수 | growth | NONE
          직원 만족도 | percent | NONE
          """)
  void koreanMetricsFindTheirConcept(String metric, String form, String concept) {
    assertThat(linked(make(metric, form))).isEqualTo(concept);
  }

  @Test
  void moneyIsNeverAnInflationRate() {
    assertThat(linked(ClaimMaker.of("consumer prices").trillion("3", "CNY"))).isEqualTo("NONE");
  }

  @Test
  void thePopulationMakesTheYouthRateOutOfTheRate() {
    ClaimMaker claim = ClaimMaker.of("unemployment rate").percent("17.1").among("aged 16 to 24");
    assertThat(linked(claim)).isEqualTo("labour.unemployment.youth.rate");
  }

  @Test
  void aClaimWithoutMetricHasNoConceptButSaysSo() {
    LinkedClaim linked = LINKER.link(ClaimMaker.of("").percent("3").make());
    assertThat(linked.concept()).isNull();
    assertThat(linked.candidates()).isEmpty();
  }

  @Test
  void theCandidatesAreShownBestFirst() {
    List<LinkedClaim.Candidate> candidates =
        LINKER.link(ClaimMaker.of("money supply").grew("8").make()).candidates();
    assertThat(candidates).isNotEmpty();
    assertThat(candidates).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
  }
}
