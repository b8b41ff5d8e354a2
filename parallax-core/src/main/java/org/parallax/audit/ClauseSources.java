package org.parallax.audit;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.UnsourcedWords.Kind;
import org.parallax.document.Span;

/// Chinese and Korean subjects that name nobody, with what they are said to say: 不少学者指出, 有机构测算,
/// 전문가들은 … 입을 모은다.
///
/// ```
/// zh = ( clause lead* opener? | opener ) modifier source … verb
/// ko = clause lead* opener* source particle ( "에 따르면" | … verb )
/// ```
///
/// A name before the source ends it: 中金公司分析师认为, 국가통계국 조사에 따르면.
final class ClauseSources {
  private static final String CLAUSE = "(?:^|[，。；：、！？,;:!?—…“”\"'「」『』()（）\\s])";
  private static final String CLAUSE_KO = "(?:^|[,.;:!?—…“”\"'()·]\\s*|\\n)";

  private final Pattern pattern;

  private ClauseSources(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  static ClauseSources chinese(UnsourcedWords words) {
    String openers = any(words.of(Kind.OPENER));
    String begins = CLAUSE + any(words.of(Kind.LEAD)) + "{0,3}(?:" + openers + "){0,3}";
    String counted = openers + "(?:[\\p{IsHan}]{0,5}?的?)";
    return new ClauseSources(
        "(?:"
            + begins
            + "|"
            + counted
            + ")(?<cue>"
            + any(words.of(Kind.SOURCE))
            + "们?)(?![“「《\"A-Za-z]|会|要|可能)[^。；！？]{0,20}?"
            + any(words.of(Kind.VERB)));
  }

  static ClauseSources korean(UnsourcedWords words) {
    String said = "(?:들)?\\s?에 (?:따르면|의하면)";
    return new ClauseSources(
        CLAUSE_KO
            + "(?:(?:"
            + any(words.of(Kind.LEAD))
            + "|"
            + any(words.of(Kind.OPENER))
            + ")[,\\s]\\s?){0,4}(?<cue>"
            + any(words.of(Kind.SOURCE))
            + "(?:"
            + said
            + "|(?:"
            + any(words.of(Kind.PARTICLE))
            + ")\\s))(?:(?<=따르면|의하면)|.{0,80}?"
            + any(words.of(Kind.VERB))
            + ")");
  }

  /// Longer words come first, so that none hides behind its own beginning.
  private static String any(List<String> words) {
    return words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /// {@return the source's span in the sentence, or null}
  @Nullable Span find(String sentence) {
    Matcher matcher = pattern.matcher(sentence);
    return matcher.find() ? new Span(matcher.start("cue"), matcher.end("cue")) : null;
  }
}
