package org.parallax.document;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Metadata.FoundDate;

/// Keeps the three dates of a document apart: published, retrieved, printed on the page.
///
/// Only short lines near the head or the foot are looked at: a date inside prose is the date of
/// something that the text speaks of. A date without a cue is `printed`.
final class DateRoles {
  private static final int HEAD = 12;
  private static final int FOOT = 4;
  private static final int LINE = 160;
  private static final int REACH = 24;

  private final Map<String, String> cues = new HashMap<>();
  private final LoneDay lone = new LoneDay();

  DateRoles() {
    for (String language : List.of("en", "zh", "ko")) {
      for (var row : Lexicon.load(language, "dates").rows()) {
        if (!row.get(1).equals("today")) {
          cues.put(row.getFirst(), row.get(1));
        }
      }
    }
  }

  /// The dates found so far.
  static final class Dates {
    @Nullable FoundDate published;
    @Nullable FoundDate retrieved;
    @Nullable FoundDate printed;

    private void put(String role, FoundDate date) {
      switch (role) {
        case "published" -> published = published == null ? date : published;
        case "retrieved" -> retrieved = retrieved == null ? date : retrieved;
        default -> printed = printed == null ? date : printed;
      }
    }
  }

  /// {@return the dates printed in the blocks}
  Dates find(String text, List<Zone> blocks) {
    Dates dates = new Dates();
    for (int i = 0; i < blocks.size(); i++) {
      Zone block = blocks.get(i);
      boolean edge = i < HEAD || i >= blocks.size() - FOOT;
      boolean line =
          block.kind() == ZoneKind.DATE
              || block.kind() == ZoneKind.BYLINE
              || block.kind() == ZoneKind.TITLE
              || (edge && block.kind() != ZoneKind.REFERENCES && block.kind() != ZoneKind.COMMENT);
      if (line) {
        lines(text, block, dates);
      }
    }
    if (dates.published == null && dates.printed == null) {
      dates.printed = Dateline.find(text, blocks);
      dates.printed = dates.printed == null ? lone.find(text, blocks) : dates.printed;
    }
    return dates;
  }

  /// {@return the dates of a line that stands by the heading}
  Dates of(String line) {
    Dates dates = new Dates();
    line(line, 0, ZoneKind.BYLINE, dates);
    return dates;
  }

  private void lines(String text, Zone block, Dates dates) {
    int from = block.span().start();
    while (from < block.span().end()) {
      int newline = text.indexOf('\n', from);
      int end = newline < 0 || newline > block.span().end() ? block.span().end() : newline;
      if (end - from <= LINE) {
        line(text.substring(from, end), from, block.kind(), dates);
      }
      from = end + 1;
    }
  }

  private void line(String line, int offset, ZoneKind kind, Dates dates) {
    List<DateFinder.Hit> hits = DateFinder.in(line);
    int before = 0;
    for (DateFinder.Hit hit : hits) {
      String cue = cue(line, before, hit);
      String role = cue.isEmpty() ? "" : cues.getOrDefault(cue, "");
      boolean bare = kind == ZoneKind.DATE || DateFinder.isDateLine(line);
      boolean whole = kind == ZoneKind.TITLE || kind == ZoneKind.BYLINE || kind == ZoneKind.HEADING;
      HeadLine.Part part = HeadLine.around(line, hit.start(), hit.end());
      bare |= part.barred() && DateFinder.isDateLine(part.text());
      Span span = new Span(offset + hit.start(), offset + hit.end());
      if (!role.isEmpty() && (bare || whole || labelled(line, hit, cue) || part.begins(cue))) {
        dates.put(role, new FoundDate(hit.value(), "“" + cue + "” beside the date", span));
      } else if (role.isEmpty() && (bare || (whole && !hit.monthOnly()))) {
        String how =
            hit.monthOnly()
                ? "month printed on the page, its last day taken"
                : "printed on the page without a cue";
        dates.put("printed", new FoundDate(hit.value(), how, span));
      }
      before = hit.end();
    }
  }

  /// A cue that begins the line, or is set off by a colon or a bar, labels the date.
  private static boolean labelled(String line, DateFinder.Hit hit, String cue) {
    String head = line.substring(0, hit.start()).toLowerCase(Locale.ROOT);
    int at = head.lastIndexOf(cue);
    if (at < 0) {
      return hit.end() + REACH >= line.length();
    }
    int i = at;
    while (i > 0 && (Script.space(head.charAt(i - 1)) || "*_#>".indexOf(head.charAt(i - 1)) >= 0)) {
      i--;
    }
    return i == 0
        || "|·•([（—–-,，/".indexOf(head.charAt(i - 1)) >= 0
        || head.contains(":")
        || head.contains("：");
  }

  /// {@return the cue just before the date, or just after it, or an empty string}
  private String cue(String line, int from, DateFinder.Hit hit) {
    String before = line.substring(Math.max(from, hit.start() - REACH), hit.start());
    String after = line.substring(hit.end(), Math.min(line.length(), hit.end() + 8));
    String best = longest(before.toLowerCase(Locale.ROOT), true);
    return best.isEmpty() ? longest(after.toLowerCase(Locale.ROOT), false) : best;
  }

  private String longest(String near, boolean before) {
    String best = "";
    int bestAt = -1;
    for (String cue : cues.keySet()) {
      int at = near.lastIndexOf(cue);
      if (at < 0 || !wordly(near, at, cue)) {
        continue;
      }
      boolean close = before || at <= 2;
      int end = at + cue.length();
      if (close && (end > bestAt || (end == bestAt && cue.length() > best.length()))) {
        best = cue;
        bestAt = end;
      }
    }
    return best;
  }

  private static boolean wordly(String near, int at, String cue) {
    if (Script.cjk(cue.charAt(0))) {
      return true;
    }
    int end = at + cue.length();
    return (at == 0 || !Character.isLetter(near.charAt(at - 1)))
        && (end == near.length() || !Character.isLetter(near.charAt(end)));
  }

  /// {@return a date declared in a form like `2025-03-15T08:00:00+08:00`, or null}
  static @Nullable LocalDate declared(String value) {
    List<DateFinder.Hit> hits = DateFinder.in(value);
    return hits.isEmpty() || hits.getFirst().monthOnly() ? null : hits.getFirst().value();
  }
}
