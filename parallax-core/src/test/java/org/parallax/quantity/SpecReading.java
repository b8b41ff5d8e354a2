package org.parallax.quantity;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Mention.Form;
import org.parallax.quantity.Mention.FromTo;
import org.parallax.quantity.NumeralSpecsBenchmark.Item;

/// What the scanner finds, written as the public specification writes it.
///
/// Deliberate differences, each mapped here and nowhere else:
///
/// | ours | the specification's |
/// |---|---|
/// | a number with a letter or unit glued to it is a numeral like any other | is no number |
/// | percent and percentage points differ | are one |
/// | 千分之三 is a ratio | is 0.3 percent |
/// | cents are hundredths of their currency | are counted |
/// | a temperature is a physical quantity | has a model of its own |
/// | what an amount is per belongs to it | is left out of the span, or in it |
/// | "3 to 5 kg" is one range | is 5 kg |
/// | "pounds" are money where nothing says weight | are both |
/// | "from 3 to 5" is a movement between two values | is a range |
/// | "equal to 20" is the value 20 | is the range from 20 to 20 |
/// | a period ends with its last day | with the day after, or the first of the last unit |
/// | "the last three days" end with the clock's day | with the day before |
/// | the end of a period is its last day | its last part |
final class SpecReading {

  private static final Pattern JOINT =
      Pattern.compile("\\s*(?:\\bto\\b|\\band\\b|\\bor\\b|[-–—~～至到或和与]|에서|부터|또는|혹은|과|와)\\s*");
  private static final Pattern CENTS =
      Pattern.compile("cent|pence|penny|센트|펜스|美分|分钱|分$|角$|毛$|전$|¢|\\dp$", Pattern.CASE_INSENSITIVE);
  private static final Set<String> ELSEWHERE =
      Set.of("year_of_age", "degree_celsius", "degree_fahrenheit", "kelvin");
  private static final Pattern EQUAL = Pattern.compile("equal|等于|같", Pattern.CASE_INSENSITIVE);

  private SpecReading() {}

  static List<Item> found(String language, String input, String type, @Nullable LocalDate clock) {
    MentionScanner scanner = MentionScanner.forLanguage(language);
    List<Item> items = new ArrayList<>();
    if (type.equals("NumberModel")) {
      for (MentionScanner.NumeralAt n : scanner.numerals(input)) {
        if (!hasUnit(input, n.start(), n.end())) {
          items.add(new Item(n.start(), n.end(), NumeralSpecsBenchmark.number(n.value())));
        }
      }
      return items;
    }
    List<Mention> mentions = scanner.scan(input, 0, input.length(), clock);
    for (int i = 0; i < mentions.size(); i++) {
      switch (mentions.get(i)) {
        case Mention.Value v -> {
          Mention next = i + 1 < mentions.size() ? mentions.get(i + 1) : v;
          Item moved = next instanceof Mention.Value w ? movement(v, w, input) : null;
          if (moved != null && type.equals("NumberRangeModel")) {
            items.add(moved);
            i++;
          } else {
            add(items, v, input, type);
          }
        }
        case Mention.Time t -> {
          if (type.equals("DatePeriodParser") && t.kind() != Mention.TimeKind.DAY) {
            items.add(new Item(t.start(), t.end(), period(t)));
          }
        }
        case Mention.Basis _, Mention.Other _ -> {}
      }
    }
    return items;
  }

  private static boolean hasUnit(String input, int start, int end) {
    boolean digits = Character.isDigit(input.charAt(end - 1));
    boolean latin = end < input.length() && Chars.isLatinLetter(input.charAt(end));
    boolean metre = input.startsWith("미터", end);
    return start < end && digits && (latin || metre);
  }

  private static @Nullable Item movement(Mention.Value a, Mention.Value b, String input) {
    BigDecimal x = a.quantity().point();
    BigDecimal y = b.quantity().point();
    boolean from = a.fromTo() == FromTo.FROM && b.fromTo() == FromTo.TO;
    if (!from || x == null || y == null || b.start() - a.end() > 5 || x.compareTo(y) >= 0) {
      return null;
    }
    String ends = NumeralSpecsBenchmark.number(x) + "," + NumeralSpecsBenchmark.number(y);
    return new Item(a.start(), Math.min(b.valueEnd(), input.length()), ends);
  }

  private static String period(Mention.Time t) {
    Period p = t.period();
    if (p == null) {
      return "/";
    }
    LocalDate end = p.end();
    // The first of the last unit; weeks too where the span is of weeks.
    Stream<String> readings =
        Stream.of(
                end.plusDays(1),
                end,
                end.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                end.withDayOfMonth(1),
                end.withDayOfYear(1))
            .map(day -> p.start() + "/" + day);
    Stream<String> others =
        switch (t.kind()) {
          case SPAN ->
              Stream.of(p.start().minusDays(1) + "/" + end, p.start() + "/" + end.plusDays(1));
          case END -> Stream.of("/" + end, "/" + end.plusDays(1));
          default -> Stream.of();
        };
    return Stream.concat(readings, others).collect(Collectors.joining("|"));
  }

  private static void add(List<Item> items, Mention.Value v, String input, String type) {
    String words = input.substring(v.start(), v.end());
    switch (type) {
      case "PercentModel" -> {
        boolean thousandths = v.form() == Form.FRACTION && words.matches("(?s).*[千万]\\s*分.*");
        if (v.form() == Form.PERCENT || v.form() == Form.PP || thousandths) {
          point(items, v, input, thousandths ? 2 : 0);
        }
      }
      case "CurrencyModel" -> {
        if (v.form() == Form.MONEY) {
          point(items, v, input, 0);
        }
      }
      case "DimensionModel" -> {
        boolean pounds = v.form() == Form.MONEY && words.matches("(?is).*(pounds?|파운드|磅)");
        boolean physical =
            v.form() == Form.PHYSICAL && !ELSEWHERE.contains(v.quantity().unit().code());
        if (physical || pounds) {
          point(items, v, input, 0);
        }
      }
      case "NumberRangeModel" -> range(items, v, input);
      default -> {}
    }
  }

  private static void range(List<Item> items, Mention.Value v, String input) {
    Interval stated = v.quantity().stated();
    Comparator c = v.quantity().comparator();
    Mention.Cue cue = v.cue();
    boolean range = c == Comparator.RANGE && v.form() != Form.VAGUE;
    boolean bound =
        c == Comparator.GT || c == Comparator.GE || c == Comparator.LT || c == Comparator.LE;
    String cueWords = cue == null ? "" : input.substring(cue.start(), cue.end());
    boolean equal = c == Comparator.EQ && EQUAL.matcher(cueWords).find();
    if (!range && !bound && !equal) {
      return;
    }
    int start = cue == null ? v.start() : Math.min(v.start(), cue.start());
    String before = input.substring(0, start).toLowerCase(Locale.ROOT);
    for (String joint : List.of("between ", "介于", "位于")) {
      start = before.endsWith(joint) ? start - joint.length() : start;
    }
    int end = cue == null ? v.valueEnd() : Math.max(v.valueEnd(), cue.end());
    end = range && cue != null && cue.wording().isBound() ? v.end() : end;
    items.add(new Item(start, end, end(stated.lo()) + "," + end(stated.hi())));
  }

  private static String end(@Nullable BigDecimal value) {
    return value == null ? "" : NumeralSpecsBenchmark.number(value);
  }

  private static void point(List<Item> items, Mention.Value v, String input, int shift) {
    BigDecimal hi = v.quantity().stated().hi();
    BigDecimal value = hi == null ? v.quantity().stated().lo() : hi;
    if (value == null) {
      return;
    }
    int end = v.end();
    int start = v.start();
    String words = input.substring(start, end);
    if (v.quantity().comparator() == Comparator.RANGE) {
      Matcher joint = JOINT.matcher(words);
      start = joint.find() ? start + joint.end() : start;
    }
    String number = NumeralSpecsBenchmark.number(value.movePointRight(shift));
    if (v.form() == Form.MONEY && CENTS.matcher(words).find()) {
      number += "|" + NumeralSpecsBenchmark.number(value.movePointRight(2));
    }
    String per = v.quantity().unit().per();
    int divisor =
        per == null || (v.form() == Form.PHYSICAL && !words.contains(" a "))
            ? -1
            : Math.max(
                words.lastIndexOf(" a "),
                Math.max(words.lastIndexOf(" per "), words.lastIndexOf('/')));
    end = divisor > 0 ? v.start() + divisor : end;
    items.add(new Item(start, end, number));
  }
}
