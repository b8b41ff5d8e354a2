package org.parallax.workbench.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.check.forecast.Resolution.BaseRate;
import org.parallax.check.forecast.Status;
import org.parallax.workspace.ForecastEntry;
import org.parallax.workspace.SourceRecord;

/// What the notes say of the future, how it stands, and each source's record.
///
/// @param statuses that may be chosen
/// @param source the words that the source's name must contain, or an empty string
public record ForecastsPage(
    List<ClaimsPage.Choice> statuses, String source, List<Row> rows, List<Standing> records) {

  /// One forecast with the rules by which it is held.
  ///
  /// @param link to its sentence in the note
  public record Row(
      String quote, String link, String title, String source, String made, List<Rule> rules) {

    public Row {
      rules = List.copyOf(rules);
    }
  }

  /// One rule of a forecast.
  ///
  /// @param base how often the same came to pass before, in words, or an empty string
  public record Rule(
      Status status, String words, String message, String base, String seriesKey, String until) {

    /// {@return the mark for the status, as a class of the style sheet}
    public String css() {
      return switch (status) {
        case CAME_TRUE -> "supported";
        case FAILED -> "contradicted";
        case TOO_NEAR -> "supported-loosely";
        case PENDING -> "opinion";
        case UNRESOLVABLE -> "not-checkable";
      };
    }

    /// {@return the glyph beside the words}
    public String glyph() {
      return switch (status) {
        case CAME_TRUE -> "\u2713";
        case FAILED -> "\u2717";
        case TOO_NEAR -> "\u2248";
        case PENDING -> "\u2026";
        case UNRESOLVABLE -> "?";
      };
    }
  }

  /// A source's forecasts under one rule.
  ///
  /// @param opens whether it is the first of its source
  public record Standing(
      String source,
      boolean opens,
      String rule,
      int cameTrue,
      int settled,
      int pending,
      String base) {}

  /// {@return the page}
  ///
  /// @param entries those that pass, one a rule
  /// @param titles of notes, by id
  public static ForecastsPage of(
      List<ForecastEntry> entries,
      ForecastEntry.Filter filter,
      Map<String, String> titles,
      Messages words) {
    List<ClaimsPage.Choice> statuses = new ArrayList<>();
    for (Status status : Status.values()) {
      statuses.add(
          new ClaimsPage.Choice(status.name(), words.name(status), status == filter.status()));
    }
    String source = filter.source();
    return new ForecastsPage(
        statuses,
        source == null ? "" : source,
        rows(entries, titles, new Figures(words), words),
        records(entries, words));
  }

  /// A source is named once, before the first of its rules.
  private static List<Standing> records(List<ForecastEntry> entries, Messages words) {
    List<Standing> records = new ArrayList<>();
    String last = "";
    for (SourceRecord record : SourceRecord.of(entries)) {
      if (record.settled() + pending(record) > 0) {
        records.add(standing(record, !record.source().equals(last), words));
        last = record.source();
      }
    }
    return records;
  }

  private static List<Row> rows(
      List<ForecastEntry> entries, Map<String, String> titles, Figures figures, Messages words) {
    List<Row> rows = new ArrayList<>();
    int from = 0;
    while (from < entries.size()) {
      ForecastEntry first = entries.get(from);
      int to = from + 1;
      while (to < entries.size() && isSame(first, entries.get(to))) {
        to++;
      }
      rows.add(
          new Row(
              first.quote().strip().replaceAll("\\s+", " "),
              "/documents/" + Links.segment(first.document()) + "#s" + (first.sentence() + 1),
              titles.getOrDefault(first.document(), first.document()),
              first.source(),
              figures.day(first.made()),
              entries.subList(from, to).stream().map(e -> rule(e, figures, words)).toList()));
      from = to;
    }
    return rows;
  }

  private static boolean isSame(ForecastEntry one, ForecastEntry other) {
    return one.document().equals(other.document()) && one.claim().equals(other.claim());
  }

  private static Rule rule(ForecastEntry entry, Figures figures, Messages words) {
    BaseRate base = entry.base();
    LocalDate until = entry.waitsUntil();
    return new Rule(
        entry.status(),
        entry.words(),
        entry.message(),
        base == null ? "" : words.text("forecast.base", base.hits(), base.windows()),
        entry.series() == null ? "" : entry.series(),
        until == null ? "" : figures.day(until));
  }

  private static int pending(SourceRecord record) {
    return record.counts().getOrDefault(Status.PENDING, 0);
  }

  private static Standing standing(SourceRecord record, boolean opens, Messages words) {
    return new Standing(
        record.source(),
        opens,
        words.textOr("rule." + record.rule(), record.rule().replace('_', ' ')),
        record.cameTrue(),
        record.settled(),
        pending(record),
        percent(record.base()));
  }

  private static String percent(@Nullable Double share) {
    return share == null ? "" : String.format(Locale.ROOT, "%.0f\u00a0%%", 100 * share);
  }
}
