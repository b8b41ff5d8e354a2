package org.parallax.workbench.page;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Verdict;

/// A note as it is set for reading: blocks of sentences, with the marks inside them.
public record NoteView(List<Block> blocks) {

  public NoteView {
    blocks = List.copyOf(blocks);
  }

  /// What a block is set as.
  public enum Form {
    TITLE,
    HEADING,
    SUBHEADING,
    PARAGRAPH,
    QUIET,
    ITEMS,
    ROWS,
    FURNITURE
  }

  /// A heading or paragraph, or a list, a table, or page furniture of several lines.
  public record Block(Form form, List<Line> lines) {
    public Block {
      lines = List.copyOf(lines);
    }
  }

  /// One paragraph, list item or table row.
  ///
  /// @param level depth of a list item, from 1
  public record Line(int level, List<Piece> pieces) {
    public Line {
      pieces = List.copyOf(pieces);
    }
  }

  /// A sentence, or the text between two.
  ///
  /// @param number the sentence's number from 1, or 0 for text between sentences
  /// @param lang the language, where it differs from the note's
  /// @param verdicts which verdicts its claims and findings have, for the filter
  public record Piece(
      int number,
      @Nullable String lang,
      Verdict verdict,
      SortedMap<Verdict, Integer> verdicts,
      List<Run> runs) {

    public Piece {
      verdicts = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(verdicts));
      runs = List.copyOf(runs);
    }

    /// {@return the verdicts as words for the filter}
    public String words() {
      return String.join(" ", verdicts.keySet().stream().map(NoteView::css).toList());
    }
  }

  /// A stretch of text that is set alike.
  ///
  /// @param underline the gravest verdict on it, or null
  /// @param citation whether it is a citation mark
  /// @param marks glyphs printed after it
  public record Run(String text, @Nullable Verdict underline, boolean citation, List<Mark> marks) {
    public Run {
      marks = List.copyOf(marks);
    }

    /// {@return the class under which it is set, or an empty string}
    public String css() {
      return underline != null ? "u " + NoteView.css(underline) : citation ? "cite" : "";
    }
  }

  /// A glyph that leads to a finding.
  ///
  /// @param target the id of the finding or panel
  /// @param label what it says, for those who do not see it
  /// @param footnote the finding's number in print, or 0
  public record Mark(Verdict verdict, String target, String label, int footnote) {
    public String css() {
      return NoteView.css(verdict);
    }
  }

  /// {@return the class of a verdict in the style sheet}
  public static String css(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
