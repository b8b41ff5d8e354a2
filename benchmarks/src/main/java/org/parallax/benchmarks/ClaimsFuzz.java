package org.parallax.benchmarks;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.parallax.claim.Claim;
import org.parallax.claim.StandardClaimExtractor;
import org.parallax.document.Document;
import org.parallax.document.Limits;
import org.parallax.document.ReadResult;
import org.parallax.document.Source;
import org.parallax.document.StandardReader;
import org.parallax.quantity.Mention;
import org.parallax.quantity.MentionScanner;

/// Any text, in three languages, through the scanner and the extractor: nothing may be thrown, and
/// every offset must lie in the text and every quote equal it.
///
/// A part of the input is taken from pieces that grammars react to, so that the fuzzer need not
/// find 百分之 by chance; the rest is whatever it makes of it: mixed scripts, right-to-left, emoji,
/// zero-width and combining marks, unpaired surrogates.
public final class ClaimsFuzz {

  private static final String[] LANGUAGES = {"en", "zh", "ko"};
  private static final LocalDate CLOCK = LocalDate.of(2025, 11, 21);
  private static final String[] PIECES = {
    "5.2%",
    "-",
    "–",
    "~",
    "1,234.5",
    "3.1万亿元",
    "1만2천",
    "US$",
    "¥",
    "€",
    "billion",
    "hundred and ",
    "two-thirds",
    "½",
    "1/",
    "10^",
    "e+9",
    "×10⁶",
    "[3]",
    "2025",
    "Q3",
    "前三季度",
    "지난해",
    "between ",
    "from ",
    " to ",
    "至",
    "부터",
    "more than ",
    "约",
    "약 ",
    "百分之",
    "分之",
    "분의 ",
    "多",
    "여",
    "亿",
    "조",
    "成",
    "个百分点",
    "%포인트",
    "year on year",
    "同比",
    "전년 동기 대비",
    "the third week of ",
    "early ",
    "年初",
    " 말",
    "年",
    "月",
    "일",
    "first ",
    "three ",
    "years ago",
    "within ",
    "GDP ",
    "失业率",
    "수출은 ",
    "rose ",
    "增长",
    "늘었다",
    "said ",
    "据",
    "(",
    ")",
    "（",
    "）",
    "\n",
    "\n\n",
    ". ",
    "。",
    "#",
    "- ",
    "\t",
    "\u00A0",
    "\u200B",
    "\u200D",
    "\u202E",
    "\u0301",
    "\u0591",
    "שלום ",
    "٣٤",
    "😀",
    "👩‍👩‍👧",
    "𝟛",
    "\uD83D",
    "\uDE00",
    "\uFEFF",
    "https://x.example/1?",
    "GPT-4",
    "p.m.",
    "{{",
    "<b>",
    "&#x200B;"
  };

  private static final StandardReader READER = StandardReader.create();
  private static final StandardClaimExtractor EXTRACTOR = StandardClaimExtractor.create();

  private ClaimsFuzz() {}

  /// Called by Jazzer.
  public static void fuzzerTestOneInput(FuzzedDataProvider data) {
    String language = data.pickValue(LANGUAGES);
    var made = new StringBuilder();
    int pieces = data.consumeInt(0, 40);
    for (int i = 0; i < pieces; i++) {
      made.append(data.consumeBoolean() ? data.pickValue(PIECES) : data.consumeString(6));
    }
    String text = made.append(data.consumeRemainingAsString()).toString();
    scan(language, text);
    extract(text);
  }

  private static void scan(String language, String text) {
    List<Mention> mentions =
        MentionScanner.forLanguage(language).scan(text, 0, text.length(), CLOCK);
    int last = 0;
    for (Mention mention : mentions) {
      check(mention.start() >= last && mention.end() > mention.start(), "order", text);
      check(mention.end() <= text.length(), "end", text);
      last = mention.end();
    }
  }

  private static void extract(String text) {
    var source = new Source("note.txt", text.getBytes(StandardCharsets.UTF_8));
    if (READER.read(source, Limits.standard()) instanceof ReadResult.Read(Document document)) {
      for (Claim claim : EXTRACTOR.extract(document)) {
        int start = claim.span().start();
        int end = claim.span().end();
        String quoted = document.text().substring(start, end);
        check(quoted.equals(claim.quote()), "quote", text);
      }
    }
  }

  private static void check(boolean holds, String what, String text) {
    if (!holds) {
      throw new AssertionError("Broken " + what + " in: " + text);
    }
  }
}
