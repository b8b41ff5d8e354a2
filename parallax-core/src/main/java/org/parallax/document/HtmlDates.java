package org.parallax.document;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Draft.Field;
import org.parallax.document.Draft.Hint;
import org.parallax.document.Metadata.FoundDate;

/// The date lines right under, or right above, a page's heading: "15 March 2025 · 4 min read", 입력
/// 2023.08.21. They are taken from the page as it is, because what finds the body may leave them
/// out.
///
/// A line that lists other articles, belongs to a comment or follows prose is not looked at.
final class HtmlDates {
  private static final int LINES = 8;
  private static final int LINE = 160;
  private static final int PROSE = 90;
  private static final int WEIGHT = 3;
  private static final String APART = "li, aside, nav, footer, [class*=comment], [class*=related]";

  private static final DateRoles ROLES = new DateRoles();

  private HtmlDates() {}

  /// Adds what the lines around the first heading tell.
  static void add(Document page, List<Hint> hints) {
    Element heading =
        page.select("h1").stream().filter(h -> !h.text().isBlank()).findFirst().orElse(null);
    if (heading != null && !after(heading, hints)) {
      before(heading, hints);
    }
  }

  private static boolean after(Element heading, List<Hint> hints) {
    Node node = pastOf(heading);
    for (int lines = 0; node != null && lines < LINES; ) {
      if (!isLine(node)) {
        node = next(node);
        continue;
      }
      String line = line(node);
      if (isProse(line)) {
        return false;
      }
      if (found(node, line, hints)) {
        return true;
      }
      lines += line.isEmpty() ? 0 : 1;
      node = pastOf(node);
    }
    return false;
  }

  /// Lines that stand in the same block as the heading, before it.
  private static void before(Element heading, List<Hint> hints) {
    Node node = heading.previousSibling();
    while (node != null && isLine(node)) {
      String line = line(node);
      if (isProse(line) || found(node, line, hints)) {
        return;
      }
      node = node.previousSibling();
    }
  }

  private static boolean found(Node node, String line, List<Hint> hints) {
    Element block = node instanceof Element element ? element : node.parentElement();
    if (line.isEmpty() || block == null || block.closest(APART) != null) {
      return false;
    }
    DateRoles.Dates dates = ROLES.of(line);
    FoundDate published = dates.published;
    FoundDate date = published == null ? dates.printed : published;
    if (date == null) {
      return false;
    }
    Field field = published == null ? Field.PRINTED : Field.PUBLISHED;
    hints.add(new Hint(field, date.value().toString(), "the line by the page's heading", WEIGHT));
    return true;
  }

  private static boolean isProse(String line) {
    boolean ended = line.endsWith(".") || line.endsWith("。");
    return line.length() > LINE || (line.length() > PROSE && ended);
  }

  /// Text, or an element without a block in it: it shows as one line.
  private static boolean isLine(Node node) {
    return node instanceof TextNode
        || (node instanceof Element element
            && element.getAllElements().stream().skip(1).noneMatch(HtmlText::block));
  }

  private static String line(Node node) {
    return switch (node) {
      case TextNode text -> text.text().strip();
      case Element element -> element.text().strip();
      default -> "";
    };
  }

  private static @Nullable Node next(Node node) {
    return node.childNodeSize() > 0 ? node.childNode(0) : pastOf(node);
  }

  private static @Nullable Node pastOf(Node node) {
    for (Node n = node; n != null; n = n.parent()) {
      Node sibling = n.nextSibling();
      if (sibling != null) {
        return sibling;
      }
    }
    return null;
  }
}
