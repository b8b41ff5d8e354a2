package org.parallax.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.parallax.document.Metadata.Found;
import org.parallax.document.Metadata.FoundDate;

class DocxAndEmailTest {
  private static final StandardReader READER = StandardReader.create();

  private static Document read(String name, byte[] bytes) {
    return ((ReadResult.Read) READER.read(new Source(name, bytes), Limits.standard())).document();
  }

  private static String paragraph(String properties, String words) {
    return "<w:p><w:pPr>"
        + properties
        + "</w:pPr><w:r><w:t xml:space=\"preserve\">"
        + words
        + "</w:t></w:r></w:p>";
  }

  @Test
  void readsAWordDocumentByItsStyles() {
    String cell = "<w:tc>%s</w:tc>";
    byte[] docx =
        Samples.docx(
            paragraph("<w:pStyle w:val=\"Title\"/>", "Cranes without drivers")
                + paragraph("<w:pStyle w:val=\"Heading2\"/>", "Claims")
                + "<w:p><w:r><w:t>Claims fell</w:t></w:r><w:del><w:r><w:delText> not</w:delText></w:r></w:del>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t> hidden</w:t></w:r><w:r><w:t> by 12 percent.</w:t></w:r></w:p>"
                + paragraph("<w:numPr/>", "Waiting times fell.")
                + "<w:tbl><w:tr>"
                + cell.formatted(paragraph("", "2024"))
                + cell.formatted(paragraph("", "120"))
                + "</w:tr></w:tbl>");
    Document document = read("a.docx", docx);
    assertThat(document.text())
        .isEqualTo(
            "Cranes without drivers\n\nClaims\n\nClaims fell by 12 percent.\n\nWaiting times fell.\n\n2024  | 120");
    assertThat(document.zones())
        .extracting(Zone::kind)
        .containsExactly(
            ZoneKind.TITLE,
            ZoneKind.HEADING,
            ZoneKind.BODY,
            ZoneKind.LIST_ITEM,
            ZoneKind.TABLE_ROW);
    assertThat(document.remarks()).containsExactly("7 characters of hidden text left out.");
  }

  @Test
  void readsThePlainPartOfAnEmail() {
    String mail =
        """
        From: Jane Doe <jane@example.org>
        Subject: =?UTF-8?B?5peg5Lq656CB5aS0?=
        Date: Sat, 15 Mar 2025 09:00:00 +0800
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="x"

        --x
        Content-Type: text/plain; charset=gb2312
        Content-Transfer-Encoding: base64

        BASE64
        --x
        Content-Type: application/pdf; name="report.pdf"
        Content-Disposition: attachment; filename="report.pdf"

        %PDF-1.4
        --x--
        """
            .replace(
                "BASE64",
                Base64.getEncoder()
                    .encodeToString("码头的吞吐量增长了。".getBytes(Charset.forName("GB18030"))))
            .replace("\n", "\r\n");
    Document document = read("a.eml", mail.getBytes(StandardCharsets.UTF_8));
    assertThat(document.text()).contains("码头的吞吐量增长了。");
    assertThat(document.metadata().title()).extracting(Found::value).isEqualTo("无人码头");
    assertThat(document.metadata().author()).extracting(Found::value).isEqualTo("Jane Doe");
    assertThat(document.metadata().published())
        .extracting(FoundDate::value)
        .isEqualTo(LocalDate.of(2025, 3, 15));
    assertThat(document.remarks())
        .containsExactly("Attachment not opened: report.pdf (application/pdf).");
  }

  @Test
  void readsTheHtmlPartWhereThereIsNoOther() {
    String mail =
        "Subject: A note\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>Output <b>rose</b> by 5 percent.</p></body></html>\r\n";
    assertThat(read("a.eml", mail.getBytes(StandardCharsets.UTF_8)).text())
        .isEqualTo("Output rose by 5 percent.");
  }
}
