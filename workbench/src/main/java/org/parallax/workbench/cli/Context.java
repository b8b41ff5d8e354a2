package org.parallax.workbench.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Limits;
import org.parallax.series.PackSet;
import org.parallax.workbench.Engines;
import org.parallax.workspace.Engine;
import org.parallax.workspace.Workspace;

/// What the commands share: limits, engine, workspace.
final class Context {
  private Context() {}

  static Limits limits(ParallaxCommand root) {
    Limits standard = Limits.standard();
    for (String name : root.limits.keySet()) {
      if (!Map.of(
              "bytes", 1, "characters", 1, "pages", 1, "nesting", 1, "expansion", 1, "seconds", 1)
          .containsKey(name)) {
        throw new UsageException(
            "bytes, characters, pages, nesting, expansion or seconds",
            "'" + name + "'",
            "--limit",
            "--limit pages=500");
      }
    }
    Map<String, Long> given = root.limits;
    return new Limits(
        given.getOrDefault("bytes", standard.bytes()),
        whole(given.get("characters"), standard.characters()),
        whole(given.get("pages"), standard.pages()),
        whole(given.get("nesting"), standard.nesting()),
        whole(given.get("expansion"), standard.expansion()),
        given.containsKey("seconds") ? Duration.ofSeconds(given.get("seconds")) : standard.time());
  }

  static Engine engine(ParallaxCommand root) {
    return Engines.standard(root.packs, limits(root));
  }

  /// {@return the workspace asked for, or the nearest; a usage error where there is none}
  static Workspace workspace(ParallaxCommand root) {
    return Workspace.open(workspaceFolder(root), engine(root), root.clock);
  }

  static Path workspaceFolder(ParallaxCommand root) {
    Path asked = asked(root);
    if (asked != null) {
      if (!Files.isDirectory(asked)) {
        throw new UsageException(
            "a workspace", "no such folder", asked.toString(), "parallax init " + asked);
      }
      return asked;
    }
    Optional<Path> nearest = Workspace.findUpward(Path.of("").toAbsolutePath());
    return nearest.orElseThrow(() ->
        new UsageException(
            "a workspace here or in a folder above",
            "none",
            Path.of("").toAbsolutePath().toString(),
            "parallax init DIR, or --workspace DIR"));
  }

  /// {@return the packs in force: with what the workspace has imported, where there is one}
  static PackSet packs(ParallaxCommand root) {
    Path folder = folderWithImports(root);
    if (folder == null) {
      return Engines.packs(root.packs);
    }
    try (Workspace workspace = Workspace.open(folder, engine(root), root.clock)) {
      return workspace.packs();
    }
  }

  /// {@return the engine over the packs in force}
  static Engine engineWithImports(ParallaxCommand root) {
    return Engines.over(packs(root), limits(root));
  }

  /// A workspace that never imported anything changes no verdict and need not be opened.
  private static @Nullable Path folderWithImports(ParallaxCommand root) {
    Path asked = asked(root);
    Path folder =
        asked == null
            ? Workspace.findUpward(Path.of("").toAbsolutePath()).orElse(null)
            : workspaceFolder(root);
    return folder != null && Workspace.hasImports(folder) ? folder : null;
  }

  private static @Nullable Path asked(ParallaxCommand root) {
    if (root.workspace != null) {
      return root.workspace;
    }
    String fromEnvironment = root.environment.get("PARALLAX_WORKSPACE");
    return fromEnvironment == null || fromEnvironment.isBlank() ? null : Path.of(fromEnvironment);
  }

  private static int whole(@Nullable Long given, int standard) {
    return given == null ? standard : Math.toIntExact(given);
  }
}
