package org.parallax.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Pass rates on the public specification cases of Recognizers-Text (MIT), by language and type.
///
/// A case passes when spans and values are all there and nothing else is; articles, prepositions
/// and Korean particles at either end make no difference. Where our design means the same and
/// writes it otherwise, [SpecReading] says how it is compared. Even cases are for tuning; of the
/// odd ones only the totals are looked at. Run with `-Dparallax.data=FOLDER`; failing even cases
/// are listed with `-Dparallax.failures=English/PercentModel`.
class NumeralSpecsBenchmark {

  private static final Map<String, String> LANGUAGES =
      new TreeMap<>(Map.of("English", "en", "Chinese", "zh", "Korean", "ko"));

  /// One expected or found item.
  record Item(int start, int end, String value) {}

  @Test
  void passRatesArePrinted() throws Exception {
    String data = System.getProperty("parallax.data", "");
    assumeTrue(
        !data.isEmpty(), "parallax.data names no folder: the specification cases are absent");
    Path specs = Path.of(data, "claims", "recognizers-specs");
    assumeTrue(Files.isDirectory(specs), "no folder " + specs);
    List<String> types =
        List.of(
            "Number/%s/NumberModel",
            "Number/%s/PercentModel",
            "Number/%s/NumberRangeModel",
            "NumberWithUnit/%s/CurrencyModel",
            "NumberWithUnit/%s/DimensionModel",
            "DateTime/%s/DatePeriodParser");
    var table = new StringBuilder();
    for (String language : LANGUAGES.keySet()) {
      for (String type : types) {
        Path file = specs.resolve(type.formatted(language) + ".json");
        table.append(rate(file, language, type.substring(type.lastIndexOf('/') + 1)));
      }
    }
    System.out.print(table);
    assertThat(table).isNotEmpty();
  }

  private String rate(Path file, String language, String type) throws Exception {
    var cases = JsonMapper.builder().build().readTree(Files.readString(file).replace("\uFEFF", ""));
    int[] passed = new int[2];
    int[] all = new int[2];
    String wanted = System.getProperty("parallax.failures", "");
    for (int i = 0; i < cases.size(); i++) {
      JsonNode node = cases.get(i);
      if (node.path("NotSupported").asString("").contains("dotnet")) {
        continue;
      }
      String input = node.get("Input").asString();
      LocalDate clock = clock(node);
      List<Item> expected = expected(node, input, type);
      List<Item> found =
          SpecReading.found(LANGUAGES.getOrDefault(language, "en"), input, type, clock);
      boolean pass = same(expected, found, input);
      all[i % 2]++;
      if (pass) {
        passed[i % 2]++;
      } else if (i % 2 == 0 && (language + "/" + type).matches(wanted)) {
        System.out.println(
            input + "\n   want " + show(expected, input) + "\n   have " + show(found, input));
      }
    }
    org.parallax.MeasuredFigures.keep(
        "specs " + language + " " + type,
        passed[0] / (double) Math.max(1, all[0]),
        passed[1] / (double) Math.max(1, all[1]));
    return "%-8s %-18s tuned on %3d/%3d %5.1f %%   held out %3d/%3d %5.1f %%%n"
        .formatted(
            language,
            type,
            passed[0],
            all[0],
            100.0 * passed[0] / Math.max(1, all[0]),
            passed[1],
            all[1],
            100.0 * passed[1] / Math.max(1, all[1]));
  }

  private static List<String> show(List<Item> items, String input) {
    return items.stream()
        .map(x ->
            "«"
                + input.substring(x.start(), Math.max(x.start(), Math.min(input.length(), x.end())))
                + "» "
                + x.value())
        .toList();
  }

  private static @Nullable LocalDate clock(JsonNode node) {
    String text = node.path("Context").path("ReferenceDateTime").asString("");
    return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
  }

  // --- what the specification wants

  private static List<Item> expected(JsonNode node, String input, String type) {
    List<Item> items = new ArrayList<>();
    for (JsonNode result : node.get("Results")) {
      int start =
          result.has("Start")
              ? result.get("Start").asInt()
              : input
                  .toLowerCase(Locale.ROOT)
                  .indexOf(result.get("Text").asString().toLowerCase(Locale.ROOT));
      int end =
          result.has("End")
              ? result.get("End").asInt() + 1
              : start + result.get("Text").asString().length();
      if (result.has("Length")) {
        end = start + result.get("Length").asInt();
      }
      String value = value(result, type);
      if (value != null) {
        items.add(new Item(start, end, value));
      }
    }
    return items;
  }

  private static @Nullable String value(JsonNode result, String type) {
    if (type.equals("DatePeriodParser")) {
      JsonNode value = result.path("Value");
      return dates(value.path("PastResolution")) + "|" + dates(value.path("FutureResolution"));
    }
    JsonNode value = result.path("Resolution").path("value");
    if (value.isMissingNode() || value.isNull() || value.asString().equals("null")) {
      return null;
    }
    String text = value.asString().replace("%", "");
    if (type.equals("NumberRangeModel")) {
      return text.replaceAll("[\\[\\]() ]", "");
    }
    return number(text);
  }

  private static String dates(JsonNode resolution) {
    return resolution.path("startDate").asString("")
        + "/"
        + resolution.path("endDate").asString("");
  }

  private static String number(String text) {
    try {
      return number(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return text;
    }
  }

  static String number(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    int digits = 12;
    return value
        .round(new java.math.MathContext(digits, RoundingMode.HALF_EVEN))
        .stripTrailingZeros()
        .toPlainString();
  }

  // --- comparison

  private static boolean same(List<Item> expected, List<Item> found, String input) {
    if (expected.size() != found.size()) {
      return false;
    }
    for (int i = 0; i < expected.size(); i++) {
      Item e = expected.get(i);
      Item f = found.get(i);
      if (!sameValue(e.value(), f.value()) || !sameSpan(e, f, input)) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameValue(String expected, String found) {
    for (String past : expected.split("\\|", -1)) {
      for (String reading : found.split("\\|", -1)) {
        boolean end = reading.startsWith("/") && reading.length() > 1 && past.endsWith(reading);
        if (past.equals(reading) || end) {
          return true;
        }
      }
    }
    return false;
  }

  /// Articles and prepositions before and blanks around make no difference.
  private static boolean sameSpan(Item e, Item f, String input) {
    return core(e, input).equals(core(f, input));
  }

  private static String core(Item x, String input) {
    int end = Math.max(x.start(), Math.min(x.end(), input.length()));
    int start = x.start();
    String text = input.substring(start, end).toLowerCase(Locale.ROOT);
    for (String word = first(BEFORE, text); !word.isEmpty(); word = first(BEFORE, text)) {
      start += word.length();
      text = text.substring(word.length());
    }
    text = text.stripTrailing();
    for (String word = last(BEHIND, text); !word.isEmpty(); word = last(BEHIND, text)) {
      text = text.substring(0, text.length() - word.length()).stripTrailing();
    }
    return start + ":" + (start + text.length());
  }

  private static final List<String> BEFORE =
      List.of(
          "the ",
          "in ",
          "from ",
          "a ",
          " ",
          "since ",
          "on ",
          "during ",
          "for ",
          "between ",
          "从",
          "由",
          "在");

  /// Particles of Korean and what closes a span in Chinese.
  private static final List<String> BEHIND =
      List.of("까지", "에는", "에", "의", "동안", "간", "사이", "之间", "间", "은", "는", "으로", "다");

  private static String first(List<String> words, String text) {
    return words.stream().filter(text::startsWith).findFirst().orElse("");
  }

  private static String last(List<String> words, String text) {
    return words.stream()
        .filter(w -> text.length() > w.length() && text.endsWith(w))
        .findFirst()
        .orElse("");
  }
}
