package org.parallax.document;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Metadata.FoundDate;

/// The day of a dispatch that gives no year: "BEIJING, Nov 7 (Wire) - … on Friday".
///
/// The year is one that the text mentions, or the one after it, in which that day falls on the
/// weekday named in the same paragraph; without a weekday, the only year that the text mentions.
/// Where that leaves several years or none, there is no date.
final class Dateline {
  private static final int BLOCKS = 4;
  private static final int HEAD = 60;
  private static final Pattern HEADING =
      Pattern.compile(
          "^[*_\\s]*\\p{Lu}[\\p{L} .,'/-]{2,40}?,? (?:(?:\\p{Lu}\\p{L}+day),? )?"
              + "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.? (\\d{1,2})"
              + "(?: ?\\([^)]{1,40}\\))? ?[-–—:]");
  private static final Pattern YEAR =
      Pattern.compile("(?<![\\d.,])(?:19|20)\\d\\d(?![\\d%]|[.,]\\d)");
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private Dateline() {}

  /// {@return the day at the head of a dispatch, or null}
  static @Nullable FoundDate find(String text, List<Zone> blocks) {
    for (Zone block : blocks.subList(0, Math.min(BLOCKS, blocks.size()))) {
      String body = block.span().of(text);
      Matcher m = HEADING.matcher(body.substring(0, Math.min(HEAD + HEAD, body.length())));
      if (m.find() && m.end() <= HEAD + HEAD) {
        int month = MONTHS.indexOf(m.group(1)) + 1;
        LocalDate date = inYear(text, body, month, Integer.parseInt(m.group(2)));
        if (date != null) {
          int at = block.span().start();
          Span span = new Span(at + m.start(1), at + m.end(2));
          return new FoundDate(date, "the dispatch's day; its year is the one that fits", span);
        }
      }
    }
    return null;
  }

  private static @Nullable LocalDate inYear(String text, String body, int month, int day) {
    Map<Integer, Integer> years = new TreeMap<>();
    Matcher m = YEAR.matcher(text);
    while (m.find()) {
      years.merge(Integer.parseInt(m.group()), 1, Integer::sum);
    }
    DayOfWeek weekday = weekday(body);
    if (weekday == null) {
      return years.size() == 1 ? day(years.keySet().iterator().next(), month, day) : null;
    }
    LocalDate best = null;
    int most = -1;
    for (int year : years.keySet()) {
      for (int candidate = year; candidate <= year + 1; candidate++) {
        LocalDate date = day(candidate, month, day);
        int mentions = years.getOrDefault(candidate, 0);
        boolean fits = date != null && date.getDayOfWeek() == weekday;
        if (fits && mentions >= most) {
          best = date;
          most = mentions;
        }
      }
    }
    return best;
  }

  private static @Nullable DayOfWeek weekday(String body) {
    DayOfWeek first = null;
    int least = Integer.MAX_VALUE;
    for (DayOfWeek day : DayOfWeek.values()) {
      int at = body.indexOf(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
      if (at >= 0 && at < least) {
        first = day;
        least = at;
      }
    }
    return first;
  }

  private static @Nullable LocalDate day(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
