package org.parallax.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.document.Metadata.Found;
import org.parallax.document.Metadata.FoundDate;

class HtmlReaderTest {
  private static final StandardReader READER = StandardReader.create();
  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
      <title>Cranes without drivers | The Harbour Paper</title>
      <meta property="article:published_time" content="2025-03-15T08:00:00+08:00">
      <script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Jane Doe"}}</script>
      <style>p { color: red }</style></head><body>
      <nav><a href="/">Home</a> <a href="/news">News</a></nav>
      <div class="sidebar"><p>Buy our calendar, it has twelve pages, and each has a crane on it.</p></div>
      <article><h1>Cranes without drivers</h1>
      <p>The port unloaded its first ships without drivers, <a class="tag" href="/x">the board</a> said on
      Monday, and it was quick.</p>
      <p style="display:none">Nobody sees this sentence, and nobody should read it either.</p>
      <p>Damage claims fell by 12&nbsp;percent in the first year, the board said, after a rise.</p>
      <ul><li>Waiting times fell by a third.</li><li>Wages rose by 3 percent.</li></ul>
      <table><tr><th>year</th><th>claims</th></tr><tr><td>2024</td><td>120</td></tr></table>
      <div class="share-bar">Share this on three networks</div>
      <p>Unions disagree with that, and they have asked for talks before the summer.</p>
      </article>
      <footer><p>Copyright of the paper, all rights reserved, printed on the quay.</p></footer>
      </body></html>
      """;

  private static Document read(byte[] bytes) {
    return ((ReadResult.Read) READER.read(new Source("page.html", bytes), Limits.standard()))
        .document();
  }

  @Test
  void keepsTheBodyAndLeavesTheFurniture() {
    Document page = read(PAGE.getBytes(StandardCharsets.UTF_8));
    assertThat(page.text())
        .isEqualTo(
            """
            Cranes without drivers

            The port unloaded its first ships without drivers, the board said on Monday, and it was quick.

            Damage claims fell by 12 percent in the first year, the board said, after a rise.

            Waiting times fell by a third.

            Wages rose by 3 percent.

            year | claims

            2024 | 120

            Unions disagree with that, and they have asked for talks before the summer.\
            """);
    assertThat(page.damage()).isEmpty();
    assertThat(page.zones())
        .extracting(Zone::kind)
        .containsExactly(
            ZoneKind.TITLE,
            ZoneKind.BODY,
            ZoneKind.BODY,
            ZoneKind.LIST_ITEM,
            ZoneKind.LIST_ITEM,
            ZoneKind.TABLE_ROW,
            ZoneKind.TABLE_ROW,
            ZoneKind.BODY);
    assertThat(page.zones().getLast().locator()).isNotNull();
  }

  @Test
  void readsWhatThePageDeclares() {
    Metadata metadata = read(PAGE.getBytes(StandardCharsets.UTF_8)).metadata();
    assertThat(metadata.title()).extracting(Found::value).isEqualTo("Cranes without drivers");
    assertThat(metadata.author()).extracting(Found::value).isEqualTo("Jane Doe");
    assertThat(metadata.published())
        .extracting(FoundDate::value)
        .isEqualTo(LocalDate.of(2025, 3, 15));
  }

  @Test
  void readsADeclaredCharset() {
    String html =
        "<html><head><meta charset=\"gb2312\"></head><body><p>码头的吞吐量增长了。</p></body></html>";
    Document page = read(html.getBytes(Charset.forName("GB18030")));
    assertThat(page.text()).isEqualTo("码头的吞吐量增长了。");
    assertThat(page.language()).isEqualTo(Language.CHINESE);
  }

  @Test
  void aPageNestedAHundredThousandDeepIsRefusedAtOnce() {
    byte[] deep =
        ("<html><body>" + "<div>".repeat(100_000) + "text" + "</div>".repeat(100_000))
            .getBytes(StandardCharsets.UTF_8);
    long start = System.nanoTime();
    ReadResult result = READER.read(new Source("deep.html", deep), Limits.standard());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    assertThat(result).isInstanceOf(ReadResult.Refused.class);
    assertThat(((ReadResult.Refused) result).refusal().message())
        .contains("500")
        .doesNotContain("\n");
  }

  @Test
  void depthCountsOnlyElementsThatTheAuthorMustClose() {
    String unclosed = "<p>a".repeat(2_000) + "<li>b".repeat(2_000);
    assertThat(HtmlGuard.depth(unclosed, 500)).isZero();
    assertThat(HtmlGuard.depth("<div><b>x</b><br><img src='a>b'></div>", 500)).isEqualTo(2);
  }

  @Test
  void everyZoneHoldsTheTextThatItPointsAt() {
    Document page = read(PAGE.getBytes(StandardCharsets.UTF_8));
    List<String> rows =
        page.zones().stream()
            .filter(z -> z.kind() == ZoneKind.TABLE_ROW)
            .map(z -> z.span().of(page.text()))
            .toList();
    assertThat(rows).containsExactly("year | claims", "2024 | 120");
  }
}
