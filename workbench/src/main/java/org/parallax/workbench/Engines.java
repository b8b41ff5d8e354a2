package org.parallax.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.parallax.audit.Auditor;
import org.parallax.audit.StandardAuditor;
import org.parallax.claim.ClaimExtractor;
import org.parallax.claim.StandardClaimExtractor;
import org.parallax.document.Limits;
import org.parallax.series.PackSet;
import org.parallax.workbench.child.Readers;
import org.parallax.workspace.Engine;
import org.parallax.workspace.Figures;

/// Puts the engine together: one constructor call a part.
public final class Engines {
  /// Name and version of the program.
  public static final String VERSION = "parallax 0.1.0";

  private static final int BUILD_DIGITS = 12;

  private Engines() {}

  /// {@return name, version and build, as printed in every audit: another build may judge
  /// otherwise, so that a workspace audits its notes anew}
  public static String version() {
    String build = System.getProperty("parallax.build", "");
    return build.length() < BUILD_DIGITS
        ? VERSION
        : VERSION + "+" + build.substring(0, BUILD_DIGITS);
  }

  /// {@return the whole engine over the bundled packs and these}
  public static Engine standard(List<Path> packFolders, Limits limits) {
    return over(packs(packFolders), limits);
  }

  /// {@return the whole engine over these packs}
  public static Engine over(PackSet packs, Limits limits) {
    return over(packs, limits, StandardClaimExtractor.create(), version());
  }

  /// {@return the whole engine over these packs with another extractor of claims}
  ///
  /// @param name of the engine, as printed in every audit
  public static Engine over(PackSet packs, Limits limits, ClaimExtractor extractor, String name) {
    Auditor auditor = StandardAuditor.over(packs, name, extractor);
    return new Engine(
        Readers.standard(),
        auditor,
        name,
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
        version(),
        new TreeMap<>(),
        limits);
  }
}
