package org.parallax.document;

/// Finds the signs of Markdown or HTML where they can do nothing: headings and lists in the middle
/// of a line, tables in one line, emphasis without its other half, entities and tags as text.
final class FlattenedMarkup {

  void find(DamageView view) {
    for (Zone block : view.blocks) {
      if (block.kind() != ZoneKind.FURNITURE && block.kind() != ZoneKind.REFERENCES) {
        scan(view, block.span());
      }
    }
  }

  private static void scan(DamageView view, Span block) {
    String text = view.text;
    int to = block.end();
    int stars = 0;
    int firstStars = -1;
    int dashes = 0;
    int firstDash = -1;
    for (int i = block.start(); i < to; i++) {
      switch (text.charAt(i)) {
        case '#' -> {
          int end = i;
          while (end < to && text.charAt(end) == '#') {
            end++;
          }
          boolean inside =
              i > block.start()
                  && end - i >= 2
                  && end - i <= 6
                  && (end == to || text.charAt(end) == ' ');
          if (inside && Script.space(text.charAt(i - 1))) {
            add(view, i - 1, Math.min(to, end + 12), "a heading's sign stands inside a line");
          }
          i = end;
        }
        case '*' -> {
          boolean item =
              i > block.start()
                  && i + 2 < to
                  && text.charAt(i - 1) == ' '
                  && text.charAt(i + 1) == ' '
                  && !Script.digit(text.charAt(i + 2))
                  && !Character.isLowerCase(text.charAt(i + 2));
          if (item) {
            dashes++;
            firstDash = firstDash < 0 ? i : firstDash;
          }
          if (text.startsWith("**", i) && (i + 2 >= to || text.charAt(i + 2) != '*')) {
            stars++;
            firstStars = firstStars < 0 ? i : firstStars;
            i++;
          }
        }
        case '|' -> {
          boolean table =
              text.startsWith("|---", i)
                  || text.startsWith("| ---", i)
                  || text.startsWith("|:--", i);
          if (table && i > block.start()) {
            add(
                view,
                Math.max(block.start(), i - 12),
                Math.min(to, i + 12),
                "a table stands in one line");
            return;
          }
        }
        case '&' -> {
          int end = entity(text, i, to);
          if (end > 0) {
            add(view, i, end, "an entity of HTML stands as text");
            i = end - 1;
          }
        }
        case '-' -> {
          boolean item =
              i > block.start() + 1
                  && i + 2 < to
                  && text.charAt(i - 1) == ' '
                  && text.charAt(i + 1) == ' '
                  && (text.startsWith("**", i + 2) || ".!?。".indexOf(text.charAt(i - 2)) >= 0);
          if (item) {
            dashes++;
            firstDash = firstDash < 0 ? i : firstDash;
          }
        }
        case '\\' -> {
          if (text.startsWith("\\n", i)
              && i + 2 < to
              && !Character.isLowerCase(text.charAt(i + 2))) {
            add(view, i, i + 2, "a line end stands as “\\n”");
            i++;
          }
        }
        default -> {}
      }
    }
    boolean shown =
        view.draft.mediaType().equals("text/html")
            || view.draft.mediaType().equals("application/pdf");
    if (stars >= 2 && shown) {
      add(view, firstStars, Math.min(to, firstStars + 12), "signs of Markdown stand as text");
    }
    if (stars % 2 == 1 && !balanced(view, block)) {
      add(view, firstStars, Math.min(to, firstStars + 12), "“**” stands without its other half");
    }
    if (dashes >= 2) {
      add(view, firstDash, Math.min(to, firstDash + 12), "list items stand in one line");
    }
  }

  /// A block that was cut out of its own markers, as a bold line is, has them just outside.
  private static boolean balanced(DamageView view, Span block) {
    return (block.start() >= 2 && view.text.startsWith("**", block.start() - 2))
        || view.text.startsWith("**", block.end());
  }

  private static int entity(String text, int at, int to) {
    int i = at + 1;
    while (i < to
        && i - at < 9
        && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '#')) {
      i++;
    }
    return i < to && i - at > 2 && text.charAt(i) == ';' ? i + 1 : -1;
  }

  private static void add(DamageView view, int start, int end, String what) {
    view.add(DamageKind.FLATTENED_MARKUP, start, end, "Layout is lost: " + what + ".");
  }
}
