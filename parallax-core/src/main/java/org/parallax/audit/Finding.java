package org.parallax.audit;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Evidence;
import org.parallax.check.Reason;
import org.parallax.check.Verdict;
import org.parallax.document.Span;
import org.parallax.provenance.Derivation;

/// One thing that the audit has to say about one sentence.
///
/// @param id stable for the same document, packs and engine
/// @param verdict null for findings of completeness and attribution, which never change a mark
/// @param reason why it is not checkable, otherwise null
/// @param message plain words
/// @param claims ids of the claims it is about
/// @param span the words it judges: a mark is printed after them
/// @param settles what would settle it, or an empty string
/// @param derivation the tree of the number it shows, if it shows one
public record Finding(
    String id,
    Type type,
    @Nullable Verdict verdict,
    @Nullable Reason reason,
    String message,
    List<String> claims,
    Span span,
    @Nullable Evidence evidence,
    String settles,
    @Nullable Derivation derivation) {

  public Finding {
    claims = List.copyOf(claims);
  }

  /// Where a finding comes from.
  public enum Type {
    DAMAGE,
    ARITHMETIC,
    SERIES,
    DOCUMENT,
    COMPLETENESS,
    CONTRADICTION,
    ATTRIBUTION,
    FORECAST;

    /// {@return the name in JSON: lower case}
    public String json() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
