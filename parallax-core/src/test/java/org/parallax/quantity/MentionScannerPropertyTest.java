package org.parallax.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MentionScannerPropertyTest {

  private static final List<String> PIECES =
      List.of(
          "5.2%",
          "3.1万亿元",
          "1만2천 명",
          "US$330bn",
          "between 3 and 4 percent",
          "two-thirds",
          "[3]",
          "2025",
          "Q3 2025",
          "前三季度",
          "지난해",
          "1,234",
          "−0.5 pp",
          "more than",
          "약",
          "约",
          "to",
          "至",
          "~",
          "亿",
          "조",
          "half a",
          "¥",
          "-",
          ".",
          ",",
          " ",
          "\n",
          "(",
          "😀",
          "𝟛",
          "\u200B",
          "e\u0301",
          "\uD83D",
          "\uDE00",
          "\uFEFF",
          "first",
          "three",
          "years ago",
          "年",
          "月",
          "분기",
          "10",
          "GPT-4",
          "https://x.example/1");

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(20).map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of("en", "zh", "ko");
  }

  @Property(tries = 2000)
  void mentionsAreSortedDisjointAndInsideTheText(
      @ForAll("texts") String text, @ForAll("languages") String language) {
    int last = 0;
    for (Mention mention : Reading.scan(language, text)) {
      assertThat(mention.start()).isGreaterThanOrEqualTo(last);
      assertThat(mention.end()).isGreaterThan(mention.start()).isLessThanOrEqualTo(text.length());
      last = mention.end();
      if (mention instanceof Mention.Value v) {
        assertThat(v.valueStart()).isGreaterThanOrEqualTo(v.start());
        assertThat(v.valueEnd()).isLessThanOrEqualTo(v.end()).isGreaterThan(v.valueStart());
      }
    }
  }

  @Property(tries = 1000)
  void anyTextIsScannedWithoutFailing(@ForAll String text, @ForAll("languages") String language) {
    assertThat(Reading.scan(language, text)).isNotNull();
  }

  @Property(tries = 1000)
  void whatStandsBeforeATextOnlyMovesItsMentions(
      @ForAll("texts") String text, @ForAll("languages") String language) {
    String emoji = "😀😀\n";
    MentionScanner scanner = MentionScanner.forLanguage(language);
    List<Mention> alone = scanner.scan("\n" + text, 1, text.length() + 1, Reading.CLOCK);
    String moved = emoji + text;
    List<Mention> later = scanner.scan(moved, emoji.length(), moved.length(), Reading.CLOCK);

    assertThat(later)
        .extracting(m -> m.start() - emoji.length() + 1)
        .isEqualTo(alone.stream().map(Mention::start).toList());
    assertThat(later)
        .extracting(Mention::getClass)
        .isEqualTo(alone.stream().map(Mention::getClass).toList());
  }

  @Property(tries = 2000)
  void theStatedValueLiesInEveryIntervalThatItsWordingDoesNotShift(
      @ForAll("texts") String text, @ForAll("languages") String language) {
    for (Mention mention : Reading.scan(language, text)) {
      if (mention instanceof Mention.Value v) {
        Quantity q = v.quantity();
        assertThat(q.accept().contains(q.loose())).isTrue();
        if (q.comparator() == Comparator.EQ) {
          assertThat(q.loose().contains(q.strict())).isTrue();
          assertThat(q.strict().contains(q.stated())).isTrue();
        }
      }
    }
  }
}
