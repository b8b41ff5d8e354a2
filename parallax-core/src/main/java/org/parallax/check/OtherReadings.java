package org.parallax.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Sought.Found;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.Period;
import org.parallax.series.SeriesDefinition;

/// What else a number may mean that the figures of its period speak against: a fall told without a
/// sign, a year named elsewhere in the sentence, the whole year, a longer stretch of a market.
final class OtherReadings {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private static final int[] STRETCHES = {3, 6, 12};

  private final List<List<String>> falling = words("fall-words.tsv");
  private final List<List<String>> annual = words("annual-words.tsv");

  private static List<List<String>> words(String table) {
    return Lexicon.read(table, 1).stream().map(row -> Words.of(row.get(0))).toList();
  }

  /// {@return the judgement under the other meaning, one that leaves the claim undecided, or null
  /// where no other meaning bears the number out}
  @Nullable Judgement read(
      Question question, Reading reading, String slip, Judgement judged, Readings readings) {
    if (slip.equals(Slips.TURNED)) {
      BigDecimal point = question.quantity().point();
      boolean unsigned = point != null && point.signum() > 0;
      return unsigned && says(question.claim().quote(), falling)
          ? Caution.open(
              judged,
              Reason.AMBIGUOUS,
              "Its words speak of a fall, the number has no sign.",
              "the direction that the text means")
          : null;
    }
    if (IntervalTest.isBound(question.quantity())) {
      return null;
    }
    Period meant = meant(question, reading, readings);
    if (meant != null && !meant.equals(reading.amount().period())) {
      return of(question.at(meant), reading.plan(), readings, "Read for " + Phrases.period(meant));
    }
    Period stretch = stretch(question, reading, readings);
    if (stretch != null) {
      return Caution.open(
          judged,
          Reason.AMBIGUOUS,
          "It agrees with the change over " + Phrases.period(stretch) + ".",
          "the time over which the text counts");
    }
    return null;
  }

  private static boolean says(String text, List<List<String>> words) {
    List<String> tokens = Words.of(text);
    return words.stream().anyMatch(word -> Words.find(tokens, word, 0) >= 0);
  }

  private static @Nullable Judgement of(
      Question question, Plan plan, Readings readings, String note) {
    return readings.read(question, plan) instanceof Found<Reading>(Reading found)
            && found.verdict() == Verdict.SUPPORTED
        ? new Judgements(readings).of(question, found.with(List.of(note + ".")), "")
        : null;
  }

  /// The same month or quarter of a year that the sentence names, or the whole year where its words
  /// speak of that.
  private @Nullable Period meant(Question question, Reading reading, Readings readings) {
    Period claimed = reading.amount().period();
    Frequency frequency = claimed.frequency();
    if (frequency == null || frequency == Frequency.YEAR || frequency == Frequency.DAY) {
      return null;
    }
    List<Period> candidates = new ArrayList<>();
    Matcher years = YEAR.matcher(question.sentence());
    while (years.find()) {
      int off = Integer.parseInt(years.group()) - claimed.end().getYear();
      if (off != 0) {
        candidates.add(claimed.plusYears(off));
      }
    }
    if (says(question.sentence(), annual)) {
      candidates.add(Period.ofYear(claimed.end().getYear()));
    }
    return candidates.stream()
        .filter(period -> readings.bearsOut(question, reading.plan(), period))
        .findFirst()
        .orElse(null);
  }

  /// A market's change over the last quarter, half or whole year, or since the year began.
  private static @Nullable Period stretch(Question question, Reading reading, Readings readings) {
    SeriesDefinition series = reading.plan().series();
    boolean unsaid =
        question.baseline() == null && reading.plan().step() != Plan.Step.GROWTH_ON_YEAR;
    boolean sharp = question.quantity().resolution().compareTo(TENTH) <= 0;
    boolean growth = Planner.isClose(series) && reading.plan().step().isGrowth();
    if (!growth || !unsaid || !sharp) {
      return null;
    }
    LocalDate end = reading.amount().period().end();
    List<Period> stretches = new ArrayList<>();
    for (int months : STRETCHES) {
      stretches.add(new Period(end.plusDays(1).minusMonths(months), end));
    }
    stretches.add(new Period(LocalDate.of(end.getYear(), 1, 1), end));
    Plan over = new Plan(series, Plan.Step.GROWTH_OVER, reading.plan().differences());
    return stretches.stream()
        .filter(period ->
            readings.read(question.at(period), over) instanceof Found<Reading>(Reading found)
                && found.verdict() == Verdict.SUPPORTED)
        .findFirst()
        .orElse(null);
  }
}
