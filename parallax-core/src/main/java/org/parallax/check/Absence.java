package org.parallax.check;

import java.time.LocalDate;
import java.util.List;
import org.parallax.check.Sought.Missing;
import org.parallax.quantity.Period;
import org.parallax.series.Observation;
import org.parallax.series.ReleaseLag;
import org.parallax.series.SeriesDefinition;

/// Why a figure is not there on a day: the time has not come, nobody had published it, the series
/// begins later, it has ended, or it has a hole.
///
/// @param now the figures as they stand now
record Absence(FigureView now, LocalDate asOf) {

  Missing<Amount> of(SeriesDefinition series, Period period) {
    String name = "\"" + series.name("en") + "\"";
    String when = Phrases.period(period);
    String figure = Publishers.possessive(series.publisher()) + " figure for " + when;
    if (period.end().isAfter(asOf)) {
      return new Missing<>(
          Reason.FUTURE,
          "On " + Phrases.day(asOf) + " " + when + " was not over.",
          figure + due(series, period));
    }
    Observation later = now.at(series.key(), period);
    if (later != null) {
      return notYet(series, later);
    }
    List<Observation> all = now.all(series.key());
    if (all.isEmpty()) {
      return new Missing<>(Reason.NO_OBSERVATION, "The series " + name + " is empty.", figure);
    }
    if (period.end().isBefore(all.getFirst().period().end())) {
      return new Missing<>(
          Reason.NO_OBSERVATION,
          "The series " + name + " begins in " + Phrases.period(all.getFirst().period()) + ".",
          figure);
    }
    if (period.start().isAfter(all.getLast().period().start())) {
      return afterTheEnd(series, period, all.getLast(), figure);
    }
    return new Missing<>(
        Reason.NO_OBSERVATION, "The series " + name + " has no figure for " + when + ".", figure);
  }

  /// There is a figure, but not as of the day. A copy made later proves nothing of when its figures
  /// became public: where the release lag was over, they were, and that vintage is not at hand.
  private Missing<Amount> notYet(SeriesDefinition series, Observation later) {
    String figure =
        "The figure of \"" + series.name("en") + "\" for " + Phrases.period(later.period());
    LocalDate known = later.knownFrom();
    if (known == null) {
      return new Missing<>(
          Reason.VINTAGE_MISSING,
          "It is not known when the f" + figure.substring("The f".length()) + " became public.",
          "the release with its date");
    }
    ReleaseLag lag = series.lag();
    boolean copy = later.knownHow() == Observation.KnownHow.INFERRED;
    if (copy && lag != null && !lag.knownFrom(later.period()).isAfter(asOf)) {
      return new Missing<>(
          Reason.VINTAGE_MISSING,
          figure
              + " is at hand only in a copy of "
              + Phrases.day(known)
              + ", not as known by "
              + Phrases.day(asOf)
              + ".",
          "the release of the time, or an audit as of " + Phrases.day(known) + " or later");
    }
    String by =
        switch (later.knownHow()) {
          case PUBLISHED, UNKNOWN -> "on ";
          case INFERRED -> "at the latest on ";
          case LAG -> "by about ";
        };
    return new Missing<>(
        Reason.NOT_YET_PUBLISHED,
        figure + " became public " + by + Phrases.day(known) + ", after " + Phrases.day(asOf) + ".",
        "an audit as of " + Phrases.day(known) + " or later");
  }

  private Missing<Amount> afterTheEnd(
      SeriesDefinition series, Period period, Observation last, String figure) {
    ReleaseLag lag = series.lag();
    if (lag != null && lag.knownFrom(period).isAfter(asOf)) {
      return new Missing<>(
          Reason.NOT_YET_PUBLISHED,
          "The figure for "
              + Phrases.period(period)
              + " is usually public by "
              + Phrases.day(lag.knownFrom(period))
              + ".",
          figure + due(series, period));
    }
    return new Missing<>(
        Reason.STALE,
        "The series \""
            + series.name("en")
            + "\" ends with "
            + Phrases.period(last.period())
            + " in the loaded packs.",
        figure + ": an import or a newer pack");
  }

  private static String due(SeriesDefinition series, Period period) {
    ReleaseLag lag = series.lag();
    return lag == null ? "" : ", usually public by " + Phrases.day(lag.knownFrom(period));
  }
}
