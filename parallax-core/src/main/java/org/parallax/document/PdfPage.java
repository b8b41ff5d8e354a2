package org.parallax.document;

import java.util.ArrayList;
import java.util.List;
import org.parallax.document.PdfGlyphs.Glyph;

/// The blocks of one page, in the order of reading.
final class PdfPage {

  /// A block of text on a page.
  ///
  /// @param edge whether it stands in the page's upper or lower margin
  record Block(
      String text,
      int page,
      Zone.Box box,
      double size,
      boolean bold,
      boolean row,
      boolean edge,
      boolean turned,
      boolean unnamed) {}

  private static final double MARGIN = 0.085;

  private final int number;
  private final double width;
  private final double height;
  private final List<Block> blocks = new ArrayList<>();

  private PdfPage(int number, double width, double height) {
    this.number = number;
    this.width = width;
    this.height = height;
  }

  static List<Block> of(
      List<Glyph> glyphs, List<Glyph> overprinted, int number, double width, double height) {
    PdfPage page = new PdfPage(number, width, height);
    List<Glyph> upright = glyphs.stream().filter(g -> !g.turned()).toList();
    List<PdfLine> lines = PdfLine.of(upright);
    for (List<PdfLine> part : PdfColumns.order(lines, width)) {
      page.paragraphs(part);
    }
    for (PdfLine line : PdfLine.of(glyphs.stream().filter(Glyph::turned).toList())) {
      page.emit(List.of(line), line.text(), false, true);
    }
    for (PdfLine line : PdfLine.of(overprinted)) {
      page.emit(List.of(line), line.text(), false, true);
    }
    return page.blocks;
  }

  /// Joins the lines of a column into paragraphs, and cells on one baseline into rows.
  private void paragraphs(List<PdfLine> lines) {
    double left = lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
    double right = lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
    double pitch = pitch(lines);
    List<PdfLine> open = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      int end = i + 1;
      while (end < lines.size()
          && Math.abs(lines.get(end).baseline() - lines.get(i).baseline())
              < 0.4 * lines.get(i).size()) {
        end++;
      }
      if (end - i > 1 && !marker(lines.get(i))) {
        close(open);
        row(lines.subList(i, end));
      } else {
        PdfLine line = end - i > 1 ? merged(lines.subList(i, end)) : lines.get(i);
        if (!open.isEmpty() && begins(open, line, left, right, pitch)) {
          close(open);
        }
        open.add(line);
      }
      i = end;
    }
    close(open);
  }

  /// {@return whether the first of two stretches on one baseline only numbers the second}
  private static boolean marker(PdfLine line) {
    String text = line.text();
    if (text.length() > 4) {
      return false;
    }
    char c = text.charAt(0);
    boolean bullet = text.length() == 1 && !Character.isLetterOrDigit(c);
    char last = text.charAt(text.length() - 1);
    return bullet || last == '.' || last == ')';
  }

  private static PdfLine merged(List<PdfLine> parts) {
    StringBuilder text = new StringBuilder();
    for (PdfLine part : parts) {
      text.append(text.isEmpty() ? "" : " ").append(part.text());
    }
    PdfLine a = parts.getFirst();
    PdfLine b = parts.getLast();
    return new PdfLine(
        text.toString(),
        a.left(),
        b.right(),
        Math.min(a.top(), b.top()),
        Math.max(a.bottom(), b.bottom()),
        a.baseline(),
        Math.max(a.size(), b.size()),
        a.bold() && b.bold(),
        a.unnamed() && b.unnamed());
  }

  /// {@return the usual distance of two baselines}
  private static double pitch(List<PdfLine> lines) {
    List<Double> distances = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      double d = lines.get(i).baseline() - lines.get(i - 1).baseline();
      if (d > 0.5 * lines.get(i).size() && d < 3 * lines.get(i).size()) {
        distances.add(d);
      }
    }
    distances.sort(null);
    return distances.isEmpty() ? 0 : distances.get(distances.size() * 2 / 5);
  }

  private static boolean begins(
      List<PdfLine> open, PdfLine line, double left, double right, double pitch) {
    PdfLine last = open.getLast();
    double distance = line.baseline() - last.baseline();
    double usual = pitch > 0 ? pitch : 1.3 * line.size();
    boolean apart = distance > Math.max(usual * 1.35, usual + 0.3 * line.size()) || distance < 0;
    boolean other =
        Math.abs(line.size() - last.size()) > 0.12 * last.size()
            || (line.bold() != last.bold() && wholeLine(last, open));
    boolean indented =
        line.left() - Math.max(left, open.size() > 1 ? last.left() : left) > 0.9 * line.size()
            && ends(last.text());
    boolean shortLast =
        right - last.right() > 0.25 * (right - left) && ends(last.text()) && right - left > 150;
    char first = line.text().charAt(0);
    boolean bullet = "•●▪■◦‣–".indexOf(first) >= 0 && line.text().length() > 1;
    return apart || other || indented || shortLast || bullet;
  }

  /// A bold stretch at the head of a paragraph is no heading; a line that is bold throughout is.
  private static boolean wholeLine(PdfLine last, List<PdfLine> open) {
    return last.bold() ? open.stream().allMatch(PdfLine::bold) : ends(last.text());
  }

  private static boolean ends(String text) {
    char c = text.charAt(text.length() - 1);
    return ".!?:。！？：”\"'".indexOf(c) >= 0;
  }

  private void row(List<PdfLine> cells) {
    StringBuilder text = new StringBuilder();
    for (PdfLine cell : cells) {
      text.append(text.isEmpty() ? "" : " | ").append(cell.text());
    }
    emit(cells, text.toString(), true, false);
  }

  private void close(List<PdfLine> open) {
    if (open.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    for (PdfLine line : open) {
      PdfWriting.join(text, line.text());
    }
    emit(open, text.toString(), false, false);
    open.clear();
  }

  private void emit(List<PdfLine> lines, String text, boolean row, boolean turned) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = 0;
    double bottom = 0;
    double size = 0;
    boolean bold = true;
    boolean unnamed = true;
    for (PdfLine line : lines) {
      left = Math.min(left, line.left());
      top = Math.min(top, line.top());
      right = Math.max(right, line.right());
      bottom = Math.max(bottom, line.bottom());
      size = Math.max(size, line.size());
      bold &= line.bold();
      unnamed &= line.unnamed();
    }
    boolean edge = bottom < MARGIN * height || top > (1 - MARGIN) * height;
    Zone.Box box =
        new Zone.Box(
            round(left), round(top), round(Math.min(right, Math.max(width, right))), round(bottom));
    blocks.add(new Block(text, number, box, size, bold, row, edge, turned, unnamed));
  }

  private static double round(double points) {
    return Math.round(points * 10) / 10.0;
  }
}
