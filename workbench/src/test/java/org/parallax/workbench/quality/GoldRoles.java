package org.parallax.workbench.quality;

import java.util.ArrayList;
import java.util.List;
import org.parallax.document.Document;
import org.parallax.document.Sentence;
import org.parallax.document.Span;
import org.parallax.document.Zone;
import org.parallax.document.ZoneKind;
import org.parallax.quantity.Mention;
import org.parallax.quantity.MentionScanner;

/// What the parts of the program that can be seen from outside hold a numeral to be: its zone, and
/// what the scanner makes of it. They do not tell a period from a baseline or a page date, nor a
/// citation from a heading's number, so roles compare by [#group(String)].
final class GoldRoles {
  private final Document document;
  private final List<Mention> mentions;

  private GoldRoles(Document document, List<Mention> mentions) {
    this.document = document;
    this.mentions = mentions;
  }

  static GoldRoles of(Document document) {
    List<Mention> mentions = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      String tag =
          sentence.language().isRead() ? sentence.language().tag() : document.language().tag();
      mentions.addAll(
          MentionScanner.forLanguage(tag)
              .scan(document.text(), sentence.span().start(), sentence.span().end(), null));
    }
    return new GoldRoles(document, mentions);
  }

  /// {@return the role of a numeral that no claim states}
  String at(int start, int end) {
    Span span = new Span(start, end);
    for (Zone zone : document.zones()) {
      if (zone.span().overlaps(span)) {
        String role = isMarker(zone, start) ? "heading_number" : zone(zone.kind());
        if (!role.isEmpty()) {
          return role;
        }
      }
    }
    for (Mention mention : mentions) {
      if (mention.start() < end && start < mention.end()) {
        return switch (mention) {
          case Mention.Time _, Mention.Basis _ -> "period";
          case Mention.Value _ -> "none";
          case Mention.Other other -> other(other.role());
        };
      }
    }
    return "none";
  }

  /// A number that nothing but signs precedes in its heading or list item.
  private boolean isMarker(Zone zone, int start) {
    return (zone.kind() == ZoneKind.HEADING || zone.kind() == ZoneKind.LIST_ITEM)
        && document
            .text()
            .substring(zone.span().start(), Math.max(start, zone.span().start()))
            .codePoints()
            .noneMatch(Character::isLetterOrDigit);
  }

  private static String zone(ZoneKind kind) {
    return switch (kind) {
      case DATE, BYLINE -> "page_date";
      case CITATION_MARK -> "citation";
      case REFERENCES, FURNITURE, ABOUT, COMMENT -> "furniture";
      case TITLE, BODY, HEADING, LIST_ITEM, TABLE_ROW, CAPTION, MARKUP -> "";
    };
  }

  private static String other(Mention.Role role) {
    return switch (role) {
      case CITATION -> "citation";
      case LIST_NUMBER -> "heading_number";
      case LABEL, LINK, PHONE, CLOCK, VERSION -> "furniture";
      case NAME, IDENTIFIER -> "name";
      case ORDINAL -> "ordinal";
    };
  }

  /// {@return the group of a role: times together, marks of the page together}
  static String group(String role) {
    return switch (role) {
      case "period", "baseline_period", "attribution_date" -> "time";
      case "citation", "heading_number", "furniture", "page_date" -> "mark";
      default -> role;
    };
  }
}
