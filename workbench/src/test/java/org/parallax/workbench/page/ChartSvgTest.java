package org.parallax.workbench.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Period;

class ChartSvgTest {
  private static final Messages WORDS = Messages.english();

  @Test
  void theSameRecordGivesTheSameBytes() {
    String svg = ChartSvg.draw(chart("3.0", "3.1"), WORDS);
    assertThat(svg).isEqualTo(ChartSvg.draw(chart("3.0", "3.1"), WORDS));
    assertThat(svg)
        .startsWith("<svg class=\"chart ground\" viewBox=\"0 0 388 188\"")
        .endsWith("</svg>")
        .contains(
            "<path class=\"then\" d=\"M40 113.5L57.5 67L",
            "then 3.0",
            "now 3.1",
            "note 2.8",
            "3.0 as known on 20 Dec 2024. Latest: 3.1.");
  }

  @Test
  void thenAndNowShareALabelWhereTheyAreTheSame() {
    assertThat(ChartSvg.draw(chart("3.0", "3.0"), WORDS)).contains("then, now 3.0");
  }

  @Test
  void labelsNeverTouch() {
    List<Double> heights = new ArrayList<>();
    var label =
        java.util.regex.Pattern.compile(
            "<text class=\"label [a-z]+\" x=\"[0-9.]+\" y=\"([0-9.]+)\"");
    var found = label.matcher(ChartSvg.draw(chart("3.0", "3.1"), WORDS));
    while (found.find()) {
      heights.add(Double.valueOf(found.group(1)));
    }
    heights.sort(null);
    assertThat(heights).hasSize(3);
    assertThat(heights.get(1) - heights.get(0)).isGreaterThanOrEqualTo(20);
    assertThat(heights.get(2) - heights.get(1)).isGreaterThanOrEqualTo(20);
    assertThat(heights.getLast()).isLessThan(188);
  }

  @Test
  void aNameIsTextAndNeverMarkup() {
    SeriesChart chart = chart("3.0", "3.1");
    SeriesChart hostile =
        new SeriesChart(
            "\"><script>",
            "<b>",
            chart.basis(),
            chart.side(),
            chart.asOf(),
            chart.then(),
            chart.now(),
            chart.period(),
            null,
            null,
            chart.source());
    assertThat(ChartSvg.draw(hostile, WORDS)).doesNotContain("<script>", "<b>");
  }

  @Test
  void trillionsAreWrittenOnTheAxisOnce() {
    List<SeriesChart.Point> points =
        List.of(
            new SeriesChart.Point(Period.ofYear(2023), new BigDecimal("292.3E12")),
            new SeriesChart.Point(Period.ofYear(2024), new BigDecimal("313.5E12")));
    SeriesChart money =
        new SeriesChart(
            "Broad money",
            "CNY",
            "",
            Side.HEADLINE,
            SampleFigures.AS_OF,
            points,
            points,
            Period.ofYear(2024),
            null,
            null,
            "source");
    assertThat(ChartSvg.draw(money, WORDS))
        .contains(">CNY trillion<", "then, now 313.5<")
        .doesNotContain("000000");
  }

  @Test
  void anAxisShowsZeroWhereTheFiguresAreNearIt() {
    assertThat(axis("0.4", "2.0").low()).isZero();
    assertThat(axis("-0.4", "2.0").ticks()).contains(0.0);
    assertThat(axis("49.8", "50.6").low()).isGreaterThan(49);
    assertThat(axis("3", "3").ticks()).hasSizeBetween(2, 6);
    assertThat(axis("-2.5", "1.5").label(-2)).isEqualTo("−2");
  }

  private static ChartAxis axis(String low, String high) {
    return ChartAxis.over(List.of(new BigDecimal(low), new BigDecimal(high)));
  }

  private static SeriesChart chart(String then, String now) {
    List<SeriesChart.Point> points = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      int month = 9 + i;
      points.add(
          new SeriesChart.Point(
              Period.ofMonth(2023 + month / 12, month % 12 + 1),
              new BigDecimal(4 + i * 3 % 5).movePointLeft(1).add(new BigDecimal("2.5"))));
    }
    Period period = points.getLast().period();
    List<SeriesChart.Point> asKnown = new ArrayList<>(points);
    asKnown.set(13, new SeriesChart.Point(period, new BigDecimal(then)));
    List<SeriesChart.Point> latest = new ArrayList<>(points);
    latest.set(13, new SeriesChart.Point(period, new BigDecimal(now)));
    BigDecimal said = new BigDecimal("2.8");
    return new SeriesChart(
        "Retail sales",
        "percent",
        "y/y",
        Side.GROUND,
        SampleFigures.AS_OF,
        asKnown,
        latest,
        period,
        Interval.point(said),
        Interval.around(said, new BigDecimal("0.05")),
        "source");
  }
}
