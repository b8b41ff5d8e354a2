package org.parallax.workspace;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.audit.Auditor;
import org.parallax.document.Limits;
import org.parallax.document.Reader;

/// Everything that turns a file into an audit, put together once.
///
/// @param version name and version of the engine, as printed in every audit
/// @param packs the loaded packs, id to version
public record Engine(
    Reader reader,
    Auditor auditor,
    String version,
    SortedMap<String, String> packs,
    Limits limits) {

  public Engine {
    packs = Collections.unmodifiableSortedMap(new TreeMap<>(packs));
  }
}
