package org.parallax.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.parallax.audit.Auditor;
import org.parallax.audit.StandardAuditor;
import org.parallax.document.Limits;
import org.parallax.series.PackSet;
import org.parallax.workbench.child.Readers;
import org.parallax.workspace.Engine;
import org.parallax.workspace.Figures;

/// Puts the engine together: one constructor call a part.
public final class Engines {
  /// Name and version, as printed in every audit.
  public static final String VERSION = "parallax 0.1.0";

  private Engines() {}

  /// {@return the whole engine over the bundled packs and these}
  public static Engine standard(List<Path> packFolders, Limits limits) {
    return over(packs(packFolders), limits);
  }

  /// {@return the whole engine over these packs}
  public static Engine over(PackSet packs, Limits limits) {
    Auditor auditor = StandardAuditor.over(packs, VERSION);
    return new Engine(
        Readers.standard(),
        auditor,
        VERSION,
        new TreeMap<>(packs.versions()),
        limits,
        new Figures(packs, more -> StandardAuditor.over(more, VERSION)));
  }

  /// {@return the bundled packs and these}
  public static PackSet packs(List<Path> folders) {
    return folders.isEmpty() ? PackSet.bundled() : PackSet.load(folders);
  }

  /// {@return an engine for reading alone: no pack is loaded}
  public static Engine readingOnly(Limits limits) {
    return new Engine(
        Readers.standard(),
        (_, _) -> {
          throw new IllegalStateException("This engine only reads.");
        },
        VERSION,
        new TreeMap<>(),
        limits);
  }
}
