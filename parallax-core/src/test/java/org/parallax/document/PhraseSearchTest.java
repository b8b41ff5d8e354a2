package org.parallax.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The search finds what one expression of all alternatives finds, whatever each begins with.
class PhraseSearchTest {
  private static final String TEXT =
      """
      Exports rose ] 5% in May.The yuan fell, by and large. It cost $ million of 12.
      2024-05-06Sales were flat, according to and others. The bank said would rise.
      出口从上升到了，进口增长%。他说了然而没有。记者王小明本报讯 阅读12万次 由和美国公布的报告。
      수출이 늘었다그러나 수입은 줄었다.기자 김민수 2024.05.06 10:20입력 에 따르면 약 %다.
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a|ab",
        "[Ee]xports|rose (?=\\])|\\]",
        "(?<=\\. ?)\\d+|\\d",
        "(?:从|从上)升?|上",
        "了|(?:他|她)?说",
        "\\Q2024\\E-|[0-4]\\d",
        "(?m:^)\\S+|\\p{IsHan}{2}",
        "(?i:EXPORTS)|x",
        "[^a-z ]+|[a-z]",
        "x?|\\b",
        "(?:a|b|)c|f",
        "[\\d%％]+|\\.",
        "(?!)|$"
      })
  void findsWhatTheAlternationFinds(String expressions) {
    List<String> alternatives = List.of(expressions.split("\\|(?![^()]*\\))", -1));
    assertThat(new PhraseSearch(alternatives).find(TEXT))
        .isEqualTo(
            Pattern.compile(expressions)
                .matcher(TEXT)
                .results()
                .map(m -> new Span(m.start(), m.end()))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "ko"})
  void findsTheDamageThatTheAlternationFinds(String language) {
    var phrases = new Phrases(language, "damage", 0);
    int found = 0;
    for (String kind :
        List.of("lost_text", "glued_byline", "glued_sentences", "flattened_markup")) {
      List<Span> spans = phrases.search(kind).find(TEXT);
      assertThat(spans)
          .as(kind)
          .isEqualTo(
              phrases
                  .of(kind)
                  .matcher(TEXT)
                  .results()
                  .map(m -> new Span(m.start(), m.end()))
                  .toList());
      found += spans.size();
    }
    assertThat(found).isGreaterThan(1);
  }

  @Test
  void knowsWhatAnExpressionBeginsWith() {
    assertThat(PhraseHeads.of("(?<=x)\\b(?:a|[bc])?d")).hasToString("{97, 98, 99, 100}");
    assertThat(PhraseHeads.of("\\p{Lu}x")).isNull();
    assertThat(PhraseHeads.of("a?")).isNull();
  }
}
