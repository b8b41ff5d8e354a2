package org.parallax.check.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Lexicon;
import org.parallax.quantity.StockFlow;
import org.parallax.series.SeriesDefinition;

/// Words that say what will happen without a number, and the rules that each of them allows.
final class EventRules {
  private final List<Word> words;
  private final List<Rule> rules;

  private EventRules(List<Word> words, List<Rule> rules) {
    this.words = List.copyOf(words);
    this.rules = List.copyOf(rules);
  }

  /// A word of some language.
  private record Word(Pattern pattern, String event, int length) {}

  /// One rule for one event and one kind of series.
  record Rule(
      String event, String family, String name, EventTest test, int parameter, String words) {}

  static EventRules load() {
    List<Word> words = new ArrayList<>();
    for (String language : Lexicon.LANGUAGES) {
      for (List<String> row : Lexicon.read("forecast/" + language + "/event-words.tsv", 2)) {
        words.add(new Word(pattern(language, row.get(0)), row.get(1), row.get(0).length()));
      }
    }
    List<Rule> rules =
        Lexicon.read("forecast/events.tsv", 6).stream()
            .map(row ->
                new Rule(
                    row.get(0),
                    row.get(1),
                    row.get(2),
                    EventTest.parse(row.get(3)),
                    Integer.parseInt(row.get(4)),
                    row.get(5)))
            .toList();
    words.sort(Comparator.comparingInt(Word::length).reversed());
    return new EventRules(words, rules);
  }

  /// A word of a script without spaces may stand anywhere, others between word ends.
  private static Pattern pattern(String language, String word) {
    String quoted = Pattern.quote(word.toLowerCase(Locale.ROOT));
    return Pattern.compile(language.equals("en") ? "\\b" + quoted + "\\b" : quoted);
  }

  /// {@return the event that the words name, the longest word first; null where they name none}
  @Nullable String event(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return words.stream()
        .filter(word -> word.pattern().matcher(lower).find())
        .map(Word::event)
        .findFirst()
        .orElse(null);
  }

  /// {@return the rules for an event in a series of this kind}
  List<Rule> rules(String event, SeriesDefinition series) {
    String family = family(series);
    return rules.stream()
        .filter(rule -> rule.event().equals(event) && rule.family().equals(family))
        .toList();
  }

  /// {@return all rules, in the order of the table}
  List<Rule> rules() {
    return rules;
  }

  /// {@return all events that some word names}
  List<String> events() {
    return words.stream().map(Word::event).distinct().toList();
  }

  /// {@return whether it is a closing value of a market, whose moves are counted in percent}
  boolean isClose(SeriesDefinition series) {
    return family(series).equals("close");
  }

  private static String family(SeriesDefinition series) {
    return switch (series.measure()) {
      case YOY, QOQ, MOM, YTD_YOY -> "growth";
      case INDEX -> series.stockFlow() == StockFlow.STOCK ? "close" : "level";
      case LEVEL, SHARE, YTD -> "level";
    };
  }
}
