package org.parallax.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.Period;

/// Tells whether a sentence names a period.
final class PeriodWords {

  /// Further back a month's name without its year does not reach.
  private static final int MONTHS = 12;

  private final Map<String, List<List<String>>> words = new TreeMap<>();

  PeriodWords() {
    for (String language : Lexicon.LANGUAGES) {
      for (List<String> row : Lexicon.read(language + "/period-words.tsv", 2)) {
        words.computeIfAbsent(row.get(0), _ -> new ArrayList<>()).add(Words.of(row.get(1)));
      }
    }
  }

  /// {@return how many words lie between a number and the nearest naming of a period, or
  /// [Integer#MAX_VALUE] where the sentence does not name it}
  ///
  /// @param tokens the sentence
  /// @param at where the number stands in it
  /// @param claimed the period that the claim was read for
  int distance(List<String> tokens, int at, Period period, Period claimed) {
    Frequency frequency = period.frequency();
    if (frequency == null) {
      return Integer.MAX_VALUE;
    }
    int nearest = Integer.MAX_VALUE;
    if (period.equals(claimed.previous())) {
      nearest = Math.min(nearest, distance(tokens, at, "before"));
    }
    if (period.equals(claimed.plusYears(-1))) {
      nearest = Math.min(nearest, distance(tokens, at, "year_before"));
    }
    String year = Integer.toString(period.end().getYear());
    int month = period.end().getMonthValue();
    boolean near =
        period.start().isAfter(claimed.start().minusMonths(MONTHS))
            && period.start().isBefore(claimed.start().plusMonths(MONTHS));
    if (!near && frequency != Frequency.YEAR && !tokens.contains(year)) {
      return nearest;
    }
    int named =
        switch (frequency) {
          case DAY, HALF -> Integer.MAX_VALUE;
          case MONTH -> distance(tokens, at, "" + month, year, near);
          case QUARTER -> distance(tokens, at, "Q" + month / 3, year, near);
          case YEAR -> distance(tokens, at, List.of(year), year, true);
        };
    return Math.min(nearest, named);
  }

  private int distance(List<String> tokens, int at, String key) {
    return distance(tokens, at, key, "", true);
  }

  private int distance(List<String> tokens, int at, String key, String year, boolean near) {
    int nearest = Integer.MAX_VALUE;
    for (List<String> word : words.getOrDefault(key, List.of())) {
      nearest = Math.min(nearest, distance(tokens, at, word, year, near));
    }
    return nearest;
  }

  private static int distance(
      List<String> tokens, int at, List<String> word, String year, boolean near) {
    int nearest = Integer.MAX_VALUE;
    int found = Words.find(tokens, word, 0);
    while (found >= 0) {
      int end = found + word.size();
      String own = yearBeside(tokens, found, end);
      boolean meant = own == null ? near : year.isEmpty() || own.equals(year);
      boolean day =
          word.size() < 3 && end < tokens.size() && end + 3 < at && isDayOfMonth(tokens.get(end));
      if (meant && !day) {
        nearest = Math.min(nearest, Math.abs(found - at));
      }
      found = Words.find(tokens, word, found + 1);
    }
    return nearest;
  }

  /// The year of "2022年10月" or "October 2022", or null where none is said.
  private static @Nullable String yearBeside(List<String> tokens, int start, int end) {
    if (end < tokens.size() && isYear(tokens.get(end))) {
      return tokens.get(end);
    }
    return start >= 2 && isYear(tokens.get(start - 2)) ? tokens.get(start - 2) : null;
  }

  private static boolean isYear(String token) {
    boolean century = token.length() == 4 && (token.startsWith("19") || token.startsWith("20"));
    return century && areDigits(token);
  }

  /// In "15 October" or "10月15日" the month belongs to a date.
  private static boolean isDayOfMonth(String token) {
    return token.length() <= 2 && areDigits(token);
  }

  private static boolean areDigits(String token) {
    for (int i = 0; i < token.length(); i++) {
      if (token.charAt(i) < '0' || token.charAt(i) > '9') {
        return false;
      }
    }
    return !token.isEmpty();
  }
}
