package org.parallax.workspace;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.Finding;
import org.parallax.check.Verdict;
import org.parallax.provenance.ContentHash;

/// One thing that happened to a workspace: together, in order, they are its truth.
sealed interface JournalEntry {

  /// {@return the name of the kind of entry, as in the journal}
  default String type() {
    return switch (this) {
      case Founded _ -> "workspace";
      case DocumentAdded _ -> "document";
      case SeriesImported _ -> "series";
      case Reviewed _ -> "review";
      case Undone _ -> "undo";
      case SettingChanged _ -> "setting";
      case TornLineDropped _ -> "dropped";
    };
  }

  /// The workspace came to be.
  ///
  /// @param format of the journal; a program reads none above its own
  record Founded(int format, String engine) implements JournalEntry {
    static final int FORMAT = 1;
  }

  /// A file stands in the originals.
  sealed interface Original extends JournalEntry {
    ContentHash sha256();

    long bytes();

    BlockHashes blocks();
  }

  /// A file of figures was kept.
  ///
  /// @param name the name under which it was given: text, never a path
  /// @param origin the address it was fetched from, or an empty string
  /// @param mapping the text of its mapping file, or an empty string
  record SeriesImported(
      ContentHash sha256,
      long bytes,
      String name,
      String origin,
      String mapping,
      BlockHashes blocks,
      String engine,
      SortedMap<String, String> packs)
      implements Original {

    public SeriesImported {
      packs = Collections.unmodifiableSortedMap(new TreeMap<>(packs));
    }
  }

  /// A document was kept.
  ///
  /// @param name the name under which it was given: text, never a path
  /// @param packs the theme packs of the first audit, id to version
  record DocumentAdded(
      ContentHash sha256,
      long bytes,
      String name,
      BlockHashes blocks,
      String engine,
      SortedMap<String, String> packs)
      implements Original {

    public DocumentAdded {
      packs = Collections.unmodifiableSortedMap(new TreeMap<>(packs));
    }
  }

  /// A person judged a finding.
  ///
  /// @param seen the verdict on the page, or null for a finding without one
  record Reviewed(
      ContentHash document,
      String finding,
      Review.Anchor anchor,
      Finding.Type findingType,
      @Nullable Verdict seen,
      Review.Decision decision,
      String reason,
      String who)
      implements JournalEntry {}

  /// A person took a review back.
  ///
  /// @param line the number of the review's line
  record Undone(int line, String who) implements JournalEntry {}

  /// A setting got a value.
  record SettingChanged(String key, String value) implements JournalEntry {}

  /// A line that a killed writer never finished, and nobody was told of, was taken off the end.
  record TornLineDropped(long bytes, ContentHash sha256) implements JournalEntry {}
}
