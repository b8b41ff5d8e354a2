package org.parallax.check.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parallax.check.StandardChecker;
import org.parallax.check.Verdict;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimKind;
import org.parallax.quantity.Period;
import org.parallax.quantity.Quantity;
import org.parallax.series.Measure;
import org.parallax.series.Observation;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.SeriesStore;

/// The rule that a number which is to be reached by some day is reached by any figure up to it:
/// "will exceed 2 % by the end of next year".
///
/// @param made the day on which the forecast was made
/// @param today the day whose figures resolve it
record ReachRule(SeriesStore store, LocalDate made, LocalDate today) {
  /// The name of the rule.
  static final String NAME = "reached_by_then";

  /// {@return whether the number is of the kind of the series' own figures}
  static boolean applies(Claim claim, SeriesDefinition series) {
    Quantity quantity = claim.signed();
    boolean growth = series.measure() == Measure.YOY || series.measure() == Measure.YTD_YOY;
    boolean change =
        claim.kind() == ClaimKind.CHANGE_PCT
            || claim.kind() == ClaimKind.CHANGE_PP
            || claim.kind() == ClaimKind.FROM_TO;
    return quantity != null
        && quantity.unit().code().equals(series.unit())
        && (!change || (growth && claim.kind() == ClaimKind.CHANGE_PCT));
  }

  /// {@return how it stands: the first figure that gets there settles it}
  ///
  /// @param window from the day of writing to the last day
  Resolution under(Claim claim, SeriesDefinition series, Period window) {
    Quantity quantity = Objects.requireNonNull(claim.signed());
    List<Observation> known =
        History.asOf(store, series, today).figures().stream()
            .filter(f -> !ForecastTime.isProjection(f.knownFrom(), f.period()))
            .toList();
    List<Observation> seen = new History(series, known).within(made, window.end());
    Observation there = first(seen, quantity, series, Status.CAME_TRUE);
    if (there != null) {
      String message = said(there, series, "gets there");
      return resolution(quantity, series, window, Status.CAME_TRUE, message);
    }
    if (known.isEmpty() || known.getLast().period().end().isBefore(window.end())) {
      String message =
          ForecastTime.waiting(
              series, "figures up to " + window.end(), ForecastTime.due(series, window), today);
      return resolution(quantity, series, window, Status.PENDING, message);
    }
    Observation near = first(seen, quantity, series, Status.TOO_NEAR);
    if (near != null) {
      String message = said(near, series, "is too near to tell");
      return resolution(quantity, series, window, Status.TOO_NEAR, message);
    }
    boolean whole = !seen.isEmpty() && isWhole(seen);
    String message =
        (whole
                ? "None of the %d figures up to %s gets there."
                : "Only %d figures up to %s are at hand.")
            .formatted(seen.size(), window.end());
    return resolution(
        quantity, series, window, whole ? Status.FAILED : Status.UNRESOLVABLE, message);
  }

  private static @Nullable Observation first(
      List<Observation> seen, Quantity quantity, SeriesDefinition series, Status sought) {
    for (Observation figure : seen) {
      BigDecimal value = figure.value().multiply(series.scale());
      Verdict verdict = StandardChecker.against(quantity, value, YearRules.rounding(series, value));
      if (YearRules.status(verdict) == sought) {
        return figure;
      }
    }
    return null;
  }

  private static String said(Observation figure, SeriesDefinition series, String what) {
    String value = figure.value().multiply(series.scale()).toPlainString();
    return "The figure for %s, %s, %s.".formatted(figure.period(), value, what);
  }

  /// Whether no figure is missing between the first and the last.
  private static boolean isWhole(List<Observation> seen) {
    for (int i = 1; i < seen.size(); i++) {
      if (!seen.get(i).period().equals(seen.get(i - 1).period().next())) {
        return false;
      }
    }
    return true;
  }

  private static Resolution resolution(
      Quantity quantity, SeriesDefinition series, Period window, Status status, String message) {
    return new Resolution(
        NAME,
        "\"%s\": some figure up to %s lies in %s"
            .formatted(series.name("en"), window.end(), quantity.accept()),
        series.key(),
        window,
        status,
        message,
        status == Status.PENDING ? ForecastTime.due(series, window) : null,
        null,
        null);
  }
}
