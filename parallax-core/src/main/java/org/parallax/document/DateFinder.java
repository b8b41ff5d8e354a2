package org.parallax.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds calendar dates written in English, Chinese, Korean or figures. Meant for short lines: it
/// says where a date stands, not what it is the date of.
final class DateFinder {
  private static final Map<String, Integer> MONTHS = months();
  private static final String MONTH = "(" + String.join("|", longestFirst()) + ")\\.?";
  private static final String YEAR = "((?:19|20)\\d{2})";
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE;

  private static final Pattern FIGURES =
      Pattern.compile("(?<![\\d.])" + YEAR + "([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{1,2})(?!\\d)");
  private static final Pattern SHORT_FIGURES =
      Pattern.compile("(?<!\\p{L})['‘’`](\\d{2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)" + YEAR + "(0[1-9]|1[0-2])([0-2]\\d|3[01])(?!\\d)");
  private static final Pattern EAST =
      Pattern.compile(YEAR + "\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일号號]");
  private static final Pattern EAST_MONTH =
      Pattern.compile(YEAR + "\\s?[年년]\\s?(\\d{1,2})\\s?[月월](?!\\s?\\d)");
  private static final Pattern HAN_FIGURES =
      Pattern.compile("([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");
  private static final Pattern MONTH_DAY =
      Pattern.compile("\\b" + MONTH + "\\s+" + DAY + ",?\\s+" + YEAR + "\\b", FLAGS);
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "\\b" + DAY + "(?:\\s+of)?[\\s-]+" + MONTH + ",?[\\s-]+" + YEAR + "\\b", FLAGS);
  private static final Pattern MONTH_ONLY =
      Pattern.compile("\\b" + MONTH + ",?\\s+" + YEAR + "\\b", FLAGS);
  private static final Pattern SLASHES =
      Pattern.compile("(?<!\\d)(\\d{1,2})[/.](\\d{1,2})[/.]" + YEAR + "(?!\\d)");

  /// A date and where it stands.
  ///
  /// @param monthOnly whether no day was given; the value is then the month's last day
  record Hit(LocalDate value, int start, int end, boolean monthOnly) {}

  private DateFinder() {}

  /// {@return the dates in a line, in order}
  static List<Hit> in(String line) {
    List<Hit> hits = new ArrayList<>();
    each(line, FIGURES, hits, m -> date(m.group(1), m.group(3), m.group(4)));
    each(line, SHORT_FIGURES, hits, m -> date("20" + m.group(1), m.group(2), m.group(3)));
    each(line, EAST, hits, m -> date(m.group(1), m.group(2), m.group(3)));
    each(
        line,
        HAN_FIGURES,
        hits,
        m -> LocalDate.of(year(m.group(1)), han(m.group(2)), han(m.group(3))));
    each(
        line,
        MONTH_DAY,
        hits,
        m ->
            LocalDate.of(
                Integer.parseInt(m.group(3)), month(m.group(1)), Integer.parseInt(m.group(2))));
    each(
        line,
        DAY_MONTH,
        hits,
        m ->
            LocalDate.of(
                Integer.parseInt(m.group(3)), month(m.group(2)), Integer.parseInt(m.group(1))));
    each(line, COMPACT, hits, m -> date(m.group(1), m.group(2), m.group(3)));
    each(line, SLASHES, hits, DateFinder::slashes);
    List<Hit> months = new ArrayList<>();
    each(line, EAST_MONTH, months, m -> end(m.group(1), Integer.parseInt(m.group(2))));
    each(line, MONTH_ONLY, months, m -> end(m.group(2), month(m.group(1))));
    for (Hit hit : months) {
      if (hits.stream().noneMatch(h -> h.start < hit.end && hit.start < h.end)) {
        hits.add(new Hit(hit.value, hit.start, hit.end, true));
      }
    }
    hits.sort((a, b) -> Integer.compare(a.start, b.start));
    return hits;
  }

  /// {@return whether a line is nothing but a date, with a cue, a weekday, an hour or a place}
  static boolean isDateLine(String line) {
    List<Hit> hits = in(line);
    if (hits.isEmpty()) {
      return false;
    }
    int letters = 0;
    for (int i = 0; i < line.length(); i++) {
      letters += Character.isLetter(line.charAt(i)) ? (Script.cjk(line.charAt(i)) ? 2 : 1) : 0;
    }
    for (Hit hit : hits) {
      for (int i = hit.start; i < hit.end; i++) {
        letters -= Character.isLetter(line.charAt(i)) ? (Script.cjk(line.charAt(i)) ? 2 : 1) : 0;
      }
    }
    char last = line.charAt(line.length() - 1);
    boolean sentence = (last == '.' || last == '。') && letters > 0;
    return letters <= 24 && !sentence;
  }

  /// Turns a match into a date; what it throws on is no date.
  private interface Reading {
    LocalDate of(Matcher match);
  }

  private static void each(String line, Pattern pattern, List<Hit> hits, Reading reading) {
    Matcher match = pattern.matcher(line);
    while (match.find()) {
      int start = match.start();
      int end = match.end();
      if (hits.stream().noneMatch(h -> h.start < end && start < h.end)) {
        LocalDate value = read(reading, match);
        if (value != null) {
          hits.add(new Hit(value, start, end, false));
        }
      }
    }
  }

  /// {@return the date, or null for the 31st of February or a version number}
  private static @Nullable LocalDate read(Reading reading, Matcher match) {
    try {
      return reading.of(match);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static LocalDate date(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  private static LocalDate end(String year, int month) {
    return YearMonth.of(Integer.parseInt(year), month).atEndOfMonth();
  }

  /// `15/03/2025` and `03/15/2025` are read where only one order makes a date.
  private static LocalDate slashes(Matcher m) {
    int a = Integer.parseInt(m.group(1));
    int b = Integer.parseInt(m.group(2));
    int year = Integer.parseInt(m.group(3));
    if (a <= 12 && b <= 12 && a != b) {
      throw new DateTimeException("ambiguous");
    }
    return a > 12 ? LocalDate.of(year, b, a) : LocalDate.of(year, a, b);
  }

  private static int month(String name) {
    return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
  }

  private static int year(String figures) {
    int year = 0;
    for (int i = 0; i < figures.length(); i++) {
      char c = figures.charAt(i);
      year = year * 10 + (c == '零' ? 0 : "〇一二三四五六七八九".indexOf(c));
    }
    return year;
  }

  private static int han(String figures) {
    int tens = figures.indexOf('十');
    int units = "〇一二三四五六七八九".indexOf(figures.charAt(figures.length() - 1));
    if (tens < 0) {
      return units;
    }
    int before = tens == 0 ? 1 : "〇一二三四五六七八九".indexOf(figures.charAt(0));
    return 10 * before + Math.max(0, units);
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    String[] names = {
      "january",
      "february",
      "march",
      "april",
      "may",
      "june",
      "july",
      "august",
      "september",
      "october",
      "november",
      "december"
    };
    for (int i = 0; i < names.length; i++) {
      months.put(names[i], i + 1);
      months.put(names[i].substring(0, 3), i + 1);
    }
    months.put("sept", 9);
    return months;
  }

  private static List<String> longestFirst() {
    return MONTHS.keySet().stream()
        .sorted((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b))
        .toList();
  }
}
