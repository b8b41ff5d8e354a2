package org.parallax.document;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Draft.Field;
import org.parallax.document.Draft.Hint;

/// The `key: value` lines between two rules at the head of a Markdown file.
final class FrontMatter {
  private FrontMatter() {}

  /// Adds a hint for each key that tells something about the document.
  static void read(String text, List<Zone> zones, List<Hint> hints) {
    if (!text.startsWith("---")
        || zones.isEmpty()
        || zones.getFirst().kind() != ZoneKind.FURNITURE
        || zones.getFirst().span().start() != 0) {
      return;
    }
    for (String line : zones.getFirst().span().of(text).lines().toList()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = line.substring(colon + 1).strip().replaceAll("^[\"']|[\"']$", "");
        Field field = field(key);
        if (field != null) {
          hints.add(new Hint(field, value, "“" + key + "” in the front matter", 8));
        }
      }
    }
  }

  private static @Nullable Field field(String key) {
    return switch (key) {
      case "title" -> Field.TITLE;
      case "author", "authors" -> Field.AUTHOR;
      case "publisher", "institution", "source", "site" -> Field.INSTITUTION;
      case "date", "published", "pubdate", "publish_date" -> Field.PUBLISHED;
      case "retrieved", "accessed", "crawled", "fetched", "saved" -> Field.RETRIEVED;
      default -> null;
    };
  }
}
