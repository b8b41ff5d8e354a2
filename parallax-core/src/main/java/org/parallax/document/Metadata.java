package org.parallax.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a document says of itself, each item with the evidence for it.
///
/// @param published when the text says (or its mark-up declares) that it was published
/// @param retrieved when it was fetched, if it says so
/// @param printed a date printed on the page that may be neither
public record Metadata(
    @Nullable Found title,
    @Nullable Found institution,
    @Nullable Found author,
    DocumentKind kind,
    String kindHow,
    @Nullable FoundDate published,
    @Nullable FoundDate retrieved,
    @Nullable FoundDate printed) {

  /// {@return nothing known}
  public static Metadata none() {
    return new Metadata(null, null, null, DocumentKind.UNKNOWN, "no cue", null, null, null);
  }

  /// {@return the same, published on this day}
  ///
  /// @param how how that is known, in words
  public Metadata publishedOn(LocalDate day, String how) {
    FoundDate date = new FoundDate(day, how, null);
    return new Metadata(title, institution, author, kind, kindHow, date, retrieved, printed);
  }

  /// A text found in a document.
  ///
  /// @param how by what cue, in words
  /// @param span where in the canonical text, if there
  public record Found(String value, String how, @Nullable Span span) {}

  /// A date found in a document.
  ///
  /// @param how by what cue, in words
  /// @param span where in the canonical text, if there
  public record FoundDate(LocalDate value, String how, @Nullable Span span) {}
}
