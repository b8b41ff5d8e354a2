package org.parallax.document;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// How many letters each element of a tree holds, and how many of them in links: one pass over the
/// tree, since asking every element anew would take its depth times as long.
final class HtmlSizes implements NodeVisitor {
  private final Map<Element, int[]> sizes = new HashMap<>();
  private int letters;
  private int linked;
  private int links;
  private int inLink;

  private HtmlSizes() {}

  static HtmlSizes of(Element root) {
    HtmlSizes sizes = new HtmlSizes();
    NodeTraversor.traverse(sizes, root);
    return sizes;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      int n = visible(text.getWholeText());
      letters += n;
      linked += inLink > 0 ? n : 0;
    } else if (node instanceof Element element) {
      boolean link = link(element);
      inLink += link ? 1 : 0;
      links += link ? 1 : 0;
      sizes.put(element, new int[] {letters, linked, links});
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      int[] before = sizes.get(element);
      if (before != null) {
        before[0] = letters - before[0];
        before[1] = linked - before[1];
        before[2] = links - before[2];
      }
      inLink -= link(element) ? 1 : 0;
    }
  }

  private static boolean link(Element element) {
    return element.normalName().equals("a") && element.hasAttr("href");
  }

  private static int visible(String words) {
    int n = 0;
    for (int i = 0; i < words.length(); i++) {
      n += Script.space(words.charAt(i)) ? 0 : 1;
    }
    return n;
  }

  /// {@return the letters in the element}
  int letters(Element element) {
    return get(element, 0);
  }

  /// {@return the letters in links in the element}
  int linked(Element element) {
    return get(element, 1);
  }

  /// {@return the links in the element, itself included}
  int links(Element element) {
    return get(element, 2);
  }

  private int get(Element element, int which) {
    int[] size = sizes.get(element);
    return size == null ? 0 : size[which];
  }
}
