package org.parallax.document;

import java.text.Bidi;
import java.text.Normalizer;

/// Turns what a page shows into what a writer wrote: ligatures undone, right-to-left text in the
/// order of reading, words joined that a line's end had parted.
final class PdfWriting {
  private PdfWriting() {}

  /// {@return the line in the order of reading}
  static String logical(String visual) {
    String line = ligatures(visual);
    boolean rightToLeft = false;
    for (int i = 0; i < line.length() && !rightToLeft; i++) {
      char c = line.charAt(i);
      rightToLeft = (c >= '\u0590' && c <= '\u08FF') || (c >= '\uFB1D' && c <= '\uFEFC');
    }
    if (!rightToLeft) {
      return line;
    }
    Bidi bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    int runs = bidi.getRunCount();
    byte[] levels = new byte[runs];
    Integer[] order = new Integer[runs];
    for (int i = 0; i < runs; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      order[i] = i;
    }
    Bidi.reorderVisually(levels, 0, order, 0, runs);
    StringBuilder logical = new StringBuilder(line.length());
    for (int i = runs - 1; i >= 0; i--) {
      String run = line.substring(bidi.getRunStart(order[i]), bidi.getRunLimit(order[i]));
      boolean reversed = (bidi.getRunLevel(order[i]) & 1) != 0;
      logical.append(reversed ? new StringBuilder(run).reverse() : run);
    }
    return Normalizer.normalize(logical, Normalizer.Form.NFKC);
  }

  private static String ligatures(String line) {
    StringBuilder plain = null;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean ligature = c >= '\uFB00' && c <= '\uFB06';
      boolean odd = c == '\u00AD' || c < ' ' || (c >= '\uE000' && c <= '\uF8FF');
      if ((ligature || odd) && plain == null) {
        plain = new StringBuilder(line.length() + 8).append(line, 0, i);
      }
      if (plain != null) {
        plain.append(
            ligature
                ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC)
                : c == '\u00AD' ? "-" : c < ' ' ? " " : String.valueOf(c));
      }
    }
    return plain == null ? line : plain.toString();
  }

  /// Appends a line to a paragraph, undoing the parting of a word at the line's end. Figures are
  /// never joined: `2024-` and `25` keep their hyphen.
  static void join(StringBuilder paragraph, String line) {
    int length = paragraph.length();
    if (length == 0 || line.isEmpty()) {
      paragraph.append(line);
      return;
    }
    char last = paragraph.charAt(length - 1);
    char before = length > 1 ? paragraph.charAt(length - 2) : ' ';
    char first = line.charAt(0);
    if ((last == '-' || last == '\u2010') && Character.isLetter(before)) {
      if (Character.isLowerCase(first) && Character.isLowerCase(before)) {
        paragraph.setLength(length - 1);
      }
    } else if (!((last == '-' || last == '/') && Script.digit(before) && Script.digit(first))
        && !(wide(last) && wide(first))) {
      paragraph.append(' ');
    }
    paragraph.append(line);
  }

  private static boolean wide(char c) {
    return Script.han(c)
        || Script.kana(c)
        || (c >= '\u3000' && c <= '\u303F')
        || (c >= '\uFF00' && c <= '\uFFEF');
  }
}
