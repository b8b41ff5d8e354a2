package org.parallax.workbench.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parallax.workbench.page.SampleAudit;
import org.parallax.workbench.page.SampleFigures;

class ExportTest {
  @Test
  void aPageToTakeAwayAsksForNothingAndRunsNothing() {
    String html = HtmlExport.render(SampleAudit.english(), new SampleFigures());
    assertThat(html)
        .startsWith("<!doctype html>")
        .contains("default-src 'none'", "<style>", "<svg class=\"chart", "Strong trade, weak tills")
        .doesNotContain("<script", "src=", "http://", "https://", "url(", "@import", "<form");
  }

  @Test
  void exportsAreTheSameBytesEveryTime() {
    assertThat(HtmlExport.render(SampleAudit.english(), new SampleFigures()))
        .isEqualTo(HtmlExport.render(SampleAudit.english(), new SampleFigures()));
    assertThat(MarkdownExport.render(SampleAudit.english()))
        .isEqualTo(MarkdownExport.render(SampleAudit.english()));
  }

  @Test
  void markdownCarriesMarksAndFootnotes() {
    assertThat(MarkdownExport.render(SampleAudit.english()))
        .startsWith("# Strong trade, weak tills")
        .contains(
            "rose by 6.8 % ✗[^4], the fastest pace",
            "[^4]: S6 ✗ **contradicted** · Official figure.",
            "arithmetic: 12,000 ÷ 18.2 % = 65,934");
  }

  @Test
  void aHostileNoteStaysTextInBothForms() {
    assertThat(HtmlExport.render(SampleAudit.hostile()))
        .doesNotContain("<script>alert", "<svg onload", "<img src=x");
    assertThat(MarkdownExport.render(SampleAudit.hostile()))
        .contains("&lt;script&gt;")
        .doesNotContain("<script>", "<svg", "<img");
  }
}
