package org.parallax.document;

import java.time.LocalDate;
import java.util.List;
import org.parallax.provenance.ContentHash;

/// A note as read: its canonical text, frozen, and everything said about stretches of it.
///
/// All offsets are UTF-16 code units into [#text()].
///
/// @param file the name under which it was given, never a path to open
/// @param sha256 the hash of the original bytes
/// @param mediaType what it was read as, for example `text/markdown`
/// @param text the canonical text
/// @param language the language of most of its sentences
/// @param zones blocks in text order, and citation marks inside them
/// @param sentences in text order, never overlapping
/// @param damage in text order
/// @param remarks what the reader had to say that belongs to no span
public record Document(
    String file,
    ContentHash sha256,
    String mediaType,
    String text,
    ContentHash textHash,
    Language language,
    Metadata metadata,
    List<Zone> zones,
    List<Sentence> sentences,
    List<Damage> damage,
    List<String> remarks) {

  public Document {
    zones = List.copyOf(zones);
    sentences = List.copyOf(sentences);
    damage = List.copyOf(damage);
    remarks = List.copyOf(remarks);
  }

  /// {@return the same document, whose text says "last year" on a day that its reader gives}
  public Document saidOn(LocalDate day) {
    return new Document(
        file,
        sha256,
        mediaType,
        text,
        textHash,
        language,
        metadata.publishedOn(day, "given"),
        zones,
        sentences,
        damage,
        remarks);
  }

  /// {@return the id under which a workspace knows it: 12 digits of the original's hash}
  public String id() {
    return sha256.abbreviated(12);
  }
}
