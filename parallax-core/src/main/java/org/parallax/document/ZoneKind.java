package org.parallax.document;

import java.util.Locale;

/// What a stretch of a document is for.
public enum ZoneKind {
  TITLE,
  BYLINE,
  DATE,
  BODY,
  HEADING,
  LIST_ITEM,
  TABLE_ROW,
  CAPTION,
  CITATION_MARK,
  REFERENCES,
  FURNITURE,
  ABOUT,
  COMMENT,
  /// Signs of Markdown inside a block: `**`, a link's address; no part of what the author says.
  MARKUP;

  /// {@return whether sentences of this zone may make claims}
  public boolean asserts() {
    return switch (this) {
      case TITLE, BODY, HEADING, LIST_ITEM, TABLE_ROW, CAPTION -> true;
      case BYLINE, DATE, CITATION_MARK, REFERENCES, FURNITURE, ABOUT, COMMENT, MARKUP -> false;
    };
  }

  /// {@return the name in JSON: lower case}
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
