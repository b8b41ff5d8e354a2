package org.parallax.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts the lines of a page in the order of reading: columns are found first, and each is read to
/// its end; what is no column of prose is read row by row.
///
/// A column's edge is a vertical gap that no line crosses, with prose on both sides: lines that
/// fill most of their column. Cells of a table do not, so tables stay rows.
final class PdfColumns {
  private static final int MANY = 150;
  private static final double FILLED = 0.55;
  private static final int FEWEST = 4;

  private PdfColumns() {}

  /// {@return stretches of lines to be read one after the other}
  static List<List<PdfLine>> order(List<PdfLine> lines, double pageWidth) {
    List<List<PdfLine>> parts = new ArrayList<>();
    part(lines, pageWidth, parts, 0);
    return parts;
  }

  private static void part(
      List<PdfLine> lines, double pageWidth, List<List<PdfLine>> parts, int depth) {
    if (lines.isEmpty()) {
      return;
    }
    double cut = depth > 12 ? -1 : cut(lines, pageWidth);
    if (cut > 0) {
      List<PdfLine> left = new ArrayList<>();
      List<PdfLine> right = new ArrayList<>();
      for (PdfLine line : lines) {
        (line.left() < cut ? left : right).add(line);
      }
      part(left, pageWidth, parts, depth + 1);
      part(right, pageWidth, parts, depth + 1);
      return;
    }
    List<List<PdfLine>> bands = bands(lines);
    int n = bands.size();
    for (int size = n - 1; depth <= 12 && n <= MANY && size >= FEWEST; size--) {
      for (int from = 0; from + size <= n; from++) {
        List<PdfLine> middle = flat(bands.subList(from, from + size));
        if (cut(middle, pageWidth) > 0) {
          part(flat(bands.subList(0, from)), pageWidth, parts, depth + 1);
          part(middle, pageWidth, parts, depth + 1);
          part(flat(bands.subList(from + size, n)), pageWidth, parts, depth + 1);
          return;
        }
      }
    }
    parts.add(flat(bands));
  }

  /// Lines grouped by baseline, from top to bottom, each from left to right.
  private static List<List<PdfLine>> bands(List<PdfLine> lines) {
    List<PdfLine> sorted = new ArrayList<>(lines);
    sorted.sort(Comparator.comparingDouble(PdfLine::baseline));
    List<List<PdfLine>> bands = new ArrayList<>();
    double baseline = Double.NEGATIVE_INFINITY;
    for (PdfLine line : sorted) {
      if (bands.isEmpty() || line.baseline() - baseline > 0.4 * line.size()) {
        bands.add(new ArrayList<>());
        baseline = line.baseline();
      }
      bands.getLast().add(line);
    }
    for (List<PdfLine> band : bands) {
      band.sort(Comparator.comparingDouble(PdfLine::left));
    }
    return bands;
  }

  private static List<PdfLine> flat(List<List<PdfLine>> bands) {
    return bands.stream().flatMap(List::stream).toList();
  }

  /// {@return where to cut into two columns of prose, or -1}
  private static double cut(List<PdfLine> lines, double pageWidth) {
    if (lines.size() < 2 * FEWEST) {
      return -1;
    }
    List<PdfLine> sorted = new ArrayList<>(lines);
    sorted.sort(Comparator.comparingDouble(PdfLine::left));
    double reach = sorted.getFirst().right();
    for (int i = 1; i < sorted.size(); i++) {
      PdfLine line = sorted.get(i);
      double gap = line.left() - reach;
      boolean wide = gap > Math.max(6, 0.7 * line.size());
      if (wide
          && prose(sorted.subList(0, i), pageWidth)
          && prose(sorted.subList(i, sorted.size()), pageWidth)) {
        return (reach + line.left()) / 2;
      }
      reach = Math.max(reach, line.right());
    }
    return -1;
  }

  private static boolean prose(List<PdfLine> lines, double pageWidth) {
    if (lines.size() < FEWEST) {
      return false;
    }
    double left = Double.MAX_VALUE;
    double right = 0;
    double sum = 0;
    for (PdfLine line : lines) {
      left = Math.min(left, line.left());
      right = Math.max(right, line.right());
      sum += line.width();
    }
    double width = right - left;
    return width > 0.17 * pageWidth && sum / lines.size() > FILLED * width;
  }
}
