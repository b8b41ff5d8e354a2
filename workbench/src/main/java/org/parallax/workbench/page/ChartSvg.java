package org.parallax.workbench.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Period;

/// Draws a [SeriesChart] as a small static picture. The same record gives the same bytes; colours
/// come from the page's style sheet, so that it is dark where the page is dark.
public final class ChartSvg {
  private static final int WIDTH = 388;
  private static final int HEIGHT = 188;
  private static final double LEFT = 40;
  private static final double RIGHT = 268;
  private static final double TOP = 36;
  private static final double BOTTOM = 160;
  private static final double LABEL_GAP = 20;

  private final SeriesChart chart;
  private final Messages words;
  private final Figures figures;
  private final int power;
  private final ChartAxis axis;
  private final long first;
  private final long last;
  private final StringBuilder out = new StringBuilder(4096);

  private ChartSvg(SeriesChart chart, Messages words) {
    this.chart = chart;
    this.words = words;
    figures = new Figures(words);
    List<Period> periods =
        Stream.concat(chart.then().stream(), chart.now().stream())
            .map(SeriesChart.Point::period)
            .sorted()
            .toList();
    first = month(periods.getFirst());
    last = Math.max(month(periods.getLast()), first + 1);
    BigDecimal largest =
        allValues().stream().map(BigDecimal::abs).max(Comparator.naturalOrder()).orElseThrow();
    power = Figures.Scale.of(largest);
    axis = ChartAxis.over(allValues().stream().map(v -> v.movePointLeft(power)).toList());
  }

  /// {@return the drawing, an `svg` element; empty where there is no figure to draw}
  public static String draw(SeriesChart chart, Messages words) {
    return chart.then().isEmpty() && chart.now().isEmpty() ? "" : new ChartSvg(chart, words).draw();
  }

  private String draw() {
    out.append("<svg class=\"chart ").append(chart.side().css()).append("\" viewBox=\"0 0 ");
    out.append(WIDTH).append(' ').append(HEIGHT).append("\" width=\"").append(WIDTH);
    out.append("\" height=\"").append(HEIGHT).append("\" role=\"img\" aria-label=\"");
    out.append(Escape.html(description())).append("\">");
    text("axis", 0, 14, "start", axisTitle());
    for (double tick : axis.ticks()) {
      double y = y(tick);
      boolean zero = Math.abs(tick) < axis.step() / 1e6;
      line(zero ? "zero" : "grid", LEFT, y, RIGHT, y);
      text("tick", LEFT - 8, y + 5, "end", axis.label(tick));
    }
    years();
    path("now", chart.now());
    path("then", chart.then());
    marks();
    return out.append("</svg>").toString();
  }

  private void years() {
    double room = Double.NEGATIVE_INFINITY;
    for (long month = first; month <= last; month++) {
      if (month % 12 == 0) {
        double x = x(month);
        line("tickmark", x, BOTTOM, x, BOTTOM + 4);
        if (x - room >= 44) {
          text("tick", x, HEIGHT - 8, "middle", Long.toString(month / 12));
          room = x;
        }
      }
    }
  }

  private void marks() {
    double x = x(month(chart.period()));
    List<Label> labels = new ArrayList<>();
    Interval claimed = chart.claimed();
    if (claimed != null) {
      double low = claimed.lo() == null ? BOTTOM : y(scaled(claimed.lo()));
      double high = claimed.hi() == null ? TOP : y(scaled(claimed.hi()));
      double middle = (low + high) / 2;
      double half = Math.max((low - high) / 2, 3);
      bar(x, middle, half);
      labels.add(
          new Label(middle, "said", words.text("chart.note", statedText(chart.stated(), claimed))));
    }
    BigDecimal now = chart.valueNow();
    BigDecimal then = chart.valueThen();
    boolean same = now != null && then != null && now.compareTo(then) == 0;
    if (now != null) {
      circle("dot-now", x, y(scaled(now)), 5.5);
    }
    if (now != null && !same) {
      labels.add(new Label(y(scaled(now)), "now", words.text("chart.now", axisNumber(now))));
    }
    if (then != null) {
      circle("dot-then", x, y(scaled(then)), 3.5);
      String text = words.text(same ? "chart.then.now" : "chart.then", axisNumber(then));
      labels.add(new Label(y(scaled(then)), "then", text));
    }
    place(labels);
  }

  /// Labels stand at the line's end, pushed apart where they would touch.
  private void place(List<Label> labels) {
    labels.sort(Comparator.comparingDouble(Label::y).thenComparing(Label::text));
    double[] at = labels.stream().mapToDouble(Label::y).toArray();
    for (int i = 1; i < at.length; i++) {
      at[i] = Math.max(at[i], at[i - 1] + LABEL_GAP);
    }
    double over = at.length == 0 ? 0 : Math.max(0, at[at.length - 1] - BOTTOM);
    for (int i = 0; i < at.length; i++) {
      Label label = labels.get(i);
      double y = at[i] - over;
      double x = RIGHT + 16;
      switch (label.css()) {
        case "then" -> circle("dot-then", x, y, 3.5);
        case "now" -> circle("dot-now", x, y, 4.5);
        default -> bar(x, y, 4);
      }
      text("label " + label.css(), x + 12, y + 5, "start", label.text());
    }
  }

  private void bar(double x, double y, double half) {
    line("claimed", x, y - half, x, y + half);
    line("claimed", x - 5, y - half, x + 5, y - half);
    line("claimed", x - 5, y + half, x + 5, y + half);
  }

  private void path(String css, List<SeriesChart.Point> points) {
    if (points.size() < 2) {
      return;
    }
    out.append("<path class=\"").append(css).append("\" d=\"");
    for (int i = 0; i < points.size(); i++) {
      SeriesChart.Point point = points.get(i);
      out.append(i == 0 ? 'M' : 'L').append(tenth(x(month(point.period()))));
      out.append(' ').append(tenth(y(scaled(point.value()))));
    }
    out.append("\"/>");
  }

  private void line(String css, double x1, double y1, double x2, double y2) {
    out.append("<line class=\"").append(css).append("\" x1=\"").append(tenth(x1));
    out.append("\" y1=\"").append(tenth(y1)).append("\" x2=\"").append(tenth(x2));
    out.append("\" y2=\"").append(tenth(y2)).append("\"/>");
  }

  private void circle(String css, double x, double y, double radius) {
    out.append("<circle class=\"").append(css).append("\" cx=\"").append(tenth(x));
    out.append("\" cy=\"").append(tenth(y)).append("\" r=\"").append(tenth(radius)).append("\"/>");
  }

  private void text(String css, double x, double y, String anchor, String content) {
    out.append("<text class=\"").append(css).append("\" x=\"").append(tenth(x));
    out.append("\" y=\"").append(tenth(y)).append("\" text-anchor=\"").append(anchor);
    out.append("\">").append(Escape.html(content)).append("</text>");
  }

  private String axisTitle() {
    String unit = figures.unit(chart.unit());
    String scaled = power == 0 ? unit : unit + " " + words.text("scale." + power);
    return chart.basis().isBlank() ? scaled : scaled + ", " + chart.basis();
  }

  private String description() {
    BigDecimal then = chart.valueThen();
    BigDecimal now = chart.valueNow();
    String period = figures.period(chart.period());
    return words.text("chart.alt", chart.name(), axisTitle())
        + (then == null
            ? ""
            : " "
                + words.text("chart.alt.then", period, axisNumber(then), figures.day(chart.asOf())))
        + (now == null ? "" : " " + words.text("chart.alt.now", axisNumber(now)));
  }

  private String statedText(@Nullable Interval stated, Interval claimed) {
    BigDecimal lo = stated == null ? claimed.lo() : stated.lo();
    BigDecimal hi = stated == null ? claimed.hi() : stated.hi();
    if (lo != null && hi != null) {
      return lo.compareTo(hi) == 0 ? axisNumber(lo) : axisNumber(lo) + "–" + axisNumber(hi);
    }
    return lo != null ? "≥ " + axisNumber(lo) : hi != null ? "≤ " + axisNumber(hi) : "";
  }

  /// A figure as a label has room for it: at most two decimals; the table has them all.
  private String axisNumber(BigDecimal value) {
    BigDecimal scaled = value.movePointLeft(power);
    BigDecimal shown = scaled;
    if (scaled.scale() > 2) {
      BigDecimal rounded = scaled.setScale(2, RoundingMode.HALF_EVEN);
      shown = power > 0 ? rounded.stripTrailingZeros() : rounded;
    }
    String plain = (shown.scale() < 0 ? shown.setScale(0) : shown).abs().toPlainString();
    return value.signum() < 0 ? "−" + plain : plain;
  }

  private List<BigDecimal> allValues() {
    List<BigDecimal> values = new ArrayList<>();
    chart.then().forEach(point -> values.add(point.value()));
    chart.now().forEach(point -> values.add(point.value()));
    Interval claimed = chart.claimed();
    if (claimed != null) {
      add(values, claimed.lo());
      add(values, claimed.hi());
    }
    return values;
  }

  private static void add(List<BigDecimal> values, @Nullable BigDecimal value) {
    if (value != null) {
      values.add(value);
    }
  }

  private double scaled(BigDecimal value) {
    return value.movePointLeft(power).doubleValue();
  }

  private double x(long month) {
    return LEFT + (double) (month - first) / (last - first) * (RIGHT - LEFT);
  }

  private double y(double value) {
    return axis.place(value, BOTTOM, TOP);
  }

  /// {@return the month, counted from year 0, at which a period's figure is drawn}
  private static long month(Period period) {
    Frequency frequency = period.frequency();
    long end = period.end().getYear() * 12L + period.end().getMonthValue() - 1;
    return frequency == Frequency.YEAR ? end - 11 : end;
  }

  private static String tenth(double value) {
    long tenths = Math.round(value * 10);
    String sign = tenths < 0 ? "-" : "";
    long size = Math.abs(tenths);
    return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
  }

  private record Label(double y, String css, String text) {}
}
