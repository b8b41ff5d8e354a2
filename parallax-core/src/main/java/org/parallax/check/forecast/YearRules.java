package org.parallax.check.forecast;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Lexicon;
import org.parallax.check.LinkedClaim;
import org.parallax.check.StandardChecker;
import org.parallax.check.Verdict;
import org.parallax.claim.Claim;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Period;
import org.parallax.quantity.Quantity;
import org.parallax.series.Measure;
import org.parallax.series.Observation;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.SeriesStore;

/// Rules for a number said of a span in which a rate has several figures: the mean of them, the
/// last of them, or, where the words say "throughout", every one.
final class YearRules {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int MOST = 24;
  private static final Pattern CLAUSE_END =
      Pattern.compile("[,;.\uff0c\uff1b\u3002\u3001]|\\band\\b|\\bbut\\b");

  /// The name of the rule that every figure must keep.
  static final String THROUGHOUT = "throughout";

  /// The names of the rules that stand in for a figure of the span itself.
  static final Set<String> NAMES = Set.of("year_mean", "year_end");

  private final List<Pattern> throughout = new ArrayList<>();
  private final List<Pattern> mean = new ArrayList<>();
  private final List<Pattern> stay = new ArrayList<>();

  YearRules() {
    for (String language : Lexicon.LANGUAGES) {
      for (List<String> row : Lexicon.read("forecast/" + language + "/span-words.tsv", 2)) {
        String word = Pattern.quote(row.getFirst().toLowerCase(Locale.ROOT));
        Pattern pattern = Pattern.compile(language.equals("en") ? "\\b" + word + "\\b" : word);
        switch (row.get(1)) {
          case "throughout" -> throughout.add(pattern);
          case "mean" -> mean.add(pattern);
          case "stay" -> stay.add(pattern);
          default -> throw new IllegalStateException("Unknown kind '" + row.get(1) + "'.");
        }
      }
    }
  }

  /// {@return whether the claim's words, and those that follow them in its clause, say that it
  /// holds all the time}
  ///
  /// @param counted whether its time is counted from the day of writing, so that to stay there is
  ///   to be there all the time
  boolean isThroughout(LinkedClaim linked, boolean counted) {
    return says(linked, throughout) || (counted && says(linked, stay));
  }

  private static boolean says(LinkedClaim linked, List<Pattern> patterns) {
    String words = clause(linked);
    return patterns.stream().anyMatch(pattern -> pattern.matcher(words).find());
  }

  /// {@return the claim's words and those that follow them in its clause, in small letters}
  static String clause(LinkedClaim linked) {
    String quote = linked.claim().quote();
    String sentence = linked.sentence();
    int at = sentence.indexOf(quote);
    String rest = at < 0 ? "" : sentence.substring(at + quote.length());
    return (quote + CLAUSE_END.split(rest, 2)[0]).toLowerCase(Locale.ROOT);
  }

  /// {@return whether a series has several figures in a span, each of which the number may be}
  static boolean apply(SeriesDefinition series, Claim claim, Period window) {
    Quantity quantity = claim.signed();
    boolean rate =
        series.measure() == Measure.YOY
            || series.measure() == Measure.LEVEL
            || series.measure() == Measure.SHARE;
    return quantity != null
        && quantity.unit().code().equals("percent")
        && series.unit().equals("percent")
        && rate
        && series.frequency() != Frequency.DAY
        && parts(series, window).size() > 1;
  }

  /// The series' own periods that make up the span; none where they do not fit it.
  private static List<Period> parts(SeriesDefinition series, Period window) {
    List<Period> parts = new ArrayList<>();
    Period part = first(series.frequency(), window.start());
    while (part != null && !part.end().isAfter(window.end()) && parts.size() <= MOST) {
      parts.add(part);
      part = part.next();
    }
    boolean whole = !parts.isEmpty() && parts.getLast().end().equals(window.end());
    return whole && parts.size() <= MOST ? parts : List.of();
  }

  private static @Nullable Period first(Frequency frequency, LocalDate day) {
    Period month = Period.ofMonth(day.getYear(), day.getMonthValue());
    Period first =
        switch (frequency) {
          case DAY -> Period.ofDay(day);
          case MONTH -> month;
          case QUARTER -> Period.ofQuarter(day.getYear(), (day.getMonthValue() + 2) / 3);
          case HALF -> Period.ofHalf(day.getYear(), (day.getMonthValue() + 5) / 6);
          case YEAR -> Period.ofYear(day.getYear());
        };
    return first.start().equals(day) ? first : null;
  }

  /// {@return the rules of the mean and, where the words do not speak of a mean, of the last
  /// figure}
  List<Resolution> meanAndLast(
      LinkedClaim linked,
      SeriesDefinition series,
      Period window,
      SeriesStore store,
      LocalDate today) {
    Claim claim = linked.claim();
    List<Period> parts = parts(series, window);
    List<Resolution> rules = new ArrayList<>();
    rules.add(
        resolved(
            "year_mean", "the mean of its figures in", claim, series, window, parts, store, today));
    if (!says(linked, mean)) {
      List<Period> last = parts.subList(parts.size() - 1, parts.size());
      rules.add(
          resolved("year_end", "its last figure in", claim, series, window, last, store, today));
    }
    return rules;
  }

  private static Resolution resolved(
      String rule,
      String what,
      Claim claim,
      SeriesDefinition series,
      Period window,
      List<Period> parts,
      SeriesStore store,
      LocalDate today) {
    Quantity quantity = Objects.requireNonNull(claim.signed());
    String words =
        "\"%s\": %s %s lies in %s %%".formatted(series.name("en"), what, window, quantity.accept());
    List<BigDecimal> values = new ArrayList<>();
    for (Period part : parts) {
      Observation line = store.asOf(series.key(), part, today);
      if (line != null) {
        values.add(line.value().multiply(series.scale()));
      }
    }
    if (values.size() < parts.size()) {
      return waiting(rule, words, series, window, parts, values.size(), today);
    }
    BigDecimal value =
        values.stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64);
    Verdict verdict = StandardChecker.against(quantity, value, rounding(series, value));
    int digits = series.decimals() + (values.size() > 1 ? 1 : 0);
    String figure =
        values.size() > 1
            ? "The mean of " + values.size() + " figures of " + window
            : "The figure for " + parts.getLast() + ", the last of " + window + ",";
    String message =
        "%s is %s %% as known by %s."
            .formatted(
                figure, value.setScale(digits, RoundingMode.HALF_EVEN).toPlainString(), today);
    return new Resolution(
        rule, words, series.key(), window, status(verdict), message, null, null, null);
  }

  /// {@return the rule that every figure of the span must keep}
  Resolution every(
      Claim claim, SeriesDefinition series, Period window, SeriesStore store, LocalDate today) {
    Quantity quantity = Objects.requireNonNull(claim.signed());
    List<Period> parts = parts(series, window);
    String words =
        "\"%s\": every figure in %s lies in %s %%"
            .formatted(series.name("en"), window, quantity.accept());
    int seen = 0;
    for (Period part : parts) {
      Observation line = store.asOf(series.key(), part, today);
      if (line == null) {
        continue;
      }
      seen++;
      BigDecimal value = line.value().multiply(series.scale());
      Verdict verdict = StandardChecker.against(quantity, value, rounding(series, value));
      if (verdict == Verdict.CONTRADICTED || verdict == Verdict.NOT_CHECKABLE) {
        return new Resolution(
            THROUGHOUT,
            words,
            series.key(),
            window,
            status(verdict),
            "The figure for %s is %s %%.".formatted(part, value.toPlainString()),
            null,
            null,
            null);
      }
    }
    return seen < parts.size()
        ? waiting(THROUGHOUT, words, series, window, parts, seen, today)
        : new Resolution(
            THROUGHOUT,
            words,
            series.key(),
            window,
            Status.CAME_TRUE,
            "All %d figures of %s are within it as known by %s.".formatted(seen, window, today),
            null,
            null,
            null);
  }

  /// Figures that are missing though later ones are out never come: some offices leave January out.
  private static Resolution waiting(
      String rule,
      String words,
      SeriesDefinition series,
      Period window,
      List<Period> parts,
      int seen,
      LocalDate today) {
    LocalDate due = ForecastTime.due(series, parts.getLast());
    boolean gone = due != null && due.isBefore(today) && seen > 0;
    return new Resolution(
        rule,
        words,
        series.key(),
        window,
        gone ? Status.UNRESOLVABLE : Status.PENDING,
        gone
            ? "Only %d of %d figures of %s are at hand.".formatted(seen, parts.size(), window)
            : ForecastTime.waiting(
                series, "figures up to " + parts.getLast() + ", " + seen + " at hand", due, today),
        gone ? null : due,
        null,
        null);
  }

  static Interval rounding(SeriesDefinition series, BigDecimal value) {
    BigDecimal half = HALF.movePointLeft(series.decimals()).multiply(series.scale());
    return new Interval(value.subtract(half), value.add(half), true, true);
  }

  static Status status(Verdict verdict) {
    return switch (verdict) {
      case SUPPORTED, SUPPORTED_LOOSELY -> Status.CAME_TRUE;
      case CONTRADICTED, INCONSISTENT -> Status.FAILED;
      case NOT_CHECKABLE -> Status.TOO_NEAR;
      case MIXED, DAMAGED, OPINION, NO_CLAIM -> Status.UNRESOLVABLE;
    };
  }
}
