package org.parallax.workbench.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parallax.document.Limits;
import org.parallax.document.ReadResult;
import org.parallax.document.Source;

class ChildReaderTest {

  /// A page that paints a form that paints a form ten times, and so on: ten to the twentieth steps.
  private static byte[] endless() {
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    pdf.append("1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n");
    pdf.append("2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n");
    pdf.append(
        "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>> endobj\n");
    pdf.append("4 0 obj <</Length 5>> stream\n/X Do\nendstream endobj\n");
    String paint = "/X Do ".repeat(10);
    for (int form = 5; form < 25; form++) {
      pdf.append(form)
          .append(" 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X ");
      pdf.append(form + 1).append(" 0 R>>>>/Length ").append(paint.length()).append(">> stream\n");
      pdf.append(paint).append("\nendstream endobj\n");
    }
    pdf.append(
        "25 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Length 3>> stream\nq Q\nendstream endobj\n");
    pdf.append("trailer <</Root 1 0 R>>\n%%EOF\n");
    return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  @Tag("slow")
  void aPdfThatNeverEndsIsEndedByTheClock() {
    assumeTrue(
        System.getProperty("java.class.path", "").contains("pdfbox")
            || System.getProperty("surefire.test.class.path") != null
            || System.getProperty("java.class.path").contains("surefire"),
        "SKIPPED: a child cannot be started from a class path of one launcher's jar");
    Limits limits = new Limits(50_000_000, 20_000_000, 2_000, 500, 100, Duration.ofSeconds(3));
    long start = System.nanoTime();
    ReadResult result = Readers.standard().read(new Source("endless.pdf", endless()), limits);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    assertThat(result).isInstanceOf(ReadResult.Refused.class);
    assertThat(((ReadResult.Refused) result).refusal().message())
        .startsWith("endless.pdf: expected ")
        .contains("3 s")
        .doesNotContain("\n");
  }
}
