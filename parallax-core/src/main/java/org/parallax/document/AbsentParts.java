package org.parallax.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds what a text points at and does not contain: the list behind its marks, its end.
final class AbsentParts {
  private static final int EDGE = 60;

  /// Words that no sentence ends with.
  private final Roles roles;

  private final List<String> cuts = new ArrayList<>();
  private final SignOffs signOffs = new SignOffs();
  private final OpenEnds openEnds = new OpenEnds();

  AbsentParts(Roles roles) {
    this.roles = roles;
    for (String language : List.of("en", "zh", "ko")) {
      Lexicon lexicon = Lexicon.load(language, "pointers");
      cuts.addAll(lexicon.wordsWith("cut").stream().sorted().toList());
    }
  }

  void find(DamageView view) {
    emptyReferences(view);
    secondHand(view);
    truncated(view);
    brokenOff(view);
    Trailing.find(view);
  }

  private void emptyReferences(DamageView view) {
    List<Zone> blocks = view.blocks;
    for (int i = 0; i < blocks.size(); i++) {
      Zone head = blocks.get(i);
      if (roles.emptyReferences(view.text, head)) {
        Span span = head.span();
        view.add(
            DamageKind.EMPTY_REFERENCES,
            span.start(),
            span.end(),
            "A list of references holds nothing but its marks.");
        continue;
      }
      boolean title = head.kind() == ZoneKind.HEADING || head.kind() == ZoneKind.REFERENCES;
      if (!title || head.span().length() > 40 || !roles.opensReferences(view.text, head)) {
        continue;
      }
      boolean entries = false;
      for (int j = i + 1; j < blocks.size() && blocks.get(j).kind() == ZoneKind.REFERENCES; j++) {
        entries |= !Roles.onlyMarks(blocks.get(j).span().of(view.text));
      }
      if (!entries) {
        Span span = head.span();
        int end =
            i + 1 < blocks.size()
                ? Math.min(blocks.get(i + 1).span().start() + 1, span.end() + 8)
                : span.end();
        view.add(
            DamageKind.EMPTY_REFERENCES,
            span.start(),
            Math.min(end, view.text.length()),
            "A list of references is announced, none follows.");
      }
    }
  }

  private void secondHand(DamageView view) {
    int first = -1;
    int firstEnd = -1;
    int marks = 0;
    int highest = 0;
    for (Zone zone : view.zones) {
      if (zone.kind() == ZoneKind.CITATION_MARK && !inReferences(view, zone)) {
        if (first < 0) {
          first = zone.span().start();
          firstEnd = zone.span().end();
        }
        marks++;
        highest = Math.max(highest, highest(view.text, zone.span()));
      }
    }
    long entries =
        view.blocks.stream()
            .filter(z -> z.kind() == ZoneKind.REFERENCES && z.span().length() > 6)
            .filter(z -> !roles.opensReferences(view.text, z))
            .count();
    if (marks > 0 && entries == 0) {
      view.add(
          DamageKind.SECOND_HAND_MARKS,
          Math.max(0, first - 1),
          firstEnd,
          marks
              + " citation marks (up to ["
              + highest
              + "]) point to a list that is not in the text.");
    }
  }

  private static boolean inReferences(DamageView view, Zone mark) {
    return view.blocks.stream()
        .anyMatch(b -> b.kind() == ZoneKind.REFERENCES && b.span().contains(mark.span()));
  }

  private static int highest(String text, Span span) {
    int highest = 0;
    int value = 0;
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      value = c >= '0' && c <= '9' ? value * 10 + c - '0' : 0;
      highest = Math.max(highest, value);
    }
    return highest;
  }

  private void truncated(DamageView view) {
    Zone last = null;
    for (Zone block : view.blocks) {
      if (block.kind() == ZoneKind.BODY || block.kind() == ZoneKind.LIST_ITEM) {
        last = block;
      }
    }
    if (last == null) {
      return;
    }
    String text = view.text;
    int end = InlineMarkup.trimEnd(text, last.span().start(), last.span().end());
    String tail =
        text.substring(Math.max(last.span().start(), end - EDGE), end).toLowerCase(Locale.ROOT);
    for (String cut : cuts) {
      int at = tail.lastIndexOf(cut);
      if (at >= 0 && tail.length() - at - cut.length() <= 30) {
        int start = end - tail.length() + at;
        view.add(
            DamageKind.TRUNCATED,
            Math.max(last.span().start(), start - 12),
            end,
            "The text goes on elsewhere: it ends in " + view.quote(start, end) + ".");
        return;
      }
    }
    if (!view.has(DamageKind.GLUED_BYLINE, new Span(last.span().start(), end))
        && cutOff(view, last, end)) {
      view.add(
          DamageKind.TRUNCATED,
          Math.max(last.span().start(), end - 24),
          end,
          "The text ends in the middle of a sentence.");
    }
  }

  /// Paragraphs that break off at a word that no sentence ends with, where another begins anew.
  private void brokenOff(DamageView view) {
    if (view.draft.mediaType().equals("application/pdf")) {
      return;
    }
    List<Zone> blocks = view.blocks;
    for (int i = 0; i + 1 < blocks.size(); i++) {
      Zone block = blocks.get(i);
      Zone next = blocks.get(i + 1);
      if (block.kind() != ZoneKind.BODY
          || block.span().length() < EDGE
          || next.kind() == ZoneKind.LIST_ITEM
          || next.kind() == ZoneKind.TABLE_ROW) {
        continue;
      }
      String text = view.text;
      int end = InlineMarkup.trimEnd(text, block.span().start(), block.span().end());
      char first = text.charAt(next.span().start());
      if (!Character.isLetter(text.charAt(end - 1)) || !Character.isUpperCase(first)) {
        continue;
      }
      String tail = text.substring(Math.max(block.span().start(), end - EDGE), end);
      boolean stopped = block.span().of(text).matches("(?s).*\\p{Ll}[.!?] \\p{Lu}.*");
      if (stopped && openEnds.breaksOff(tail)) {
        view.add(
            DamageKind.TRUNCATED,
            Math.max(block.span().start(), end - 24),
            end,
            "The paragraph ends in the middle of a sentence.");
      }
    }
  }

  /// {@return whether the line is a copyright notice or holds an address}
  private static boolean notice(String line) {
    return line.contains("©")
        || line.contains("ⓒ")
        || line.contains("://")
        || line.contains(".com")
        || line.contains("@")
        || line.contains("rights reserved")
        || line.contains("무단");
  }

  private boolean cutOff(DamageView view, Zone last, int end) {
    String text = view.text;
    int length = end - last.span().start();
    if (length < 12) {
      return false;
    }
    char c = text.charAt(end - 1);
    if (c == '…' || (c == '.' && text.startsWith("...", end - 3))) {
      return length > 40;
    }
    if (c == ',' || c == '，' || c == '、' || c == '；' || c == '-' || c == '(' || c == '（') {
      return true;
    }
    if (!Character.isLetterOrDigit(c) || last.kind() == ZoneKind.LIST_ITEM) {
      return false;
    }
    int word = end;
    while (word > last.span().start() && !Script.space(text.charAt(word - 1)) && end - word < 30) {
      word--;
    }
    String line = text.substring(last.span().start(), end);
    if (notice(line) || signOffs.closes(line) || (!Script.cjk(c) && end - word > 20)) {
      return false;
    }
    // A last line without a stop is cut off only in a text whose other paragraphs end in one.
    int prose = 0;
    int stopped = 0;
    for (Zone block : view.blocks) {
      if (block.kind() == ZoneKind.BODY && !block.equals(last) && block.span().length() > 40) {
        prose++;
        int e = InlineMarkup.trimEnd(text, block.span().start(), block.span().end());
        stopped += Character.isLetterOrDigit(text.charAt(e - 1)) ? 0 : 1;
      }
    }
    boolean sentences = line.matches("(?s).*[.!?。！？][\\s”\"』」]*\\S.*");
    boolean habit = prose == 0 || stopped * 10 >= prose * 9;
    if (length > (Script.cjk(c) ? 7 : 24)
        && (habit || !Script.cjk(c))
        && openEnds.breaksOff(line)) {
      return true;
    }
    boolean long_ = length > (Script.cjk(c) ? 30 : 70);
    boolean clauses = length > (Script.cjk(c) ? 14 : 44) && isClauses(line);
    return (prose >= 2 && stopped * 10 >= prose * 9 && (long_ || clauses))
        || (prose <= 1 && sentences && long_);
  }

  /// More than one clause, and no line with which a page takes its leave: "thanks for reading, …".
  private boolean isClauses(String line) {
    boolean comma = line.indexOf(',') > 0 || line.indexOf('，') > 0;
    boolean label = line.indexOf(':') >= 0 || line.indexOf('：') >= 0 || line.indexOf('|') >= 0;
    return comma && !label && !signOffs.takesLeave(line);
  }
}
