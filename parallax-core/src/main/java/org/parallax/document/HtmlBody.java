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
import org.jspecify.annotations.Nullable;

/// Finds the element that holds a page's body.
///
/// Every paragraph weighs as much as its prose; links weigh nothing. From the page's root the
/// search goes down as long as one child holds nearly all the weight, so that what stands beside
/// the body is left behind at each step.
final class HtmlBody {
  private static final double NEARLY_ALL = 0.82;
  private static final double MOST = 0.55;
  private static final double SMALL = 0.25;
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "pre",
          "blockquote",
          "li",
          "td",
          "dd",
          "div",
          "section",
          "article",
          "main",
          "center",
          "body",
          "font",
          "span");

  private final Map<Element, double[]> weights = new HashMap<>();
  private final String declared;

  private HtmlBody(String declared) {
    this.declared = declared;
  }

  /// {@return the body's element}
  ///
  /// @param declared the article's text as linked data gives it, squeezed, or an empty string
  static Element find(Element root, String declared) {
    HtmlBody search = new HtmlBody(declared);
    search.weigh(root);
    return search.descend(root);
  }

  private void weigh(Element root) {
    NodeTraversor.traverse(
        (node, _) -> {
          if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
            double weight = own(element);
            if (weight > 0) {
              spread(element, weight, root);
            }
          }
        },
        root);
  }

  /// Adds a paragraph's weight to all its ancestors.
  private void spread(Element paragraph, double weight, Element root) {
    for (Element e = paragraph; e != null; e = e.parent()) {
      weights.computeIfAbsent(e, _ -> new double[1])[0] += weight;
      if (e.equals(root)) {
        return;
      }
    }
  }

  /// {@return the weight of the text that stands in the element itself or in its inline children}
  private double own(Element element) {
    int[] counts = new int[3];
    StringBuilder head = new StringBuilder();
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        count(text.getWholeText(), counts, false, head);
      } else if (child instanceof Element inline
          && !BLOCKS.contains(inline.normalName())
          && !HtmlText.block(inline)) {
        count(inline.wholeText(), counts, inline.normalName().equals("a"), head);
      } else if (child instanceof Element span
          && span.normalName().equals("span")
          && !element.normalName().equals("span")) {
        count(span.ownText(), counts, false, head);
      }
    }
    int prose = counts[0] - counts[1];
    if (prose < 25 || counts[1] * 2 > counts[0]) {
      return 0;
    }
    double weight = Math.min(prose, 600) * (counts[2] > 0 || prose > 120 ? 1.0 : 0.4);
    if (element.normalName().equals("li") || element.normalName().equals("td")) {
      weight *= 0.6;
    }
    if (teaser(element)) {
      weight *= 0.2;
    }
    if (!declared.isEmpty()) {
      String start = head.substring(0, Math.min(head.length(), 30));
      weight *= start.length() >= 12 && declared.contains(start) ? 3 : 0.15;
    }
    return weight;
  }

  /// {@return whether the paragraph stands in a list item or link together with a heading}
  private static boolean teaser(Element element) {
    Element e = element;
    for (int i = 0; i < 6 && e != null; i++, e = e.parent()) {
      String name = e.normalName();
      if (name.equals("article") || name.equals("body") || name.equals("main")) {
        return false;
      }
      if (name.equals("a") || (name.equals("li") && !e.select("h2, h3, h4, h5, h6").isEmpty())) {
        return true;
      }
    }
    return false;
  }

  /// Counts letters by weight, of which in links, and stops; collects the first letters.
  private static void count(String text, int[] counts, boolean link, StringBuilder head) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Script.space(c)) {
        continue;
      }
      int weight = Script.cjk(c) ? 3 : 1;
      counts[0] += weight;
      counts[1] += link ? weight : 0;
      counts[2] += ",.;!?，。；！？、".indexOf(c) >= 0 ? 1 : 0;
      if (head.length() < 30 && Character.isLetterOrDigit(c)) {
        head.append(c);
      }
    }
  }

  private double weight(Element element) {
    double[] weight = weights.get(element);
    return weight == null ? 0 : weight[0];
  }

  private Element descend(Element root) {
    Element at = root;
    double total = weight(root);
    if (total == 0) {
      return root;
    }
    Element declaredBody = declaredBody(root, total);
    if (declaredBody != null) {
      at = declaredBody;
    }
    while (true) {
      Element best = null;
      double second = 0;
      for (Element child : at.children()) {
        if (best == null || weight(child) > weight(best)) {
          second = best == null ? 0 : weight(best);
          best = child;
        } else {
          second = Math.max(second, weight(child));
        }
      }
      if (best == null || HtmlText.leaf(best)) {
        return at;
      }
      double share = weight(best) / weight(at);
      if (share < NEARLY_ALL && (share < MOST || second > weight(best) * SMALL)) {
        return at;
      }
      at = best;
    }
  }

  /// {@return the smallest element marked as an article's body that holds most of the weight}
  private @Nullable Element declaredBody(Element root, double total) {
    List<Element> marked =
        new ArrayList<>(root.select("[itemprop=articleBody], article, [role=main], main"));
    Element best = null;
    for (Element element : marked) {
      double weight = weight(element);
      boolean enough = weight >= 0.5 * total;
      if (enough && (best == null || weight < weight(best) || best.equals(element.parent()))) {
        best = element;
      }
    }
    return best;
  }
}
