package org.parallax.workbench.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parallax.audit.AuditReport;
import org.parallax.audit.SentenceAudit;
import org.parallax.document.Document;
import org.parallax.document.Span;
import org.parallax.document.Zone;
import org.parallax.document.ZoneKind;
import org.parallax.workbench.page.NoteView.Block;
import org.parallax.workbench.page.NoteView.Form;
import org.parallax.workbench.page.NoteView.Line;
import org.parallax.workbench.page.NoteView.Piece;

/// Sets a document's text in blocks: every character that is not white space between blocks is
/// there, in the order of the text.
final class NoteLayout {
  private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t]*\\R\\s*");

  private final Document document;
  private final List<SentenceAudit> audits;
  private final SentenceRuns runs;
  private final List<Block> blocks = new ArrayList<>();
  private int next;

  private NoteLayout(AuditReport report, Messages words) {
    document = report.document();
    audits = report.sentences();
    runs = new SentenceRuns(report, words);
  }

  static NoteView of(AuditReport report, Messages words) {
    return new NoteLayout(report, words).lay();
  }

  private NoteView lay() {
    int at = 0;
    List<Zone> zones =
        document.zones().stream()
            .filter(zone -> !isInline(zone.kind()))
            .sorted(Comparator.comparing(Zone::span))
            .toList();
    for (Zone zone : zones) {
      int start = Math.max(at, zone.span().start());
      int end = zone.span().end();
      if (end <= start) {
        continue;
      }
      between(at, start);
      add(form(zone), zone.level(), start, end);
      at = end;
    }
    between(at, document.text().length());
    return new NoteView(blocks);
  }

  /// Text outside every zone: signs of mark-up are dropped, anything else is set as it is.
  private void between(int start, int end) {
    String text = runs.shown(start, end);
    boolean markup = text.chars().noneMatch(Character::isLetterOrDigit);
    if (!text.isBlank() && !(markup && next(start, end) == null)) {
      add(Form.PARAGRAPH, 0, start, end);
    }
  }

  private static boolean isInline(ZoneKind kind) {
    return kind == ZoneKind.CITATION_MARK || kind == ZoneKind.MARKUP;
  }

  private Form form(Zone zone) {
    return switch (zone.kind()) {
      case TITLE -> Form.TITLE;
      case HEADING -> zone.level() <= 2 ? Form.HEADING : Form.SUBHEADING;
      case BODY -> Form.PARAGRAPH;
      case LIST_ITEM -> Form.ITEMS;
      case TABLE_ROW -> Form.ROWS;
      case FURNITURE -> Form.FURNITURE;
      case BYLINE, DATE, CAPTION, REFERENCES, ABOUT, COMMENT, CITATION_MARK, MARKUP -> Form.QUIET;
    };
  }

  private void add(Form form, int level, int start, int end) {
    List<Line> lines = lines(level, start, end);
    boolean several = form == Form.ITEMS || form == Form.ROWS || form == Form.FURNITURE;
    if (several && !blocks.isEmpty() && blocks.getLast().form() == form) {
      List<Line> joined = new ArrayList<>(blocks.removeLast().lines());
      joined.addAll(lines);
      blocks.add(new Block(form, joined));
    } else if (several) {
      blocks.add(new Block(form, lines));
    } else {
      lines.forEach(line -> blocks.add(new Block(form, List.of(line))));
    }
  }

  /// The paragraphs of a stretch: it is broken at blank lines that no sentence covers.
  private List<Line> lines(int level, int start, int end) {
    List<Line> lines = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    int at = start;
    SentenceAudit sentence = next(at, end);
    while (sentence != null) {
      Span span = sentence.sentence().span();
      int from = Math.max(at, span.start());
      int to = Math.min(end, span.end());
      pieces = plain(runs.shown(at, from), level, lines, pieces);
      pieces.add(runs.piece(sentence, from, to));
      at = to;
      if (span.end() > end) {
        break;
      }
      next++;
      sentence = next(at, end);
    }
    pieces = plain(runs.shown(at, end), level, lines, pieces);
    if (!pieces.isEmpty()) {
      lines.add(new Line(level, pieces));
    }
    return lines;
  }

  private static List<Piece> plain(String text, int level, List<Line> lines, List<Piece> pieces) {
    Matcher gap = BLANK_LINE.matcher(text);
    List<Piece> open = pieces;
    int at = 0;
    while (gap.find()) {
      addText(open, text.substring(at, gap.start()));
      if (!open.isEmpty()) {
        lines.add(new Line(level, open));
        open = new ArrayList<>();
      }
      at = gap.end();
    }
    addText(open, text.substring(at));
    return open;
  }

  private static void addText(List<Piece> pieces, String text) {
    if (!text.isEmpty() && !(pieces.isEmpty() && text.isBlank())) {
      pieces.add(SentenceRuns.plain(text));
    }
  }

  /// {@return the next sentence that overlaps a stretch, or null}
  private @org.jspecify.annotations.Nullable SentenceAudit next(int start, int end) {
    while (next < audits.size() && audits.get(next).sentence().span().end() <= start) {
      next++;
    }
    if (next >= audits.size() || audits.get(next).sentence().span().start() >= end) {
      return null;
    }
    return audits.get(next);
  }
}
