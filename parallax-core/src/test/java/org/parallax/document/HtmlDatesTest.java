package org.parallax.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.document.Metadata.FoundDate;

class HtmlDatesTest {
  private static final StandardReader READER = StandardReader.create();
  private static final String PROSE =
      "<p>The ferry began in spring with two boats, and by the end of the year it carried nine"
          + " thousand people a week between the islands.</p><p>Nobody had planned for that, the"
          + " operator says; the piers are too short, and the sheds too small, for what comes.</p>";

  private static Metadata metadata(String aboveAndHeading, String below) {
    String page =
        "<html><head><meta charset=\"utf-8\"></head><body><article>"
            + aboveAndHeading
            + below
            + PROSE
            + "</article></body></html>";
    return ((ReadResult.Read)
            READER.read(
                new Source("page.html", page.getBytes(StandardCharsets.UTF_8)), Limits.standard()))
        .document()
        .metadata();
  }

  private static @Nullable LocalDate day(@Nullable FoundDate date) {
    return date == null ? null : date.value();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p class=\"meta\">2021年4月9日・第三十二期</p> | 2021-04-09",
        "<div class=\"info\"><span>작성자 배</span> <span>2022.11.03 09:15</span></div> | 2022-11-03",
        "<header><div class=\"post-meta\">9 April 2021 · 4 min read</div></header> | 2021-04-09",
        "<div><div>Harbour desk</div><div>Apr 9, 2021</div></div> | 2021-04-09",
      })
  void aLineUnderTheHeadingTellsTheDay(String line, LocalDate day) {
    Metadata found = metadata("<h1>Two boats</h1>", line);
    assertThat(day(found.published() == null ? found.printed() : found.published())).isEqualTo(day);
  }

  @Test
  void aWordOfPublishingIsKept() {
    Metadata found = metadata("<h1>배 두 척</h1>", "<div class=\"meta\">입력 2023.08.21 10:40</div>");
    assertThat(day(found.published())).isEqualTo(LocalDate.of(2023, 8, 21));
  }

  @Test
  void aLineAboveTheHeadingTellsTheDay() {
    Metadata found = metadata("<div class=\"date\">3 May 2024</div><h1>Two boats</h1>", "");
    assertThat(day(found.printed())).isEqualTo(LocalDate.of(2024, 5, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ul><li><a href=\"/a\">A bridge opens, 3 May 2019</a></li><li><a href=\"/b\">A pier</a></li></ul>",
        "<div class=\"comments\"><p>3 May 2019</p></div>",
        "<aside><p>3 May 2019</p></aside>",
      })
  void listsAndCommentsTellNothing(String block) {
    Metadata found = metadata("<h1>Two boats</h1>", block);
    assertThat(found.published()).isNull();
    assertThat(found.printed()).isNull();
  }

  @Test
  void whatThePageDeclaresComesFirst() {
    Metadata found =
        metadata(
            "<h1>Two boats</h1>",
            "<p class=\"meta\"><time pubdate datetime=\"2021-04-09\">9 April</time></p>"
                + "<p class=\"meta\">Published 3 May 2024</p>");
    assertThat(day(found.published())).isEqualTo(LocalDate.of(2021, 4, 9));
  }
}
