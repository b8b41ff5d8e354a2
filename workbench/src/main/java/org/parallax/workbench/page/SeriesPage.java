package org.parallax.workbench.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Period;
import org.parallax.series.Observation;
import org.parallax.series.ReleaseLag;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.SeriesStore;
import org.parallax.series.Staleness;
import org.parallax.workspace.ClaimEntry;

/// One series: what it is, its figures with their vintages, and the notes that it decided.
///
/// @param drawing the chart that needs no script
/// @param release when the next figure is due, in words, or an empty string
/// @param stale why its figures may be out of date, or an empty string
/// @param rows newest first
/// @param sources where the figures were taken from, in the order in which the rows name them
/// @param uses the notes whose claims it decided
public record SeriesPage(
    String key,
    String name,
    String definition,
    String definitionSource,
    List<Fact> facts,
    String drawing,
    String source,
    String release,
    String stale,
    boolean revised,
    List<Row> rows,
    List<String> sources,
    List<Use> uses) {
  private static final int DRAWN = 60;

  /// A name and what stands beside it.
  public record Fact(String name, String value) {}

  /// One period.
  ///
  /// @param first the first print where it differs from the latest figure, else an empty string
  /// @param knownFrom when the latest figure became public, in words
  /// @param how how that day is known, in words
  /// @param source the number of its source in the list of sources
  public record Row(
      String period, String latest, String first, String knownFrom, String how, int source) {}

  /// A note and the claims in it that the series decided.
  public record Use(String document, String title, int claims) {}

  /// {@return the page of a series}
  ///
  /// @param asOf the day that staleness is measured against: the newest release of any series
  /// @param decided the claims that it decided
  /// @param titles of notes, by id
  public static SeriesPage of(
      SeriesDefinition series,
      SeriesStore store,
      LocalDate asOf,
      List<ClaimEntry> decided,
      Map<String, String> titles,
      Messages words) {
    Figures figures = new Figures(words);
    List<Observation> latest = store.latest(series.key());
    List<Row> rows = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    boolean revised = false;
    for (Observation one : latest.reversed()) {
      Observation first = store.vintages(series.key(), one.period()).getFirst();
      boolean differs = first.value().compareTo(one.value()) != 0;
      revised |= differs;
      String source = one.source().line();
      if (!sources.contains(source)) {
        sources.add(source);
      }
      int number = sources.indexOf(source) + 1;
      rows.add(row(one, differs ? first : null, number, series, figures, words));
    }
    ReleaseLag lag = series.lag();
    Period next = latest.isEmpty() ? null : latest.getLast().period().next();
    LocalDate due = lag == null || next == null ? null : lag.knownFrom(next);
    return new SeriesPage(
        series.key().value(),
        series.name(words.tag()),
        series.definition(),
        series.definitionSource(),
        facts(series, lag, words),
        latest.isEmpty() ? "" : ChartSvg.draw(chart(series, store, latest, words), words),
        latest.isEmpty() ? "" : latest.getLast().source().line(),
        due == null || next == null
            ? ""
            : words.text("series.next", figures.period(next), figures.day(due)),
        Staleness.of(series, store, asOf)
            .map(s -> words.text("series.stale", figures.day(s.due()), figures.day(asOf)))
            .orElse(""),
        revised,
        rows,
        sources,
        uses(decided, titles));
  }

  private static Row row(
      Observation one,
      @Nullable Observation first,
      int source,
      SeriesDefinition series,
      Figures figures,
      Messages words) {
    LocalDate known = one.knownFrom();
    return new Row(
        figures.period(one.period()),
        figures.value(scaled(one, series), series.unit()),
        first == null ? "" : figures.value(scaled(first, series), series.unit()),
        known == null ? "" : figures.day(known),
        words.text("known." + one.knownHow().name()),
        source);
  }

  static BigDecimal scaled(Observation one, SeriesDefinition series) {
    return one.value().multiply(series.scale());
  }

  private static List<Fact> facts(
      SeriesDefinition series, @Nullable ReleaseLag lag, Messages words) {
    List<Fact> facts = new ArrayList<>();
    add(facts, words, "publisher", series.publisher() + code(series));
    add(facts, words, "unit", new Figures(words).unit(series.unit()));
    add(facts, words, "measure", words.textOr("measure." + series.measure().name(), ""));
    add(facts, words, "prices", words.textOr("pricebasis." + series.priceBasis().name(), ""));
    add(facts, words, "frequency", words.text("frequency." + series.frequency().name()));
    add(facts, words, "seasonal", words.textOr("seasonal." + series.seasonal(), ""));
    add(facts, words, "covers", series.population());
    add(facts, words, "place", series.place());
    add(facts, words, "lag", lag == null ? "" : words.count("series.days", lag.days()));
    return facts;
  }

  private static String code(SeriesDefinition series) {
    return series.publisherCode().isEmpty() ? "" : " · " + series.publisherCode();
  }

  private static void add(List<Fact> facts, Messages words, String key, String value) {
    if (!value.isBlank()) {
      facts.add(new Fact(words.text("series.fact." + key), value));
    }
  }

  private static SeriesChart chart(
      SeriesDefinition series, SeriesStore store, List<Observation> latest, Messages words) {
    List<Observation> drawn = latest.subList(Math.max(0, latest.size() - DRAWN), latest.size());
    List<SeriesChart.Point> now = new ArrayList<>();
    List<SeriesChart.Point> then = new ArrayList<>();
    for (Observation one : drawn) {
      Observation first = store.vintages(series.key(), one.period()).getFirst();
      now.add(new SeriesChart.Point(one.period(), scaled(one, series)));
      then.add(new SeriesChart.Point(one.period(), scaled(first, series)));
    }
    Observation last = latest.getLast();
    LocalDate known = last.knownFrom();
    return new SeriesChart(
        series.name(words.tag()),
        series.unit(),
        words.textOr("measure." + series.measure().name(), ""),
        Side.of(series.concept()),
        known == null ? last.period().end() : known,
        then,
        now,
        last.period(),
        null,
        null,
        last.source().line());
  }

  private static List<Use> uses(List<ClaimEntry> decided, Map<String, String> titles) {
    Map<String, Integer> counts = new TreeMap<>();
    decided.forEach(claim -> counts.merge(claim.document(), 1, Integer::sum));
    return titles.entrySet().stream()
        .filter(title -> counts.containsKey(title.getKey()))
        .map(title ->
            new Use(title.getKey(), title.getValue(), counts.getOrDefault(title.getKey(), 0)))
        .toList();
  }
}
