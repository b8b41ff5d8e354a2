package org.parallax.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Claim.Mention;
import org.parallax.claim.Token.Kind;
import org.parallax.document.Span;
import org.parallax.document.ZoneKind;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.Mention.Form;
import org.parallax.quantity.Mention.Value;
import org.parallax.quantity.Period;

/// What the head of a table and the first cell of a row say of the numbers in the row: when they
/// held, what they measure, that they are percent ("| retail sales (%) | 3.7 | 3.4 |" under "| |
/// July | August |", or the other way round).
final class TableRows {
  private static final String BARS = "|\t";
  private static final int LONGEST_CELL = 60;

  private final Map<Integer, Column> columns = new HashMap<>();

  /// What the head says of a column.
  ///
  /// @param period when its numbers held, or null
  /// @param metric what they measure, or null
  /// @param percent whether they are percent
  private record Column(@Nullable Period period, @Nullable Mention metric, boolean percent) {}

  /// A cell of a row.
  private record Cell(int start, int end) {}

  /// {@return whether the sentence was the head of a table, so that it claims nothing}
  boolean isHead(Tokens s, ZoneKind zone, DocumentContext context) {
    if (zone != ZoneKind.TABLE_ROW) {
      columns.clear();
      return false;
    }
    boolean figures = false;
    for (int i = 0; i < s.size(); i++) {
      figures |= s.get(i).isValue() && !s.get(i).inert;
    }
    if (figures) {
      return false;
    }
    columns.clear();
    List<Cell> cells = cells(s);
    for (int c = 0; c < cells.size(); c++) {
      Cell cell = cells.get(c);
      String words = s.text.substring(cell.start(), cell.end()).strip();
      boolean metric = c > 0 && !words.isEmpty() && hasMetric(s, cell);
      Period period = period(s, cell, context);
      Mention mention =
          metric ? new Mention(new Span(cell.start(), cell.end()), named(words)) : null;
      columns.put(c, new Column(period, mention, isPercent(words)));
    }
    return true;
  }

  /// Gives the drafts of a row what their column and the row's first cell say.
  void apply(Tokens s, ZoneKind zone, List<Draft> drafts, DocumentContext context) {
    if (zone != ZoneKind.TABLE_ROW) {
      return;
    }
    List<Cell> cells = cells(s);
    if (cells.size() < 2) {
      return;
    }
    Cell first = cells.getFirst();
    String name = s.text.substring(first.start(), first.end()).strip();
    boolean named = !name.isEmpty() && name.length() <= LONGEST_CELL && hasMetric(s, first);
    Period own = period(s, first, context);
    boolean alone = drafts.stream().allMatch(d -> d.value != Draft.NONE);
    for (Draft d : drafts) {
      int at = d.value == Draft.NONE ? -1 : column(s, cells, d.value);
      if (at < 1 || !alone || !isWhole(s, cells.get(at), d.value)) {
        continue;
      }
      Column column = columns.get(at);
      boolean percent = isPercent(name) || (column != null && column.percent());
      if (named && (d.metric == null || !hasMetric(s, cells.get(at)))) {
        d.cell = new Mention(new Span(first.start(), first.end()), named(name));
      } else if (column != null && column.metric() != null) {
        d.cell = column.metric();
      }
      if (d.cell != null) {
        d.metric = null;
        d.pronoun = true;
      }
      Period period = column != null && column.period() != null ? column.period() : own;
      d.held = period == null ? d.held : period;
      Value value = s.get(d.value).value();
      if (percent && value.form() == Form.BARE) {
        d.read =
            new Value(
                value.start(),
                value.end(),
                value.valueStart(),
                value.valueEnd(),
                value.quantity().in(EconUnit.PERCENT),
                Form.PERCENT,
                value.cue(),
                value.noun(),
                value.wordNumeral(),
                value.fromTo());
      }
    }
  }

  private static List<Cell> cells(Tokens s) {
    List<Cell> cells = new ArrayList<>();
    int from = s.start;
    boolean leading = s.start < s.end && s.text.charAt(s.start) == '|';
    for (int i = s.start + (leading ? 1 : 0); i <= s.end; i++) {
      if (i == s.end || BARS.indexOf(s.text.charAt(i)) >= 0) {
        int start = cells.isEmpty() && leading ? s.start + 1 : from;
        if (i > start || i < s.end) {
          cells.add(new Cell(start, i));
        }
        from = i + 1;
      }
    }
    return cells;
  }

  private static int column(Tokens s, List<Cell> cells, int token) {
    for (int c = 0; c < cells.size(); c++) {
      Cell cell = cells.get(c);
      if (cell.start() <= s.get(token).start && s.get(token).end <= cell.end()) {
        return c;
      }
    }
    return -1;
  }

  /// Whether the cell holds the number and nothing else.
  private static boolean isWhole(Tokens s, Cell cell, int token) {
    String before = s.text.substring(cell.start(), s.get(token).start);
    String after = s.text.substring(s.get(token).end, cell.end());
    return (before + after).chars().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean hasMetric(Tokens s, Cell cell) {
    for (int i = 0; i < s.size(); i++) {
      boolean inside = cell.start() <= s.get(i).start && s.get(i).end <= cell.end();
      if (inside && s.has(i, CueKind.METRIC)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Period period(Tokens s, Cell cell, DocumentContext context) {
    for (int i = 0; i < s.size(); i++) {
      boolean inside = cell.start() <= s.get(i).start && s.get(i).end <= cell.end();
      Period period =
          inside && s.kind(i) == Kind.TIME ? EllipticTimes.resolve(s, i, i, context.clock()) : null;
      boolean regular = period != null && period.frequency() != Frequency.DAY;
      if (regular) {
        return period;
      }
    }
    return null;
  }

  private static boolean isPercent(String words) {
    return words.contains("%")
        || words.contains("％")
        || words.contains("percent")
        || words.contains("per cent")
        || words.contains("퍼센트");
  }

  /// The name without its unit in brackets.
  private static String named(String words) {
    int bracket = Math.max(words.lastIndexOf('('), words.lastIndexOf('（'));
    boolean unit = bracket > 0 && isPercent(words.substring(bracket));
    String name = (unit ? words.substring(0, bracket) : words).strip();
    return name.replace("*", "");
  }
}
