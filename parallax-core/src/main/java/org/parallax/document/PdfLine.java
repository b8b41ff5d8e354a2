package org.parallax.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parallax.document.PdfGlyphs.Glyph;

/// A stretch of glyphs on one baseline without a wide gap in it: a line of a column, or a cell.
///
/// @param top the baseline less the size
/// @param bottom a little below the baseline
record PdfLine(
    String text,
    double left,
    double right,
    double top,
    double bottom,
    double baseline,
    double size,
    boolean bold,
    boolean unnamed) {

  /// A gap of this many sizes parts two columns or cells, not two words.
  private static final double WIDE = 1.1;

  /// {@return the lines that the glyphs make, in the order of their painting}
  static List<PdfLine> of(List<Glyph> glyphs) {
    List<PdfLine> lines = new ArrayList<>();
    List<List<Glyph>> runs = runs(glyphs);
    for (List<Glyph> run : runs) {
      run.sort(Comparator.comparingDouble(Glyph::left));
      int from = 0;
      for (int i = 1; i <= run.size(); i++) {
        boolean last = i == run.size();
        if (last || run.get(i).left() - run.get(i - 1).right() > WIDE * run.get(i).size()) {
          PdfLine line = line(run.subList(from, i));
          if (!line.text.isBlank()) {
            lines.add(line);
          }
          from = i;
        }
      }
    }
    return lines;
  }

  /// Glyphs that share a baseline, whatever their order.
  private static List<List<Glyph>> runs(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::baseline));
    List<List<Glyph>> runs = new ArrayList<>();
    double baseline = Double.NEGATIVE_INFINITY;
    double size = 1;
    for (Glyph glyph : sorted) {
      boolean raised = glyph.baseline() - baseline > 0.35 * Math.min(size, glyph.size());
      if (runs.isEmpty() || raised) {
        runs.add(new ArrayList<>());
        size = glyph.size();
        baseline = glyph.baseline();
      }
      runs.getLast().add(glyph);
    }
    return runs;
  }

  private static PdfLine line(List<Glyph> run) {
    StringBuilder text = new StringBuilder();
    double size = 0;
    double baseline = 0;
    int bold = 0;
    int unnamed = 0;
    Glyph previous = null;
    for (Glyph glyph : run) {
      if (previous != null
          && spaced(previous, glyph)
          && !endsInSpace(text)
          && !glyph.text().isBlank()) {
        text.append(' ');
      }
      if (glyph.text().isBlank()) {
        if (!endsInSpace(text)) {
          text.append(' ');
        }
      } else {
        text.append(glyph.text());
      }
      size = Math.max(size, glyph.size());
      baseline = Math.max(baseline, glyph.baseline());
      bold += glyph.bold() ? 1 : 0;
      unnamed += glyph.unnamed() ? 1 : 0;
      previous = glyph;
    }
    return new PdfLine(
        PdfWriting.logical(text.toString().strip()),
        run.getFirst().left(),
        run.getLast().right(),
        baseline - size,
        baseline + 0.25 * size,
        baseline,
        size,
        bold * 2 > run.size(),
        unnamed * 2 > run.size());
  }

  private static boolean spaced(Glyph previous, Glyph glyph) {
    double gap = glyph.left() - previous.right();
    double word =
        glyph.space() > 0 ? Math.min(glyph.space() * 0.5, glyph.size() * 0.25) : glyph.size() * 0.2;
    boolean wide = Script.cjk(previous.text().charAt(0)) && Script.cjk(glyph.text().charAt(0));
    return gap > (wide ? glyph.size() * 0.5 : Math.max(word, glyph.size() * 0.1));
  }

  private static boolean endsInSpace(StringBuilder text) {
    return text.isEmpty() || text.charAt(text.length() - 1) == ' ';
  }

  double width() {
    return right - left;
  }
}
