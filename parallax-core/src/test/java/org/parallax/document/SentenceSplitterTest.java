package org.parallax.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
  private final SentenceSplitter splitter = new SentenceSplitter();

  /// `‖` marks where the splitter must cut.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Output rose 5.2%.‖Prices fell 0.3 percent.",
        "Mr. Zhao of Acme Corp. signed.‖Dr. Lee did not.",
        "Exports to the U.S. fell.‖Imports rose.",
        "The plan of the U.S. Treasury failed.",
        "She works in the U.S.‖It pays well.",
        "See Fig. 3 and No. 12 on p. 4.‖Then stop.",
        "J. K. Smith and W. Chen wrote it.",
        "It was late, e.g. at 5 p.m. on Monday.‖They left.",
        "They met at 5 p.m.‖The talks failed.",
        "\"It will grow,\" he said.‖\"It will not.\"‖She left.",
        "Is it real?‖Nobody knows!‖We do.",
        "It fell … and then rose.",
        "It fell...‖Then it rose.",
        "Firms cut orders.‖Exports fell.",
        "Sales grew 5.[1]‖Costs did not [2].‖Nothing else did.",
        "Read www.example.org/a.B.C today.‖Then https://example.org/x.Y now.",
        "In Jan. 2025 it fell.‖In Feb. it rose.",
        "1. Growth is slow.‖2. Prices fall.",
        "He asked, 'Why?' and left.",
        "经济增长5.2%。‖消费下降！‖真的吗？‖是的。",
        "他说：“增长很快。”‖但是就业不足。",
        "“增长很快。”，他说。",
        "出口同比增长百分之五点二；‖进口同比下降百分之三点一。",
        "수출이 5.2% 늘었다.‖수입은 줄었다.‖왜일까?‖모른다.",
        "“수출이 늘었다.”고 말했다.‖그러나 수입은 줄었다.",
        "한국은행은 2025. 3. 15. 금리를 내렸다.‖시장은 놀랐다.",
        "수출이 늘었다.‖그러나 수입은 줄었다.",
      })
  void cutsWhereAReaderWould(String marked) {
    String text = marked.replace("‖", marked.contains("orders.‖Exports") ? "" : " ");
    List<String> expected = List.of(marked.split("‖", -1)).stream().map(String::strip).toList();
    assertThat(splitter.split(text, 0, text.length()).stream().map(s -> s.of(text)))
        .containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"经济增长。‖消费下降！‖是的。", "수출이 늘었다.‖그러나 줄었다.", "It fell 5%.‖The rest rose."})
  void cutsGluedSentences(String marked) {
    String text = marked.replace("‖", "");
    assertThat(splitter.split(text, 0, text.length()).stream().map(s -> s.of(text)))
        .containsExactly(marked.split("‖", -1));
  }
}
