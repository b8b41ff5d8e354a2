package org.parallax.workbench.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.series.Pack;
import org.parallax.series.PackLoader;
import org.parallax.series.PackProblem;
import org.parallax.series.PackReading;
import org.parallax.series.PackSet;
import org.parallax.series.PackVerifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `parallax pack`: theme packs.
@Command(
    name = "pack",
    description = "Theme packs: verify.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "verify")
final class PackCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "verify",
      description = "Checks every figure of a pack for source, unit and definition.",
      mixinStandardHelpOptions = true)
  int verify(
      @Parameters(
              arity = "0..1",
              paramLabel = "PACK",
              description = "A folder or the id of a bundled pack; else all bundled.")
          @Nullable String pack) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    boolean sound = true;
    for (PackReading reading : readings(pack)) {
      Pack read = reading.pack();
      if (read == null) {
        sound = false;
        reading.problems().forEach(problem -> err.println(problem.message()));
      } else {
        out.println(
            "%s %s: %d concepts, %d series, %d observations, each with its source; digest %s"
                .formatted(
                    read.id(),
                    read.version(),
                    read.concepts().size(),
                    read.series().size(),
                    read.observations().size(),
                    read.digest()));
        PackVerifier.remarks(read).forEach(remark -> out.println("  " + remark));
      }
    }
    if (pack != null && Files.isDirectory(Path.of(pack))) {
      List<PackProblem> strangers = PackVerifier.strangers(Path.of(pack));
      strangers.forEach(problem -> err.println(problem.message()));
      sound &= strangers.isEmpty();
    }
    return sound ? 0 : 2;
  }

  private static List<PackReading> readings(@Nullable String pack) {
    if (pack == null) {
      return PackSet.bundledIds().stream().map(PackLoader::bundled).toList();
    }
    if (Files.isDirectory(Path.of(pack))) {
      return List.of(PackLoader.folder(Path.of(pack)));
    }
    if (PackSet.bundledIds().contains(pack)) {
      return List.of(PackLoader.bundled(pack));
    }
    throw new UsageException(
        "a pack's folder or one of " + PackSet.bundledIds(),
        "'" + pack + "'",
        "pack verify",
        "parallax pack verify");
  }
}
