package org.parallax.workbench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.parallax.audit.Auditor;
import org.parallax.audit.StandardAuditor;
import org.parallax.audit.UnsourcedCues;
import org.parallax.check.StandardChecker;
import org.parallax.check.StandardConceptLinker;
import org.parallax.claim.StandardClaimExtractor;
import org.parallax.document.Limits;
import org.parallax.series.Observation;
import org.parallax.series.PackSet;
import org.parallax.workbench.child.Readers;
import org.parallax.workspace.Engine;

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
    Auditor auditor =
        new StandardAuditor(
            StandardClaimExtractor.create(),
            StandardConceptLinker.create(packs),
            StandardChecker.create(packs),
            (document, claims) -> List.of(),
            (document, claims) -> List.of(),
            UnsourcedCues.load(),
            VERSION,
            new TreeMap<>(packs.versions()),
            latestKnown(packs));
    return new Engine(
        Readers.standard(), auditor, VERSION, new TreeMap<>(packs.versions()), limits);
  }

  /// {@return the bundled packs and these}
  public static PackSet packs(List<Path> folders) {
    return folders.isEmpty() ? PackSet.bundled() : PackSet.load(folders);
  }

  /// The day of the latest vintage of all.
  private static LocalDate latestKnown(PackSet packs) {
    return packs.packs().stream()
        .flatMap(pack -> pack.observations().stream())
        .map(Observation::knownFrom)
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .orElse(LocalDate.EPOCH);
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
