package org.parallax.document;

import java.util.ArrayList;
import java.util.List;
import org.parallax.document.LineMark.Kind;

/// Cuts plain text or Markdown into blocks. The text itself is not touched: markers stay in it and
/// lie outside the blocks, or in `MARKUP` zones inside them.
///
/// In Markdown, lines of a paragraph belong together. In plain text a line is a paragraph, unless
/// the file is wrapped at a margin: then a line goes on where the next line's first word would not
/// have fitted.
final class TextBlocks {
  private static final int LONGEST_MARGIN = 120;

  private final String text;
  private final boolean markdown;
  private final Lines lines;
  private final int margin;
  private final List<Zone> zones = new ArrayList<>();

  private int open = -1;
  private int openEnd;
  private int openLevel;
  private ZoneKind openKind = ZoneKind.BODY;

  private TextBlocks(String text, boolean markdown) {
    this.text = text;
    this.markdown = markdown;
    this.lines = new Lines(text);
    this.margin = markdown ? 0 : margin();
  }

  /// {@return the blocks of the text, in order}
  static List<Zone> of(String text, boolean markdown) {
    return new TextBlocks(text, markdown).scan();
  }

  private List<Zone> scan() {
    int line = markdown ? frontMatter() : 0;
    boolean fenced = false;
    int fenceStart = 0;
    for (; line < lines.size(); line++) {
      int start = lines.start(line);
      int end = lines.end(line);
      LineMark mark = LineMark.of(text, start, end);
      if (mark.kind() == Kind.FENCE) {
        if (fenced) {
          zone(ZoneKind.FURNITURE, fenceStart, end, 0);
        } else {
          close();
          fenceStart = start;
        }
        fenced = !fenced;
      } else if (!fenced) {
        line(mark, line, start, end);
      }
    }
    close();
    if (fenced) {
      zone(ZoneKind.FURNITURE, fenceStart, text.length(), 0);
    }
    return zones;
  }

  private void line(LineMark mark, int line, int start, int end) {
    switch (mark.kind()) {
      case BLANK -> close();
      case RULE -> {
        boolean underline =
            open >= 0
                && openKind == ZoneKind.BODY
                && lines.start(line - 1) <= open
                && mark.content() == end;
        if (underline && uniform(start, end)) {
          openKind = ZoneKind.HEADING;
          openLevel = mark.level();
        }
        close();
      }
      case HEADING -> {
        close();
        int last = Script.trimEnd(text, mark.content(), end);
        while (last > mark.content() && text.charAt(last - 1) == '#') {
          last--;
        }
        zone(ZoneKind.HEADING, mark.content(), last, mark.level());
      }
      case TABLE_ROW -> {
        close();
        zone(ZoneKind.TABLE_ROW, mark.content(), end, 0);
      }
      case IMAGE -> {
        close();
        int altEnd = text.indexOf("](", mark.content());
        zone(ZoneKind.CAPTION, mark.content(), altEnd, 0);
      }
      case LIST_ITEM -> {
        close();
        begin(ZoneKind.LIST_ITEM, mark.content(), end, mark.level());
      }
      case QUOTE -> {
        if (open >= 0 && openLevel == -1) {
          markup(lines.start(line), mark.content());
          openEnd = end;
        } else {
          close();
          begin(ZoneKind.BODY, mark.content(), end, -1);
        }
      }
      case TEXT -> text(mark, line, end);
      case FENCE -> throw new IllegalStateException("Fences are read by the caller.");
    }
  }

  private void text(LineMark mark, int line, int end) {
    if (!markdown && text.indexOf('\t', mark.content()) >= 0 && tabbed(mark.content(), end)) {
      close();
      zone(ZoneKind.TABLE_ROW, mark.content(), end, 0);
    } else if (open >= 0 && goesOn(line, mark.content())) {
      openEnd = end;
    } else {
      close();
      begin(ZoneKind.BODY, mark.content(), end, 0);
    }
  }

  /// {@return whether the open block goes on in this line}
  private boolean goesOn(int line, int content) {
    if (markdown) {
      return true;
    }
    char first = text.charAt(content);
    int previous = lines.end(line - 1) - lines.start(line - 1);
    if (margin > 0) {
      int word = content;
      while (word < lines.end(line)
          && !Script.space(text.charAt(word))
          && !Script.han(text.charAt(word))) {
        word++;
      }
      return width(lines.start(line - 1), lines.end(line - 1))
              + 1
              + width(content, Math.max(word, content + 1))
          > margin;
    }
    char last = text.charAt(Script.trimEnd(text, open, openEnd) - 1);
    return Character.isLowerCase(first)
        && previous > 40
        && (Character.isLetter(last) || last == ',');
  }

  /// {@return the column at which the file's lines were wrapped, or 0 where they were not}
  private int margin() {
    int[] histogram = new int[LONGEST_MARGIN + 1];
    int followed = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.end(i) > lines.start(i) && lines.end(i + 1) > lines.start(i + 1)) {
        int width = width(lines.start(i), lines.end(i));
        if (width > LONGEST_MARGIN) {
          return 0;
        }
        histogram[width]++;
        followed++;
      }
    }
    int widest = LONGEST_MARGIN;
    while (widest > 0 && histogram[widest] == 0) {
      widest--;
    }
    int near = 0;
    for (int w = Math.max(0, widest - 15); w <= widest; w++) {
      near += histogram[w];
    }
    return followed >= 4 && widest >= 50 && near * 10 >= followed * 7 ? widest : 0;
  }

  private int width(int from, int to) {
    int width = to - from;
    for (int i = from; i < to && width <= LONGEST_MARGIN; i++) {
      width += text.charAt(i) >= 0x1100 && Script.cjk(text.charAt(i)) ? 1 : 0;
    }
    return width;
  }

  private boolean tabbed(int from, int end) {
    int tab = text.indexOf('\t', from);
    return tab >= 0 && tab < end && Script.skipSpace(text, tab, end) < end;
  }

  private boolean uniform(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c != '-' && c != '=' && !Script.space(c)) {
        return false;
      }
    }
    return true;
  }

  /// {@return the first line after a YAML front matter}
  private int frontMatter() {
    if (lines.size() == 0 || !text.startsWith("---") || lines.end(0) != 3) {
      return 0;
    }
    for (int i = 1; i < lines.size() && i < 60; i++) {
      if (lines.end(i) - lines.start(i) == 3 && text.startsWith("---", lines.start(i))) {
        zone(ZoneKind.FURNITURE, 0, lines.end(i), 0);
        return i + 1;
      }
    }
    return 0;
  }

  private void begin(ZoneKind kind, int start, int end, int level) {
    open = start;
    openEnd = end;
    openKind = kind;
    openLevel = level;
  }

  private void close() {
    if (open >= 0) {
      zone(openKind, open, openEnd, Math.max(0, openLevel));
      open = -1;
    }
  }

  private void zone(ZoneKind kind, int start, int end, int level) {
    int from = Script.skipSpace(text, start, end);
    int to = Script.trimEnd(text, from, end);
    if (to > from) {
      int inside = zones.size();
      while (inside > 0 && zones.get(inside - 1).span().start() > from) {
        inside--;
      }
      zones.add(inside, new Zone(kind, new Span(from, to), level, null));
    }
  }

  private void markup(int start, int end) {
    if (end > start) {
      zones.add(new Zone(ZoneKind.MARKUP, new Span(start, end), 0, null));
    }
  }
}
