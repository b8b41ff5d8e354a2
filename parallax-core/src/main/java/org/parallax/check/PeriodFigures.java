package org.parallax.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Sought.Found;
import org.parallax.check.Sought.Missing;
import org.parallax.provenance.Derivation;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Period;
import org.parallax.quantity.StockFlow;
import org.parallax.series.Measure;
import org.parallax.series.Observation;
import org.parallax.series.SeriesDefinition;

/// The figure of a series for a span of time, where the series' definition gives one.
///
/// | asked for | the series | answer |
/// |---|---|---|
/// | one of its periods | any | that figure |
/// | January to the end of one of its periods | year to date | that figure |
/// | a longer span, or its last day | stock | the figure at its end, said |
/// | the last day of a month | a monthly rate | that month's figure |
/// | a day or a week within one of its periods | stock | that period's figure, where it is known already |
/// | a longer span | flow, level | the sum, if every part is there |
/// | anything else | | none: quarters, months and years to date never stand for each other |
final class PeriodFigures {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final FigureView view;
  private final Absence absence;

  PeriodFigures(FigureView view, LocalDate asOf) {
    this.view = view;
    this.absence = new Absence(view.now(), asOf);
  }

  FigureView view() {
    return view;
  }

  /// {@return the figure, or why there is none}
  ///
  /// @param toDate whether the text says that it counts from the start of the year
  Sought<Amount> find(SeriesDefinition series, Period span, boolean toDate) {
    Frequency own = series.frequency();
    boolean cumulated = series.measure() == Measure.YTD || series.measure() == Measure.YTD_YOY;
    if (cumulated) {
      if (startsAtNewYear(span) || (toDate && span.frequency() == own)) {
        Period last = lastPeriod(own, span.end());
        return last == null ? mismatch(series, span) : published(series, last, span, "level");
      }
      return mismatch(series, span);
    }
    if (toDate && !startsAtNewYear(span)) {
      span = new Period(LocalDate.of(span.start().getYear(), 1, 1), span.end());
    }
    if (span.frequency() == own) {
      return published(series, span, span, "level");
    }
    Period last = lastPeriod(own, span.end());
    if (series.stockFlow() == StockFlow.STOCK && last != null) {
      return published(series, last, span, "end_of_period");
    }
    // "At the end of 2024 inflation was 0.1 %" is December's.
    boolean day = span.start().equals(span.end());
    if (day && own == Frequency.MONTH && series.stockFlow() == StockFlow.RATE && last != null) {
      return published(series, last, span, "level");
    }
    if (series.stockFlow() == StockFlow.STOCK && day) {
      Period holding = parts(own, new Period(firstDay(own, span.end()), span.end())).getFirst();
      if (view.at(series.key(), holding) != null) {
        return published(series, holding, holding, "level");
      }
    }
    if (series.stockFlow() == StockFlow.FLOW
        && series.measure() == Measure.LEVEL
        && last != null
        && span.start().isBefore(last.start())) {
      return sum(series, span);
    }
    return mismatch(series, span);
  }

  /// {@return the last figure that was public, or why there is none}
  Sought<Amount> newest(SeriesDefinition series) {
    List<Observation> all = view.all(series.key());
    return all.isEmpty()
        ? new Missing<>(
            Reason.NOT_YET_PUBLISHED,
            "No figure of \"" + series.name("en") + "\" was public yet.",
            "an audit as of a later day")
        : new Found<>(single(series, all.getLast(), "level", List.of()));
  }

  /// {@return a published figure as an amount}
  static Amount single(
      SeriesDefinition series, Observation line, String transform, List<String> differences) {
    BigDecimal value = line.value().multiply(series.scale());
    BigDecimal half = HALF.movePointLeft(series.decimals()).multiply(series.scale());
    Interval rounding = new Interval(value.subtract(half), value.add(half), true, true);
    Derivation leaf = Derivations.leaf(series, line);
    return new Amount(line.period(), value, rounding, List.of(line), transform, differences, leaf);
  }

  private Sought<Amount> published(
      SeriesDefinition series, Period period, Period asked, String transform) {
    Observation line = view.at(series.key(), period);
    if (line == null) {
      return absence.of(series, period);
    }
    boolean end = transform.equals("end_of_period") && !asked.start().equals(asked.end());
    List<String> differences =
        end ? List.of("The figure stands at the end of " + Phrases.period(asked) + ".") : List.of();
    return new Found<>(single(series, line, transform, differences));
  }

  private Sought<Amount> sum(SeriesDefinition series, Period span) {
    List<Observation> parts = new ArrayList<>();
    BigDecimal total = BigDecimal.ZERO;
    for (Period part : parts(series.frequency(), span)) {
      Observation line = view.at(series.key(), part);
      if (line == null) {
        return absence.of(series, part);
      }
      parts.add(line);
      total = total.add(line.value());
    }
    BigDecimal value = total.multiply(series.scale());
    BigDecimal half =
        HALF.movePointLeft(series.decimals())
            .multiply(series.scale())
            .multiply(BigDecimal.valueOf(parts.size()));
    String words = "Added up from " + parts.size() + " " + series.frequency().json() + "s.";
    return new Found<>(
        new Amount(
            span,
            value,
            new Interval(value.subtract(half), value.add(half), true, true),
            parts,
            "sum",
            List.of(words),
            Derivations.sum(series, span, value, parts)));
  }

  private Missing<Amount> mismatch(SeriesDefinition series, Period span) {
    String has =
        switch (series.measure()) {
          case YTD, YTD_YOY -> "counts from January";
          case LEVEL, YOY, QOQ, MOM, INDEX, SHARE -> "is for a " + series.frequency().json();
        };
    return new Missing<>(
        Reason.NO_OBSERVATION,
        "The series \""
            + series.name("en")
            + "\" "
            + has
            + " and gives no figure for "
            + Phrases.period(span)
            + ".",
        "a figure for " + Phrases.period(span) + " itself");
  }

  private static LocalDate firstDay(Frequency frequency, LocalDate day) {
    int months = Math.max(1, months(frequency));
    int first = (day.getMonthValue() - 1) / months * months + 1;
    return LocalDate.of(day.getYear(), first, 1);
  }

  static boolean startsAtNewYear(Period span) {
    return span.start().getDayOfYear() == 1 && span.end().getYear() == span.start().getYear();
  }

  /// {@return the period of this frequency that ends on this day, or null}
  static @Nullable Period lastPeriod(Frequency frequency, LocalDate end) {
    if (frequency == Frequency.DAY) {
      return Period.ofDay(end);
    }
    int months = months(frequency);
    YearMonth last = YearMonth.from(end);
    if (!last.atEndOfMonth().equals(end) || last.getMonthValue() % months != 0) {
      return null;
    }
    return new Period(last.minusMonths(months - 1L).atDay(1), end);
  }

  static int months(Frequency frequency) {
    return switch (frequency) {
      case DAY -> 0;
      case MONTH -> 1;
      case QUARTER -> 3;
      case HALF -> 6;
      case YEAR -> 12;
    };
  }

  /// {@return the periods of this frequency that make up the span, or none if they do not fit it}
  static List<Period> parts(Frequency frequency, Period span) {
    List<Period> parts = new ArrayList<>();
    int months = months(frequency);
    YearMonth from = YearMonth.from(span.start());
    YearMonth to = YearMonth.from(span.end());
    if (months == 0
        || span.start().getDayOfMonth() != 1
        || (from.getMonthValue() - 1) % months != 0) {
      return parts;
    }
    while (!from.isAfter(to)) {
      YearMonth last = from.plusMonths(months - 1L);
      parts.add(new Period(from.atDay(1), last.atEndOfMonth()));
      from = last.plusMonths(1);
    }
    return parts;
  }
}
