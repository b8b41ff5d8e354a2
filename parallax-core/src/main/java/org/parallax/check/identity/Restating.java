package org.parallax.check.identity;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Span;
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
  private final Map<Sort, PhraseMatcher<Sort>> phrases = new EnumMap<>(Sort.class);

  Restating() {
    for (Table.Row row : Table.rows("restating.tsv", 2)) {
      Sort sort = Sort.valueOf(row.cells().get(0).toUpperCase(Locale.ROOT));
      for (String word : row.cells().get(1).split("\\|", -1)) {
        String plain = HanForms.simplified(word.strip());
        if (sort == Sort.SOFT) {
          addSoft(plain);
        } else {
          phrases.computeIfAbsent(sort, _ -> new PhraseMatcher<>()).add(plain, sort);
        }
      }
    }
    for (Table.Row row : Table.rows("clause-idle.tsv", 1)) {
      addSoft(HanForms.simplified(row.cells().getFirst()));
    }
  }

  private void addSoft(String word) {
    soft.add(word);
    String name = Saying.isHan(word) ? null : MetricName.of(word);
    if (name != null) {
      soft.add(name);
    }
  }

  boolean isSoft(String word) {
    return soft.contains(word);
  }

  private boolean has(Sort sort, String text) {
    return next(sort, text, 0) != null;
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
    Span found = next(Sort.PREDICATE, rest, 0);
    return found == null ? rest.length() : found.start();
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
    for (Span at = next(sort, clause, 0); at != null; at = next(sort, clause, at.end())) {
      found.add(at.of(clause));
    }
    return found;
  }

  String withoutTimes(String clause) {
    String plain = YEAR.matcher(clause).replaceAll(" ");
    var left = new StringBuilder();
    int from = 0;
    for (Span at = next(Sort.TIME, plain, 0); at != null; at = next(Sort.TIME, plain, from)) {
      left.append(plain, from, at.start()).append(' ');
      from = at.end();
    }
    return left.append(plain, from, plain.length()).toString();
  }

  /// {@return the first and longest phrase of a sort from `from` on, or null}
  private @Nullable Span next(Sort sort, String text, int from) {
    PhraseMatcher<Sort> matcher = phrases.get(sort);
    if (matcher == null) {
      return null;
    }
    int[] end = {-1};
    for (int i = from; i < text.length(); i++) {
      matcher.at(text, i, text.length(), (_, to) -> end[0] = Math.max(end[0], to));
      if (end[0] >= 0) {
        return new Span(i, end[0]);
      }
    }
    return null;
  }
}
