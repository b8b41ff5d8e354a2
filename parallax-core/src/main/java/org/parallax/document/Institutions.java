package org.parallax.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Metadata.Found;

/// Finds the institution behind a note by the names and endings of a table, in lines at its head.
final class Institutions {
  private static final int LINE = 160;
  private static final int HEAD = 8;

  private record Name(String printed, String shown) {}

  private final List<Name> names = new ArrayList<>();
  private final List<String> endings = new ArrayList<>();

  Institutions() {
    for (var row : Lexicon.load("und", "institutions").rows()) {
      if (row.get(1).equals("ending")) {
        endings.add(row.getFirst());
      } else {
        names.add(new Name(row.getFirst(), row.get(1)));
      }
    }
  }

  /// {@return the institution named in a by-line, a date line, a title or another short first line}
  @Nullable Found find(String text, List<Zone> blocks) {
    Found titled = null;
    int seen = 0;
    for (Zone block : blocks) {
      if (seen++ >= HEAD) {
        break;
      }
      boolean line = block.kind() == ZoneKind.BYLINE || block.kind() == ZoneKind.DATE;
      boolean title = block.kind() == ZoneKind.TITLE;
      boolean small = block.span().length() <= 60 && block.kind() != ZoneKind.LIST_ITEM;
      if (block.span().length() > LINE || !(line || title || small)) {
        continue;
      }
      Found found = in(text, block.span(), line || small);
      if (found != null && !title) {
        return found;
      }
      titled = titled == null ? found : titled;
    }
    return titled;
  }

  private @Nullable Found in(String text, Span span, boolean endingsToo) {
    String line = span.of(text);
    for (Name name : names) {
      int at = line.indexOf(name.printed);
      if (at >= 0 && whole(line, at, at + name.printed.length())) {
        int start = span.start() + at;
        return new Found(
            name.shown,
            "named at the head as “" + name.printed + "”",
            new Span(start, start + name.printed.length()));
      }
    }
    return endingsToo ? byEnding(line, span) : null;
  }

  private @Nullable Found byEnding(String line, Span span) {
    for (String ending : endings) {
      int at = line.indexOf(ending);
      if (at < 1) {
        continue;
      }
      int end = at + ending.length();
      int start = at;
      if (Script.cjk(ending.charAt(0))) {
        while (start > 0 && Script.cjk(line.charAt(start - 1)) && at - start < 10) {
          start--;
        }
      } else {
        int word = start;
        while (word > 0 && line.charAt(word - 1) == ' ') {
          int previous = line.lastIndexOf(' ', word - 2) + 1;
          if (previous >= word || !Character.isUpperCase(line.charAt(previous))) {
            break;
          }
          start = previous;
          word = previous;
        }
      }
      if (start < at && whole(line, start, end)) {
        return new Found(
            line.substring(start, end),
            "a name at the head that ends in “" + ending + "”",
            new Span(span.start() + start, span.start() + end));
      }
    }
    return null;
  }

  private static boolean whole(String line, int from, int to) {
    boolean latin = Script.latin(line.charAt(from));
    boolean before = from == 0 || !Script.latin(line.charAt(from - 1));
    boolean after = to == line.length() || !Script.latin(line.charAt(to));
    return !latin || (before && after);
  }
}
