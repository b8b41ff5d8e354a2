package org.parallax.check.identity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.EconUnit.Dimension;

/// Lengths of time in whole years, quarters and months, as a text words them: "five years",
/// "ten-year", 五年, 5년간. They count in whole units, so their extent is exact.
final class Durations {

  private static final int MOST = 100;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, String> units = new HashMap<>();
  private final Pattern pattern;

  Durations() {
    for (Table.Row row : Table.rows("durations.tsv", 3)) {
      List<String> c = row.cells();
      if (c.get(0).equals("number")) {
        numbers.put(c.get(2), Integer.valueOf(c.get(1)));
      } else {
        units.put(c.get(2), c.get(1));
      }
    }
    pattern =
        Pattern.compile(
            "(?<![\\d.,])(?<![A-Za-z])(\\d{1,2}|"
                + longestFirst(numbers)
                + ")[\\s\\u00a0-]?("
                + longestFirst(units)
                + ")(?![A-Za-z])",
            Pattern.CASE_INSENSITIVE);
  }

  private static String longestFirst(Map<String, ?> words) {
    return words.keySet().stream()
        .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  /// {@return the lengths of time between two offsets, in text order}
  List<Operand.Words> in(String text, int start, int end) {
    List<Operand.Words> found = new ArrayList<>();
    Matcher m = pattern.matcher(text).region(start, end);
    m.useTransparentBounds(true);
    while (m.find()) {
      String number = m.group(1).toLowerCase(Locale.ROOT);
      Integer word = numbers.get(number);
      int value = word == null ? Integer.parseInt(number) : word;
      String unit = units.get(m.group(2).toLowerCase(Locale.ROOT));
      if (unit != null && value > 0 && value <= MOST) {
        EconUnit of = EconUnit.plain(Dimension.DURATION, unit);
        Extent extent = Extent.exactly(BigDecimal.valueOf(value));
        found.add(new Operand.Words(m.start(), m.end(), extent, of));
      }
    }
    return found;
  }
}
