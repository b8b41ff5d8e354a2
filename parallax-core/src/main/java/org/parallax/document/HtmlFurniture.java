package org.parallax.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Removes what is not the body: what never shows, what the page is furnished with, lists of links.
final class HtmlFurniture {
  private static final String NEVER =
      "script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, button,"
          + " input, select, textarea, option, link, meta, map, nav, dialog, [role=navigation],"
          + " [role=banner], [role=contentinfo], [role=complementary], [role=search], [role=menu],"
          + " [role=dialog], [role=alert], amp-ad, ins.adsbygoogle";

  private static final Set<String> LISTS =
      Set.of("ul", "ol", "div", "p", "section", "table", "h3", "h4");

  private final HtmlWords words;
  private final Set<String> references =
      Stream.of("en", "zh", "ko")
          .flatMap(language -> Lexicon.load(language, "roles").wordsWith("references").stream())
          .collect(Collectors.toUnmodifiableSet());

  HtmlFurniture(HtmlWords words) {
    this.words = words;
  }

  /// Removes what is furniture anywhere on a page.
  ///
  /// @param hidden whether elements that do not show are removed too
  void strip(Element body, boolean hidden) {
    body.select(NEVER).remove();
    HtmlSizes sizes = HtmlSizes.of(body);
    int all = Math.max(1, sizes.letters(body));
    List<Element> doomed = new ArrayList<>();
    for (Element element : body.getAllElements()) {
      if (element.equals(body)) {
        continue;
      }
      boolean named =
          words.furniture(element)
              || (outer(element) && !references(element))
              || (hidden && hiddenStyle(element));
      if (named && sizes.letters(element) * 5 < all * 2 && !withinProse(sizes, element)) {
        doomed.add(element);
      }
    }
    remove(doomed);
    List<Node> comments = new ArrayList<>();
    body.forEachNode(node -> {
      if (node instanceof Comment) {
        comments.add(node);
      }
    });
    comments.forEach(Node::remove);
  }

  /// Words in the middle of a paragraph stay, whatever their class says: without them it has a
  /// hole. So do quotations from elsewhere that the author set in.
  private static boolean withinProse(HtmlSizes sizes, Element element) {
    if (element.normalName().equals("blockquote")
        || !element.select("blockquote.twitter-tweet, blockquote.instagram-media").isEmpty()) {
      return true;
    }
    if (HtmlText.block(element) || sizes.letters(element) == 0) {
      return false;
    }
    Element block = element.parent();
    while (block != null && !HtmlText.block(block)) {
      block = block.parent();
    }
    return block != null
        && HtmlText.leaf(block)
        && sizes.letters(block) * 3 > sizes.letters(element) * 4;
  }

  /// Headers, footers and asides that stand outside an article.
  private static boolean outer(Element element) {
    return switch (element.normalName()) {
      case "aside" -> true;
      case "header", "footer" ->
          element.closest("article, main") == null || element.normalName().equals("footer");
      default -> false;
    };
  }

  /// {@return whether an article's footer opens a list of references}
  private boolean references(Element element) {
    if (!element.normalName().equals("footer") || element.closest("article, main") == null) {
      return false;
    }
    String text = element.text().toLowerCase(Locale.ROOT);
    return references.stream()
        .anyMatch(word ->
            text.startsWith(word)
                && text.length() > word.length()
                && ":： [".indexOf(text.charAt(word.length())) >= 0);
  }

  private static boolean hiddenStyle(Element element) {
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    if (style.isEmpty()) {
      return false;
    }
    String squeezed = style.replace(" ", "").toLowerCase(Locale.ROOT);
    return squeezed.contains("display:none") || squeezed.contains("visibility:hidden");
  }

  /// Removes what is furniture inside a body.
  void prune(Element main) {
    HtmlSizes sizes = HtmlSizes.of(main);
    int all = Math.max(1, sizes.letters(main));
    List<Element> doomed = new ArrayList<>();
    for (Element element : main.getAllElements()) {
      if (element.equals(main)) {
        continue;
      }
      String name = element.normalName();
      int length = sizes.letters(element);
      boolean picture = name.equals("figure") || name.equals("figcaption");
      boolean named = words.furnitureInside(element) && length * 10 < all * 3;
      boolean links = LISTS.contains(name) && linkDense(sizes, element);
      if ((picture || named || links) && length * 2 < all && !withinProse(sizes, element)) {
        doomed.add(element);
      }
    }
    remove(doomed);
  }

  /// A block whose letters stand nearly all in links is a menu, unless it is one link in prose.
  private static boolean linkDense(HtmlSizes sizes, Element element) {
    int length = sizes.letters(element);
    int links = sizes.links(element);
    return links >= 1 && sizes.linked(element) * 10 > length * 8 && (links >= 3 || length < 120);
  }

  private static void remove(List<Element> doomed) {
    for (Element element : doomed) {
      if (element.parent() != null) {
        element.remove();
      }
    }
  }
}
