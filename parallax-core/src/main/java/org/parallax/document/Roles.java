package org.parallax.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gives blocks their roles by what stands in them: title, by-line, date line, caption, reference
/// list, about, comments. Works the same for every format.
final class Roles {
  private static final int SHORT = 200;

  private final Map<String, ZoneKind> sections = new HashMap<>();
  private final List<String> sourceWords = new ArrayList<>();
  private final Set<String> strongWords = new HashSet<>();
  private final List<String> captions = new ArrayList<>();
  private final List<String> bylines = new ArrayList<>();

  Roles() {
    for (String language : List.of("en", "zh", "ko")) {
      for (var row : Lexicon.load(language, "roles").rows()) {
        String word = row.getFirst().toLowerCase(Locale.ROOT);
        switch (row.get(1)) {
          case "source-word", "source-joiner" -> {
            sourceWords.add(word);
            if (row.get(1).equals("source-word")) {
              strongWords.add(word);
            }
          }
          case "caption" -> captions.add(word);
          case "byline" -> bylines.add(word);
          default -> sections.put(word, ZoneKind.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
        }
      }
    }
    sourceWords.sort((a, b) -> Integer.compare(b.length(), a.length()));
  }

  /// {@return the blocks with their roles}
  List<Zone> assign(String text, List<Zone> blocks) {
    List<Zone> given = new ArrayList<>(blocks.size());
    ZoneKind section = null;
    int sectionLevel = 0;
    int seen = 0;
    boolean titled = blocks.stream().anyMatch(z -> z.kind() == ZoneKind.TITLE);
    for (int i = 0; i < blocks.size(); i++) {
      Zone zone = blocks.get(i);
      if (zone.kind() == ZoneKind.MARKUP || zone.kind() == ZoneKind.FURNITURE) {
        given.add(zone);
        continue;
      }
      seen++;
      ZoneKind opens = section(text, zone);
      boolean heads = zone.kind() == ZoneKind.HEADING || zone.kind() == ZoneKind.TITLE;
      if (opens != null) {
        section = opens;
        sectionLevel = zone.level();
        given.add(zone(zone, heads ? ZoneKind.HEADING : opens));
        continue;
      }
      if (section != null && heads && zone.level() <= Math.max(1, sectionLevel)) {
        section = null;
      }
      if (section == ZoneKind.REFERENCES && !entry(text, zone, i)) {
        section = null;
      }
      if (section != null) {
        given.add(zone(zone, section));
        continue;
      }
      ZoneKind kind = kind(text, zone, seen, titled, i + 1 < blocks.size());
      titled |= kind == ZoneKind.TITLE;
      given.add(zone(zone, kind));
    }
    closingReferences(text, given);
    return given;
  }

  private static Zone zone(Zone zone, ZoneKind kind) {
    return kind == zone.kind() ? zone : new Zone(kind, zone.span(), zone.level(), zone.locator());
  }

  private ZoneKind kind(String text, Zone zone, int seen, boolean titled, boolean more) {
    int length = zone.span().length();
    if (zone.kind() == ZoneKind.HEADING) {
      return !titled && zone.level() <= 1 && seen <= 6 ? ZoneKind.TITLE : ZoneKind.HEADING;
    }
    if (zone.kind() != ZoneKind.BODY || length > SHORT) {
      return zone.kind();
    }
    String line = bare(text, zone.span());
    if (startsWithAny(line, captions, true)) {
      return ZoneKind.CAPTION;
    }
    if (length <= 60 && DateFinder.isDateLine(line)) {
      return ZoneKind.DATE;
    }
    if (length <= 120 && startsWithAny(line, bylines, false) && !ends(text, zone.span())) {
      return ZoneKind.BYLINE;
    }
    boolean open = !ends(text, zone.span());
    if (open && more && !titled && seen <= 3) {
      return ZoneKind.TITLE;
    }
    return open && more && headingLike(text, zone.span()) ? ZoneKind.HEADING : zone.kind();
  }

  /// A short line that ends without a stop and holds no verb phrase's comma.
  private static boolean headingLike(String text, Span span) {
    int weight = 0;
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '\uFF0C' || c == '\n') {
        return false;
      }
      weight += Script.cjk(c) ? 3 : 1;
    }
    char last = text.charAt(span.end() - 1);
    return weight <= 75 && (Character.isLetterOrDigit(last) || last == ')' || last == '\uFF09');
  }

  private static boolean ends(String text, Span span) {
    int end = InlineMarkup.trimEnd(text, span.start(), span.end());
    while (end > span.start() && Script.closer(text.charAt(end - 1))) {
      end--;
    }
    return end > span.start() && ".。！!…;；,，:：".indexOf(text.charAt(end - 1)) >= 0;
  }

  /// {@return whether the block is a heading that opens a list of references}
  boolean opensReferences(String text, Zone block) {
    return section(text, block) == ZoneKind.REFERENCES;
  }

  /// {@return whether the block is a heading of references and, behind its colon, nothing but the
  /// entries' marks: “References: [1] [2]”, “資料來源：註1、註2”}
  boolean emptyReferences(String text, Zone block) {
    if (block.span().length() > SHORT) {
      return false;
    }
    String line = bare(text, block.span());
    int colon = line.indexOf(':');
    int wide = line.indexOf('：');
    int at = colon < 0 || (wide >= 0 && wide < colon) ? wide : colon;
    int open = line.indexOf('[');
    int head = at > 0 ? at : open;
    if (head < 2 || head > 40) {
      return false;
    }
    int first = 0;
    while (first < head && !Character.isLetterOrDigit(line.charAt(first))) {
      first++;
    }
    String name = line.substring(first, head).strip();
    boolean opens = sections.get(name) == ZoneKind.REFERENCES || references(name);
    return opens && line.length() > head + 1 && onlyMarks(line.substring(at > 0 ? at + 1 : open));
  }

  /// {@return whether an entry of a list holds no word but its mark: `[1]`, `註2`, `(3)`}
  static boolean onlyMarks(String entry) {
    int letters = 0;
    for (int i = 0; i < entry.length(); i++) {
      char c = entry.charAt(i);
      boolean mark = c == '註' || c == '注' || c == '주' || c == '각';
      letters += Character.isLetter(c) && !mark ? 1 : 0;
      if (Script.digit(c)
          && i + 3 < entry.length()
          && Script.digit(entry.charAt(i + 1))
          && Script.digit(entry.charAt(i + 2))
          && Script.digit(entry.charAt(i + 3))) {
        return false;
      }
    }
    return letters == 0;
  }

  private @Nullable ZoneKind section(String text, Zone zone) {
    if (zone.span().length() > 60) {
      return null;
    }
    String line = bare(text, zone.span());
    while (!line.isEmpty() && ":：.。]】".indexOf(line.charAt(line.length() - 1)) >= 0) {
      line = line.substring(0, line.length() - 1).strip();
    }
    while (!line.isEmpty() && "[【".indexOf(line.charAt(0)) >= 0) {
      line = line.substring(1).strip();
    }
    ZoneKind kind = sections.get(line);
    return kind == null && references(line) ? ZoneKind.REFERENCES : kind;
  }

  /// {@return whether a heading is made of nothing but words for sources: “Sources and further
  /// reading”}
  private boolean references(String line) {
    String rest = line;
    boolean strong = false;
    for (String word : sourceWords) {
      if (rest.contains(word)) {
        strong |= strongWords.contains(word);
        rest = rest.replace(word, " ");
      }
    }
    return strong && rest.isBlank();
  }

  private static String bare(String text, Span span) {
    int from = InlineMarkup.trimStart(text, span.start(), span.end());
    int to = InlineMarkup.trimEnd(text, from, span.end());
    return text.substring(from, to).toLowerCase(Locale.ROOT);
  }

  private static boolean startsWithAny(String line, List<String> words, boolean numbered) {
    for (String word : words) {
      if (line.startsWith(word)) {
        if (!numbered || word.endsWith(":") || word.endsWith("：")) {
          return true;
        }
        int next = Script.skipSpace(line, word.length(), line.length());
        return next < line.length() && Script.digit(line.charAt(next));
      }
    }
    return false;
  }

  /// {@return whether a block may stand in a list of references}
  private static boolean entry(String text, Zone zone, int index) {
    if (zone.kind() == ZoneKind.LIST_ITEM) {
      return true;
    }
    String s = zone.span().of(text);
    return index > 0
        && (CitationMarks.end(s, 0, s.length()) > 0
            || s.contains("://")
            || s.contains("www.")
            || s.contains("doi")
            || (s.length() < 400 && hasYear(s)));
  }

  private static boolean hasYear(String s) {
    int run = 0;
    for (int i = 0; i <= s.length(); i++) {
      if (i < s.length() && Script.digit(s.charAt(i))) {
        run++;
      } else {
        if (run == 4 && (s.startsWith("19", i - 4) || s.startsWith("20", i - 4))) {
          return true;
        }
        run = 0;
      }
    }
    return false;
  }

  /// Two or more last blocks that begin with `[n]` are a reference list without a heading.
  private static void closingReferences(String text, List<Zone> zones) {
    int from = zones.size();
    int entries = 0;
    for (int i = zones.size() - 1; i >= 0; i--) {
      Zone zone = zones.get(i);
      if (zone.kind() == ZoneKind.MARKUP) {
        continue;
      }
      if (CitationMarks.end(text, zone.span().start(), zone.span().end()) < 0) {
        break;
      }
      from = i;
      entries++;
    }
    for (int i = from; entries >= 2 && i < zones.size(); i++) {
      if (zones.get(i).kind() != ZoneKind.MARKUP) {
        zones.set(i, zone(zones.get(i), ZoneKind.REFERENCES));
      }
    }
  }
}
