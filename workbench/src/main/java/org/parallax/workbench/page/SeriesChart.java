package org.parallax.workbench.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Period;

/// A stretch of one official series around one claim: everything that its drawing, its table and
/// its source line need.
///
/// Values are in the series' own unit; `then` and `now` are in period order.
///
/// @param name the series' name
/// @param unit the unit of the values, as in a claim's JSON, with the series' scale applied
/// @param basis what is measured (`y/y`, `level`), in words, for the axis title
/// @param asOf the day whose knowledge `then` is
/// @param then the figures as known on that day
/// @param now the latest figures
/// @param period the claim's period
/// @param stated what the note says, if it is in the series' unit
/// @param claimed the interval that the note's words allow
/// @param source who published it and where it was read
public record SeriesChart(
    String name,
    String unit,
    String basis,
    Side side,
    LocalDate asOf,
    List<Point> then,
    List<Point> now,
    Period period,
    @Nullable Interval stated,
    @Nullable Interval claimed,
    String source) {

  public SeriesChart {
    then = List.copyOf(then);
    now = List.copyOf(now);
  }

  /// One figure.
  public record Point(Period period, BigDecimal value) {}

  /// {@return the claim's period as known on the as-of date, or null}
  public @Nullable BigDecimal valueThen() {
    return at(then, period);
  }

  /// {@return the claim's period as known today, or null}
  public @Nullable BigDecimal valueNow() {
    return at(now, period);
  }

  /// {@return the data as a table: every period known now or then}
  public List<Row> rows() {
    List<Period> periods =
        java.util.stream.Stream.concat(then.stream(), now.stream())
            .map(Point::period)
            .distinct()
            .sorted()
            .toList();
    return periods.stream().map(p -> new Row(p, at(then, p), at(now, p))).toList();
  }

  /// A row of the table.
  public record Row(Period period, @Nullable BigDecimal then, @Nullable BigDecimal now) {}

  private static @Nullable BigDecimal at(List<Point> points, Period period) {
    for (Point point : points) {
      if (point.period().equals(period)) {
        return point.value();
      }
    }
    return null;
  }
}
