package org.parallax.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.parallax.document.Draft.Field;
import org.parallax.document.Draft.Hint;

/// Reads a PDF: its columns in the order of reading, a page and box for every block, running heads
/// and feet as furniture. Text that is painted invisibly is reported apart and is not in the text.
final class PdfReader {
  private static final int SHOWN = 400;

  /// {@return the draft of a PDF}
  Draft read(Source source, Limits limits) {
    Guards.size(source, limits);
    try (PDDocument document = Loader.loadPDF(source.bytes())) {
      return read(document, source, limits);
    } catch (InvalidPasswordException e) {
      throw new RefusedException(
          "a PDF that opens without a password",
          "an encrypted one",
          source.name(),
          "saving it without a password");
    } catch (IOException | RuntimeException e) {
      if (e instanceof RefusedException refused) {
        throw refused;
      }
      throw new RefusedException(
          "a PDF that can be read",
          "a broken one (" + reason(e) + ")",
          source.name(),
          "exporting it again, or printing it to PDF");
    }
  }

  private static String reason(Exception e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.replaceAll("\\s+", " ").strip();
  }

  private static Draft read(PDDocument document, Source source, Limits limits) throws IOException {
    int pages = document.getNumberOfPages();
    if (pages > limits.pages()) {
      throw new RefusedException(
          "at most " + limits.pages() + " pages",
          pages + " pages",
          source.name(),
          "splitting the file, or a higher --limit");
    }
    PdfGlyphs glyphs = new PdfGlyphs();
    List<PdfPage.Block> blocks = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    int pictures = 0;
    long characters = 0;
    for (int number = 1; number <= pages; number++) {
      glyphs.read(document, number);
      PDPage page = document.getPage(number - 1);
      PDRectangle box = page.getCropBox();
      boolean lying = page.getRotation() % 180 != 0;
      List<PdfPage.Block> found =
          PdfPage.of(
              glyphs.visible(),
              glyphs.overprinted(),
              number,
              lying ? box.getHeight() : box.getWidth(),
              lying ? box.getWidth() : box.getHeight());
      blocks.addAll(found);
      pictures += pictures(page);
      if (!glyphs.invisible().isEmpty()) {
        remarks.add(invisible(number, glyphs.invisible()));
      }
      characters += found.stream().mapToInt(b -> b.text().length()).sum();
      if (characters > limits.characters()) {
        throw new RefusedException(
            "at most " + limits.characters() + " characters of text",
            "more, by page " + number,
            source.name(),
            "splitting the file, or a higher --limit");
      }
    }
    if (blocks.isEmpty()) {
      String found =
          remarks.isEmpty() ? pages + " pages of pictures" : "only text that is painted invisibly";
      throw new RefusedException(
          "a PDF with visible text", found, source.name(), "a copy with a text layer");
    }
    return draft(document, blocks, remarks, pictures, pages);
  }

  private static String invisible(int page, String text) {
    String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return "Invisible text on page "
        + page
        + " ("
        + text.length()
        + " characters), left out: "
        + shown;
  }

  private static int pictures(PDPage page) {
    if (page.getResources() == null) {
      return 0;
    }
    int pictures = 0;
    for (var _ : page.getResources().getXObjectNames()) {
      pictures++;
    }
    return pictures;
  }

  private static Draft draft(
      PDDocument document,
      List<PdfPage.Block> blocks,
      List<String> remarks,
      int pictures,
      int pages) {
    Set<String> running = running(blocks, pages);
    double body = bodySize(blocks);
    double largest =
        blocks.stream()
            .filter(b -> b.page() == 1 && !b.turned() && b.text().length() > 3)
            .mapToDouble(PdfPage.Block::size)
            .max()
            .orElse(body);
    StringBuilder text = new StringBuilder();
    List<Zone> zones = new ArrayList<>();
    List<Damage> damage = new ArrayList<>();
    boolean titled = false;
    for (PdfPage.Block block : blocks) {
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
      int start = text.length();
      text.append(block.text());
      boolean furniture =
          block.turned()
              || (block.edge() && (running.contains(pattern(block)) || folio(block.text())));
      boolean large = block.size() > 1.12 * body && block.text().length() < 250;
      boolean bold = block.bold() && block.text().length() < 120;
      ZoneKind kind;
      if (furniture) {
        kind = ZoneKind.FURNITURE;
      } else if (block.row()) {
        kind = ZoneKind.TABLE_ROW;
      } else if (!titled && block.page() == 1 && first(block, large, bold, largest, zones)) {
        kind = ZoneKind.TITLE;
        titled = true;
      } else if (large || bold) {
        kind = ZoneKind.HEADING;
      } else {
        kind = bulleted(block.text()) ? ZoneKind.LIST_ITEM : ZoneKind.BODY;
      }
      int level = kind == ZoneKind.HEADING ? large ? 2 : 3 : kind == ZoneKind.LIST_ITEM ? 1 : 0;
      int skip =
          kind == ZoneKind.LIST_ITEM ? Script.skipSpace(block.text(), 1, block.text().length()) : 0;
      if (block.unnamed()) {
        damage.add(
            Damage.of(
                DamageKind.MOJIBAKE,
                new Span(start, text.length()),
                "Characters are spoilt: the font does not say what its glyphs stand for."));
      }
      zones.add(
          new Zone(
              kind,
              new Span(start + skip, text.length()),
              level,
              new Zone.Locator(block.page(), block.box(), "")));
    }
    return new Draft(
        "application/pdf", text.toString(), zones, hints(document), damage, remarks, pictures);
  }

  /// {@return whether the block is the title: the largest on the first page, or its first and bold}
  private static boolean first(
      PdfPage.Block block, boolean large, boolean bold, double largest, List<Zone> before) {
    boolean alone = before.stream().allMatch(z -> z.kind() == ZoneKind.FURNITURE);
    return (large && block.size() >= largest * 0.98)
        || (bold && alone && block.size() >= largest * 0.98);
  }

  private static boolean bulleted(String text) {
    return text.length() > 3 && "•●▪■◦‣".indexOf(text.charAt(0)) >= 0;
  }

  private static List<Hint> hints(PDDocument document) {
    List<Hint> hints = new ArrayList<>();
    String title = document.getDocumentInformation().getTitle();
    if (title != null
        && title.strip().length() > 3
        && !title.matches("(?i).*\\.(docx?|pdf|indd|pptx?|tex|dvi)$|untitled.*|microsoft .*")) {
      hints.add(new Hint(Field.TITLE, title.strip(), "the title in the PDF's information", 2));
    }
    String author = document.getDocumentInformation().getAuthor();
    if (author != null && author.strip().length() > 3) {
      hints.add(new Hint(Field.AUTHOR, author.strip(), "the author in the PDF's information", 1));
    }
    return hints;
  }

  /// {@return the patterns of lines in the margins that return on other pages}
  private static Set<String> running(List<PdfPage.Block> blocks, int pages) {
    Map<String, Set<Integer>> seen = new HashMap<>();
    for (PdfPage.Block block : blocks) {
      if (block.edge()) {
        seen.computeIfAbsent(pattern(block), _ -> new HashSet<>()).add(block.page());
      }
    }
    Set<String> running = new HashSet<>();
    for (var entry : seen.entrySet()) {
      if (entry.getValue().size() >= 2 && entry.getValue().size() * 5 >= pages) {
        running.add(entry.getKey());
      }
    }
    return running;
  }

  /// {@return the block's text with its figures blotted out}
  private static String pattern(PdfPage.Block block) {
    StringBuilder pattern = new StringBuilder();
    boolean digit = false;
    for (int i = 0; i < block.text().length(); i++) {
      char c = block.text().charAt(i);
      if (Script.digit(c)) {
        pattern.append(digit ? "" : "#");
        digit = true;
      } else {
        pattern.append(c);
        digit = false;
      }
    }
    return pattern.toString();
  }

  /// {@return whether the line is a page number and no more than a word with it}
  private static boolean folio(String text) {
    int digits = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += Script.digit(text.charAt(i)) ? 1 : 0;
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return digits > 0 && digits <= 6 && letters <= 6 && text.length() <= 16;
  }

  /// {@return the size in which most letters of the document are set}
  private static double bodySize(List<PdfPage.Block> blocks) {
    Map<Long, Integer> letters = new TreeMap<>();
    for (PdfPage.Block block : blocks) {
      letters.merge(Math.round(block.size() * 2), block.text().length(), Integer::sum);
    }
    long best = 20;
    int most = 0;
    for (var entry : letters.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best / 2.0;
  }
}
