package org.parallax.check.forecast;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Lexicon;
import org.parallax.check.LinkedClaim;
import org.parallax.claim.Claim;
import org.parallax.claim.PeriodHow;
import org.parallax.quantity.Mention;
import org.parallax.quantity.Mention.TimeKind;
import org.parallax.quantity.MentionScanner;
import org.parallax.quantity.Period;

/// The times by which forecasts must be seen, as their sentences word them: "by the end of next
/// year", "before 2027", 年内, 연말까지.
final class Deadlines {
  private static final String ARTICLE = "(?:\\s+(?:the|around|about|early))?\\s*$";
  private static final Pattern HANGUL = Pattern.compile("[\uac00-\ud7a3]");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private final Map<Kind, List<Word>> words = new EnumMap<>(Kind.class);

  Deadlines() {
    for (String language : Lexicon.LANGUAGES) {
      for (List<String> row : Lexicon.read("forecast/" + language + "/deadline-words.tsv", 2)) {
        Kind kind = Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT));
        words
            .computeIfAbsent(kind, k -> new ArrayList<>())
            .add(Word.of(language, row.get(0).toLowerCase(Locale.ROOT)));
      }
    }
  }

  /// What a word does.
  private enum Kind {
    BY,
    BEFORE,
    ALONE,
    MID,
    REACH
  }

  /// A word of one language, anywhere and at the end of what stands before a time.
  private record Word(String language, String word, Pattern pattern, Pattern last) {

    static Word of(String language, String word) {
      boolean spaced = language.equals("en");
      String quoted = spaced ? "\\b" + Pattern.quote(word) + "\\b" : Pattern.quote(word);
      return new Word(language, word, Pattern.compile(quoted), Pattern.compile(quoted + ARTICLE));
    }
  }

  /// When a forecast must be seen.
  ///
  /// @param period the time that the words name; for "before 2027" the last day of 2026; null where
  ///   they name none
  /// @param isDeadline whether it may be seen at any time from now on up to its end
  record Due(@Nullable Period period, boolean isDeadline) {}

  /// {@return when a forecast must be seen by its words}
  ///
  /// @param own the time that the claim has by its grammar, or null
  /// @param made the day of writing
  Due of(LinkedClaim linked, @Nullable Period own, LocalDate made) {
    String text = text(linked);
    String language = language(text);
    List<Mention> mentions =
        MentionScanner.forLanguage(language).scan(text, 0, text.length(), made);
    List<Mention.Time> times = times(mentions);
    if (own == null) {
      return alone(text, language, mentions)
          ? new Due(Period.ofDay(LocalDate.of(made.getYear(), 12, 31)), true)
          : ahead(text, language, times, made);
    }
    int at = Math.max(0, text.indexOf(linked.claim().quote()));
    Mention.Time time =
        times.stream()
            .filter(t -> isOf(t.period(), own))
            .min(Comparator.comparingInt(t -> Math.abs(t.start() - at)))
            .orElse(null);
    return time == null ? new Due(own, false) : bounded(text, language, time, own, made);
  }

  /// {@return whether a forecast says that a figure gets somewhere, so that one is enough}
  boolean reaches(LinkedClaim linked) {
    return says(Kind.REACH, language(text(linked)), YearRules.clause(linked));
  }

  private Due bounded(String text, String language, Mention.Time time, Period own, LocalDate made) {
    String said = text.substring(time.start(), time.end()).toLowerCase(Locale.ROOT);
    boolean by = stands(Kind.BY, text, language, time);
    boolean before = stands(Kind.BEFORE, text, language, time);
    boolean end = time.kind() == TimeKind.END || own.start().equals(own.end());
    boolean shifted = time.period() != null && own.end().isBefore(time.period().start());
    if (before && !end && !shifted && own.start().isAfter(made)) {
      return new Due(Period.ofDay(own.start().minusDays(1)), true);
    }
    if ((by || before) && says(Kind.MID, language, said)) {
      return new Due(Period.ofDay(middle(own)), true);
    }
    return new Due(own, by || before || isCountedAhead(time, made));
  }

  private static LocalDate middle(Period period) {
    long months = ChronoUnit.MONTHS.between(period.start(), period.end().plusDays(1));
    return months < 2 ? period.end() : period.start().plusMonths(months / 2).minusDays(1);
  }

  /// English words stand in front of the time, Chinese and Korean ones behind it or at its end.
  private boolean stands(Kind kind, String text, String language, Mention.Time time) {
    String lower = text.toLowerCase(Locale.ROOT);
    String front = lower.substring(0, time.start());
    String said = lower.substring(time.start(), time.end());
    String rest = lower.substring(time.end()).stripLeading();
    return language.equals("en")
        ? of(kind, language).anyMatch(word -> word.last().matcher(front).find())
        : of(kind, language)
            .anyMatch(word -> rest.startsWith(word.word()) || said.endsWith(word.word()));
  }

  private boolean says(Kind kind, String language, String text) {
    return of(kind, language).anyMatch(word -> word.pattern().matcher(text).find());
  }

  private Stream<Word> of(Kind kind, String language) {
    return words.getOrDefault(kind, List.of()).stream()
        .filter(word -> word.language().equals(language));
  }

  /// Words for the rest of the year, where they are no part of another time: 三年内 is none.
  private boolean alone(String text, String language, List<Mention> mentions) {
    String lower = text.toLowerCase(Locale.ROOT);
    return of(Kind.ALONE, language)
        .flatMap(word -> word.pattern().matcher(lower).results())
        .anyMatch(hit ->
            mentions.stream().noneMatch(m -> m.start() < hit.start() && m.end() > hit.start()));
  }

  /// The one time of the sentence that is counted from now on or told as a deadline: "the coming
  /// two quarters", "no later than June".
  private Due ahead(String text, String language, List<Mention.Time> times, LocalDate made) {
    List<Due> dues = new ArrayList<>();
    for (Mention.Time time : times) {
      Period period = time.period();
      if (period != null && period.end().isAfter(made)) {
        Due due = bounded(text, language, time, period, made);
        if (due.isDeadline() && !dues.contains(due)) {
          dues.add(due);
        }
      }
    }
    return dues.size() == 1 ? dues.getFirst() : new Due(null, false);
  }

  private static boolean isCountedAhead(Mention.Time time, LocalDate made) {
    Period period = time.period();
    return time.kind() == TimeKind.SPAN
        && period != null
        && period.start().equals(made.plusDays(1))
        && period.end().isAfter(period.start());
  }

  /// Whether two periods are the same days, though perhaps of other years.
  private static boolean isOf(@Nullable Period said, Period own) {
    return said != null
        && MonthDay.from(said.start()).equals(MonthDay.from(own.start()))
        && MonthDay.from(said.end()).equals(MonthDay.from(own.end()))
        && said.end().getYear() - said.start().getYear()
            == own.end().getYear() - own.start().getYear();
  }

  private static List<Mention.Time> times(List<Mention> mentions) {
    List<Mention.Time> times = new ArrayList<>();
    for (Mention mention : mentions) {
      if (mention instanceof Mention.Time time) {
        times.add(time);
      }
    }
    return times;
  }

  private static String text(LinkedClaim linked) {
    return linked.sentence().isEmpty() ? linked.claim().quote() : linked.sentence();
  }

  private static String language(String text) {
    return HANGUL.matcher(text).find() ? "ko" : HAN.matcher(text).find() ? "zh" : "en";
  }

  /// {@return the time that the grammar gives a forecast; null where that is the document's date}
  static @Nullable Period own(Claim claim, LocalDate made) {
    Period said = claim.period();
    boolean ofDocument =
        claim.periodHow() == PeriodHow.DOCUMENT_DATE
            || (claim.periodHow() == PeriodHow.INFERRED
                && said != null
                && !said.end().isAfter(made));
    return ofDocument ? null : said;
  }
}
