package org.parallax.document;

import org.jspecify.annotations.Nullable;

/// A stretch of the canonical text with one purpose, and where it stood in the file.
///
/// Zones are in text order. Block zones (title, body, heading, …) do not overlap; a
/// [ZoneKind#CITATION_MARK] or [ZoneKind#MARKUP] lies inside one of them.
///
/// @param level heading level from 1, list depth from 1, otherwise 0
/// @param locator page and box (PDF) or path (HTML, DOCX) in the file, where the format has one
public record Zone(ZoneKind kind, Span span, int level, @Nullable Locator locator) {

  /// Where a zone stood in its file.
  ///
  /// @param page page number from 1, or 0 where the format has no pages
  /// @param box the rectangle on the page, in points from its top left corner
  /// @param path a CSS path (HTML) or part name (DOCX, e-mail), or an empty string
  public record Locator(int page, @Nullable Box box, String path) {}

  /// A rectangle in points from the page's top left corner.
  public record Box(double left, double top, double right, double bottom) {}
}
