package org.parallax.workbench.page;

import org.jspecify.annotations.Nullable;
import org.parallax.check.Verdict;

/// One line of the library: a note and its audit at a glance.
///
/// @param date the note's date, in words, or an empty string
/// @param first the finding to read first, or null where there is none
/// @param problem why it cannot be audited any more, or null
/// @param reviewed how many findings carry a review
public record ShelfView(
    String id,
    String title,
    String lang,
    String language,
    String source,
    String date,
    String file,
    VerdictBar bar,
    @Nullable First first,
    @Nullable String problem,
    int reviewed) {

  /// The first thing to look at.
  public record First(Verdict verdict, String message) {
    public String css() {
      return NoteView.css(verdict);
    }
  }
}
