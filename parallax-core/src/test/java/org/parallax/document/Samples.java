package org.parallax.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/// Small files of every format, made by the tests that read them.
final class Samples {
  private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

  private Samples() {}

  /// {@return a Word document whose main part has this body}
  static byte[] docx(String body) {
    String main =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + body
            + "</w:body></w:document>";
    return zip("word/document.xml", main.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] zip(String name, byte[] content) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  /// What a test writes on a page.
  interface Drawing {
    void on(PDPageContentStream page) throws IOException;
  }

  /// {@return a PDF with one page for each drawing, encrypted where a password is given}
  static byte[] pdf(String password, Drawing... drawings) {
    var bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      for (Drawing drawing : drawings) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          drawing.on(content);
        }
      }
      if (!password.isEmpty()) {
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      }
      document.save(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  static void write(PDPageContentStream page, double size, double x, double y, String words)
      throws IOException {
    write(page, size, x, y, words, RenderingMode.FILL);
  }

  static void write(
      PDPageContentStream page, double size, double x, double y, String words, RenderingMode mode)
      throws IOException {
    page.beginText();
    page.setFont(FONT, (float) size);
    page.setRenderingMode(mode);
    page.newLineAtOffset((float) x, (float) y);
    page.showText(words);
    page.endText();
  }
}
