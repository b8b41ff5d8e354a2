package org.parallax.check.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parallax.quantity.HanForms;

/// The words by which a clause is known to restate another, or to speak of something else, from
/// `restating.tsv` of each language.
final class Restating {

  private enum Sort {
    SOFT,
    TIME,
    BACK,
    PREDICATE,
    APART,
    SHADE,
    SURVEY,
    SENT,
    TAKEN_UP
  }

  private static final Pattern YEAR =
      Pattern.compile("(?:19|20)\\d\\d|\\d{1,2}(?=월|月|분기|季度|년|年)|[一二三四]季度");

  private final Set<String> soft = new HashSet<>();
  private final Map<Sort, Pattern> patterns = new EnumMap<>(Sort.class);

  Restating() {
    Map<Sort, List<String>> words = new EnumMap<>(Sort.class);
    for (Table.Row row : Table.rows("restating.tsv", 2)) {
      Sort sort = Sort.valueOf(row.cells().get(0).toUpperCase(Locale.ROOT));
      for (String word : row.cells().get(1).split("\\|", -1)) {
        String plain = HanForms.simplified(word.strip());
        if (sort == Sort.SOFT) {
          addSoft(plain);
        } else {
          words.computeIfAbsent(sort, _ -> new ArrayList<>()).add(pattern(plain));
        }
      }
    }
    for (Table.Row row : Table.rows("clause-idle.tsv", 1)) {
      addSoft(HanForms.simplified(row.cells().getFirst()));
    }
    words.forEach((sort, list) -> {
      list.sort(Comparator.comparingInt(w -> -w.length()));
      patterns.put(sort, Pattern.compile(String.join("|", list)));
    });
  }

  private void addSoft(String word) {
    soft.add(word);
    String name = Saying.isHan(word) ? null : MetricName.of(word);
    if (name != null) {
      soft.add(name);
    }
  }

  private static String pattern(String word) {
    boolean spaced = PhraseMatcher.isSpacedLetter(word.charAt(0));
    return spaced ? "\\b" + Pattern.quote(word) + "\\b" : Pattern.quote(word);
  }

  boolean isSoft(String word) {
    return soft.contains(word);
  }

  private boolean has(Sort sort, String text) {
    Pattern pattern = patterns.get(sort);
    return pattern != null && pattern.matcher(text).find();
  }

  boolean pointsBack(String sentence) {
    return has(Sort.BACK, sentence);
  }

  boolean isApart(String clause) {
    return has(Sort.APART, clause);
  }

  /// Whether a number counts whom a survey reached; to whom it was only sent is another matter.
  boolean isSurvey(String clause) {
    return has(Sort.SURVEY, clause) && !has(Sort.SENT, clause);
  }

  /// Whether a number is told as known from a survey: "those", "of that survey", 那, 설문에 답한.
  boolean isOfTheSurvey(String lead, String rest) {
    return has(Sort.TAKEN_UP, lead) || has(Sort.TAKEN_UP, rest.substring(0, predicate(rest)));
  }

  /// {@return where, after a number, what is said of it begins}
  int predicate(String rest) {
    Pattern pattern = patterns.get(Sort.PREDICATE);
    Matcher m = pattern == null ? null : pattern.matcher(rest);
    return m != null && m.find() ? m.start() : rest.length();
  }

  /// {@return the words that shade what a number is of: "net", "average", 计划}
  Set<String> shades(String clause) {
    return found(Sort.SHADE, clause);
  }

  /// {@return the words of time in a clause}
  Set<String> times(String clause) {
    Set<String> found = new TreeSet<>();
    Matcher year = YEAR.matcher(clause);
    while (year.find()) {
      found.add(year.group());
    }
    found.addAll(found(Sort.TIME, clause));
    return found;
  }

  private Set<String> found(Sort sort, String clause) {
    Set<String> found = new TreeSet<>();
    Pattern pattern = patterns.get(sort);
    Matcher m = pattern == null ? null : pattern.matcher(clause);
    while (m != null && m.find()) {
      found.add(m.group());
    }
    return found;
  }

  String withoutTimes(String clause) {
    Pattern pattern = patterns.get(Sort.TIME);
    String plain = YEAR.matcher(clause).replaceAll(" ");
    return pattern == null ? plain : pattern.matcher(plain).replaceAll(" ");
  }
}
