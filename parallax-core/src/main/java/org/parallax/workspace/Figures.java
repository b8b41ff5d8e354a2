package org.parallax.workspace;

import java.util.List;
import java.util.function.Function;
import org.parallax.audit.Auditor;
import org.parallax.series.PackSet;

/// What an engine needs to take a workspace's own figures into account.
///
/// @param packs the packs without any imports
/// @param auditors gives an auditor over the packs together with imports
public record Figures(PackSet packs, Function<PackSet, Auditor> auditors) {

  /// {@return no packs, and always this auditor: imports are kept but change no verdict}
  public static Figures none(Auditor auditor) {
    return new Figures(PackSet.of(List.of()), _ -> auditor);
  }
}
