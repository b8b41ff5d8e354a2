package org.parallax.workbench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.parallax.document.Source;
import org.parallax.series.PackSet;
import org.parallax.workbench.Engines;
import org.parallax.workbench.SampleNotes;
import org.parallax.workbench.web.ServerOptions;
import org.parallax.workbench.web.WatchedEngine;
import org.parallax.workspace.AddResult;
import org.parallax.workspace.DocumentEntry;
import org.parallax.workspace.Engine;
import org.parallax.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `parallax demo`: the sample workspace, audited, then served.
@Command(
    name = "demo",
    description = "Audits the sample notes and opens the workbench.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  @ParentCommand private ParallaxCommand root = new ParallaxCommand();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--no-serve", description = "Only print the audits.")
  private boolean noServe;

  @Option(names = "--fresh", description = "Start over, forgetting reviews.")
  private boolean fresh;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Default ${DEFAULT-VALUE}; taken, the next free one.")
  private int port = ServerOptions.PORT;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path folder = root.workspace == null ? cacheFolder(root.environment) : root.workspace;
    if (fresh) {
      delete(folder);
    }
    PackSet packs = Engines.packs(root.packs);
    Engine engine = WatchedEngine.of(Engines.over(packs, Context.limits(root)));
    try (Workspace workspace = openOrMake(folder, engine)) {
      List<Source> notes = SampleNotes.sources();
      workspace.addAll(
          notes,
          Runtime.getRuntime().availableProcessors(),
          result -> {
            if (result instanceof AddResult.Refused refused) {
              spec.commandLine().getErr().println(refused.refusal().message());
            }
          });
      print(out, workspace);
      if (!noServe) {
        Serving.untilStopped(root, workspace, packs, port, true, out);
      }
    }
    return 0;
  }

  private Workspace openOrMake(Path folder, Engine engine) {
    return Files.isDirectory(folder)
        ? Workspace.open(folder, engine, root.clock)
        : Workspace.init(folder, engine, root.clock);
  }

  private static void print(PrintWriter out, Workspace workspace) {
    out.println(
        "The sample notes, audited. Their errors are planted: packs/china-ai-economy/notes/planted.yaml lists them.");
    out.println();
    for (DocumentEntry entry : workspace.documents()) {
      int sentences = entry.sentences().values().stream().mapToInt(i -> i).sum();
      out.println(entry.heading());
      out.println(
          "  %s · %s · %s · as of %s · %d sentences · id %s"
              .formatted(
                  entry.name(),
                  entry.kind().json().replace('_', ' '),
                  entry.language().tag(),
                  entry.asOf(),
                  sentences,
                  entry.id()));
      out.println("  " + TextReport.marks(entry.sentences()));
      if (entry.firstFinding() != null) {
        out.println("  " + entry.firstFinding());
      }
      out.println();
    }
    out.println(
        "✓ supported  ≈ loosely  ✗ contradicted  ± mixed  ≠ does not add up  ▒ damaged  ? not checkable  ” opinion");
    out.flush();
  }

  /// The user's cache folder, never the checkout; keyed by the build, so that a new engine starts
  /// clean.
  private static Path cacheFolder(Map<String, String> environment) {
    String build = System.getProperty("parallax.build", "unpackaged");
    String cache = environment.get("XDG_CACHE_HOME");
    Path base =
        cache == null || cache.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    return base.resolve("parallax").resolve("demo-" + build);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    if (Workspace.findUpward(folder)
        .filter(folder.toAbsolutePath().normalize()::equals)
        .isEmpty()) {
      throw new UsageException(
          "a workspace", "another folder", folder.toString(), "another --workspace");
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
  }
}
