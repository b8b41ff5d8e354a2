package org.parallax.workbench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parallax.series.imports.ImportReport;
import org.parallax.workspace.WatchedFolder;
import org.parallax.workspace.WatchedFolder.Outcome;
import org.parallax.workspace.Workspace;
import org.parallax.workspace.WorkspaceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `parallax series watch`: imports the files of a folder as they come, with a report of each.
@Command(
    name = "watch",
    description = {
      "Imports the files of a folder into the workspace as they come, until it is stopped.",
      "A file is taken once it is left alone; NAME.yaml beside NAME is its mapping."
    },
    mixinStandardHelpOptions = true)
final class SeriesWatchCommand implements Callable<Integer> {
  @ParentCommand private SeriesCommand series = new SeriesCommand();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "The folder; hidden files are left out.")
  private Path folder = Path.of("");

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "The mapping (YAML) of files that have none beside them.")
  private @Nullable Path mapping;

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      description = "How long to wait between two looks; default ${DEFAULT-VALUE}.")
  private long every = 5;

  @Option(
      names = "--looks",
      paramLabel = "N",
      description = "Stop after so many looks; default: never.")
  private long looks = Long.MAX_VALUE;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!Files.isDirectory(folder)) {
      throw new UsageException(
          "a folder to watch", "none", folder.toString(), "make it, or check its name");
    }
    if (every < 0 || looks < 1) {
      throw new UsageException(
          "--every of 0 or more and --looks of 1 or more",
          every + " and " + looks,
          "series watch",
          "--every 5");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    String yaml = mapping == null ? "" : SeriesImportCommand.mapping(mapping);
    WatchedFolder watched = new WatchedFolder(folder, yaml, Context.limits(series.root));
    boolean bad = false;
    try (Workspace workspace = Context.workspace(series.root)) {
      workspace.remarks().forEach(remark -> err.println("parallax: " + remark));
      err.flush();
      for (long look = 1; ; look++) {
        bad |= look(watched, workspace, out, err);
        if (look == looks) {
          return bad ? 2 : 0;
        }
        Thread.sleep(Duration.ofSeconds(every));
      }
    }
  }

  private boolean look(
      WatchedFolder watched, Workspace workspace, PrintWriter out, PrintWriter err) {
    boolean bad = false;
    try {
      for (Outcome outcome : watched.look(workspace, series.root.clock.instant())) {
        switch (outcome) {
          case Outcome.Imported(_, var report) -> {
            report.lines(ImportReport.LISTED).forEach(out::println);
            bad |= !report.tookAny() && report.refused() > 0;
          }
          case Outcome.Refused(_, var refusal) -> {
            err.println(refusal.message());
            bad = true;
          }
        }
      }
    } catch (WorkspaceException e) {
      // Another process may hold it for a while: the next look tries again.
      err.println(e.getMessage());
      bad = true;
    }
    out.flush();
    err.flush();
    return bad;
  }
}
