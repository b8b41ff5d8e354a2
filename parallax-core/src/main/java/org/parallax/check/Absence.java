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
      LocalDate known = later.knownFrom();
      return known == null
          ? new Missing<>(
              Reason.VINTAGE_MISSING,
              "It is not known when the figure of " + name + " for " + when + " became public.",
              "the release with its date")
          : new Missing<>(
              Reason.NOT_YET_PUBLISHED,
              "The figure of "
                  + name
                  + " for "
                  + when
                  + " became public "
                  + (later.knownHow() == Observation.KnownHow.LAG ? "by about " : "on ")
                  + Phrases.day(known)
                  + ", after "
                  + Phrases.day(asOf)
                  + ".",
              "an audit as of " + Phrases.day(known) + " or later");
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
