package org.parallax.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Marks as furniture the short lines that pages put between and around paragraphs:
/// “Advertisement”, “Read more: …”, “Share this”.
final class HtmlLines {
  private static final Set<String> WHOLE =
      Lexicon.load("und", "furniture-lines").wordsWith("whole");
  private static final List<String> STARTS =
      Lexicon.load("und", "furniture-lines").wordsWith("start").stream().sorted().toList();

  private static final Set<String> OTHERS =
      Lexicon.load("und", "furniture-lines").wordsWith("others");

  private HtmlLines() {}

  /// {@return the zones, with furniture lines marked as such}
  static List<Zone> withoutFurniture(String text, List<Zone> zones, List<Zone> keep) {
    List<Zone> kept = new ArrayList<>(zones.size());
    boolean list = false;
    for (Zone zone : zones) {
      String line = zone.span().of(text);
      boolean opens = opensLinks(line);
      boolean furniture =
          !keep.contains(zone)
              && (opens || isFurniture(line) || (list && zone.kind() == ZoneKind.LIST_ITEM));
      list = opens || (list && zone.kind() == ZoneKind.LIST_ITEM);
      kept.add(furniture ? new Zone(ZoneKind.FURNITURE, zone.span(), 0, zone.locator()) : zone);
    }
    return kept;
  }

  /// {@return whether the line is a heading over links to other pages: “More great stories”}
  private static boolean opensLinks(String line) {
    if (line.length() > 60) {
      return false;
    }
    String lower = line.toLowerCase(Locale.ROOT).strip();
    boolean more =
        lower.startsWith("more ") || lower.startsWith("related") || lower.startsWith("recommended");
    boolean others = false;
    for (String word : OTHERS) {
      others |= lower.endsWith(word) || lower.endsWith(word + ":");
    }
    return more && others;
  }

  static boolean isFurniture(String line) {
    if (line.length() > 160) {
      return false;
    }
    String lower = line.toLowerCase(Locale.ROOT).strip();
    while (!lower.isEmpty() && ":.!…>»→|".indexOf(lower.charAt(lower.length() - 1)) >= 0) {
      lower = lower.substring(0, lower.length() - 1).strip();
    }
    if (lower.isEmpty() || WHOLE.contains(lower)) {
      return true;
    }
    for (String start : STARTS) {
      if (lower.startsWith(start)) {
        return true;
      }
    }
    boolean markup = lower.startsWith("<") && (lower.endsWith("/") || lower.contains("=\""));
    return markup || (lower.length() < 3 && !Character.isLetterOrDigit(lower.charAt(0)));
  }
}
