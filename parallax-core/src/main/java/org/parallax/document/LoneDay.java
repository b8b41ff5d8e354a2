package org.parallax.document;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Metadata.FoundDate;

/// The day of a note that dates itself in passing: "Good morning, today is 18 November 2025",
/// "Heron Research, strategy team, 2025. 11. 18.", "written on 3 March 2024" at its end.
///
/// Such a date opens its paragraph, stands in a line that is no sentence, or beside a word for now
/// (`today` in `dates.tsv`). It counts only where head and foot give no other: of two, one is the
/// date of something that the text speaks of.
final class LoneDay {
  private static final int HEAD = 6;
  private static final int FOOT = 3;
  private static final int REACH = 600;
  private static final int OPENING = 4;
  private static final int NEAR = 40;
  private static final String ENDS = ".。!?！？…";

  /// An hour behind the day is that of a dispatch.
  private static final Pattern CLOCK =
      Pattern.compile("\\s*(?:\\([^)]{1,4}\\)\\s*)?\\d{1,2}:\\d{2}");

  private final Set<String> now = new HashSet<>();

  LoneDay() {
    for (String language : List.of("en", "zh", "ko")) {
      for (var row : Lexicon.load(language, "dates").rows()) {
        if (row.get(1).equals("today")) {
          now.add(row.getFirst());
        }
      }
    }
  }

  /// {@return the one full date of the head, else of the foot, or null}
  @Nullable FoundDate find(String text, List<Zone> blocks) {
    int head = Math.min(HEAD, blocks.size());
    int foot = Math.max(head, blocks.size() - FOOT);
    List<Zone> first = blocks.subList(0, head);
    boolean dated = first.stream().anyMatch(b -> !days(words(text, b)).isEmpty());
    return only(text, dated ? first : blocks.subList(foot, blocks.size()));
  }

  private @Nullable FoundDate only(String text, List<Zone> blocks) {
    FoundDate only = null;
    boolean own = false;
    for (Zone block : blocks) {
      String words = words(text, block);
      for (DateFinder.Hit hit : days(words)) {
        if (only != null && !only.value().equals(hit.value())) {
          return null;
        }
        int at = block.span().start();
        Span span = new Span(at + hit.start(), at + hit.end());
        only = new FoundDate(hit.value(), "the one full date at the head or foot", span);
        own |= isOwn(words, hit);
      }
    }
    return own ? only : null;
  }

  private static List<DateFinder.Hit> days(String words) {
    return DateFinder.in(words).stream().filter(h -> !h.monthOnly()).toList();
  }

  private boolean isOwn(String words, DateFinder.Hit hit) {
    int from = words.lastIndexOf('\n', hit.start()) + 1;
    int newline = words.indexOf('\n', hit.end());
    int to = newline < 0 ? words.length() : newline;
    String line = words.substring(from, to).strip();
    boolean closed = line.isEmpty() || ENDS.indexOf(line.charAt(line.length() - 1)) < 0;
    boolean last = words.substring(hit.end(), to).strip().length() <= 1;
    boolean glued = hit.start() > from && Character.isLetter(words.charAt(hit.start() - 1));
    boolean clocked = CLOCK.matcher(words).region(hit.end(), words.length()).lookingAt();
    boolean opens = hit.start() - from <= OPENING && ENDS.indexOf(next(words, hit.end())) >= 0;
    String near =
        words
            .substring(Math.max(from, hit.start() - NEAR), Math.min(to, hit.end() + NEAR))
            .toLowerCase(Locale.ROOT);
    return closed || last || opens || glued || clocked || now.stream().anyMatch(near::contains);
  }

  private static char next(String words, int at) {
    return at < words.length() ? words.charAt(at) : '.';
  }

  private static String words(String text, Zone block) {
    int from = block.span().start();
    boolean apart = block.kind() == ZoneKind.REFERENCES || block.kind() == ZoneKind.COMMENT;
    return apart ? "" : text.substring(from, Math.min(block.span().end(), from + REACH));
  }
}
