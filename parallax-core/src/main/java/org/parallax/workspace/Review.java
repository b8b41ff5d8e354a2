package org.parallax.workspace;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.Finding;
import org.parallax.check.Verdict;
import org.parallax.document.Span;
import org.parallax.provenance.ContentHash;

/// A person's judgement of one finding, anchored to the words it is about.
///
/// The anchor outlives the finding: after a rebuild, a new engine or new figures the review is
/// looked up again in the text, and says whether the verdict is still the one that was judged.
///
/// @param id within the workspace
/// @param document the id of the document
/// @param finding the finding to which it is attached now, or null where there is none any more
/// @param type what kind of finding was judged
/// @param seen the verdict on the page when it was judged; null for a finding without a verdict
/// @param now the verdict of the finding to which it is attached now
/// @param reason in the reviewer's words, or an empty string
public record Review(
    String id,
    String document,
    @Nullable String finding,
    Finding.Type type,
    Anchor anchor,
    Decision decision,
    String reason,
    String who,
    Instant at,
    @Nullable Verdict seen,
    @Nullable Verdict now,
    State state) {

  /// What the reviewer decided.
  public enum Decision {
    ACCEPT,
    DISPUTE;

    /// {@return the name in JSON: lower case}
    public String json() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How a review stands to the audit as it is now.
  public enum State {
    /// The finding is there with the verdict that was judged.
    STANDS,
    /// The finding is there and its verdict has changed since.
    CHANGED,
    /// The audit has no such finding any more.
    LOST;

    /// {@return the name in JSON: lower case}
    public String json() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Where in a document, by position and by quote (the two text selectors of the W3C's Web
  /// Annotation Data Model).
  ///
  /// @param text the hash of the canonical text in which the offsets count
  /// @param prefix up to 32 code units before the quote
  /// @param suffix up to 32 code units after the quote
  public record Anchor(
      ContentHash text, int start, int end, String prefix, String quote, String suffix) {
    private static final int CONTEXT = 32;

    /// {@return the anchor of a stretch of a text}
    static Anchor of(String text, ContentHash hash, Span span) {
      int from = whole(text, Math.max(0, span.start() - CONTEXT));
      int to = whole(text, Math.min(text.length(), span.end() + CONTEXT));
      return new Anchor(
          hash,
          span.start(),
          span.end(),
          text.substring(Math.min(from, span.start()), span.start()),
          span.of(text),
          text.substring(span.end(), Math.max(to, span.end())));
    }

    /// {@return the place, or the next one where it would cut a character in two}
    private static int whole(String text, int place) {
      boolean inside =
          place > 0
              && place < text.length()
              && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
      return inside ? place + 1 : place;
    }
  }
}
