package org.parallax.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardReaderTest {
  private final StandardReader reader = StandardReader.create();

  private Document read(String name, String text) {
    var source = new Source(name, text.getBytes(StandardCharsets.UTF_8));
    return switch (reader.read(source, Limits.standard())) {
      case ReadResult.Read(Document document) -> document;
      case ReadResult.Refused(Refusal refusal) -> throw new AssertionError(refusal.message());
    };
  }

  private static List<String> sentences(Document document) {
    return document.sentences().stream().map(s -> s.span().of(document.text())).toList();
  }

  @Test
  void keepsEveryCharacterOfATextFile() {
    String text = "A title\r\n\r\nFirst.  Second.\r\n\tThird \u00A0 one.\n";
    assertThat(read("a.txt", text).text()).isEqualTo(text);
    assertThat(read("a.txt", "\uFEFF" + text).text()).isEqualTo(text);
  }

  @Test
  void leavesMarkdownSignsOutOfZonesAndSentences() {
    Document document =
        read(
            "a.md",
            """
            # China's factories

            > Output **rose 5%** [1] in
            > May.

            - **Prices**: fell by [a third](https://example.org/x.y).
            - Wages rose.

            | city | share |
            |------|-------|
            | A    | 5%    |

            ## References
            [1] A source, 2025.
            """);
    assertThat(sentences(document))
        .containsExactly(
            "China's factories",
            "Output **rose 5%** [1] in\n> May.",
            "Prices**: fell by [a third](https://example.org/x.y).",
            "Wages rose.",
            "| city | share |",
            "| A    | 5%    |",
            "References");
    assertThat(document.zones().stream().filter(z -> z.kind() == ZoneKind.TITLE).count())
        .isEqualTo(1);
    assertThat(document.zones())
        .filteredOn(z -> z.kind() == ZoneKind.CITATION_MARK)
        .extracting(z -> z.span().of(document.text()))
        .containsExactly("[1]", "[1]");
    assertThat(document.zones())
        .filteredOn(z -> z.kind() == ZoneKind.MARKUP)
        .extracting(z -> z.span().of(document.text()))
        .contains("**", "> ", "](https://example.org/x.y)");
  }

  @Test
  void joinsLinesOfATextWrappedAtAMargin() {
    Document document =
        read(
            "a.txt",
            """
            Industrial output rose by five percent in May, the bureau said, after a
            weak April in which factories in the south had been closed for a week
            because of floods. Retail sales fell. Prices of new homes were lower than
            a year before in most of the cities.
            The second paragraph begins here and is as long as the first one was and
            goes on. It ends.
            """);
    assertThat(sentences(document)).hasSize(5);
  }

  @Test
  void tellsLanguagesOfSentences() {
    Document document = read("a.txt", "经济增长很快。\n\nThe economy grew.\n\n수출이 늘었다.\n\n中国经济保持增长态势。\n");
    assertThat(document.sentences())
        .extracting(s -> s.language().tag())
        .containsExactly("zh", "en", "ko", "zh");
    assertThat(document.language()).isEqualTo(Language.CHINESE);
  }

  @Test
  void refusesAnEmptyFileInOneLine() {
    var result = reader.read(new Source("empty.txt", new byte[0]), Limits.standard());
    assertThat(result).isInstanceOf(ReadResult.Refused.class);
    assertThat(((ReadResult.Refused) result).refusal().message())
        .contains("empty.txt", "expected", "found", "Try")
        .doesNotContain("\n");
  }
}
