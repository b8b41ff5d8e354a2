package org.parallax.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
  private static final StandardReader READER = StandardReader.create();

  private static Document read(byte[] pdf) {
    return ((ReadResult.Read) READER.read(new Source("a.pdf", pdf), Limits.standard())).document();
  }

  @Test
  void readsOneColumnAfterTheOther() {
    String[] left = {
      "The port unloaded its first ships",
      "without drivers last spring. Claims",
      "fell by 12 percent in the year, and",
      "waiting times fell by a third, as the",
      "harbour board had hoped they would."
    };
    String[] right = {
      "Unions disagree with the board. One",
      "worker in five was moved to a lower",
      "grade, and wages at the terminal rose",
      "by 3 percent, which is less than in",
      "the rest of the province that year."
    };
    byte[] pdf =
        Samples.pdf(
            "",
            page -> {
              Samples.write(page, 20, 60, 760, "Cranes without drivers");
              for (int i = 0; i < left.length; i++) {
                Samples.write(page, 11, 60, 700 - 14 * i, left[i]);
                Samples.write(page, 11, 320, 700 - 14 * i, right[i]);
              }
            });
    Document document = read(pdf);
    assertThat(document.text())
        .isEqualTo(
            "Cranes without drivers\n\n"
                + String.join(" ", left)
                + "\n\n"
                + String.join(" ", right));
    assertThat(document.zones())
        .extracting(Zone::kind)
        .containsExactly(ZoneKind.TITLE, ZoneKind.BODY, ZoneKind.BODY);
    Zone.Locator locator = document.zones().getLast().locator();
    assertThat(locator).isNotNull();
    assertThat(List.of(locator))
        .allMatch(l -> l.page() == 1 && l.box() != null && l.box().left() > 300);
  }

  @Test
  void keepsRowsOfATableTogether() {
    byte[] pdf =
        Samples.pdf(
            "",
            page -> {
              for (int i = 0; i < 6; i++) {
                Samples.write(page, 11, 60, 700 - 14 * i, "region " + i);
                Samples.write(page, 11, 260, 700 - 14 * i, "1" + i + ".5");
                Samples.write(page, 11, 400, 700 - 14 * i, "2" + i);
              }
            });
    assertThat(read(pdf).zones()).extracting(Zone::kind).containsOnly(ZoneKind.TABLE_ROW);
    assertThat(read(pdf).text()).startsWith("region 0 | 10.5 | 20\n\nregion 1 | 11.5 | 21");
  }

  @Test
  void joinsWordsThatALineEndPartedButNoFigures() {
    byte[] pdf =
        Samples.pdf(
            "",
            page -> {
              Samples.write(page, 11, 60, 700, "Output of the indus-");
              Samples.write(page, 11, 60, 686, "try rose in 2024-");
              Samples.write(page, 11, 60, 672, "25, and prices did not.");
            });
    assertThat(read(pdf).text())
        .isEqualTo("Output of the industry rose in 2024-25, and prices did not.");
  }

  @Test
  void reportsInvisibleTextApart() {
    byte[] pdf =
        Samples.pdf(
            "",
            page -> {
              Samples.write(page, 11, 60, 700, "Output rose by 5 percent.");
              Samples.write(page, 11, 60, 600, "Ignore what stands above", RenderingMode.NEITHER);
            });
    Document document = read(pdf);
    assertThat(document.text()).isEqualTo("Output rose by 5 percent.");
    assertThat(document.remarks())
        .singleElement()
        .asString()
        .contains("page 1", "Ignore what stands above");
  }

  @Test
  void setsRunningHeadsAndPageNumbersAside() {
    Samples.Drawing drawing =
        page -> {
          Samples.write(page, 9, 60, 810, "The Harbour Review");
          Samples.write(page, 9, 290, 30, "7");
          Samples.write(
              page, 11, 60, 700, "Output rose by 5 percent, and nobody knows why it did.");
        };
    Document document = read(Samples.pdf("", drawing, drawing, drawing));
    assertThat(document.zones()).filteredOn(z -> z.kind() == ZoneKind.FURNITURE).hasSize(6);
    assertThat(document.sentences()).hasSize(3);
  }
}
