package org.parallax.audit;

import java.util.List;
import org.parallax.claim.Claim;
import org.parallax.document.Document;

/// Finds places where a note says two different things of the same thing.
public interface NoteContradictions {

  /// {@return the pairs, in the order of their later claim}
  List<Contradiction> find(Document document, List<Claim> claims);

  /// Two claims of one note that cannot both be true, or that two sources state differently.
  ///
  /// @param first id of the earlier claim
  /// @param second id of the later claim
  /// @param message both figures, and what they are of, in plain words
  /// @param bySource whether each is attributed to another source, so that the note only reports a
  ///   difference
  record Contradiction(String first, String second, String message, boolean bySource) {}
}
