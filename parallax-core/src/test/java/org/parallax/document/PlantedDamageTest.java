package org.parallax.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Damages clean notes of our own in every way that damage comes, and counts what is found.
///
/// In the notes, `⟦…⟧` marks what a link would have held; taking it away plants a hole.
class PlantedDamageTest {
  private static final double RECALL = 0.95;
  private static final StandardReader READER = StandardReader.create();

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "ko"})
  void aCleanNoteHasNoDamage(String language) {
    assertThat(damage(clean(language))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "ko"})
  void holesOfLostLinksAreFound(String language) {
    String marked = note(language);
    List<String> missed = new ArrayList<>();
    int planted = 0;
    for (int at = marked.indexOf('⟦'); at >= 0; at = marked.indexOf('⟦', at + 1)) {
      for (boolean spaceKept : new boolean[] {true, false}) {
        planted++;
        int end = marked.indexOf('⟧', at) + 1;
        String before = strip(marked.substring(0, at));
        String after = strip(marked.substring(end));
        boolean twoSpaces =
            before.endsWith(" ") && (after.startsWith(" ") || after.startsWith(","));
        String text = !spaceKept && twoSpaces ? before.stripTrailing() + after : before + after;
        int hole = !spaceKept && twoSpaces ? before.stripTrailing().length() : before.length();
        boolean found =
            damage(text).stream()
                .filter(d ->
                    d.kind() == DamageKind.LOST_TEXT || d.kind() == DamageKind.DANGLING_PUNCTUATION)
                .anyMatch(d -> d.span().start() <= hole && hole <= d.span().end());
        if (!found) {
          missed.add(
              text.substring(Math.max(0, hole - 30), hole)
                  + "‸"
                  + text.substring(hole, Math.min(text.length(), hole + 20)));
        }
      }
    }
    double recall = 1 - (double) missed.size() / planted;
    assertThat(recall)
        .as("%s: %d planted, missed %s", language, planted, missed)
        .isGreaterThanOrEqualTo(RECALL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void gluedSentencesAreFound(String language) {
    String text = clean(language);
    int planted = 0;
    int found = 0;
    for (int at = text.indexOf(". "); at >= 0; at = text.indexOf(". ", at + 1)) {
      planted++;
      String glued = text.substring(0, at + 1) + text.substring(at + 2);
      int place = at;
      found +=
          damage(glued).stream()
                  .anyMatch(d -> d.kind() == DamageKind.GLUED_SENTENCES && d.span().contains(place))
              ? 1
              : 0;
    }
    assertThat((double) found / planted).as(language).isGreaterThanOrEqualTo(RECALL);
  }

  @Test
  void glueWithoutAStopIsFound() {
    assertThat(
            kinds(
                "Output grew in the spring of last yearThe rest of the story is longer than that.\n"))
        .containsExactly(DamageKind.GLUED_SENTENCES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It fell. Nobody had foreseen the fall in orders.By Jane Doe\n",
        "It fell. Nobody had foreseen the fall in orders.By Jane M. Doe, Harbour News\n",
        "出口下降了。没有人预见到订单的减少。作者：张三\n",
        "出口下降了。没有人预见到订单的减少。（责任编辑：李四）\n",
        "수출이 줄었다. 아무도 주문 감소를 내다보지 못했다.홍길동 기자\n",
      })
  void aBylineGluedToTheTextIsFound(String text) {
    assertThat(kinds(text)).containsExactly(DamageKind.GLUED_BYLINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "ko"})
  void mojibakeIsFound(String language) {
    String text = clean(language);
    String quoted = language.equals("en") ? text.replace("dockers' union", "dockers’ union") : text;
    String spoilt =
        new String(
            quoted.getBytes(StandardCharsets.UTF_8),
            language.equals("zh") ? Charset.forName("GB18030") : Charset.forName("ISO-8859-1"));
    assertThat(kinds(spoilt)).contains(DamageKind.MOJIBAKE);
  }

  @Test
  void undecodableBytesAreFound() {
    byte[] bytes = "码头的吞吐量增长了，货损下降了，工资也上涨了一些。工会并不同意，因为临时工多了。".getBytes(StandardCharsets.UTF_8);
    bytes[4] = 'x';
    assertThat(document(new Source("a.txt", bytes)).damage())
        .extracting(Damage::kind)
        .containsOnly(DamageKind.MOJIBAKE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "ko"})
  void aTruncatedEndIsFound(String language) {
    String text = clean(language).strip();
    String cut = text.substring(0, text.length() - 12);
    assertThat(kinds(cut)).containsExactly(DamageKind.TRUNCATED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "ko"})
  void aParagraphThatStandsTwiceIsFound(String language) {
    String text = clean(language);
    int start = text.indexOf("\n\n", text.indexOf("\n\n") + 2) + 2;
    int end = text.indexOf("\n\n", start);
    String twice = text.substring(0, end) + "\n\n" + text.substring(start);
    assertThat(kinds(twice)).containsExactly(DamageKind.DUPLICATED_BLOCK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Output rose [1]. Prices fell [2].\n",
        "产出上升[1]。价格下降[2]。\n",
        "생산이 늘었다[1]. 물가는 내렸다[2].\n"
      })
  void marksWithoutAListAreFound(String text) {
    assertThat(kinds(text)).containsExactly(DamageKind.SECOND_HAND_MARKS);
    assertThat(kinds(text + "\n## References\n[1] A yearbook, 2024.\n[2] A gazette, 2025.\n"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"References", "参考资料", "참고문헌", "Sources:"})
  void anEmptyReferenceListIsFound(String heading) {
    assertThat(kinds("A note\n\nOutput rose by a tenth in the year.\n\n" + heading + "\n"))
        .containsExactly(DamageKind.EMPTY_REFERENCES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "As the chart below shows, output rose.\n",
        "下图显示，产出上升。\n",
        "아래 그래프에서 보듯 생산이 늘었다.\n",
        "Chart 2 shows the gap between output and sales.\n\nOutput rose. Sales fell.\n",
        "The graph overleaf tells the story. Output rose.\n",
        "Output rose, as the map on the next page shows. Prices fell.\n",
        "附圖是兩岸十年來的產出。物價下降了。\n",
        "各省的失业率见表2。差距很大。\n",
        "产出上升（图2）。价格下降。\n",
        "격차가 크다(그림 참조). 생산은 늘었다.\n",
        "오른쪽 도표의 붉은 선이 물가다. 격차가 크다.\n",
      })
  void aChartSpokenOfButAbsentIsFound(String text) {
    assertThat(kinds(text)).containsExactly(DamageKind.MISSING_CHART);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The figure above 5 percent surprised us. A figure 20 percent lower would do.\n",
        "The picture here is mixed. They sat at the table below stairs.\n",
        "当下表现最好的是上海，网上表示支持的人很多。以下图书值得一读。\n",
        "큰 그림을 보면 나쁘지 않다. 다음 표적은 물가다. 표 1만 장이 팔렸다.\n",
      })
  void whatOnlySoundsLikeAChartIsNone(String text) {
    assertThat(kinds(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "References: [1] [2] [3]",
        "資料來源:註1、註2",
        "参考来源：1. 2. 3.",
        "참고문헌: [1] [2]",
        "資料出處："
      })
  void aReferenceListOfNothingButMarksIsEmpty(String line) {
    assertThat(kinds("A note\n\nOutput rose by a tenth in the year.\n\n" + line + "\n"))
        .contains(DamageKind.EMPTY_REFERENCES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Output rose by a tenth. ## Prices Prices fell by a third in the same year.\n",
        "It has two sides: - **Output**: it rose. - **Prices**: they fell in the year.\n",
        "| city | share | |---|---| | A | 5% | | B | 7% |\n",
        "Output &amp; prices rose in the year.\n",
        "**Output rose by a tenth in the year and prices fell.\n",
      })
  void flattenedMarkupIsFound(String text) {
    assertThat(kinds(text)).contains(DamageKind.FLATTENED_MARKUP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Output rose (by a tenth. Prices fell in the same year.\n",
        "Output rose by a tenth). Prices fell in the same year.\n",
        "产出上升（约一成。价格在同年下降。\n",
      })
  void aDanglingBracketIsFound(String text) {
    assertThat(kinds(text)).containsExactly(DamageKind.DANGLING_PUNCTUATION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cities such as and are competing for the port. | LOST_TEXT",
        "정부는 지난달 를 내놓으면서 일자리를 약속했다. | LOST_TEXT",
        "据近日发布的一份由撰写的报告，出口下降。 | LOST_TEXT",
        "The yard has lost its foreman since spring, . It was no surprise. | DANGLING_PUNCTUATION",
        "工会、商会、。都不同意。 | DANGLING_PUNCTUATION",
        "He left no comments.Jane Doe is a former crane driver. | GLUED_BYLINE",
        "我们明年见。作者老王责任编辑小李 | GLUED_BYLINE",
        "As Figure 2 makes plain, output rose. | MISSING_CHART",
        "**Points** * Output rose by a tenth * Prices fell by a third ## | FLATTENED_MARKUP",
      })
  void othersAreFoundToo(String text, DamageKind kind) {
    assertThat(kinds(text)).containsExactly(kind);
  }

  @Test
  void aListUnderALongerHeadingMayBeEmptyToo() {
    assertThat(kinds("A note\n\nOutput rose by a tenth.\n\n## Sources and further reading\n"))
        .containsExactly(DamageKind.EMPTY_REFERENCES);
  }

  private static List<Damage> damage(String text) {
    return document(new Source("a.txt", text.getBytes(StandardCharsets.UTF_8))).damage();
  }

  private static List<DamageKind> kinds(String text) {
    return damage(text).stream().map(Damage::kind).distinct().toList();
  }

  private static Document document(Source source) {
    return ((ReadResult.Read) READER.read(source, Limits.standard())).document();
  }

  private static String clean(String language) {
    return strip(note(language));
  }

  private static String strip(String marked) {
    return marked.replace("⟦", "").replace("⟧", "");
  }

  private static String note(String language) {
    String path = "clean/" + language + ".txt";
    try (InputStream in = PlantedDamageTest.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
