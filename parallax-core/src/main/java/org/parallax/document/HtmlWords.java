package org.parallax.document;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// What the names that an author gave to an element say about its purpose.
final class HtmlWords {
  private final Set<String> drop = new HashSet<>();
  private final Set<String> inside = new HashSet<>();
  private final Set<String> body = new HashSet<>();

  HtmlWords() {
    for (var row : Lexicon.load("und", "furniture").rows()) {
      Set<String> into =
          switch (row.getFirst()) {
            case "drop" -> drop;
            case "inside" -> inside;
            default -> body;
          };
      into.addAll(Set.of(row.get(1).split(" ", -1)));
    }
  }

  /// {@return whether the element's class or id says that it is furniture anywhere}
  boolean furniture(Element element) {
    return matches(element, drop);
  }

  /// {@return whether the element's class or id says that it is furniture within a body}
  boolean furnitureInside(Element element) {
    return matches(element, inside);
  }

  /// {@return whether the element's class or id says that it may hold a body}
  boolean body(Element element) {
    return matches(element, body);
  }

  private static boolean matches(Element element, Set<String> words) {
    return in(element.className(), words) || in(element.id(), words);
  }

  /// Names come as `share-bar`, `shareBar`, `share_bar`: each part is looked up, and the whole.
  private static boolean in(String names, Set<String> words) {
    int i = 0;
    int n = names.length();
    while (i < n) {
      while (i < n && Script.space(names.charAt(i))) {
        i++;
      }
      int start = i;
      int part = i;
      boolean hit = false;
      while (i < n && !Script.space(names.charAt(i))) {
        char c = names.charAt(i);
        boolean camel =
            i > part && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(i - 1));
        boolean sign = !Character.isLetter(c);
        if (camel || sign) {
          hit |= i > part && words.contains(lower(names, part, i));
          part = sign ? i + 1 : i;
        }
        i++;
      }
      hit |= i > part && words.contains(lower(names, part, i));
      hit |= part > start && words.contains(lower(names, start, i));
      if (hit) {
        return true;
      }
    }
    return false;
  }

  private static String lower(String names, int from, int to) {
    return names.substring(from, to).toLowerCase(Locale.ROOT);
  }
}
