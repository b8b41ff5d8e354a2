package org.parallax.workspace;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.audit.Auditor;
import org.parallax.document.Limits;
import org.parallax.document.Reader;

/// Everything that turns a file into an audit, put together once.
///
/// @param auditor over the packs alone
/// @param version name and version of the engine, as printed in every audit
/// @param packs the loaded packs, id to version
/// @param figures how the auditor comes to know a workspace's own figures
public record Engine(
    Reader reader,
    Auditor auditor,
    String version,
    SortedMap<String, String> packs,
    Limits limits,
    Figures figures) {

  public Engine {
    packs = Collections.unmodifiableSortedMap(new TreeMap<>(packs));
  }

  /// An engine whose verdicts do not depend on what a workspace imports.
  public Engine(
      Reader reader,
      Auditor auditor,
      String version,
      SortedMap<String, String> packs,
      Limits limits) {
    this(reader, auditor, version, packs, limits, Figures.none(auditor));
  }
}
