package org.parallax.document;

import java.util.ArrayList;
import java.util.List;

/// A document half made: what a format's reader hands over, before sentences, roles and damage.
///
/// @param mediaType what it was read as
/// @param text the canonical text
/// @param zones blocks in text order, with `MARKUP` zones inside them
/// @param hints what the format itself declares (HTML meta, e-mail header, PDF information)
/// @param damage what only the format's reader can see, such as undecodable bytes
/// @param remarks what belongs to no span
/// @param pictures how many pictures the file shows
record Draft(
    String mediaType,
    String text,
    List<Zone> zones,
    List<Hint> hints,
    List<Damage> damage,
    List<String> remarks,
    int pictures) {

  /// Something declared outside the text.
  ///
  /// @param weight which of several to believe: the larger
  record Hint(Field field, String value, String how, int weight) {}

  /// What a hint can be about.
  enum Field {
    TITLE,
    INSTITUTION,
    AUTHOR,
    PUBLISHED,
    RETRIEVED,
    /// A day that the page shows by its heading, without a word of what it is.
    PRINTED,
    KIND,
    LANGUAGE
  }

  Draft(String mediaType, String text, List<Zone> zones) {
    this(mediaType, text, zones, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), 0);
  }
}
