package org.parallax.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.document.Metadata.Found;
import org.parallax.document.Metadata.FoundDate;

class MetadataTest {
  private static final StandardReader READER = StandardReader.create();

  private static Metadata of(String name, String text) {
    var source = new Source(name, text.getBytes(StandardCharsets.UTF_8));
    return ((ReadResult.Read) READER.read(source, Limits.standard())).document().metadata();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Published: 15 March 2025 | 2025-03-15 | published",
        "Posted on Mar. 3, 2025 | 2025-03-03 | published",
        "发布时间：2025年3月15日 10:30 | 2025-03-15 | published",
        "입력 2025.03.15 09:12 | 2025-03-15 | published",
        "게시일: 2025년 3월 15일 | 2025-03-15 | published",
        "Retrieved 2025-04-01 | 2025-04-01 | retrieved",
        "抓取时间：2025-04-01 | 2025-04-01 | retrieved",
        "수집일: 2025. 4. 1. | 2025-04-01 | retrieved",
        "March 15th, 2025 | 2025-03-15 | printed",
        "二〇二五年三月十五日 | 2025-03-15 | printed",
        "2025년 3월 15일 | 2025-03-15 | printed",
        "Beijing, 15 March 2025 | 2025-03-15 | printed",
        "March 2025 | 2025-03-31 | printed",
        "*Heron Research. Published 15 March 2025. For clients only.* | 2025-03-15 | published",
        "Recorded Saturday 15 March 2025. Transcript lightly corrected. | 2025-03-15 | published",
        "**News from the foundry at Marrow · 15 March 2025** | 2025-03-15 | printed",
      })
  void keepsThreeDatesApart(String line, LocalDate date, String role) {
    Metadata metadata = of("a.txt", "On factories\n\n" + line + "\n\nOutput rose on 1 May 2024.\n");
    var found =
        switch (role) {
          case "published" -> metadata.published();
          case "retrieved" -> metadata.retrieved();
          default -> metadata.printed();
        };
    assertThat(found).extracting(FoundDate::value).isEqualTo(date);
    assertThat(metadata.published() == null).isEqualTo(!role.equals("published"));
    assertThat(metadata.retrieved() == null).isEqualTo(!role.equals("retrieved"));
    assertThat(metadata.printed() == null).isEqualTo(!role.equals("printed"));
  }

  @Test
  void findsTheYearOfADispatchByItsWeekday() {
    Metadata metadata =
        of(
            "a.txt",
            """
            Exports slip

            BEIJING, Nov 7 (Wire) - Exports fell, figures showed on Friday.

            For the whole of 2025 a rise is likely, after that of 2024.
            """);
    assertThat(metadata.printed())
        .extracting(FoundDate::value)
        .isEqualTo(LocalDate.of(2025, 11, 7));
    Metadata open =
        of("a.txt", "Exports slip\n\nBEIJING, Nov 7 (Wire) - Exports fell in 2024 and 2023.\n");
    assertThat(open.printed()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Good morning, it is 15 March 2025 and I am back with the Monday letter. | 2025-03-15",
        "안녕하세요, 2025년 3월 15일 토요일 아침에 인사드립니다. | 2025-03-15",
        "새물결경제연구소 국제경제분석실, 2025. 3. 15. | 2025-03-15",
        "‘25. 3. 15. (토) 국제경제분석실 | 2025-03-15",
      })
  void takesTheOneFullDateOfTheHeadWhereNothingElseGivesOne(String line, LocalDate date) {
    Metadata metadata = of("a.txt", "On factories\n\n" + line + "\n\nOutput rose in February.\n");
    assertThat(metadata.printed()).extracting(FoundDate::value).isEqualTo(date);
  }

  @Test
  void takesNoDateFromProse() {
    Metadata metadata =
        of(
            "a.txt",
            "On factories\n\nThe survey was published on 3 May 2024 and shows that output rose.\n\nIt did.\n");
    assertThat(metadata.published()).isNull();
    assertThat(metadata.printed()).isNull();
  }

  @Test
  void findsTitleAuthorAndInstitution() {
    Metadata metadata =
        of(
            "a.md",
            "# Chips and jobs\n\nBy Jane Doe, Nomura\n\n12 May 2025\n\nOutput rose by 5%.\n");
    assertThat(metadata.title()).extracting(Found::value).isEqualTo("Chips and jobs");
    assertThat(metadata.author()).extracting(Found::value).isEqualTo("Jane Doe");
    assertThat(metadata.institution()).extracting(Found::value).isEqualTo("Nomura");
  }

  @Test
  void readsFrontMatter() {
    Metadata metadata =
        of("a.md", "---\ntitle: \"A note\"\ndate: 2025-05-06\n---\n\n# Else\n\nText.\n");
    assertThat(metadata.title()).extracting(Found::value).isEqualTo("A note");
    assertThat(metadata.published())
        .extracting(FoundDate::value)
        .isEqualTo(LocalDate.of(2025, 5, 6));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Welcome back! In today's issue: chips. Unsubscribe at any time. | NEWSLETTER",
        "国家统计局今日发布。初步核算，规模以上工业增加值增长。 | STATISTICS_RELEASE",
        "Posted by Nora Pell on Monday at nine, lol. | FORUM_POST",
        "会员通讯第九期。下期再见。 | UNKNOWN",
        "It rained. | UNKNOWN",
      })
  void tellsTheKindByCues(String text, DocumentKind kind) {
    assertThat(of("a.txt", text).kind()).isEqualTo(kind);
  }
}
