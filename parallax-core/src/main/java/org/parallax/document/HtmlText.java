package org.parallax.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// Writes an element's text as blocks parted by blank lines, with a zone for each.
///
/// White space is squeezed as a browser does; a row of a table is one block with its cells joined
/// by ` | `; a line break within a block stays a line break.
final class HtmlText implements NodeVisitor {
  private static final Set<String> BLOCK =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "table",
          "tr",
          "blockquote",
          "pre",
          "figure",
          "figcaption",
          "dl",
          "dt",
          "dd",
          "header",
          "footer",
          "aside",
          "hr",
          "address",
          "details",
          "summary",
          "center",
          "form",
          "fieldset",
          "body",
          "caption",
          "thead",
          "tbody",
          "tfoot",
          "nav",
          "td",
          "th");
  private static final Set<String> LEAF =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "pre",
          "blockquote",
          "td",
          "span",
          "font",
          "a",
          "b",
          "strong",
          "em",
          "i",
          "tr",
          "table",
          "tbody",
          "ul",
          "ol");

  private final StringBuilder text;
  private final List<Zone> zones;
  private final Map<Element, String> paths = new HashMap<>();
  private final StringBuilder block = new StringBuilder();
  private @Nullable Element row;
  private boolean lastCellEmpty;
  private Element at;

  private HtmlText(Element root, StringBuilder text, List<Zone> zones) {
    this.at = root;
    this.text = text;
    this.zones = zones;
  }

  /// Appends the element's blocks to `text` and their zones to `zones`.
  static void write(Element root, StringBuilder text, List<Zone> zones) {
    HtmlText writer = new HtmlText(root, text, zones);
    NodeTraversor.traverse(writer, root);
    writer.flush(root);
  }

  /// {@return whether the element begins a block of its own}
  static boolean block(Element element) {
    return BLOCK.contains(element.normalName());
  }

  /// {@return whether the element is too small a thing to be a whole body}
  static boolean leaf(Element element) {
    return LEAF.contains(element.normalName());
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words);
    } else if (node instanceof Element element) {
      String name = element.normalName();
      if (row != null) {
        if ((name.equals("td") || name.equals("th")) && row.equals(element.parent())) {
          cell(element);
        } else if (block(element) || name.equals("br")) {
          space();
        }
      } else if (name.equals("br")) {
        trim();
        block.append('\n');
      } else if (name.equals("tr") && dataRow(element)) {
        flush(at);
        row = element;
        at = element;
      } else if (block(element)) {
        flush(at);
        at = element;
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    if (element.equals(row)) {
      flush(element);
      row = null;
    } else if (row == null && block(element)) {
      flush(element);
      Element parent = element.parent();
      at = parent == null ? element : parent;
    }
  }

  private void cell(Element cell) {
    trim();
    if (cell.elementSiblingIndex() > 0) {
      block.append(lastCellEmpty && block.length() == 0 ? "| " : " | ");
    }
    lastCellEmpty = cell.text().isBlank();
  }

  /// {@return whether the row holds data: no table inside, no cell with paragraphs}
  private static boolean dataRow(Element row) {
    int cells = 0;
    for (Element cell : row.children()) {
      cells++;
      if (!cell.select("table, p + p, ul, h1, h2, h3").isEmpty() || cell.text().length() > 400) {
        return false;
      }
    }
    return cells > 1;
  }

  private void append(TextNode node) {
    String words = node.getWholeText();
    boolean verbatim = row == null && inPre(node);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\u00AD' || c == '\u200B' || c == '\uFEFF' || c == '\u2060') {
        continue;
      }
      if (verbatim && c == '\n') {
        block.append('\n');
      } else if (Script.space(c)) {
        space();
      } else {
        block.append(c);
      }
    }
  }

  private static boolean inPre(Node node) {
    for (Node n = node.parent(); n instanceof Element e; n = n.parent()) {
      if (e.normalName().equals("pre")) {
        return true;
      }
    }
    return false;
  }

  private void space() {
    int length = block.length();
    if (length > 0 && !Script.space(block.charAt(length - 1))) {
      block.append(' ');
    }
  }

  private void trim() {
    int length = block.length();
    while (length > 0 && block.charAt(length - 1) == ' ') {
      length--;
    }
    block.setLength(length);
  }

  /// Ends the open block; two line breaks in a row part it into several.
  private void flush(Element element) {
    String pending = block.toString();
    block.setLength(0);
    lastCellEmpty = false;
    int from = 0;
    while (from < pending.length()) {
      int gap = pending.indexOf("\n\n", from);
      int end = gap < 0 ? pending.length() : gap;
      emit(pending.substring(from, end).strip(), element);
      from = end + 2;
    }
  }

  private void emit(String words, Element element) {
    if (words.isEmpty()) {
      return;
    }
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    int start = text.length();
    text.append(words);
    Zone.Locator locator = new Zone.Locator(0, null, path(element));
    zones.add(new Zone(kind(element), new Span(start, text.length()), level(element), locator));
  }

  private ZoneKind kind(Element element) {
    if (element.equals(row)) {
      return ZoneKind.TABLE_ROW;
    }
    for (Element e = element; e != null; e = e.parent()) {
      switch (e.normalName()) {
        case "h1", "h2", "h3", "h4", "h5", "h6" -> {
          return ZoneKind.HEADING;
        }
        case "li", "dd", "dt" -> {
          return ZoneKind.LIST_ITEM;
        }
        case "figcaption", "caption" -> {
          return ZoneKind.CAPTION;
        }
        default -> {}
      }
    }
    return ZoneKind.BODY;
  }

  private static int level(Element element) {
    int depth = 0;
    for (Element e = element; e != null; e = e.parent()) {
      String name = e.normalName();
      if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
        return name.charAt(1) - '0';
      }
      depth += name.equals("ul") || name.equals("ol") ? 1 : 0;
    }
    return depth;
  }

  /// {@return a CSS path from the nearest ancestor with an id}
  private String path(Element element) {
    String known = paths.get(element);
    if (known != null) {
      return known;
    }
    Element parent = element.parent();
    String path;
    if (!element.id().isEmpty() && element.id().indexOf(' ') < 0) {
      path = element.normalName() + "#" + element.id();
    } else if (parent == null || element.normalName().equals("body")) {
      path = element.normalName();
    } else {
      path =
          path(parent)
              + " > "
              + element.normalName()
              + ":nth-child("
              + (element.elementSiblingIndex() + 1)
              + ")";
    }
    paths.put(element, path);
    return path;
  }

  /// {@return the element's text as one squeezed line}
  static String line(Element element) {
    StringBuilder line = new StringBuilder();
    write(element, line, new ArrayList<>());
    return line.toString().replace('\n', ' ').strip();
  }
}
