package org.parallax.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/// Collects the glyphs of one page at a time, in the order in which the page paints them, and sets
/// aside those that are painted invisibly.
final class PdfGlyphs extends PDFTextStripper {

  /// One glyph.
  ///
  /// @param left, right, baseline in points from the page's top left corner, turned upright
  /// @param size the font's size in points
  /// @param turned whether the glyph does not run from left to right
  /// @param unnamed whether the font does not say which character it stands for
  record Glyph(
      String text,
      double left,
      double right,
      double baseline,
      double size,
      double space,
      boolean bold,
      boolean turned,
      boolean unnamed) {}

  private final List<Glyph> visible = new ArrayList<>();
  private final List<Glyph> overprinted = new ArrayList<>();
  private final StringBuilder invisible = new StringBuilder();
  private double lastInvisibleBaseline = -1;
  private double lastInvisibleRight;
  private int lastTwin = -1;
  private @Nullable Glyph lastDropped;

  /// Of the glyph being shown: its number in the font if that is all that is known, else -1.
  private int number = -1;

  /// Reads one page, from 1; what was read of another before is forgotten.
  void read(PDDocument document, int page) throws IOException {
    visible.clear();
    overprinted.clear();
    lastDropped = null;
    invisible.setLength(0);
    lastInvisibleBaseline = -1;
    setStartPage(page);
    setEndPage(page);
    setShouldSeparateByBeads(false);
    writeText(document, Writer.nullWriter());
  }

  List<Glyph> visible() {
    return List.copyOf(visible);
  }

  /// {@return glyphs painted over others of their kind without repeating a whole word}
  List<Glyph> overprinted() {
    return List.copyOf(overprinted);
  }

  String invisible() {
    return invisible.toString().strip();
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    number =
        font instanceof PDSimpleFont simple && font.toUnicode(code) == null
            ? number(simple, code)
            : -1;
    super.showGlyph(matrix, font, code, displacement);
    number = -1;
  }

  /// {@return the number in a glyph's name like `g53`, for a font that says no more of its glyphs}
  private static int number(PDSimpleFont font, int code) {
    String name = font.getEncoding() == null ? "" : font.getEncoding().getName(code);
    int i = 0;
    while (i < name.length() && Script.latin(name.charAt(i))) {
      i++;
    }
    boolean numbered = i > 0 && i < name.length() && name.length() - i <= 4;
    for (int j = i; j < name.length(); j++) {
      numbered &= Script.digit(name.charAt(j));
    }
    return numbered ? Integer.parseInt(name.substring(i)) : 0;
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    String text =
        number < 0
            ? position.getUnicode()
            : number > ' ' && number < 0x7F ? String.valueOf((char) number) : " ";
    if (text == null || text.isEmpty()) {
      return;
    }
    if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER) {
      invisible(position, text);
      return;
    }
    float direction = position.getDir();
    double left = position.getXDirAdj();
    double size = Math.max(1, Math.min(position.getYScale(), 400));
    String font = position.getFont() == null ? "" : String.valueOf(position.getFont().getName());
    boolean bold = font.contains("Bold") || font.contains("Heavy") || font.contains("Black");
    Glyph glyph =
        new Glyph(
            text,
            left,
            left + Math.max(0, position.getWidthDirAdj()),
            position.getYDirAdj(),
            size,
            position.getWidthOfSpace(),
            bold,
            direction != 0,
            number >= 0);
    if (text.isBlank()) {
      visible.add(glyph);
      return;
    }
    int twin = twin(glyph);
    // A word that is half new was not painted twice but over another one, which is kept apart.
    Glyph before = visible.isEmpty() ? null : visible.getLast();
    if (twin < 0) {
      if (lastDropped != null && follows(lastDropped, glyph)) {
        keepApart(lastDropped);
      }
      visible.add(glyph);
    } else if (before != null && twin < visible.size() - 1 && follows(before, glyph)) {
      keepApart(glyph);
    } else if (lastDropped != null && twin > lastTwin + 2) {
      keepApart(lastDropped);
      keepApart(glyph);
    }
    lastTwin = twin;
    lastDropped = twin >= 0 && twin < visible.size() - 1 ? glyph : null;
  }

  private void keepApart(Glyph glyph) {
    if (overprinted.isEmpty() || !overprinted.getLast().equals(glyph)) {
      overprinted.add(glyph);
    }
  }

  private static boolean follows(Glyph before, Glyph glyph) {
    double gap = glyph.left() - before.right();
    return Math.abs(before.baseline() - glyph.baseline()) < 0.1 * glyph.size()
        && Math.abs(gap) < 0.15 * glyph.size();
  }

  /// Bold type is sometimes painted by painting the same glyphs twice, a little apart.
  ///
  /// @return the place of the glyph that was painted here before, or -1
  private int twin(Glyph glyph) {
    for (int i = visible.size() - 1; i >= 0 && i >= visible.size() - 60; i--) {
      Glyph other = visible.get(i);
      double width = glyph.right() - glyph.left();
      if (other.text().equals(glyph.text())
          && Math.abs(other.baseline() - glyph.baseline()) < glyph.size() * 0.1
          && Math.abs(other.left() - glyph.left()) < width * 0.2) {
        return i;
      }
    }
    return -1;
  }

  private void invisible(TextPosition position, String text) {
    boolean sameLine = Math.abs(position.getYDirAdj() - lastInvisibleBaseline) < 1;
    double gap = position.getXDirAdj() - lastInvisibleRight;
    if (!invisible.isEmpty() && (!sameLine || gap > position.getWidthOfSpace() * 0.5)) {
      invisible.append(' ');
    }
    invisible.append(text);
    lastInvisibleBaseline = position.getYDirAdj();
    lastInvisibleRight = position.getXDirAdj() + position.getWidthDirAdj();
  }

  @Override
  protected void writePage() {
    // The glyphs are all that is wanted; the layout is made elsewhere.
  }
}
