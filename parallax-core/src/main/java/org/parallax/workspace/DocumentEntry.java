package org.parallax.workspace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Verdict;
import org.parallax.document.DocumentKind;
import org.parallax.document.Language;
import org.parallax.provenance.ContentHash;
import org.parallax.provenance.Grade;

/// A document as a list shows it: what it is, and its audit at a glance.
///
/// @param id 12 digits of the original's hash
/// @param name the name under which it was first given
/// @param title from its text, or null
/// @param asOf the day whose knowledge decided, or null when it could not be audited
/// @param sentences how many sentences have which mark
/// @param claims how many claims have which verdict
/// @param grades decided claims by grade of evidence
/// @param damage how many places the text lost something
/// @param firstFinding in words the finding to read first, or null where there is none
/// @param problem why it cannot be audited any more (its original is damaged, or this engine does
///   not read it), or null
/// @param reviewed how many findings carry a review
public record DocumentEntry(
    String id,
    ContentHash sha256,
    long bytes,
    String name,
    @Nullable String title,
    @Nullable String institution,
    @Nullable String author,
    DocumentKind kind,
    Language language,
    @Nullable LocalDate published,
    @Nullable LocalDate retrieved,
    @Nullable LocalDate printed,
    @Nullable LocalDate asOf,
    int characters,
    SortedMap<Verdict, Integer> sentences,
    SortedMap<Verdict, Integer> claims,
    SortedMap<Grade, Integer> grades,
    int undecided,
    int damage,
    @Nullable String firstFinding,
    @Nullable String problem,
    int reviewed,
    Instant addedAt) {

  public DocumentEntry {
    sentences = Collections.unmodifiableSortedMap(new TreeMap<>(sentences));
    claims = Collections.unmodifiableSortedMap(new TreeMap<>(claims));
    grades = Collections.unmodifiableSortedMap(new TreeMap<>(grades));
  }

  /// {@return its title, or the name under which it was given}
  public String heading() {
    return title == null ? name : title;
  }
}
