package org.parallax.document;

import java.util.Locale;
import java.util.Set;

/// Measures how deep the elements of an HTML text nest, before any tree is built of it.
final class HtmlGuard {
  /// Elements that close themselves, or that a parser closes where the author did not.
  private static final Set<String> FLAT =
      Set.of(
          "area",
          "base",
          "br",
          "col",
          "embed",
          "hr",
          "img",
          "input",
          "link",
          "meta",
          "source",
          "track",
          "wbr",
          "p",
          "li",
          "dd",
          "dt",
          "option",
          "optgroup",
          "tr",
          "td",
          "th",
          "tbody",
          "thead",
          "tfoot",
          "param",
          "rp",
          "rt",
          "html",
          "head",
          "body");

  private static final Set<String> RAW = Set.of("script", "style", "textarea", "title", "xmp");

  private HtmlGuard() {}

  /// {@return the deepest nesting, counted until `limit` is passed}
  static int depth(String html, int limit) {
    int depth = 0;
    int deepest = 0;
    int i = html.indexOf('<');
    while (i >= 0 && i + 1 < html.length()) {
      char c = html.charAt(i + 1);
      if (c == '!' && html.startsWith("<!--", i)) {
        int end = html.indexOf("-->", i + 4);
        i = end < 0 ? -1 : html.indexOf('<', end);
        continue;
      }
      boolean close = c == '/';
      int from = close ? i + 2 : i + 1;
      int to = from;
      while (to < html.length() && to - from < 20 && Character.isLetterOrDigit(html.charAt(to))) {
        to++;
      }
      int next = to;
      if (to > from && Script.latin(html.charAt(from))) {
        String name = html.substring(from, to).toLowerCase(Locale.ROOT);
        int end = end(html, to);
        boolean empty = end > 0 && html.charAt(end - 1) == '/';
        if (close) {
          depth = FLAT.contains(name) ? depth : Math.max(0, depth - 1);
        } else if (RAW.contains(name)) {
          next = rawEnd(html, name, end);
        } else if (!FLAT.contains(name) && !empty) {
          depth++;
          deepest = Math.max(deepest, depth);
          if (deepest > limit) {
            return deepest;
          }
        }
        next = Math.max(next, RAW.contains(name) ? next : end);
      }
      i = html.indexOf('<', Math.max(next, i + 1));
    }
    return deepest;
  }

  /// {@return the offset of the tag's `>`, quotes respected, or the text's end}
  private static int end(String html, int from) {
    char quote = 0;
    for (int i = from; i < html.length(); i++) {
      char c = html.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if ((c == '"' || c == '\'') && html.charAt(i - 1) == '=') {
        quote = c;
      } else if (c == '>') {
        return i;
      }
    }
    return html.length();
  }

  private static int rawEnd(String html, String name, int from) {
    for (int i = html.indexOf("</", from); i >= 0; i = html.indexOf("</", i + 2)) {
      if (html.regionMatches(true, i + 2, name, 0, name.length())) {
        return i;
      }
    }
    return html.length();
  }
}
